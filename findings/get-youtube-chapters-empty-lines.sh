#!/usr/bin/env bash
# npm get-youtube-chapters 2.0.0: of chapters with an empty line between them the first is left, with \r\n none at all.
#
# The package reads a video's chapters out of its description, "more-or-less" as YouTube does (README). It ends at the
# first line that is no chapter: an empty line, a remark or a sponsor between two chapters ends the list, and a time
# without a title, too. Line ends of Windows, as a description pasted from there has them, are no ends to it. What it
# returns is a list as any other. In "0:00 - Disks", the usual form, the hyphen is part of the title.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts get-youtube-chapters@2.0.0
cat >chapters.cjs <<'JS'
const chapters = require("get-youtube-chapters");
const list = ["0:00 - Disks", "5:00 - Cables", "1:02:03 - Power"];
for (const between of ["\n", "\n\n", "\r\n", "\nPhoto: Ann Lee\n"]) {
  const found = chapters(`A talk.\n\n${list.join(between)}\n`);
  console.log(JSON.stringify(between), ...found.map(({ start, title }) => `${start} "${title}"`));
}
JS
node chapters.cjs | tee said
diff said - <<'SEEN'
"\n" 0 "- Disks" 300 "- Cables" 3723 "- Power"
"\n\n" 0 "- Disks"
"\r\n"
"\nPhoto: Ann Lee\n" 0 "- Disks"
SEEN
# Seen with get-youtube-chapters 2.0.0 on Node 20: the four lines above.
