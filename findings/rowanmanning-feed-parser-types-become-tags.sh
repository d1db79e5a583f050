#!/usr/bin/env bash
# npm @rowanmanning/feed-parser 2.1.5: of "a Map<String>" in an episode's notes a browser shows "a Map".
#
# A description of RSS may be HTML, encoded once for XML or within CDATA as it is (RSS 2.0, "Elements of <item>"), and
# a type is written Map&lt;String&gt; in it. The parser takes off XML's encoding and HTML's as well: it returns HTML
# in which "String" is a tag, so that a page shows nothing of it. One expects the notes that were written. Atom's
# `content` fares the same. Nothing is thrown. npm feedsmith 3.0.1 returns the HTML of the feed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @rowanmanning/feed-parser@2.1.5 feedsmith@3.0.1
cat >read.mjs <<'JS'
import { parseFeed } from "@rowanmanning/feed-parser";
import { parseFeed as feedsmith } from "feedsmith";
const notes = {
  encoded: "&lt;p&gt;A Map&amp;lt;String&amp;gt;.&lt;/p&gt;",
  CDATA: "<![CDATA[<p>A Map&lt;String&gt;.</p>]]>",
};
for (const [name, text] of Object.entries(notes)) {
  const feed = `<rss version="2.0"><channel><title>Ops Show</title><link>https://show.example/</link>
<description>Talks</description><item><title>Types</title><description>${text}</description></item></channel></rss>`;
  console.log(`feed-parser, ${name}:`, parseFeed(feed).items[0].description);
  console.log(`feedsmith, ${name}:`, feedsmith(feed).feed.items[0].description);
}
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ops Show</title><id>urn:show</id>
<updated>2025-03-04T08:00:00Z</updated><entry><title>Types</title><id>urn:1</id><updated>2025-03-04T08:00:00Z</updated>
<content type="html">${notes.encoded}</content></entry></feed>`;
console.log("feed-parser, Atom:", parseFeed(atom).items[0].content);
console.log("feedsmith, Atom:", feedsmith(atom).feed.entries[0].content.value);
JS
node read.mjs | tee said
diff said - <<'SEEN'
feed-parser, encoded: <p>A Map<String>.</p>
feedsmith, encoded: <p>A Map&lt;String&gt;.</p>
feed-parser, CDATA: <p>A Map<String>.</p>
feedsmith, CDATA: <p>A Map&lt;String&gt;.</p>
feed-parser, Atom: <p>A Map<String>.</p>
feedsmith, Atom: <p>A Map&lt;String&gt;.</p>
SEEN
# Seen with these versions on Node 20: the lines above.
