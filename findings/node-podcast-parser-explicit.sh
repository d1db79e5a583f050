#!/usr/bin/env bash
# npm node-podcast-parser 2.3.0: a show for adults is for all, "en" is American, and of two recordings the last is taken.
#
# Apple's `itunes:explicit` is "true" or "false" today; the parser knows the "yes" of old, and makes false of "true", for
# show and episode. `language` "en" is returned as "en-us", which no feed said. Of two enclosures, of which RSS has one
# to an item, but hosts add a video behind the sound, the last is the episode's: who asked for a talk loads a film.
# podcast-feed-parser 1.0.4 takes the first, and reads `explicit` rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-podcast-parser@2.3.0
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel><title>A show</title><link>https://show.example/</link><description>Talks</description>
<language>en</language><itunes:explicit>true</itunes:explicit>
<item><title>A talk</title><guid isPermaLink="false">talk</guid><pubDate>Sun, 02 Nov 2025 08:00:00 GMT</pubDate>
<enclosure url="https://show.example/1.mp3" length="5000" type="audio/mpeg"/>
<enclosure url="https://show.example/1.mp4" length="90000" type="video/mp4"/>
<itunes:explicit>true</itunes:explicit></item></channel></rss>
XML
cat >read.cjs <<'JS'
require("node-podcast-parser")(require("fs").readFileSync("feed.xml", "utf8"), (error, show) => {
  console.log("error:", error);
  console.log("show: explicit", show.explicit, "language", show.language);
  console.log("episode: explicit", show.episodes[0].explicit, show.episodes[0].enclosure.url);
});
JS
node read.cjs | tee said
diff said - <<'SEEN'
error: null
show: explicit false language en-us
episode: explicit false https://show.example/1.mp4
SEEN
# Seen with node-podcast-parser 2.3.0: the three lines above.
