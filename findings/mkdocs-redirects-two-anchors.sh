#!/usr/bin/env bash
# mkdocs-redirects 1.2.3: an old link to a moment of a talk leads to an address with two anchors, and neither works.
#
# A target may name a heading, `new.md#aside`, and the page that is written in the old one's place sends a reader on
# with the anchor of his own link, if it has one: both at once, `new/#aside#t-90`. All behind the first "#" is one
# anchor (RFC 3986, 3.5), and no page has this one: the reader, who had the moment, ends at the top of
# the page.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-redirects==1.2.3
cd "$work"
mkdir docs
cat >mkdocs.yml <<'YAML'
site_name: Sample
site_url: https://show.example/
plugins:
  - redirects:
      redirect_maps: {old.md: 'new.md#aside', plain.md: new.md}
YAML
echo '# Home' >docs/index.md
printf '# A talk\n\n## Aside\n\nWords.\n' >docs/new.md
DISABLE_MKDOCS_2_WARNING=true venv/bin/mkdocs build --quiet --strict
cat >follow.cjs <<'JS'
const fs = require("fs");
for (const [page, anchor] of [["plain", ""], ["plain", "#t-90"], ["old", ""], ["old", "#t-90"]]) {
  const script = /<script>(.*?)<\/script>/.exec(fs.readFileSync(`site/${page}/index.html`, "utf8"))[1];
  const window = { location: { hash: anchor } };
  const location = {};
  new Function("window", "location", script)(window, location);
  const end = new URL(location.href, `https://show.example/${page}/`);
  console.log(`/${page}/${anchor} leads to ${end.pathname}${end.hash}`);
}
JS
node follow.cjs | tee said
diff said - <<'SEEN'
/plain/ leads to /new/
/plain/#t-90 leads to /new/#t-90
/old/ leads to /new/#aside
/old/#t-90 leads to /new/#aside#t-90
SEEN
# Seen with mkdocs-redirects 1.2.3 on Python 3.11: the lines above.
