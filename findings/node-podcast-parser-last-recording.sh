#!/usr/bin/env bash
# npm node-podcast-parser 2.3.0: a show in "en" is said to be American, and of two recordings the last is taken.
#
# A feed's `language` "en" says English and no country; the parser returns "en-us", which no feed said, so that what
# goes by it, such as a voice that reads aloud or a list by country, is wrong. Hosts put a video behind the sound of an
# item: of two enclosures it takes the last, and who asked for a talk loads a film of many times its size. npm
# podcast-feed-parser 1.0.4 has the first, and "en".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-podcast-parser@2.3.0 podcast-feed-parser@1.0.4
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel><title>A show</title><link>https://show.example/</link><description>Talks</description>
<language>en</language>
<item><title>A talk</title><guid isPermaLink="false">talk</guid><pubDate>Sun, 02 Nov 2025 08:00:00 GMT</pubDate>
<enclosure url="https://show.example/1.mp3" length="5000" type="audio/mpeg"/>
<enclosure url="https://show.example/1.mp4" length="90000" type="video/mp4"/></item></channel></rss>
XML
cat >read.cjs <<'JS'
const text = require("fs").readFileSync("feed.xml", "utf8");
const { meta, episodes } = require("podcast-feed-parser").getPodcastFromFeed(text);
require("node-podcast-parser")(text, (error, show) => {
  console.log("node-podcast-parser:", error, show.language, show.episodes[0].enclosure.url);
  console.log("podcast-feed-parser:", meta.language, episodes[0].enclosure.url);
});
JS
node read.cjs | tee said
diff said - <<'SEEN'
node-podcast-parser: null en-us https://show.example/1.mp4
podcast-feed-parser: en https://show.example/1.mp3
SEEN
# Seen with node-podcast-parser 2.3.0 and podcast-feed-parser 1.0.4 on Node 20: the two lines above.
