#!/usr/bin/env bash
# EbookLib 0.20: the length of a read-aloud chapter is written where no reader looks, and isn't read where it stands.
#
# A book that highlights what is being said has a media overlay for each chapter, whose length must be told in a `meta`
# that refines the overlay (EPUB 3.3, "Media overlays"); `item` of the manifest has no length. `media_duration` of
# EbookLib writes an attribute `duration` into `item`, which makes the book invalid, and no `meta`. Of a book that has
# its `meta`, `media_duration` is None. `add_metadata` with `refines` writes what is asked for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check EbookLib==0.20
cd "$work"
cat >book.py <<'PY'
import re
import zipfile

from ebooklib import epub

SMIL = """<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body><par><text src="talk.xhtml#first"/>
<audio src="talk.mp3" clipBegin="0s" clipEnd="2s"/></par></body></smil>"""


def write(name, **length):
    book = epub.EpubBook()
    book.set_identifier("talk")
    book.set_title("Talk")
    page = epub.EpubHtml(title="Talk", file_name="talk.xhtml", uid="talk", media_overlay="spoken", **length)
    page.content = '<p id="first">Disks are slow.</p>'
    sound = epub.EpubItem(uid="sound", file_name="talk.mp3", media_type="audio/mpeg", content=b"")
    spoken = epub.EpubSMIL(uid="spoken", file_name="talk.smil", content=SMIL)
    for item in (page, spoken, sound, epub.EpubNav(), epub.EpubNcx()):
        book.add_item(item)
    book.add_metadata(None, "meta", "0:00:02", {"property": "media:duration"})
    if not length:
        book.add_metadata(None, "meta", "0:00:02", {"property": "media:duration", "refines": "#spoken"})
    book.spine, book.toc = [page], [epub.Link("talk.xhtml", "Talk", "link")]
    epub.write_epub(name, book)
    package = zipfile.ZipFile(name).read("EPUB/content.opf").decode()
    print(*re.findall("<item [^>]*overlay.*?/>|<meta [^>]*media:.*?</meta>", package), sep="\n")
    print("read again:", epub.read_epub(name).get_item_with_id("talk").media_duration)


write("one.epub", media_duration="0:00:02")
write("other.epub")
PY
venv/bin/python book.py | tee said
diff said - <<'SEEN'
<meta property="media:duration">0:00:02</meta>
<item href="talk.xhtml" id="talk" media-type="application/xhtml+xml" media-overlay="spoken" duration="0:00:02"/>
read again: 0:00:02
<meta property="media:duration">0:00:02</meta>
<meta property="media:duration" refines="#spoken">0:00:02</meta>
<item href="talk.xhtml" id="talk" media-type="application/xhtml+xml" media-overlay="spoken"/>
read again: None
SEEN
# Seen with EbookLib 0.20 on Python 3.11: the lines above.
