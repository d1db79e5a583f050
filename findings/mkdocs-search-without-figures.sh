#!/usr/bin/env bash
# MkDocs 1.6.1: in a German, French or Spanish search no number is found: 443, 2025, IPv6 and S3 are on no page.
#
# The search takes the language of the theme, `locale: de`, or that of its option `lang`. In any but English a word of
# the index loses what stands at its begin and end and is no letter, and figures are none: of IPv6 "ipv" is left, of 443
# nothing. What is searched for keeps them. One expects a port, a year or a version to be found on the page that names
# it; nothing is, in MkDocs' own themes, and --strict says nothing. With `lang: [en, de]` all is found, and npm
# lunr-languages 1.22.0, a newer version of what MkDocs brings, keeps the figures.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'mkdocs[i18n]==1.6.1'
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lunr-languages@1.22.0
mkdir docs
printf '# Talk\n\nPort 443, IPv6, S3, k8s, 2025.\n' >docs/index.md
cat >search.cjs <<'JS'
// The site's own search worker, in a context with what a browser gives it.
const fs = require("node:fs");
const vm = require("node:vm");
const read = (name) => fs.readFileSync(`site/search/${name}`, "utf8");
const found = {};
const context = vm.createContext({
  console: { log() {}, error: console.error },
  importScripts: (...names) => names.forEach((name) => vm.runInContext(read(name), context)),
  postMessage: ({ results }) => results && (found.now = results.length),
  XMLHttpRequest: class {
    addEventListener(_, listener) { this.listener = listener; }
    open(_, name) { this.responseText = read(name); }
    send() { this.listener(); }
  },
});
context.importScripts("worker.js");
context.onmessage({ data: { init: true } });
const pages = (query) => {
  context.onmessage({ data: { query } });
  return found.now;
};
console.log(...["Port", "k8s", "443", "IPv6", "S3", "2025"].map((query) => `${query}: ${pages(query)}`));
JS
for lang in 'locale: en' 'locale: de' 'locale: fr' 'locale: es' 'lang: [en, de]'; do
  case "$lang" in
    locale*) printf 'site_name: Show\ntheme: {name: mkdocs, %s}\n' "$lang" >mkdocs.yml ;;
    *) printf 'site_name: Show\nplugins: [search: {%s}]\n' "$lang" >mkdocs.yml ;;
  esac
  venv/bin/mkdocs build --quiet --strict
  echo "$lang: $(node search.cjs)"
done | tee said
cp node_modules/lunr-languages/lunr.stemmer.support.js node_modules/lunr-languages/lunr.de.js site/search/
sed -i 's/"lang":\["en","de"\]/"lang":["de"]/' site/search/search_index.json
echo "locale: de, lunr-languages 1.22.0: $(node search.cjs)" | tee -a said
diff said - <<'SEEN'
locale: en: Port: 2 k8s: 2 443: 2 IPv6: 2 S3: 2 2025: 2
locale: de: Port: 2 k8s: 2 443: 0 IPv6: 0 S3: 0 2025: 0
locale: fr: Port: 2 k8s: 2 443: 0 IPv6: 0 S3: 0 2025: 0
locale: es: Port: 2 k8s: 2 443: 0 IPv6: 0 S3: 0 2025: 0
lang: [en, de]: Port: 2 k8s: 2 443: 2 IPv6: 2 S3: 2 2025: 2
locale: de, lunr-languages 1.22.0: Port: 2 k8s: 2 443: 2 IPv6: 2 S3: 2 2025: 2
SEEN
# Seen with MkDocs 1.6.1 on Python 3.11 and Node 20: how many entries each word finds: page and heading.
