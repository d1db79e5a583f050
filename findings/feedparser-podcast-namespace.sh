#!/usr/bin/env bash
# feedparser 6.0.14 keeps one `podcast:transcript` of an item, the last, and loses who a `podcast:person` is.
#
# Podcasting 2.0 lets an item name its transcript once for each format and language, and a person for each guest. None
# of its elements is among those that feedparser collects in lists: each later one takes the earlier one's place, so
# that of a WebVTT file and an SRT file only the second is seen. Of a person with attributes the name is dropped and
# the attributes stay; of one without, the name stays.
# Who scans podcasts for transcripts has to read these elements from the XML.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import feedparser

feed = """<?xml version="1.0"?>
<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>A show</title>
<item><title>One</title><guid isPermaLink="false">one</guid>
<podcast:transcript url="https://example.org/1.vtt" type="text/vtt"/>
<podcast:transcript url="https://example.org/1.srt" type="application/x-subrip"/>
<podcast:person role="host">Ann Lee</podcast:person>
<podcast:person role="guest">Bo Roe</podcast:person>
</item></channel></rss>"""
entry = feedparser.parse(feed).entries[0]
print("transcript:", entry.podcast_transcript["url"])
print("person:", entry.get("podcast_person"))
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
transcript: https://example.org/1.srt
person: {'role': 'guest'}
SEEN
# Seen with feedparser 6.0.14 on Python 3.11: the two lines above, of two transcripts and two people.
