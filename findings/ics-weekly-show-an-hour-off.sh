#!/usr/bin/env bash
# ics 0.7.3 (PyPI): saved again, a weekly live show is an hour off after the clocks change, its calendar GEORGIAN.
#
# A show each Tuesday at 8 in Berlin is a DTSTART with that zone and a rule, which repeats the local time (RFC 5545,
# 3.8.5.3). ics.py reads the zone, writes the time in UTC and keeps the rule: from April on the show is at 9. A show in
# March alone is right. Into each calendar it writes CALSCALE:GEORGIAN, where the format knows GREGORIAN (3.7.1).
# PyPI's icalendar 7.3.2 writes the time and zone as they were.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ics==0.7.3 icalendar==7.3.2 python-dateutil==4.0.0
cd "$work"
cat >show.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//show//EN
BEGIN:VEVENT
UID:1@show.example
DTSTAMP:20250301T000000Z
DTSTART;TZID=Europe/Berlin:20250304T080000
RRULE:FREQ=WEEKLY;COUNT=5
SUMMARY:Live
END:VEVENT
END:VCALENDAR
ICS
cat >write.py <<'PY'
from pathlib import Path
from zoneinfo import ZoneInfo

import ics
from dateutil.rrule import rrulestr
from icalendar import Calendar

read = Path("show.ics").read_text()
for name, saved in (("ics", ics.Calendar(read).serialize()), ("icalendar", Calendar.from_ical(read).to_ical().decode())):
    event = Calendar.from_ical(saved).walk("VEVENT")[0]
    times = rrulestr(event["RRULE"].to_ical().decode(), dtstart=event.decoded("DTSTART"))
    print(name, *(line for line in saved.split("\r\n") if line.startswith(("CALSCALE", "DTSTART"))))
    print(name, *(f"{time.astimezone(ZoneInfo('Europe/Berlin')):%d.%m. %H:%M}" for time in times))
PY
venv/bin/python -W ignore write.py | tee said
diff said - <<'SEEN'
ics CALSCALE:GEORGIAN DTSTART:20250304T070000Z
ics 04.03. 08:00 11.03. 08:00 18.03. 08:00 25.03. 08:00 01.04. 09:00
icalendar DTSTART;TZID=Europe/Berlin:20250304T080000
icalendar 04.03. 08:00 11.03. 08:00 18.03. 08:00 25.03. 08:00 01.04. 08:00
SEEN
# Seen with ics 0.7.3 and icalendar 7.3.2 on Python 3.11: the four lines above.
