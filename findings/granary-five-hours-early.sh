#!/usr/bin/env bash
# granary 11.0: converted, an episode is published five hours early, has another id and a recording of no type.
#
# granary converts between RSS, Atom and JSON feeds; one expects an episode to stay the same. Dates of RSS may name a
# zone, EST among them (RFC 822, 5.1): granary drops the name, and 08:00 in New York, 13:00 in London, is 08:00 there.
# The guid gives way to the page's address, so that whoever subscribed gets the whole archive as new. Where the address
# of a recording has a query, as of hosts that count downloads, its type is written as "", though the feed named it. Of
# a JSON feed's item the recording's length and the second author are gone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check granary==11.0
cd "$work"
cat >convert.py <<'PY'
from granary import jsonfeed, rss

FEED = """<rss version="2.0"><channel><title>Show</title><link>https://show.example/</link><description>d</description>
<item><title>Disks</title><link>https://show.example/1</link><guid isPermaLink="false">disks</guid>
<pubDate>Tue, 04 Mar 2025 08:00:00 EST</pubDate><description>d</description>
<enclosure url="https://show.example/1.mp3?from=rss" length="123" type="audio/mpeg"/></item></channel></rss>"""
address = {"home_page_url": "https://show.example/", "feed_url": "https://show.example/feed"}
for line in rss.from_activities(rss.to_activities(FEED), title="Show", **address).splitlines():
    if line.strip().startswith(("<guid", "<pubDate", "<enclosure")):
        print(line.strip())
recording = {"url": "https://show.example/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 123, "duration_in_seconds": 9}
authors = [{"name": "Ann Lee"}, {"name": "Bo Roe"}]
item = {"id": "1", "content_text": "Words.", "authors": authors, "attachments": [recording]}
activities, actor = jsonfeed.jsonfeed_to_activities({"version": "https://jsonfeed.org/version/1.1", "title": "Show", "items": [item]})
[again] = jsonfeed.activities_to_jsonfeed(activities, actor, title="Show")["items"]
print(again["authors"], again["attachments"])
PY
venv/bin/python convert.py 2>log | tee said
diff said - <<'SEEN'
<guid isPermaLink="true">https://show.example/1</guid>
<enclosure url="https://show.example/1.mp3?from=rss" length="123" type=""/>
<pubDate>Tue, 04 Mar 2025 08:00:00 +0000</pubDate>
[{'name': 'Ann Lee'}] [{'url': 'https://show.example/1.mp3', 'mime_type': 'audio/mpeg'}]
SEEN
# Seen with granary 11.0 on Python 3.11: the four lines above.
