#!/usr/bin/env bash
# npm ts-ics 2.4.6: a show on each first Tuesday at 19:00 is at midnight, one on each last Tuesday a week early.
#
# What a rule doesn't say, such as the hour, is that of DTSTART; BYDAY=1TU is a month's first Tuesday, BYSETPOS=-1 the
# last of a set, BYMONTHDAY=-1 a month's last day, and a day that a month lacks is left out (RFC 5545, 3.3.10). Of the
# days that `extendByRecurrenceRule` gives those of "1TU" have no hour and begin with the second show, those of
# BYSETPOS are a week early, those of the last day a day, and a show of the 31st is on the 30th in April. A series in
# New York is an hour late after the clocks change, though the calendar names the zone (3.8.5.3). Weekly rules in UTC
# are right, on a machine in UTC as here. Nothing is thrown. npm rrule 2.8.1 gives the days of the standard.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TZ=UTC
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ts-ics@2.4.6 rrule@2.8.1
cat >days.mjs <<'JS'
import rrule from "rrule";
import { convertIcsCalendar, convertIcsRecurrenceRule, extendByRecurrenceRule } from "ts-ics";
const days = (dates) => dates.map((date) => date.toISOString().slice(5, 16)).join(" ");
const start = new Date("2025-03-04T19:00:00Z");
const end = new Date("2025-12-31T00:00:00Z");
const rules = [
  [start, "FREQ=WEEKLY;COUNT=3"],
  [start, "FREQ=MONTHLY;BYDAY=1TU;COUNT=3"],
  [new Date("2025-03-25T19:00:00Z"), "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1;COUNT=3"],
  [new Date("2025-03-31T19:00:00Z"), "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"],
  [new Date("2025-03-31T19:00:00Z"), "FREQ=MONTHLY;COUNT=3"],
];
for (const [start, value] of rules) {
  const rule = convertIcsRecurrenceRule(undefined, { value });
  console.log(`ts-ics, ${value}:`, days(extendByRecurrenceRule(rule, { start, end })));
  const dtstart = start.toISOString().replace(/[-:]|\.000/g, "");
  console.log(`rrule, ${value}:`, days(rrule.rrulestr(`DTSTART:${dtstart}\nRRULE:${value}`).all()));
}
const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ops Show//EN", "BEGIN:VEVENT", "UID:1@show.example",
  "DTSTAMP:20250101T000000Z", "DTSTART;TZID=America/New_York:20250304T190000", "DURATION:PT1H",
  "RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:Live", "END:VEVENT", "END:VCALENDAR", ""];
const [show] = convertIcsCalendar(undefined, lines.join("\r\n")).events;
const found = extendByRecurrenceRule(show.recurrenceRule, { start: show.start.date, end });
console.log("ts-ics, 19:00 in New York:", days(found));
JS
node days.mjs | tee said
diff said - <<'SEEN'
ts-ics, FREQ=WEEKLY;COUNT=3: 03-04T19:00 03-11T19:00 03-18T19:00
rrule, FREQ=WEEKLY;COUNT=3: 03-04T19:00 03-11T19:00 03-18T19:00
ts-ics, FREQ=MONTHLY;BYDAY=1TU;COUNT=3: 04-01T00:00 05-06T00:00 06-03T00:00
rrule, FREQ=MONTHLY;BYDAY=1TU;COUNT=3: 03-04T19:00 04-01T19:00 05-06T19:00
ts-ics, FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1;COUNT=3: 04-22T00:00 05-20T00:00 06-17T00:00
rrule, FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1;COUNT=3: 03-25T19:00 04-29T19:00 05-27T19:00
ts-ics, FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3: 04-29T19:00 05-30T19:00 06-29T19:00
rrule, FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3: 03-31T19:00 04-30T19:00 05-31T19:00
ts-ics, FREQ=MONTHLY;COUNT=3: 03-31T19:00 04-30T19:00 05-30T19:00
rrule, FREQ=MONTHLY;COUNT=3: 03-31T19:00 05-31T19:00 07-31T19:00
ts-ics, 19:00 in New York: 03-05T00:00 03-12T00:00
SEEN
# Seen with these versions on Node 20: the lines above, in UTC; 19:00 in New York is 23:00 from 9 March 2025 on.
