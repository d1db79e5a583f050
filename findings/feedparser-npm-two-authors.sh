#!/usr/bin/env bash
# npm feedparser 2.6.0: an Atom entry of two people is by neither of them, but by whom the feed is, or by nobody.
#
# An Atom entry may have several authors, and those of the feed are meant only where it has none of its own (RFC 4287,
# 4.1.2 and 4.2.1). feedparser looks for one: two are a list to it, in which it finds no name, and `author` is that of
# the feed, who didn't speak, or null. An entry with one author is right, and of two `dc:creator` in RSS it takes the
# first. Both names stand in `atom:author`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts feedparser@2.6.0
cat >read.cjs <<'JS'
const { Readable } = require("stream");
const FeedParser = require("feedparser");
const by = (names) => names.map((name) => `<author><name>${name}</name></author>`).join("");
const dated = "<id>urn:1</id><updated>2025-03-04T08:00:00Z</updated>";
const entry = (names) => `<entry><title>Disks</title>${dated}${by(names)}</entry>`;
const feed = (owners, names) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Show</title><id>urn:0</id>${by(owners)}${entry(names)}</feed>`;
const pair = ["Ann Lee", "Bo Roe"];
(async () => {
  for (const [owners, names] of [[["Cy Poe"], ["Ann Lee"]], [["Cy Poe"], pair], [[], pair]])
    for await (const { author } of Readable.from([feed(owners, names)]).pipe(new FeedParser()))
      console.log(`feed: ${owners}; entry: ${names}; said to be by: ${author}`);
})();
JS
node read.cjs | tee said
diff said - <<'SEEN'
feed: Cy Poe; entry: Ann Lee; said to be by: Ann Lee
feed: Cy Poe; entry: Ann Lee,Bo Roe; said to be by: Cy Poe
feed: ; entry: Ann Lee,Bo Roe; said to be by: null
SEEN
# Seen with feedparser 2.6.0 on Node 20: the three lines above.
