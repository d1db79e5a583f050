#!/usr/bin/env bash
# npm @11ty/eleventy-plugin-rss 3.0.0: one post with a summary and the RSS is no XML; JSON titles say &quot;.
#
# The plugin's RSS gives a post with a summary a `content:encoded` besides, and declares no prefix `content`, which
# "Namespaces in XML 1.0" (5, "Prefix Declared") forbids: Python's XML reader refuses the whole feed. In its JSON feed
# titles are escaped for HTML, though a title there is plain text (JSON Feed 1.1, "Items"), so that readers show the
# escapes. Eleventy builds all three feeds without a warning; the Atom one is right in both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @11ty/eleventy@3.1.8 @11ty/eleventy-plugin-rss@3.0.0
cat >eleventy.config.mjs <<'JS'
import { feedPlugin } from "@11ty/eleventy-plugin-rss";

const metadata = { title: "The show", language: "en", base: "https://show.example/", author: { name: "Ann Lee" } };
export default function (config) {
  for (const type of ["rss", "atom", "json"])
    config.addPlugin(feedPlugin, { type, metadata, outputPath: `/feed.${type}`, collection: { name: "talk" } });
}
JS
build() {
  printf '%s\n' --- "title: Why \"five nines\" aren't R&D" 'tags: talk' 'date: 2025-03-04' "$1" --- 'Ann: Yes.' >talk.md
  npx @11ty/eleventy --quiet >/dev/null
  python3 - "$1" <<'PY'
import json
import sys
from xml.etree import ElementTree

for name in ("rss", "atom"):
    try:
        root = ElementTree.parse(f"_site/feed.{name}")
        titles = [node.text for node in root.iter() if node.tag.endswith("title")]
        print(f"{sys.argv[1]!r} {name}: {titles[-1]}")
    except ElementTree.ParseError as error:
        print(f"{sys.argv[1]!r} {name}: {error.msg.split(':')[0]}")
with open("_site/feed.json", encoding="utf-8") as feed:
    print(f"{sys.argv[1]!r} json: {json.load(feed)['items'][0]['title']}")
PY
}
{ build ''; build 'summary: Of disks'; } | tee said
diff said - <<'SEEN'
'' rss: Why "five nines" aren't R&D
'' atom: Why "five nines" aren't R&D
'' json: Why &quot;five nines&quot; aren&#39;t R&amp;D
'summary: Of disks' rss: unbound prefix
'summary: Of disks' atom: Why "five nines" aren't R&D
'summary: Of disks' json: Why &quot;five nines&quot; aren&#39;t R&amp;D
SEEN
# Seen with Eleventy 3.1.8 on Node 20: the six lines above.
