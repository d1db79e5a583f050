#!/usr/bin/env bash
# pyPodcastParser 2.0.0: neither the show nor any of its episodes has a page.
#
# RSS holds the address of a page as the text of `<link>`, which it asks of every channel (RSS 2.0, "Required channel
# elements"). The package has XML read as HTML, where `link` is an element without content: the address falls out of it,
# and `link`, which its README lists for the show and for an item, is None for each of them. Nothing is raised; titles,
# recordings and dates are right, so that an app that lists episodes has nothing to open.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyPodcastParser==2.0.0
cd "$work"
cat >read.py <<'PY'
from pyPodcastParser.Podcast import Podcast

TEXT = b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>A show</title><link>https://show.example/</link><description>Talks</description>
<item><title>A talk</title><link>https://show.example/talk</link><guid isPermaLink="false">talk</guid>
<pubDate>Sun, 02 Nov 2025 08:00:00 GMT</pubDate><description>Words.</description>
<enclosure url="https://show.example/1.mp3" length="5000" type="audio/mpeg"/></item></channel></rss>"""
show = Podcast(TEXT)
print("show:", show.title, "|", show.link)
print("episode:", show.items[0].title, "|", show.items[0].enclosure_url, "|", show.items[0].link)
PY
venv/bin/python -W ignore read.py | tee said
diff said - <<'SEEN'
show: A show | None
episode: A talk | https://show.example/1.mp3 | None
SEEN
# Seen with pyPodcastParser 2.0.0 on Python 3.11: the two lines above.
