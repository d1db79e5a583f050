#!/usr/bin/env bash
# npm podcast 2.0.1 and rss 1.2.2: a recording with a query behind its name, or in Opus, is of the type "false".
#
# RSS demands a MIME type of an enclosure, by which players decide whether they can play it. Where none is given both
# packages take it from the end of the address, query and all: "1.mp3?from=rss", as hosts that count downloads write it,
# ends in nothing they know, and what their table of types returns then, false, is written into the feed as
# type="false". `podcast` looks at a query's end, too: an M4A with "?like=1.mp3" is audio/mpeg.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts podcast@2.0.1 rss@1.2.2
cat >write.cjs <<'JS'
const { Podcast } = require("podcast");
const RSS = require("rss");
const ENDS = ["1.mp3", "1.mp3?from=rss", "1.opus", "1.m4a?like=1.mp3"];
for (const [name, Feed] of [["podcast", Podcast], ["rss", RSS]]) {
  for (const end of ENDS) {
    const feed = new Feed({ title: "A show", description: "Talks", siteUrl: "https://show.example/", site_url: "https://show.example/" });
    const item = { title: "A talk", description: "Words.", url: "https://show.example/talk", date: "2025-11-02T08:00:00Z" };
    item.enclosure = { url: "https://show.example/" + end, size: 5000 };
    if (feed.addItem) feed.addItem(item);
    else feed.item(item);
    console.log(name + ":", end, "is", /<enclosure.*?type="(.*?)"/.exec(feed.buildXml ? feed.buildXml() : feed.xml())[1]);
  }
}
JS
node write.cjs | tee said
diff said - <<'SEEN'
podcast: 1.mp3 is audio/mpeg
podcast: 1.mp3?from=rss is false
podcast: 1.opus is false
podcast: 1.m4a?like=1.mp3 is audio/mpeg
rss: 1.mp3 is audio/mpeg
rss: 1.mp3?from=rss is false
rss: 1.opus is false
rss: 1.m4a?like=1.mp3 is audio/mpeg
SEEN
# Seen with podcast 2.0.1 and rss 1.2.2: the eight lines above.
