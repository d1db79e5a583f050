#!/usr/bin/env bash
# npm open-graph-scraper 6.12.0: the picture of the guest is described as the cover, and of two guests one is left.
#
# A page may have several images, and their size and description follow upon the one they belong to; any property may
# stand several times and is a list then ("The Open Graph protocol", "Structured Properties" and "Arrays"). The package
# collects the images, the widths and the texts apart and puts the first text to the first image, although it followed
# the third. Of recordings, musicians, authors and tags, which are lists as well, it keeps the last. unfurl.js 6.4.0
# gives the same page's images and recordings as they are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts open-graph-scraper@6.12.0 unfurl.js@6.4.0
cat >read.mjs <<'JS'
import http from "node:http";
import ogs from "open-graph-scraper";
import { unfurl } from "unfurl.js";
const tags = [
  ["og:title", "Disks"], ["og:type", "music.song"], ["og:url", "https://show.example/1"],
  ["og:image", "https://show.example/cover.png"], ["og:image", "https://show.example/wave.png"],
  ["og:image", "https://show.example/ann.png"], ["og:image:width", "300"], ["og:image:alt", "Ann Lee"],
  ["og:audio", "https://show.example/1.mp3"], ["og:audio", "https://show.example/1.ogg"],
  ["music:musician", "https://show.example/ann"], ["music:musician", "https://show.example/bo"],
];
const metas = tags.map(([property, content]) => `<meta property="${property}" content="${content}">`).join("\n");
const html = `<!doctype html><html><head><title>Disks</title>\n${metas}</head><body></body></html>`;
const short = (address) => address.split("/").pop();
const { result } = await ogs({ html });
for (const { url, width, alt } of result.ogImage) console.log("ogs:", short(url), width, alt);
console.log("ogs:", short(result.ogAudio), short(result.musicMusician));
const server = http.createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(html));
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const { open_graph } = await unfurl(`http://127.0.0.1:${server.address().port}/`, { oembed: false });
server.close();
for (const { url, width, alt } of open_graph.images) console.log("unfurl:", short(url), width, alt);
console.log("unfurl:", ...open_graph.audio.map(({ url }) => short(url)));
JS
node read.mjs | tee said
diff said - <<'SEEN'
ogs: cover.png 300 Ann Lee
ogs: wave.png undefined undefined
ogs: ann.png undefined undefined
ogs: 1.ogg bo
unfurl: cover.png undefined undefined
unfurl: wave.png undefined undefined
unfurl: ann.png 300 Ann Lee
unfurl: 1.mp3 1.ogg
SEEN
# Seen with open-graph-scraper 6.12.0 and unfurl.js 6.4.0 on Node 20: the lines above.
