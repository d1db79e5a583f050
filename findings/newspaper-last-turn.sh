#!/usr/bin/env bash
# newspaper4k 0.9.6: a transcript whose speakers stand in bold loses its last turn.
#
# The usual transcript page is a paragraph a turn, the speaker's name in bold before the words. newspaper4k takes the
# text out of a page and drops the last paragraph if there is bold in it, however long it is: the answer that ends a
# talk is gone, and the text looks whole. Bold in any other paragraph does no harm, nor do names in italics or in a
# span.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check newspaper4k==0.9.6
cd "$work"
venv/bin/python - <<'PY' 2>/dev/null | tee said
import newspaper

TURNS = (
    ("Ann Lee", "How many cables are cut in a year, and who is it that mends them in the end?"),
    ("Bo Roe", "Some two hundred of them, and there are only a few ships that can do it, so one waits."),
    ("Ann Lee", "Could the islands have kept their old satellite link for as long as that, or was it gone?"),
    ("Bo Roe", "They could, they had planned to switch it off, and it was the only link for three weeks."),
)
for tag in ("strong", "b", "em", "span"):
    paragraphs = "".join(f"<p><{tag}>{name}:</{tag}> {words}</p>" for name, words in TURNS)
    page = f"<html><head><title>Cables</title></head><body><article><h1>Cables</h1>{paragraphs}</article></body></html>"
    article = newspaper.Article("https://show.example/1")
    article.download(input_html=page)
    article.parse()
    print(f"names in {tag}: turns", *(at for at, (_, words) in enumerate(TURNS, 1) if words in article.text))
PY
diff said - <<'SEEN'
names in strong: turns 1 2 3
names in b: turns 1 2 3
names in em: turns 1 2 3 4
names in span: turns 1 2 3 4
SEEN
# Seen with newspaper4k 0.9.6 on Python 3.11: the four lines above, of four turns each.
