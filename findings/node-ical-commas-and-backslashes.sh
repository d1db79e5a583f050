#!/usr/bin/env bash
# npm node-ical 0.26.1: a category with a comma is two, and "\n" that somebody wrote about becomes a line break.
#
# In iCalendar "\," is a comma within a value, "\\" a backslash, "\n" the end of a line (RFC 5545, 3.3.11), and only a
# bare comma parts one category from the next (3.8.1.2). node-ical parts them at each comma and leaves the backslash
# behind; in a text it looks for "\n" before "\\", so that "\\n", a backslash and an n, is a backslash and a line
# break. A calendar of recordings gets topics that nobody gave it. npm ical.js 2.2.1 reads both rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.26.1 ical.js@2.2.1
cat >read.mjs <<'JS'
import ICAL from "ical.js";
import ical from "node-ical";

const text = String.raw`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//show.example//talks//EN
BEGIN:VEVENT
UID:4@show.example
DTSTAMP:20250301T000000Z
DTSTART:20250304T080000Z
CATEGORIES:disks,power\, light and air
SUMMARY:Ends of lines: \\n or \\r\\n
END:VEVENT
END:VCALENDAR
`.replaceAll("\n", "\r\n");
const read = ical.parseICS(text)["4@show.example"];
console.log("node-ical", JSON.stringify([read.categories, read.summary]));
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
const categories = event.getFirstProperty("categories").getValues();
console.log("ical.js", JSON.stringify([categories, event.getFirstPropertyValue("summary")]));
JS
node read.mjs | tee said
diff said - <<'SEEN'
node-ical [["disks","power\\","light and air"],"Ends of lines: \\\n or \\r\\\n"]
ical.js [["disks","power, light and air"],"Ends of lines: \\n or \\r\\n"]
SEEN
# Seen with node-ical 0.26.1 and ical.js 2.2.1 on Node 20: the two lines above, as JSON.
