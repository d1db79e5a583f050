#!/usr/bin/env bash
# atoma 0.0.17: an episode lasts half a second more, and no item of the JSON feed can be read; its author is None.
#
# `duration_in_seconds` of an attachment is a number (JSON Feed 1.1, "Attachments"), and who asks a recording for its
# length gets a fraction: 3723.5. atoma wants an integer and refuses the whole feed, all other items with it, although
# the length is optional. Authors, who are a list since version 1.1, are read from version 1's `author` alone and are
# None. fastfeedparser 0.6.5 reads the feed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check atoma==0.0.17 fastfeedparser==0.6.5
cd "$work"
cat >read.py <<'PY'
import json

import atoma
import fastfeedparser

for seconds in (3723, 3723.5):
    sound = {"url": "https://show.example/1.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": seconds}
    items = [
        {"id": "1", "url": "https://show.example/1", "content_text": "On disks.", "attachments": [sound]},
        {"id": "2", "url": "https://show.example/2", "content_text": "On cables."},
    ]
    show = {"version": "https://jsonfeed.org/version/1.1", "title": "Show", "authors": [{"name": "Ann Lee"}]}
    feed = json.dumps({**show, "items": items}).encode()
    try:
        read = atoma.parse_json_feed_bytes(feed)
        print(seconds, "atoma:", read.author, [item.content_text for item in read.items])
    except atoma.exceptions.FeedParseError as error:
        print(seconds, "atoma:", error)
    other = fastfeedparser.parse(feed)
    print(seconds, "fastfeedparser:", other.feed.author, [item.description for item in other.entries])
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
3723 atoma: None ['On disks.', 'On cables.']
3723 fastfeedparser: Ann Lee ['On disks.', 'On cables.']
3723.5 atoma: Could not parse feed: "duration_in_seconds" is not an int
3723.5 fastfeedparser: Ann Lee ['On disks.', 'On cables.']
SEEN
# Seen with atoma 0.0.17 and fastfeedparser 0.6.5 on Python 3.11: the four lines above.
