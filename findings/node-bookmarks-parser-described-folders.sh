#!/usr/bin/env bash
# npm node-bookmarks-parser 2.0.0: a folder of links with a note to it is empty, and what was noted of a link is gone.
#
# Browsers and bookmark services export links as a list: a folder is an <H3> with a <DL> behind it, a link an <A>, and a
# <DD> behind either is a note to it, of a folder before its <DL> (the head of Mozilla's nsPlacesImportExportService).
# One expects the links of a reading list, and what was noted of them, to be there. Where a folder has a note the parser
# finds no <DL>: the folder has no children, and its links are nowhere. Notes and TAGS are in no field. Nothing is
# thrown, and without notes to folders all links are there. PyPI's bookmarks-parser 0.1.3 has folder, links and tags.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check bookmarks-parser==0.1.3
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-bookmarks-parser@2.0.0
cat >links.html <<'HTML'
<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1741075200">For the show</H3>
    <DD>What guests should read
    <DL><p>
        <DT><A HREF="https://show.example/1" ADD_DATE="1741075200" TAGS="disks">Disks</A>
        <DD>Ann asks about this.
        <DT><A HREF="https://show.example/2" ADD_DATE="1741075200">Cables</A>
    </DL><p>
    <DT><A HREF="https://show.example/3" ADD_DATE="1741075200">Power</A>
</DL><p>
HTML
cat >read.cjs <<'JS'
const parse = require("node-bookmarks-parser");
const text = require("node:fs").readFileSync(0, "utf8");
const parsed = (parse.parse ?? parse.default ?? parse)(text);
const titles = (entries) => entries.map(({ title, children }) => (children ? [title, titles(children)] : title));
const kept = ["Ann asks about this.", "disks"].filter((words) => JSON.stringify(parsed).includes(words));
console.log(JSON.stringify(titles(parsed[0].children)), "with", kept.length, "of a note and a tag");
JS
cat >read.py <<'PY'
import json

import bookmarks_parser


def titles(entries):
    return [[entry["title"], titles(entry["children"])] if "children" in entry else entry["title"] for entry in entries]


print(json.dumps(titles(bookmarks_parser.parse("links.html")[0]["children"]), separators=(",", ":")))
PY
{
  echo "node-bookmarks-parser: $(node read.cjs <links.html)"
  echo "without the folder's note: $(grep -v 'What guests' links.html | node read.cjs)"
  echo "bookmarks-parser: $(venv/bin/python read.py)"
} | tee said
diff said - <<'SEEN'
node-bookmarks-parser: ["For the show","Power"] with 0 of a note and a tag
without the folder's note: [["For the show",["Disks","Cables"]],"Power"] with 0 of a note and a tag
bookmarks-parser: [["For the show",["Disks","Cables"]],"Power"]
SEEN
# Seen with these versions on Python 3.11 and Node 20: the lines above, of three links.
