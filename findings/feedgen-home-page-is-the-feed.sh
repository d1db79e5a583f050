#!/usr/bin/env bash
# feedgen 1.0.0: a podcast's RSS says that its home page is the feed itself, and can't say `explicit` as Apple asks.
#
# RSS has one `<link>` for a channel, "the URL to the HTML website". feedgen makes it of whichever link was given last,
# whatever its `rel`: with the site as "alternate" and then the feed as "self", the order of its own example, each app
# that opens "the website" shows XML. Atom, from the same object, has both right. And itunes:explicit, which Apple has
# as true or false, is refused in these words; yes, no and clean, those of before, are taken.
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
    print("last", links[-1]["rel"] + ":", re.search("<link>(.*?)</link>", feed.rss_str().decode())[1])
feed.load_extension("podcast")
for word in ("true", "false", "yes", "no", "clean"):
    try:
        feed.podcast.itunes_explicit(word)
        print(word, "is taken")
    except ValueError as error:
        print(word, "is refused:", error)
PY
diff said - <<'SEEN'
last self: https://show.example/feed
last alternate: https://show.example/
true is refused: Invalid value for explicit tag
false is refused: Invalid value for explicit tag
yes is taken
no is taken
clean is taken
SEEN
# Seen with feedgen 1.0.0 on Python 3.11: the lines above.
