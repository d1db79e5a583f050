#!/usr/bin/env bash
# feedgen 1.0.0: a podcast's RSS says that its home page is the feed itself.
#
# RSS has one `<link>` for a channel, "the URL to the HTML website". feedgen makes it of whichever link was given last,
# whatever its `rel`: with the site as "alternate" and then the feed as "self", the order of its own example, each app
# that opens "the website" shows XML. Atom, from the same object, has both right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedgen==1.0.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import re

from feedgen.feed import FeedGenerator

HOME, FEED = {"href": "https://show.example/", "rel": "alternate"}, {"href": "https://show.example/feed", "rel": "self"}
for links in ([HOME, FEED], [FEED, HOME]):
    feed = FeedGenerator()
    feed.id("https://show.example/")
    feed.title("A show")
    feed.description("Of cables.")
    for link in links:
        feed.link(link)
    page = re.search("<link>(.*?)</link>", feed.rss_str().decode())[1]
    print("last", links[-1]["rel"] + ": RSS", page, "Atom", *re.findall('<link href="([^"]*)" rel="self"', feed.atom_str().decode()))
PY
diff said - <<'SEEN'
last self: RSS https://show.example/feed Atom https://show.example/feed
last alternate: RSS https://show.example/ Atom https://show.example/feed
SEEN
# Seen with feedgen 1.0.0 on Python 3.11: the two lines above.
