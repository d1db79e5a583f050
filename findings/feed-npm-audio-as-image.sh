#!/usr/bin/env bash
# npm feed 6.0.0: one item, three feeds, and only RSS says rightly what can be heard.
#
# The item has an enclosure of type audio/mpeg with a length and a duration. In Atom its type is "image/mp3", which
# no player takes for sound. JSON Feed loses the enclosure (the format has `attachments` for it), and, where the item
# was given no id, has no `id` either, though the format demands one and RSS and Atom fall back to the address. RSS
# keeps type and length, with an attribute `duration` that RSS doesn't know (itunes:duration isn't written).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts feed@6.0.0
cat >write.mjs <<'JS'
import { Feed } from "feed";
const feed = new Feed({ title: "A show", id: "show", link: "https://show.example/", copyright: "none" });
feed.addItem({
  title: "The first",
  link: "https://show.example/1",
  date: new Date(Date.UTC(2025, 0, 2)),
  enclosure: { url: "https://show.example/1.mp3", length: 5000, type: "audio/mpeg", duration: 3725 },
});
console.log("RSS ", feed.rss2().match(/<enclosure.*\/>/)[0]);
console.log("Atom", feed.atom1().match(/<link rel="enclosure".*\/>/)[0]);
console.log("JSON", Object.keys(JSON.parse(feed.json1()).items[0]).join(" "));
JS
node write.mjs | tee said
diff said - <<'SEEN'
RSS  <enclosure length="5000" type="audio/mpeg" url="https://show.example/1.mp3" duration="3725"/>
Atom <link rel="enclosure" href="https://show.example/1.mp3" type="image/mp3" length="5000"/>
JSON url title date_modified
SEEN
# Seen with feed 6.0.0: the three lines above.
