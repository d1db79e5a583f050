#!/usr/bin/env bash
# mkdocs-rss-plugin 1.19.0: a heading with a sign is escaped twice, and the image of a feed without one is "None".
#
# A page's title holds HTML entities by the time the plugin reads it, and is escaped again: a reader of the RSS feed
# sees "a &lt; b &amp; more". The JSON feed, whose titles are plain text, has the entities as they are. A site without
# an image gets <image><url>None</url>, which readers ask the server for. Links in an item's text stay addresses of
# source files ("other.md"), which exist on no site.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-rss-plugin==1.19.0
cd "$work"
mkdir docs
cat >mkdocs.yml <<'YAML'
site_name: Sample
site_url: https://show.example/
plugins:
  - rss:
      use_git: false
      date_from_meta: {as_creation: date}
YAML
printf -- '---\ndate: 2025-01-03\n---\n# Why a < b & more\n\nSee [the other](other.md).\n' >docs/index.md
printf -- '---\ndate: 2025-01-02\n---\n# Other\n\nNothing.\n' >docs/other.md
venv/bin/mkdocs build --quiet
{
  grep -o "<title>Why[^/]*</title>" site/feed_rss_created.xml
  grep -o '"title": "Why[^"]*"' site/feed_json_created.json
  grep -o "<url>None</url>" site/feed_rss_created.xml
  grep -o 'href=\\"other.md\\"' site/feed_json_created.json
} | tee said
diff said - <<'SEEN'
<title>Why a &amp;lt; b &amp;amp; more</title>
"title": "Why a &lt; b &amp; more"
<url>None</url>
href=\"other.md\"
SEEN
# Seen with mkdocs-rss-plugin 1.19.0 and mkdocs 1.6.1 on Python 3.11: the four lines above.
