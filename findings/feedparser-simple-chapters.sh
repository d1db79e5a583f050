#!/usr/bin/env bash
# feedparser 6.0.14: a chapter in the feed that begins at 1:02:03, at 90 seconds or at 12.5 s has no time.
#
# Podlove Simple Chapters put an episode's chapters into its feed. `start` is a Normal Play Time (Podlove Simple
# Chapters 1.2): seconds, or hours of one or more digits with minutes and seconds, and a fraction of any length
# (RFC 2326, 3.6). feedparser gives `start_parsed` as a timedelta for two digits of hours and three of the fraction.
# Else it is None, and nothing is said. Who lists what has a time loses chapters, who sorts by it gets an error.
# podcastparser 0.6.11 has the whole seconds of each.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14 podcastparser==0.6.11
cd "$work"
cat >read.py <<'PY'
import io

import feedparser
import podcastparser

STARTS = ("00:00:00", "12.5", "90", "00:02:30.5", "00:02:30.500", "1:02:03", "10:00:00", "100:00:00")
chapters = "".join(f'<psc:chapter start="{start}" title="{start}"/>' for start in STARTS)
feed = f"""<rss version="2.0" xmlns:psc="http://podlove.org/simple-chapters"><channel><title>Show</title>
<link>https://show.example/</link><description>Talks</description><item><title>Disks</title><guid>1</guid>
<enclosure url="https://show.example/1.mp3" type="audio/mpeg" length="1"/>
<psc:chapters version="1.2">{chapters}</psc:chapters></item></channel></rss>"""
ours = feedparser.parse(feed).entries[0].psc_chapters.chapters
others = podcastparser.parse("https://show.example/feed", io.BytesIO(feed.encode()))["episodes"][0]["chapters"]
for one, other in zip(ours, others, strict=True):
    print(f"{one.start:>12}  feedparser {one.start_parsed}  podcastparser {other['start']} s")
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
    00:00:00  feedparser 0:00:00  podcastparser 0 s
        12.5  feedparser None  podcastparser 12 s
          90  feedparser None  podcastparser 90 s
  00:02:30.5  feedparser None  podcastparser 150 s
00:02:30.500  feedparser 0:02:30.500000  podcastparser 150 s
     1:02:03  feedparser None  podcastparser 3723 s
    10:00:00  feedparser 10:00:00  podcastparser 36000 s
   100:00:00  feedparser None  podcastparser 360000 s
SEEN
# Seen with feedparser 6.0.14 and podcastparser 0.6.11 on Python 3.11: the lines above.
