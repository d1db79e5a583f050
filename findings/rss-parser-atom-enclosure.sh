#!/usr/bin/env bash
# npm rss-parser 3.13.0: of a podcast in Atom the recording is gone, and its address is said to be the episode's page.
#
# Atom names a recording in a link whose `rel` is "enclosure", and the page in one whose `rel` is "alternate" or that
# has none, which means the same (RFC 4287, 4.2.7.2). The order of links is free. rss-parser fills `enclosure` for RSS
# only, and takes the first link for the page unless another spells "alternate" out: an app that lists episodes has
# nothing to play, and its headlines open sound files.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rss-parser@3.13.0
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>A show</title><id>urn:example:show</id>
<updated>2025-11-02T08:00:00Z</updated><author><name>Ann Lee</name></author>
<entry><title>A talk</title><id>urn:example:talk</id><updated>2025-11-02T08:00:00Z</updated>
<link rel="enclosure" type="audio/mpeg" length="5000" href="https://show.example/1.mp3"/>
<link href="https://show.example/talk"/><content type="html">Words.</content></entry>
</feed>
XML
cat >read.cjs <<'JS'
const Parser = require("rss-parser");
new Parser().parseString(require("fs").readFileSync("feed.xml", "utf8")).then(({ items: [item] }) => {
  console.log("link:", item.link);
  console.log("enclosure:", item.enclosure);
});
JS
node read.cjs | tee said
diff said - <<'SEEN'
link: https://show.example/1.mp3
enclosure: undefined
SEEN
# Seen with rss-parser 3.13.0: the two lines above, of an entry that has both a page and a recording.
