#!/usr/bin/env bash
# feedgen 1.0.0, rfeed 1.1.1, npm node-podcast-parser 2.3.0: `itunes:explicit` true is refused, is "clean", is false.
#
# Apple asks for true or false in `itunes:explicit` and has done so for years; yes, no and clean are the words of
# before. One expects a library to take today's two, or to refuse what it doesn't know. feedgen refuses both of them.
# rfeed writes "clean" for the text "true", which turns a warning into its opposite. node-podcast-parser reads "true" as
# false, of show and episode. A generator that passes on what its config says, or an importer, calls a show for adults
# one for all.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedgen==1.0.0 rfeed==1.1.1
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-podcast-parser@2.3.0
cat >write.py <<'PY'
import re

import rfeed
from feedgen.feed import FeedGenerator

for word in ("true", "false", "yes", "clean"):
    feed = FeedGenerator()
    feed.load_extension("podcast")
    try:
        feed.podcast.itunes_explicit(word)
        print("feedgen takes", word)
    except ValueError as error:
        print("feedgen refuses", word, "|", error)
for word in ("true", "false", "yes"):
    item = rfeed.Item(title="A talk", extensions=[rfeed.iTunesItem(explicit=word)])
    text = rfeed.Feed(title="A show", link="https://show.example/", description="Talks", items=[item]).rss()
    print("rfeed writes", word, "as", *re.findall("<itunes:explicit>(.*?)<", text))
PY
cat >read.cjs <<'JS'
const parse = require("node-podcast-parser");
for (const word of ["true", "yes"]) {
  const said = `<itunes:explicit>${word}</itunes:explicit>`;
  const item = `<item><title>A talk</title><guid isPermaLink="false">1</guid>${said}</item>`;
  const feed = `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
    <title>A show</title><link>https://show.example/</link><description>Talks</description>${said}${item}</channel></rss>`;
  parse(feed, (_, show) => console.log(`node-podcast-parser reads ${word} as`, show.explicit, show.episodes[0].explicit));
}
JS
{
  venv/bin/python write.py
  node read.cjs
} | tee said
diff said - <<'SEEN'
feedgen refuses true | Invalid value for explicit tag
feedgen refuses false | Invalid value for explicit tag
feedgen takes yes
feedgen takes clean
rfeed writes true as clean
rfeed writes false as clean
rfeed writes yes as yes
node-podcast-parser reads true as false false
node-podcast-parser reads yes as true true
SEEN
# Seen with feedgen 1.0.0 and rfeed 1.1.1 on Python 3.11, node-podcast-parser 2.3.0 on Node 20: the nine lines above.
