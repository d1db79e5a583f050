#!/usr/bin/env bash
# npm ical-generator 11.1.2, PyPI ics 0.7.3, npm ics 3.12.0: a live show's link gets backslashes, a category is two.
#
# In iCalendar commas and semicolons of a text are escaped with a backslash, those of an address aren't: URL and ATTACH
# are of type URI, for which no escape is defined (RFC 5545, 3.3.13 and 3.8.4.6). ical-generator and PyPI's ics escape
# them: whoever clicks asks the server for another page. npm ics 3.12.0 has the address right, and writes the comma of a
# category, which is a text (3.8.1.2), bare: "Disks, cables" is two categories to whoever reads the calendar. Read with
# npm ical.js 2.2.1.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ics==0.7.3
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-generator@11.1.2 ics@3.12.0 ical.js@2.2.1
venv/bin/python - >python.ics <<'PY'
import ics

event = ics.Event("Live", begin="2025-03-04 08:00:00", url="https://show.example/live?at=10,20;v=2")
event.categories = ["Disks, cables"]
print(ics.Calendar(events=[event]).serialize())
PY
cat >read.mjs <<'JS'
import fs from "node:fs";
import ICAL from "ical.js";
import ical from "ical-generator";
import { createEvent } from "ics";
const start = new Date("2025-03-04T08:00:00Z");
const url = "https://show.example/live?at=10,20;v=2";
const calendar = ical();
calendar.createEvent({ start, summary: "Live", url, categories: [{ name: "Disks, cables" }], attachments: [url] });
const times = { start: [2025, 3, 4, 8, 0], duration: { hours: 1 } };
const written = createEvent({ ...times, title: "Live", url, categories: ["Disks, cables"] }).value;
for (const [name, text] of [
  ["ical-generator:", calendar.toString()],
  ["npm ics:", written],
  ["PyPI ics:", fs.readFileSync("python.ics", "utf8")],
]) {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
  const values = ["url", "attach", "categories"].flatMap((key) => event.getFirstProperty(key)?.getValues() ?? []);
  console.log(name, values.join(" | "));
}
JS
node read.mjs | tee said
diff said - <<'SEEN'
ical-generator: https://show.example/live?at=10\,20\;v=2 | https://show.example/live?at=10\,20\;v=2 | Disks, cables
npm ics: https://show.example/live?at=10,20;v=2 | Disks |  cables
PyPI ics: https://show.example/live?at=10\,20\;v=2 | Disks, cables
SEEN
# Seen with ical-generator 11.1.2, ics 3.12.0 and ical.js 2.2.1 on Node 20, ics 0.7.3 on Python 3.11: the three lines
# above.
