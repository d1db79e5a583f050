#!/usr/bin/env bash
# feedparser 6.0.14 and podcastparser 0.6.11: an item has another id when its feed moves, although its GUID stays.
#
# RSS says of `<guid>` that it is a link unless `isPermaLink` is false, and many hosts leave the attribute out although
# the value is no link. One expects the id that the feed gives. Both resolve the value against the address that the feed
# was fetched from, feedparser also with `resolve_relative_uris=False`. The day a podcast changes its host (a 301, the
# same GUIDs), everybody who goes by these ids takes its whole archive for new episodes. The GUID as it stands has to be
# read from the XML.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14 podcastparser==0.6.11
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import io

import feedparser
import podcastparser

feed = b"""<rss version="2.0"><channel><title>A show</title><link>https://show.example/</link><description>d</description>
<item><title>One</title><guid>episode-one-2026</guid>
<enclosure url="https://show.example/1.mp3" length="1" type="audio/mpeg"/></item></channel></rss>"""
for address in ("https://old.example/feed", "https://new.example/rss/feed"):
    headers = {"content-location": address, "content-type": "text/xml"}
    found = feedparser.parse(io.BytesIO(feed), response_headers=headers, resolve_relative_uris=False)
    print("feedparser:", found.entries[0].id)
    print("podcastparser:", podcastparser.parse(address, io.BytesIO(feed))["episodes"][0]["guid"])
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
feedparser: https://old.example/episode-one-2026
podcastparser: https://old.example/episode-one-2026
feedparser: https://new.example/rss/episode-one-2026
podcastparser: https://new.example/rss/episode-one-2026
SEEN
# Seen with feedparser 6.0.14 and podcastparser 0.6.11 on Python 3.11: the four lines above, of one item.
