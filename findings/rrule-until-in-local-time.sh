#!/usr/bin/env bash
# npm rrule 2.8.1, PyPI icalevents 0.3.1: a series in New York has a show too many, and in rrule one in Tokyo too few.
#
# A rule ends with the last time that is not behind UNTIL; where DTSTART names a zone UNTIL is in UTC (RFC 5545,
# 3.3.10). rrule compares it with the hours of the zone as if these were UTC: a show at 20:00 in New York, 00:00Z, still
# takes place after an UNTIL of 23:59:59Z the day before, and one at 08:00 in Tokyo, 23:00Z, no more on the day that
# UNTIL names with 23:30Z. icalevents takes UNTIL's day for one of New York. Who lists what is to come announces a show
# that nobody gives, or leaves out the last. Nothing is raised. npm node-ical 0.27.2 and PyPI recurring-ical-events
# 3.8.2 have the three shows of each that are meant.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TZ=UTC
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check icalevents==0.3.1 recurring-ical-events==3.8.2 icalendar==7.3.2
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 node-ical@0.27.2
calendar() {
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Ops Show//EN' BEGIN:VEVENT UID:1@show.example \
    DTSTAMP:20250101T000000Z "$1" DURATION:PT1H "$2" SUMMARY:Live END:VEVENT END:VCALENDAR >show.ics
}
cat >days.mjs <<'JS'
import fs from "node:fs";
import nodeIcal from "node-ical";
import rrule from "rrule";
const ics = fs.readFileSync("show.ics", "utf8");
const [start, rule] = ics.split("\r\n").filter((line) => /^(DTSTART|RRULE)/.test(line));
console.log("rrule:", ...rrule.rrulestr(`${start}\n${rule}`).all().map((day) => day.toISOString().slice(5, 16)));
const event = Object.values(nodeIcal.sync.parseICS(ics)).find(({ type }) => type === "VEVENT");
const found = nodeIcal.expandRecurringEvent(event, { from: new Date("2025-05-01"), to: new Date("2025-08-01") });
console.log("node-ical:", ...found.map(({ start }) => start.toISOString().slice(5, 16)));
JS
cat >days.py <<'PY'
import datetime
from pathlib import Path

import icalendar
import recurring_ical_events
from icalevents.icalevents import events

utc = datetime.timezone.utc
start, end = datetime.datetime(2025, 5, 1, tzinfo=utc), datetime.datetime(2025, 8, 1, tzinfo=utc)
calendar = icalendar.Calendar.from_ical(Path("show.ics").read_bytes())
days = {
    "icalevents": events(file="show.ics", start=start, end=end),
    "recurring-ical-events": recurring_ical_events.of(calendar).between(start, end),
}
for name, found in days.items():
    print(f"{name}:", *sorted(f"{event.start.astimezone(utc):%m-%dT%H:%M}" for event in found))
PY
{
  calendar 'DTSTART;TZID=America/New_York:20250603T200000' 'RRULE:FREQ=WEEKLY;UNTIL=20250624T235959Z'
  echo "20:00 in New York, until 24 June, 23:59:59 in London"
  node days.mjs
  venv/bin/python days.py
  calendar 'DTSTART;TZID=Asia/Tokyo:20250604T080000' 'RRULE:FREQ=WEEKLY;UNTIL=20250617T233000Z'
  echo "08:00 in Tokyo, until 17 June, 23:30 in London"
  node days.mjs
  venv/bin/python days.py
} | tee said
diff said - <<'SEEN'
20:00 in New York, until 24 June, 23:59:59 in London
rrule: 06-04T00:00 06-11T00:00 06-18T00:00 06-25T00:00
node-ical: 06-04T00:00 06-11T00:00 06-18T00:00
icalevents: 06-04T00:00 06-11T00:00 06-18T00:00 06-25T00:00
recurring-ical-events: 06-04T00:00 06-11T00:00 06-18T00:00
08:00 in Tokyo, until 17 June, 23:30 in London
rrule: 06-03T23:00 06-10T23:00
node-ical: 06-03T23:00 06-10T23:00 06-17T23:00
icalevents: 06-03T23:00 06-10T23:00 06-17T23:00
recurring-ical-events: 06-03T23:00 06-10T23:00 06-17T23:00
SEEN
# Seen with these versions on Python 3.11 and Node 20: the lines above.
