#!/usr/bin/env bash
# feedendum 0.4.0: in RSS made of an Atom feed an episode has neither title nor recording, and a GUID becomes a link.
#
# The package reads RSS and Atom into one kind of feed and writes it as either; one expects an episode to stay one. What
# it has no field for it keeps by the name of the element it stood in: of an Atom entry whose title is XHTML (RFC 4287,
# 3.1.1.3) title, author and recording are written into RSS as elements of Atom, which no podcast app looks for. Of a
# guid it keeps the text and drops `isPermaLink="false"`: written again, as RSS too, it says that "007" is the address
# of a page (RSS 2.0, "guid": true unless it says otherwise). Nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedendum==0.4.0
cd "$work"
cat >convert.py <<'PY'
from xml.etree import ElementTree

import feedendum

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Show</title><id>urn:0</id><updated>2025-03-04T08:00:00Z</updated>
<entry>{}<id>urn:1</id><updated>2025-03-04T08:00:00Z</updated><author><name>Ann Lee</name></author>
<link href="https://show.example/1"/><link rel="enclosure" type="audio/mpeg" length="5" href="https://show.example/1.mp3"/>
</entry></feed>"""
RSS = """<rss version="2.0"><channel><title>Show</title><link>https://show.example/</link><description>d</description>
<item><title>Disks</title><guid isPermaLink="false">007</guid>
<enclosure url="https://show.example/1.mp3" type="audio/mpeg" length="5"/></item></channel></rss>"""
XHTML = '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Disks</div></title>'
for name, feed in (
    ("Atom", feedendum.from_atom_text(ATOM.format("<title>Disks</title>"))),
    ("Atom, XHTML", feedendum.from_atom_text(ATOM.format(XHTML))),
    ("RSS", feedendum.from_rss_text(RSS)),
):
    item = ElementTree.fromstring(feedendum.to_rss_string(feed).encode()).find("channel/item")
    enclosure = item.find("enclosure")
    print(f"{name}: title", item.findtext("title"), "| recording", enclosure is not None and enclosure.get("url"), end=" | ")
    print("guid", item.findtext("guid"), item.find("guid").attrib)
PY
venv/bin/python convert.py | tee said
diff said - <<'SEEN'
Atom: title Disks | recording False | guid urn:1 {}
Atom, XHTML: title None | recording False | guid urn:1 {}
RSS: title Disks | recording https://show.example/1.mp3 | guid 007 {}
SEEN
# Seen with feedendum 0.4.0 on Python 3.11: the three lines above.
