#!/usr/bin/env bash
# feedparser 6.0.14 gives an item another id when its feed moves, although the GUID in it stays.
#
# RSS says of `<guid>` that it is a link unless `isPermaLink` is false, and many hosts leave the attribute out although
# the value is no link. feedparser then resolves the value against the address that the feed was fetched from, also
# with `resolve_relative_uris=False`. The day a podcast changes its host (a 301, the same GUIDs), everybody who goes by
# `entry.id` takes its whole archive for new episodes. The GUID as it stands has to be read from the XML.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import io

import feedparser

feed = b"""<rss version="2.0"><channel><title>A show</title>
<item><title>One</title><guid>episode-one-2026</guid></item></channel></rss>"""
for address in ("https://old.example/feed", "https://new.example/rss/feed"):
    headers = {"content-location": address, "content-type": "text/xml"}
    found = feedparser.parse(io.BytesIO(feed), response_headers=headers, resolve_relative_uris=False)
    print(found.entries[0].id)
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
https://old.example/episode-one-2026
https://new.example/rss/episode-one-2026
SEEN
# Seen with feedparser 6.0.14 on Python 3.11: the two lines above, of one item.
