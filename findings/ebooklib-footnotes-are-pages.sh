#!/usr/bin/env bash
# EbookLib 0.20: in a book of transcripts each footnote, its mark and a title are pages of the printed book.
#
# EPUB keeps the places at which a printed book's pages begin in a list of its own, from which readers show "page 9"
# (`page-list`; W3C, Technique H99), and they are marked with `epub:type="pagebreak"`. EbookLib makes the list by
# itself, of all that has any `epub:type` and an id: a note, the number that leads to it, a title. A book without a
# printed edition has a list of pages, too, as soon as it has a note: readers count by it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check EbookLib==0.20
cd "$work"
cat >write.py <<'PY'
import re
import zipfile

from ebooklib import epub

book = epub.EpubBook()
book.set_identifier("urn:1")
book.set_title("Disks")
talk = epub.EpubHtml(title="Disks", file_name="talk.xhtml", uid="talk")
talk.content = """<html xmlns:epub="http://www.idpf.org/2007/ops"><body><h1 id="top" epub:type="title">Disks</h1>
<p>We never lose data.<a epub:type="noteref" href="#note" id="mark">1</a></p>
<aside epub:type="footnote" id="note">Mostly.</aside></body></html>"""
for item in (talk, epub.EpubNcx(), epub.EpubNav()):
    book.add_item(item)
book.toc = [epub.Link("talk.xhtml", "Disks", "talk")]
book.spine = ["nav", talk]
epub.write_epub("talk.epub", book)
nav = zipfile.ZipFile("talk.epub").read("EPUB/nav.xhtml").decode()
print("pages:", *re.findall(r'<a href="(.*?)">', nav.partition("page-list")[2]))
PY
venv/bin/python write.py 2>log | tee said
diff said - <<'SEEN'
pages: talk.xhtml#top talk.xhtml#mark talk.xhtml#note
SEEN
# Seen with EbookLib 0.20 on Python 3.11: the line above.
