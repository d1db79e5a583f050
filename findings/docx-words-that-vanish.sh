#!/usr/bin/env bash
# A Word transcript loses words in python-docx 1.2.0 (`.text`) and glues them in mammoth 1.13.0 (raw text).
#
# What somebody corrected with "track changes" on is an insertion (`w:ins`); a name filled into a form is a content
# control (`w:sdt`). python-docx's `Paragraph.text` holds neither: "We never ever lose data" loses its "ever", and a
# speaker's line is empty. mammoth's `extract_raw_text` has them, but drops a line break inside a paragraph, with which
# meeting tools part the time from the words. Its HTML is right: take that, and make text of it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 mammoth==1.13.0
"$work/venv/bin/python" - "$work/talk.docx" >"$work/seen" <<'PY'
import sys
import zipfile

import docx
import mammoth

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
body = """<w:p><w:sdt><w:sdtContent><w:r><w:t>Ann Lee</w:t></w:r></w:sdtContent></w:sdt></w:p>
<w:p><w:r><w:t>0:00:01</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>Hello.</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">We never </w:t></w:r><w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">
<w:r><w:t xml:space="preserve">ever </w:t></w:r></w:ins><w:r><w:t>lose data.</w:t></w:r></w:p>"""
parts = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
    'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
}
with zipfile.ZipFile(sys.argv[1], "w") as file:
    for name, text in parts.items():
        file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
print("python-docx:", [paragraph.text for paragraph in docx.Document(sys.argv[1]).paragraphs])
with open(sys.argv[1], "rb") as file:
    print("mammoth, raw:", mammoth.extract_raw_text(file).value.split("\n\n")[:3])
with open(sys.argv[1], "rb") as file:
    print("mammoth, HTML:", mammoth.convert_to_html(file).value)
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
python-docx: ['', '0:00:01\nHello.', 'We never lose data.']
mammoth, raw: ['Ann Lee', '0:00:01Hello.', 'We never ever lose data.']
mammoth, HTML: <p>Ann Lee</p><p>0:00:01<br />Hello.</p><p>We never ever lose data.</p>
SEEN
# Seen with python-docx 1.2.0 and mammoth 1.13.0 on Python 3.11: the three lines above.
