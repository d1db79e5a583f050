#!/usr/bin/env bash
# npm m3u-parser-generator 5.0.2: a comma in an attribute of a playlist spoils the attribute and the title.
#
# `#EXTINF:3723 group-title="Disks, power",Cables at sea` has a duration, attributes in quotes and, behind a comma, the
# title. Extended M3U has no standard; in HLS, which grew out of it, a comma within quotes belongs to the value (RFC
# 8216, 4.2), and npm iptv-playlist-parser 0.15.2 reads it so. This package takes the first comma of the line for the
# end of the attributes: the title begins in the midst of one, and the playlist that it writes has neither.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts m3u-parser-generator@5.0.2 iptv-playlist-parser@0.15.2
cat >read.mjs <<'JS'
import iptv from "iptv-playlist-parser";
import { M3uParser } from "m3u-parser-generator";

const text = `#EXTM3U
#EXTINF:3723 tvg-language="English" group-title="Disks, power",Cables at sea
https://show.example/4.mp3
`;
const playlist = new M3uParser().parse(text);
const { name, attributes } = playlist.medias[0];
console.log("said: m3u-parser-generator", JSON.stringify([name, attributes["group-title"] ?? null]));
console.log("said: written again", playlist.getM3uString().split("\n")[1]);
const item = iptv.parse(text).items[0];
console.log("said: iptv-playlist-parser", JSON.stringify([item.name, item.group.title]));
JS
node read.mjs | tee said
diff said - <<'SEEN'
said: m3u-parser-generator [" power\",Cables at sea",null]
said: written again #EXTINF:3723 tvg-language="English", power",Cables at sea
said: iptv-playlist-parser ["Cables at sea","Disks, power"]
SEEN
# Seen with m3u-parser-generator 5.0.2 on Node 20: the three lines above.
