#!/usr/bin/env bash
# npm jsonfeed-to-rss 3.0.8 and jsonfeed-to-atom 1.2.5: what has no date is from "Invalid Date", or new at each look.
#
# In a JSON feed an item needs no date, and has as text what has no markup (JSON Feed 1, "Items"). The first writes
# "Invalid Date" as its pubDate, which RSS has as a date of RFC 822; the second the time of writing, so that readers
# show the old episode as changed with each build. Of plain text the first makes a description without a further
# escape, and a description is HTML (RSS 2.0): "if a < b, then c > d" shows as "if a d". The second says rightly that
# it is text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jsonfeed-to-rss@3.0.8 jsonfeed-to-atom@1.2.5
cat >write.mjs <<'JS'
import toAtom from "jsonfeed-to-atom";
import toRss from "jsonfeed-to-rss";
const items = [{ id: "https://show.example/1", url: "https://show.example/1", title: "One", content_text: "if a < b, then c > d" }];
const address = { home_page_url: "https://show.example/", feed_url: "https://show.example/feed.json" };
const feed = { version: "https://jsonfeed.org/version/1", title: "Show", author: { name: "Ann" }, ...address, items };
const rss = toRss(feed).split("<item>")[1];
console.log("rss:", ...rss.match(/<(pubDate|description)>[^]*?<\/\1>/g));
const [updated] = toAtom(feed).split("<entry>")[1].match(/(?<=<updated>).*(?=<)/);
console.log("atom:", Date.now() - new Date(updated) < 60000 ? "updated a moment ago" : updated);
JS
node write.mjs | tee said
diff said - <<'SEEN'
rss: <description>if a &lt; b, then c &gt; d</description> <pubDate>Invalid Date</pubDate>
atom: updated a moment ago
SEEN
# Seen with jsonfeed-to-rss 3.0.8 and jsonfeed-to-atom 1.2.5 on Node 20: the two lines above.
