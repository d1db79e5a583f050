#!/usr/bin/env bash
# pypdfium2 5.15.2: of a PDF transcript the hyphen at a line's end is U+FFFE, which is no character: no search finds it.
#
# U+FFFE is one of Unicode's noncharacters, "not recommended for use in open interchange" (Unicode, 23.7), and XML 1.0
# (2.2) forbids it, a feed among the rest. PDFium puts it where a line ends with a hyphen, and joins the lines, whether
# the hyphen is the setter's or the word's own: "load-balancing" broken at its hyphen is another word than elsewhere in
# the same file. Before a figure the hyphen stays. pypdf 7.1.1 reads a hyphen and a new line each time.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 pypdf==7.1.1 fpdf2==2.8.9
cd "$work"
venv/bin/python - <<'PY' | tee said
from xml.etree import ElementTree

import pypdf
import pypdfium2
from fpdf import FPDF

LINES = ("We do load-balancing. The load-", "balancing held for 3-", "4 days.")
pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=11)
for number, line in enumerate(LINES):
    pdf.text(20, 30 + 6 * number, line)
pdf.output("talk.pdf")
read = pypdfium2.PdfDocument("talk.pdf")[0].get_textpage().get_text_range()
print("pypdfium2", ascii(read), read.count("load-balancing"))
try:
    ElementTree.fromstring(f"<p>{read}</p>")
except ElementTree.ParseError as error:
    print("as XML:", error.msg.split(":")[0])
print("pypdf", ascii(pypdf.PdfReader("talk.pdf").pages[0].extract_text().strip()))
PY
diff said - <<'SEEN'
pypdfium2 'We do load-balancing. The load\ufffebalancing held for 3-\r\n4 days.' 1
as XML: not well-formed (invalid token)
pypdf 'We do load-balancing. The load-\nbalancing held for 3-\n4 days.'
SEEN
# Seen with pypdfium2 5.15.2 on Python 3.11: the three lines above.
