#!/usr/bin/env bash
# npm podcast-partytime 5.0.0, the Podcast Index's parser: an item without a recording isn't there.
#
# RSS asks no item for an enclosure, and a show's feed may hold written issues between its episodes. One expects as many
# items as the feed has. The parser leaves those out of what it returns; a line of its log says so, the result doesn't.
# A newsletter that goes out by the podcast's feed is read by nobody who comes from the index.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts podcast-partytime@5.0.0
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel><title>A show</title><link>https://show.example/</link><description>Talks and issues</description><language>en</language>
<item><title>A talk</title><guid isPermaLink="false">talk</guid><pubDate>Sun, 02 Nov 2025 08:00:00 GMT</pubDate>
<enclosure url="https://show.example/1.mp3" length="5000" type="audio/mpeg"/></item>
<item><title>An issue</title><guid isPermaLink="false">issue</guid><pubDate>Mon, 03 Nov 2025 08:00:00 GMT</pubDate>
<description>Five insights, to be read.</description></item>
</channel></rss>
XML
cat >read.mjs <<'JS'
import fs from "node:fs";
import partytime from "podcast-partytime";
const feed = partytime.parseFeed(fs.readFileSync("feed.xml", "utf8"));
console.log("items:", feed.items.map((item) => item.title).join(", "));
JS
node read.mjs 2>/dev/null | grep -v '^{"level"' | tee said
diff said - <<'SEEN'
items: A talk
SEEN
# Seen with podcast-partytime 5.0.0: the line above, of two items.
