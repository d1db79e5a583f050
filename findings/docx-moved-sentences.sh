#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1: in a Word transcript what an editor moved is said twice, and 24-48 is 2448.
#
# Word keeps a moved sentence in both places while changes are tracked: `w:moveFrom` where it was, which is gone, and
# `w:moveTo` where it is. Both packages read both, though they leave out what was deleted in the same session. A text
# box is in the file twice, too, once for programs that don't know the newer form (`mc:Fallback`), and is said twice. A
# hyphen that is not to be broken is an element, and both drop it from numbers and names. mammoth 1.13.0's HTML has all
# three right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import re
import zipfile

import docx2txt
import mammoth
from docx2python import docx2python

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NEWER = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WHO = 'w:author="Ann Lee" w:date="2026-01-01T00:00:00Z"'
RELS = "application/vnd.openxmlformats-package.relationships+xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


box = f"<w:txbxContent><w:p>{run('Recorded at sea.')}</w:p></w:txbxContent>"
moved = run("It was an anchor. ")
body = f"""<w:p><w:moveFromRangeStart w:id="1" {WHO} w:name="m"/><w:moveFrom w:id="2" {WHO}>{moved}</w:moveFrom>
<w:moveFromRangeEnd w:id="1"/>{run("The cable broke. ")}<w:moveToRangeStart w:id="3" {WHO} w:name="m"/>
<w:moveTo w:id="4" {WHO}>{moved}</w:moveTo><w:moveToRangeEnd w:id="3"/></w:p>
<w:p>{run("24")}<w:r><w:noBreakHyphen/></w:r>{run("48 hours.")}</w:p>
<w:p><w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>
<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
spaces = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="{NEWER}" xmlns:wps="{SHAPE}"'
parts = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{RELS}"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"></Relationships>',
    "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
}
with zipfile.ZipFile("talk.docx", "w") as file:
    for name, text in parts.items():
        file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
with open("talk.docx", "rb") as file:
    html = mammoth.convert_to_html(file).value
texts = {"docx2txt": docx2txt.process("talk.docx"), "docx2python": docx2python("talk.docx").text}
for name, text in {**texts, "mammoth": re.sub("<[^>]*>", " ", html)}.items():
    print(f"{name}:", " ".join(text.split()))
PY
diff said - <<'SEEN'
docx2txt: It was an anchor. The cable broke. It was an anchor. 2448 hours. Recorded at sea. Recorded at sea.
docx2python: It was an anchor. The cable broke. It was an anchor. 2448 hours. Recorded at sea. Recorded at sea.
mammoth: The cable broke. It was an anchor. 24‑48 hours. Recorded at sea.
SEEN
# Seen with docx2txt 0.9, docx2python 3.7.1 and mammoth 1.13.0 on Python 3.11: the three lines above.
