#!/usr/bin/env bash
# npm node-ical 0.27.2: an extra live show isn't listed, those put off stay where they were, and "\n" is a line break.
#
# RDATE adds a date to those of a rule (RFC 5545, 3.8.5.2), and a changed show whose RECURRENCE-ID says
# RANGE=THISANDFUTURE moves all that follow, too (3.8.4.4). `expandRecurringEvent`, which is there to list the shows of
# a series, gives the rule's dates alone, of which it moves the one. In a text "\\" is a backslash and "\n" the end of a
# line (3.3.11): node-ical looks for "\n" first, so that "\\n", which somebody wrote about, is a backslash and a line
# break. Nothing is thrown. PyPI recurring-ical-events 3.8.2 has the dates, its icalendar 7.3.2 the text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TZ=UTC
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check recurring-ical-events==3.8.2 icalendar==7.3.2
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2
cat >show.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Ops Show//EN
BEGIN:VEVENT
UID:1@show.example
DTSTAMP:20250101T000000Z
DTSTART:20250304T190000Z
DURATION:PT1H
RRULE:FREQ=WEEKLY;COUNT=4
RDATE:20250306T190000Z
SUMMARY:Ends of lines: \\n or \\r\\n
END:VEVENT
BEGIN:VEVENT
UID:1@show.example
DTSTAMP:20250101T000000Z
RECURRENCE-ID;RANGE=THISANDFUTURE:20250318T190000Z
DTSTART:20250318T200000Z
DURATION:PT1H
SUMMARY:Ends of lines: \\n or \\r\\n
END:VEVENT
END:VCALENDAR
ICS
sed -i 's/$/\r/' show.ics
cat >read.mjs <<'JS'
import fs from "node:fs";
import ical from "node-ical";
const show = ical.parseICS(fs.readFileSync("show.ics", "utf8"))["1@show.example"];
const found = ical.expandRecurringEvent(show, { from: new Date("2025-03-01"), to: new Date("2025-04-01") });
console.log("node-ical:", ...found.map(({ start }) => start.toISOString().slice(5, 16)), JSON.stringify(show.summary));
JS
cat >read.py <<'PY'
import json
from pathlib import Path

import icalendar
import recurring_ical_events

calendar = icalendar.Calendar.from_ical(Path("show.ics").read_bytes())
events = recurring_ical_events.of(calendar).between((2025, 3, 1), (2025, 4, 1))
found = sorted(f"{event.start:%m-%dT%H:%M}" for event in events)
print("recurring-ical-events:", *found, json.dumps(calendar.events[0]["SUMMARY"]))
PY
{
  node read.mjs
  venv/bin/python read.py
} | tee said
diff said - <<'SEEN'
node-ical: 03-04T19:00 03-11T19:00 03-18T20:00 03-25T19:00 "Ends of lines: \\\n or \\r\\\n"
recurring-ical-events: 03-04T19:00 03-06T19:00 03-11T19:00 03-18T20:00 03-25T20:00 "Ends of lines: \\n or \\r\\n"
SEEN
# Seen with these versions on Python 3.11 and Node 20: the two lines above, of one series.
