#!/usr/bin/env bash
# odfpy 1.4.1: what a reviewer remarked beside an OpenDocument transcript, and what was struck out, is said in it.
#
# LibreOffice keeps a comment in the sentence that it is about (`office:annotation`), with who wrote it and when, a
# footnote likewise (`text:note`), and what was deleted with "track changes" on at the top (`text:tracked-changes`). The
# recipe for the text of a file, `teletype.extractText` of each `text:p`, gives all of it as words: "Disks are slowBo
# Roe2025-03-04T10:00:00Check the recording, mostly.", and comments and deletions once more as paragraphs of their own.
# Who reads transcripts from .odt skips these elements; odfdo's `get_formatted_text` puts remarks below the paragraph.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check odfpy==1.4.1
cd "$work"
venv/bin/python - <<'PY' | tee said
import zipfile

from odf import teletype, text
from odf.opendocument import load

oasis = "urn:oasis:names:tc:opendocument:xmlns"
spaces = f'xmlns:office="{oasis}:office:1.0" xmlns:text="{oasis}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
who = "<dc:creator>Bo Roe</dc:creator><dc:date>2025-03-04T10:00:00</dc:date>"
body = f"""<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info>{who}</office:change-info>
<text:p>Never say this.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>Ann Lee: Disks are slow<office:annotation>{who}<text:p>Check the recording</text:p></office:annotation>, mostly.<text:change text:change-id="c"/></text:p>"""
manifest = f"{oasis}:manifest:1.0"
odt = "application/vnd.oasis.opendocument.text"
entries = "".join(
    f'<m:file-entry m:full-path="{path}" m:media-type="{kind}"/>' for path, kind in (("/", odt), ("content.xml", "text/xml"))
)
with zipfile.ZipFile("talk.odt", "w") as packed:
    packed.writestr("mimetype", odt)
    packed.writestr(
        "content.xml",
        f'<office:document-content {spaces} office:version="1.3"><office:body><office:text>{body}</office:text>'
        "</office:body></office:document-content>",
    )
    packed.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}" m:version="1.3">{entries}</m:manifest>')
for paragraph in load("talk.odt").getElementsByType(text.P):
    print(teletype.extractText(paragraph))
PY
diff said - <<'SEEN'
Never say this.
Ann Lee: Disks are slowBo Roe2025-03-04T10:00:00Check the recording, mostly.
Check the recording
SEEN
# Seen with odfpy 1.4.1 on Python 3.11: the three lines above, of a transcript that says "Disks are slow, mostly."
