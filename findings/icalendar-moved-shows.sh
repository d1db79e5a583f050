#!/usr/bin/env bash
# npm ical-expander 3.2.0 and PyPI ical 14.3.1: a moved live show is missing in its new week, or is in the old one too.
#
# One show of a weekly series is moved by a second event with the same UID, whose RECURRENCE-ID is the time that it had
# and whose DTSTART is the one that it has (RFC 5545, 3.8.4.4). Asked for a week, one expects what is held in it.
# ical-expander stops at the first regular show behind that week: one that was moved into it from two weeks later isn't
# found, though asked for the whole month it is. ical, given times in UTC, has it in both weeks. Nothing is raised. npm
# node-ical 0.27.2 and PyPI recurring-ical-events 3.8.2 have both weeks right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ical==14.3.1 recurring-ical-events==3.8.2 icalendar==7.3.2
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-expander@3.2.0 node-ical@0.27.2
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
SUMMARY:Live
END:VEVENT
BEGIN:VEVENT
UID:1@show.example
DTSTAMP:20250101T000000Z
RECURRENCE-ID:20250325T190000Z
DTSTART:20250314T190000Z
DURATION:PT1H
SUMMARY:Live
END:VEVENT
END:VCALENDAR
ICS
sed -i 's/$/\r/' show.ics
cat >weeks.mjs <<'JS'
import fs from "node:fs";
import IcalExpander from "ical-expander";
import nodeIcal from "node-ical";
const ics = fs.readFileSync("show.ics", "utf8");
const days = (dates) => dates.map((date) => date.toISOString().slice(8, 10)).sort();
for (const [from, to] of [[10, 17], [24, 31], [1, 31]]) {
  const [start, end] = [from, to].map((day) => new Date(Date.UTC(2025, 2, day)));
  const { events, occurrences } = new IcalExpander({ ics }).between(start, end);
  const found = days([...events, ...occurrences].map(({ startDate }) => startDate.toJSDate()));
  console.log(`ical-expander, ${from} to ${to} March:`, ...found);
  const event = Object.values(nodeIcal.sync.parseICS(ics)).find(({ type }) => type === "VEVENT");
  const others = nodeIcal.expandRecurringEvent(event, { from: start, to: end }).map(({ start }) => start);
  console.log(`node-ical, ${from} to ${to} March:`, ...days(others));
}
JS
cat >weeks.py <<'PY'
import datetime
from pathlib import Path

import icalendar
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

text = Path("show.ics").read_bytes().decode()
calendar = IcsCalendarStream.calendar_from_ics(text)
other = recurring_ical_events.of(icalendar.Calendar.from_ical(text))
for start, end in ((10, 17), (24, 31)):
    times = [datetime.datetime(2025, 3, day, tzinfo=datetime.timezone.utc) for day in (start, end)]
    print(f"ical, {start} to {end} March:", *(f"{event.dtstart:%d}" for event in calendar.timeline.overlapping(*times)))
    found = sorted(f"{event.start:%d}" for event in other.between(*times))
    print(f"recurring-ical-events, {start} to {end} March:", *found)
PY
{
  node weeks.mjs
  venv/bin/python weeks.py
} | tee said
diff said - <<'SEEN'
ical-expander, 10 to 17 March: 11
node-ical, 10 to 17 March: 11 14
ical-expander, 24 to 31 March:
node-ical, 24 to 31 March:
ical-expander, 1 to 31 March: 04 11 14 18
node-ical, 1 to 31 March: 04 11 14 18
ical, 10 to 17 March: 11 14
recurring-ical-events, 10 to 17 March: 11 14
ical, 24 to 31 March: 25
recurring-ical-events, 24 to 31 March:
SEEN
# Seen with these versions on Python 3.11 and Node 20: the lines above, of shows on the 4th, 11th, 14th (once the 25th)
# and 18th of March.
