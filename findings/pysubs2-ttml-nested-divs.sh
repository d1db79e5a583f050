#!/usr/bin/env bash
# pysubs2 1.8.1 leaves out, in silence, the TTML paragraphs of a div inside a div, and who speaks.
#
# TTML nests divs, and transcripts of podcast players do: one for the whole, one for each stretch. pysubs2 walks the
# divs of the body and their paragraphs only. No warning: the file simply has fewer words. `ttm:agent`, which names
# the speaker, is not put into `.name` either.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import pysubs2

text = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en">
<head><metadata><ttm:agent type="person" xml:id="a"><ttm:name type="full">Ann Lee</ttm:name></ttm:agent></metadata></head>
<body><div>
<div><p begin="00:00:01.000" end="00:00:02.000" ttm:agent="a">Inside two divs.</p></div>
<p begin="00:00:03.000" end="00:00:04.000" ttm:agent="a">Inside one div.</p>
</div></body></tt>"""
for event in pysubs2.SSAFile.from_string(text, format_="ttml"):
    print(event.start, repr(event.name), event.text)
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
3000 '' Inside one div.
SEEN
# Seen with pysubs2 1.8.1 on Python 3.11: the line above, of two paragraphs.
