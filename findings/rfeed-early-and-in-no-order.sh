#!/usr/bin/env bash
# rfeed 1.1.1: an episode is published five hours early, and its order among the others is "None".
#
# `pubDate` is written with the hours of the datetime and the word GMT, whatever its time zone: 08:00-05:00, 13:00 in
# London, is said to be 08:00 GMT. (The docstring asks for GMT; a datetime that says where it is from is taken without a
# word.) Whoever schedules an episode has it in every app hours before it was to be heard. `itunes:order`, which is to
# be a number, is the word None in each item with Apple's fields, unless an order was given.
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
for date in (east, east.astimezone(datetime.timezone.utc)):
    item = rfeed.Item(title="A talk", pubDate=date, extensions=[rfeed.iTunesItem(author="Ann Lee")])
    feed = rfeed.Feed(title="A show", link="https://show.example/", description="Talks", items=[item]).rss()
    print(date, *re.findall("<(pubDate|itunes:order)>(.*?)</", feed))
PY
diff said - <<'SEEN'
2025-03-04 08:00:00-05:00 ('pubDate', 'Tue, 04 Mar 2025 08:00:00 GMT') ('itunes:order', 'None')
2025-03-04 13:00:00+00:00 ('pubDate', 'Tue, 04 Mar 2025 13:00:00 GMT') ('itunes:order', 'None')
SEEN
# Seen with rfeed 1.1.1 on Python 3.11: the two lines above, of one moment.
