#!/usr/bin/env bash
# feedgen 1.0.0: in Atom an episode's recording is a second page of it, and its type and length are gone.
#
# Atom tells a recording from a page by the link's `rel`: "enclosure" for what can be heard, "alternate", which is also
# meant where none is given, for the page, of which an entry has one of a kind (RFC 4287, 4.1.2 and 4.2.7.2). feedgen
# knows that this link is an enclosure, and writes so for a whole feed's links and in RSS, but of an entry's link it
# writes the address alone. An app that takes the Atom feed has nothing to play, and two pages to open.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedgen==1.0.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import datetime
import re

from feedgen.feed import FeedGenerator

feed = FeedGenerator()
feed.id("https://show.example/")
feed.title("A show")
feed.description("Of cables.")
feed.link(href="https://show.example/atom", rel="self")
entry = feed.add_entry()
entry.id("talk")
entry.title("A talk")
entry.updated(datetime.datetime(2025, 11, 2, tzinfo=datetime.timezone.utc))
entry.link(href="https://show.example/talk", rel="alternate")
entry.enclosure("https://show.example/1.mp3", "5000", "audio/mpeg")
atom, rss = (made.decode() for made in (feed.atom_str(), feed.rss_str()))
print("the feed's:", *re.findall("<link [^>]*>", atom.split("<entry>")[0]))
print("the entry's:", *re.findall("<link [^>]*>", atom.split("<entry>")[1]))
print("RSS:", *re.findall("<enclosure [^>]*>", rss))
PY
diff said - <<'SEEN'
the feed's: <link href="https://show.example/atom" rel="self"/>
the entry's: <link href="https://show.example/talk"/> <link href="https://show.example/1.mp3"/>
RSS: <enclosure url="https://show.example/1.mp3" length="5000" type="audio/mpeg"/>
SEEN
# Seen with feedgen 1.0.0 on Python 3.11: the three lines above.
