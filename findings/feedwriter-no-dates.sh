#!/usr/bin/env bash
# feedwriter 0.4.0: episodes have no date, the category is none that Apple knows, and recordings are not found.
#
# Names in XML are as they are written, and RSS has `pubDate` (RSS 2.0, "Elements of <item>"): the package writes
# `pubdate`, which no app looks for. It escapes a show's title and category and has its XML writer do so again:
# "Society & Culture" is "Society &amp; Culture" to whoever reads the feed. In an address "?", "=" and "&" are part of
# the query (RFC 3986, 2.2 and 3.4); it writes them as %3F, %3D and %26, which is another address. And `cdata=True`
# makes the mark of CDATA itself part of a description.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedwriter==0.4.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import datetime
from xml.etree import ElementTree

from feedwriter import PodcastFeed

show = PodcastFeed()
show.title("Disks & Cables")
show.category("Society & Culture")
show.new_post()
show.post_title("Disks & Cables")
show.post_date(datetime.datetime(2025, 3, 4, 8, tzinfo=datetime.timezone.utc))
show.post_description("<p>Why they break</p>", cdata=True)
show.post_enclosure("https://show.example/1.mp3?from=rss", 123, "audio/mpeg")
show.write("feed.xml")
feed = ElementTree.parse("feed.xml").find("channel")
print(feed.findtext("title"), "|", feed.find("{http://www.itunes.com/dtds/podcast-1.0.dtd}category").get("text"))
talk = feed.find("item")
print(talk.findtext("title"), "|", talk.findtext("pubDate"), "|", *(child.tag for child in talk))
print(talk.findtext("description"), "|", talk.find("enclosure").get("url"))
PY
diff said - <<'SEEN'
Disks &amp; Cables | Society &amp; Culture
Disks & Cables | None | title pubdate description enclosure
<![CDATA[ <p>Why they break</p> ]]> | https://show.example/1.mp3%3Ffrom%3Drss
SEEN
# Seen with feedwriter 0.4.0 on Python 3.11: the three lines above.
