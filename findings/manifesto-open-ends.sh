#!/usr/bin/env bash
# npm manifesto.js 4.3.5: in an oral history's contents the last chapter ends at NaN, and with it all that it is in.
#
# Archives publish recordings with their contents as IIIF manifests: ranges, which point into a recording with #t= (IIIF
# Presentation 3.0, "Range"). Such a time may leave out the end, to mean the rest, or the begin, and count in seconds or
# in hours, minutes and seconds, with "npt:" before it or not (Media Fragments URI 1.0, 4.2.1). manifesto.js, with which
# viewers read manifests, knows two numbers of seconds. `getDuration` of a chapter to the end is NaN, of one in minutes
# the seconds are 1 to NaN, and a part that holds such a chapter has no begin or end itself. Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts manifesto.js@4.3.5
cat >read.cjs <<'JS'
const { parseManifest } = require("manifesto.js");
const base = "https://archive.example/talk";
const chapter = (name, time) => ({
  id: `${base}/${name}`, type: "Range", label: { en: [name] },
  items: [{ id: `${base}/canvas#t=${time}`, type: "Canvas" }],
});
const part = (name, items) => ({ id: `${base}/${name}`, type: "Range", label: { en: [name] }, items });
const manifest = parseManifest({
  "@context": "http://iiif.io/api/presentation/3/context.json", id: base, type: "Manifest", label: { en: ["Talk"] },
  items: [{ id: `${base}/canvas`, type: "Canvas", duration: 3723.5, items: [] }],
  structures: [part("contents", [
    part("first", [chapter("intro", "0,62.5"), chapter("disks", "62.5,180")]),
    part("second", [chapter("cables", "180,240"), chapter("clocks", "240")]),
    part("third", [chapter("prefix", "npt:10,20"), chapter("minutes", "01:30,02:00"), chapter("begin", ",30")]),
  ])],
});
const show = (range, depth) => {
  const { start, end } = range.getDuration();
  if (range.id) console.log(" ".repeat(depth) + range.id.split("/").pop(), start, end);
  for (const inner of range.getRanges()) show(inner, depth + 1);
};
for (const range of manifest.getTopRanges()) show(range, 0);
JS
node read.cjs | tee said
diff said - <<'SEEN'
 contents NaN NaN
  first 0 180
   intro 0 62.5
   disks 62.5 180
  second 180 NaN
   cables 180 240
   clocks 240 NaN
  third NaN NaN
   prefix NaN NaN
   minutes 1 NaN
   begin NaN NaN
SEEN
# Seen with manifesto.js 4.3.5 on Node 20: the lines above.
