#!/usr/bin/env bash
# npm rss-to-json 2.1.1 and @extractus/feed-extractor 8.0.3: an episode called 1.10 is 1.1, and its id 007 is that of 7.
#
# A title of RSS is text, and a guid "a string that uniquely identifies the item" (RSS 2.0, "Elements of <item>"). Both
# packages let their XML reader make numbers of what looks like one. A release's number loses its zero, 2e3 is 2000,
# 0x1F 31; episodes 007 and 7 have one id, so that an app that goes by ids shows one of them. rss-to-json returns the
# numbers, the other text again, made of the numbers. npm feedsmith 3.0.1 has the text as it stands.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rss-to-json@2.1.1 @extractus/feed-extractor@8.0.3 feedsmith@3.0.1
cat >read.mjs <<'JS'
import http from "node:http";
import { extractFromXml } from "@extractus/feed-extractor";
import { parseFeed } from "feedsmith";
import rssToJson from "rss-to-json";
const item = ([title, id]) => `<item><title>${title}</title><guid isPermaLink="false">${id}</guid></item>`;
const items = [["1.10", "007"], ["2e3", "7"], ["0x1F", "1.0"]].map(item).join("");
const link = "<link>https://show.example/</link>";
const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Show</title>${link}<description>d</description>${items}</channel></rss>`;
const server = http.createServer((_, answer) => answer.end(xml)).listen(0, "127.0.0.1");
await new Promise((done) => server.on("listening", done));
const tell = (name, list) => console.log(name, JSON.stringify(list));
const read = await rssToJson.parse(`http://127.0.0.1:${server.address().port}/`);
tell("rss-to-json:", read.items.map(({ title, id }) => [title, id]));
tell("feed-extractor:", extractFromXml(xml).entries.map(({ title, id }) => [title, id]));
tell("feedsmith:", parseFeed(xml).feed.items.map(({ title, guid }) => [title, guid.value]));
server.close();
JS
node read.mjs | tee said
diff said - <<'SEEN'
rss-to-json: [[1.1,7],[2000,7],[31,1]]
feed-extractor: [["1.1","7"],["2000","7"],["31","1"]]
feedsmith: [["1.10","007"],["2e3","7"],["0x1F","1.0"]]
SEEN
# Seen with rss-to-json 2.1.1, feed-extractor 8.0.3 and feedsmith 3.0.1 on Node 20: the three lines above.
