#!/usr/bin/env bash
# linkify-it-py 2.2.0, npm linkifyjs 4.4.0, autolinker 4.1.5, @atproto/api 0.19.19: deploy.sh is a site in Saint Helena.
#
# All four make links of addresses that a text has without "https://", by their endings: the first for markdown-it-py,
# the last for posts to Bluesky, where `detectFacets` finds them. .sh, .md, .py and .rs are endings of countries:
# scripts and notes that show notes name lead to whoever has such an address, and so does ASP.NET, except in posts.
# node.js isn't one. A list of own endings, or links with a scheme only (`fuzzy_link: False` of the first), keep them
# out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check linkify-it-py==2.2.0
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts linkifyjs@4.4.0 autolinker@4.1.5 @atproto/api@0.19.19
cat >notes <<'TEXT'
See README.md, then run deploy.sh.
We moved setup.py and main.rs to ASP.NET and node.js.
TEXT
cat >link.py <<'PY'
from linkify_it import LinkifyIt

for line in open("notes"):
    print("linkify-it-py:", *(found.url for found in LinkifyIt().match(line) or ()))
PY
cat >link.cjs <<'JS'
const { default: Autolinker } = require("autolinker");
const { find } = require("linkifyjs");
const { RichText } = require("@atproto/api");
for (const line of require("fs").readFileSync("notes", "utf8").trim().split("\n")) {
  console.log("linkifyjs:", ...find(line).map(({ href }) => href));
  console.log("autolinker:", ...Autolinker.parse(line).map((match) => match.getAnchorHref()));
  const post = new RichText({ text: line });
  post.detectFacetsWithoutResolution();
  console.log("@atproto/api:", ...(post.facets ?? []).map(({ features }) => features[0].uri));
}
JS
{
  venv/bin/python link.py
  node link.cjs
} | tee said
diff said - <<'SEEN'
linkify-it-py: http://README.md http://deploy.sh
linkify-it-py: http://setup.py http://main.rs http://ASP.NET
linkifyjs: http://README.md http://deploy.sh
autolinker: http://README.md http://deploy.sh
@atproto/api: https://README.md https://deploy.sh
linkifyjs: http://setup.py http://main.rs http://ASP.NET
autolinker: http://setup.py http://main.rs http://ASP.NET
@atproto/api: https://setup.py https://main.rs
SEEN
# Seen with these versions on Python 3.11 and Node 20: the eight lines above.
