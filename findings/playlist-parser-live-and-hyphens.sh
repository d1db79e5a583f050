#!/usr/bin/env bash
# npm playlist-parser 0.0.12: an episode is called "3723,Cables" and has no length, and "24-48 hours" is the work of 24.
#
# `#EXTINF:3723,Cables` gives the length of what follows in seconds and, behind the comma, its title (RFC 8216,
# 4.3.2.1). The package reads a title in two parts alone, "artist - title", as songs have them: of any other the length
# is 0, and the title begins with the real one (-1 for what is live) and the comma. The hyphen needs no spaces
# around it: a compound word or a span of numbers is torn in two, its first half is an artist, and the hyphen is gone.
# Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playlist-parser@0.0.12
cat >read.mjs <<'JS'
import playlists from "playlist-parser";
for (const entry of ["3723,Cables", "-1,Live", "3723.5,Cables", "3723,24-48 hours down", "3723,Multi-region disks"])
  console.log(entry, "|", JSON.stringify(playlists.M3U.parse(`#EXTM3U\n#EXTINF:${entry}\nhttps://show.example/1.mp3\n`)));
JS
node read.mjs | tee said
diff said - <<'SEEN'
3723,Cables | [{"length":0,"artist":"","title":"3723,Cables","file":"https://show.example/1.mp3"}]
-1,Live | [{"length":0,"artist":"","title":"-1,Live","file":"https://show.example/1.mp3"}]
3723.5,Cables | [{"length":0,"artist":"","title":"3723.5,Cables","file":"https://show.example/1.mp3"}]
3723,24-48 hours down | [{"length":"3723","artist":"24","title":"48 hours down","file":"https://show.example/1.mp3"}]
3723,Multi-region disks | [{"length":"3723","artist":"Multi","title":"region disks","file":"https://show.example/1.mp3"}]
SEEN
# Seen with playlist-parser 0.0.12 on Node 20: the five lines above.
