#!/usr/bin/env bash
# npm opml 0.5.8: a subscription list whose title or owner has an ampersand is no XML, and nobody can subscribe by it.
#
# The package writes the attributes of feeds with escapes and the head of the file without: "Cables & Disks" as the
# title of a list is an entity without an end, which XML forbids (XML 1.0, 2.4). Its own reader refuses what it wrote,
# as does any app that people give the list to. A "&" in the name of a feed or in its address is written rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts opml@0.5.8
cat >write.cjs <<'JS'
const opml = require("opml");
const list = (title, text) =>
  opml.stringify({
    opml: { head: { title }, body: { subs: [{ text, type: "rss", xmlUrl: "https://show.example/feed?a=1&b=2" }] } },
  });
const files = { feed: list("Shows", "Cables & Disks"), title: list("Cables & Disks", "A show") };
for (const [where, text] of Object.entries(files))
  opml.parse(text, (error) =>
    console.log(`in the ${where}:`, text.match(/.*Cables.*Disks/)[0].trim(), error ? "refused" : "read"),
  );
JS
node write.cjs | tee said
diff said - <<'SEEN'
in the feed: <outline text="Cables &amp; Disks read
in the title: <title>Cables & Disks refused
SEEN
# Seen with opml 0.5.8: the two lines above.
