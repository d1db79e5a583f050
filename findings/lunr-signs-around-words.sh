#!/usr/bin/env bash
# npm lunr 2.3.9, the search of MkDocs: "C++", ".NET", "99.9%" and "José" find nothing, although pages say so.
#
# While it makes the index lunr cuts off whatever is no letter of English or digit at both ends of a word (the
# `trimmer`), and of what is searched for it cuts off nothing: the page has "c", the question is "c++". So with a name
# that ends in an accent, with a path, with a price. Who pastes what stands on the page has no hit; "C", "NET" and "Jos"
# have one. The guides of lunr say that a search goes through the same pipeline as the text, and the trimmer isn't in
# it. MkDocs 1.6.1 brings this version in its own theme.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9
cat >search.cjs <<'JS'
const lunr = require("lunr");
const PAGES = ["We left C++ for Go.", "A .NET service.", "It is up 99.9% of the time.", "José said so.", "See /etc/hosts there.", "Node.js is here."];
const index = lunr(function () {
  this.ref("page");
  this.field("text");
  PAGES.forEach((text, page) => this.add({ page, text }));
});
for (const words of ["C++", "C", ".NET", "NET", "99.9%", "99.9", "José", "Jos", "/etc/hosts", "etc/hosts", "Node.js"])
  console.log(words + ":", index.search(words).map((hit) => PAGES[hit.ref]).join() || "no hit");
JS
node search.cjs | tee said
diff said - <<'SEEN'
C++: no hit
C: We left C++ for Go.
.NET: no hit
NET: A .NET service.
99.9%: no hit
99.9: It is up 99.9% of the time.
José: no hit
Jos: José said so.
/etc/hosts: no hit
etc/hosts: See /etc/hosts there.
Node.js: Node.js is here.
SEEN
# Seen with lunr 2.3.9: the lines above.
