#!/usr/bin/env bash
# rfeed 1.1.1: an episode is published five hours early, one for adults is "clean", and its order is "None".
#
# `pubDate` is written with the hours of the datetime and the word GMT, whatever its time zone: 08:00-05:00, 13:00 in
# London, is said to be 08:00 GMT. (The docstring asks for GMT; a datetime that says where it is from is taken without a
# word.) Apple's `itunes:explicit` is true or false, and the text "true" is turned into "clean", the old word for the
# opposite. `itunes:order`, which is to be a number, is the word None wherever none was given.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rfeed==1.1.1
cd "$work"
venv/bin/python - <<'PY' | tee said
import datetime
import re

import rfeed

east = datetime.datetime(2025, 3, 4, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=-5)))
for explicit in (True, "true", "yes", False):
    item = rfeed.Item(title="A talk", pubDate=east, extensions=[rfeed.iTunesItem(explicit=explicit)])
    feed = rfeed.Feed(title="A show", link="https://show.example/", description="Talks", items=[item]).rss()
    print(repr(explicit), *re.findall("<(pubDate|itunes:explicit|itunes:order)>(.*?)</", feed))
PY
diff said - <<'SEEN'
True ('pubDate', 'Tue, 04 Mar 2025 08:00:00 GMT') ('itunes:explicit', 'yes') ('itunes:order', 'None')
'true' ('pubDate', 'Tue, 04 Mar 2025 08:00:00 GMT') ('itunes:explicit', 'clean') ('itunes:order', 'None')
'yes' ('pubDate', 'Tue, 04 Mar 2025 08:00:00 GMT') ('itunes:explicit', 'yes') ('itunes:order', 'None')
False ('pubDate', 'Tue, 04 Mar 2025 08:00:00 GMT') ('itunes:explicit', 'clean') ('itunes:order', 'None')
SEEN
# Seen with rfeed 1.1.1 on Python 3.11, of 08:00 at five hours west of Greenwich: the four lines above.
