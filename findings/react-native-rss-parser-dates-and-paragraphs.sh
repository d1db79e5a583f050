#!/usr/bin/env bash
# npm react-native-rss-parser 1.5.1: an Atom episode is of the day of its last correction, two paragraphs are one word.
#
# An Atom entry has the time when it came out in `published` and that of its last change in `updated` (RFC 4287, 4.2.9
# and 4.2.15). The parser's `published` is `updated`, also where both are there: an old talk whose notes lost a typo is
# the newest, on top of the list. Notes in XHTML (3.1.1.3) it gives as text without tags and without a space or line
# where one paragraph ends and the next begins, so that "down?" and "No." are one word. Nothing is thrown. npm
# feedsmith 3.0.1 has the date and the markup.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts react-native-rss-parser@1.5.1 feedsmith@3.0.1
cat >read.mjs <<'JS'
import { parseFeed } from "feedsmith";
import * as parser from "react-native-rss-parser";
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ops Show</title><id>urn:show</id>
<updated>2025-06-01T08:00:00Z</updated><author><name>Ann Lee</name></author>
<entry><title>Disks</title><id>urn:1</id><link href="https://show.example/1"/>
<published>2025-03-04T08:00:00Z</published><updated>2025-06-01T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Is it down?</p><p>No.</p></div></content>
</entry></feed>`;
const { published, content } = (await parser.parse(atom)).items[0];
console.log("react-native-rss-parser:", published, JSON.stringify(content));
const entry = parseFeed(atom).feed.entries[0];
console.log("feedsmith:", entry.published, JSON.stringify(entry.content.value));
JS
node read.mjs 2>/dev/null | tee said
diff said - <<'SEEN'
react-native-rss-parser: 2025-06-01T08:00:00Z "Is it down?No."
feedsmith: 2025-03-04T08:00:00Z "<p>Is it down?</p><p>No.</p>"
SEEN
# Seen with these versions on Node 20: the two lines above, of one entry.
