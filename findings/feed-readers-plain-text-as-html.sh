#!/usr/bin/env bash
# fastfeedparser 0.6.5 and npm @extractus/feed-extractor 8.0.3: plain words between < and > are cut out as a tag.
#
# An Atom text of type "text", which is also meant where no type is given, is no HTML: its signs are signs (RFC 4287,
# 3.1.1.1), as are those of `content_text` in a JSON feed. Both readers strip tags from an Atom entry's description
# whatever its type, feed-extractor from a JSON feed's, too: of "if a < b, then c > d" is left "if a d", which reads as
# if nothing were missing. fastfeedparser's `content` has the whole.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fastfeedparser==0.6.5
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @extractus/feed-extractor@8.0.3
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>A show</title><id>urn:example:show</id>
<updated>2025-11-02T08:00:00Z</updated><author><name>Ann Lee</name></author>
<entry><title>A talk</title><id>urn:example:talk</id><updated>2025-11-02T08:00:00Z</updated>
<link href="https://show.example/talk"/>
<content type="text">It waits if a &lt; b, then c &gt; d. We sort a List&lt;String&gt; of names.</content></entry>
</feed>
XML
cat >feed.json <<'JSON'
{"version": "https://jsonfeed.org/version/1.1", "title": "A show", "items": [{"id": "urn:example:talk",
 "url": "https://show.example/talk", "title": "A talk", "date_published": "2025-11-02T08:00:00Z",
 "content_text": "It waits if a < b, then c > d. We sort a List<String> of names."}]}
JSON
cat >read.py <<'PY'
from pathlib import Path

import fastfeedparser

for name in ("feed.xml", "feed.json"):
    entry = fastfeedparser.parse(Path(name).read_text()).entries[0]
    print("fastfeedparser,", name + ":", entry.description)
PY
cat >read.mjs <<'JS'
import fs from "node:fs";
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
console.log("feed-extractor, feed.xml:", extractFromXml(fs.readFileSync("feed.xml", "utf8")).entries[0].description);
console.log("feed-extractor, feed.json:", extractFromJson(JSON.parse(fs.readFileSync("feed.json", "utf8"))).entries[0].description);
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
fastfeedparser, feed.xml: It waits if a d. We sort a List of names.
fastfeedparser, feed.json: It waits if a < b, then c > d. We sort a List<String> of names.
feed-extractor, feed.xml: It waits if a  d. We sort a List of names.
feed-extractor, feed.json: It waits if a  d. We sort a List of names.
SEEN
# Seen with these versions on Python 3.11: the four lines above, of which fastfeedparser's of the JSON feed is right.
