#!/usr/bin/env bash
# npm @orama/orama 3.1.18: who asks for all words of "99.9 percent" finds the talk that says 99 percent, and no 99.9.
#
# Orama divides words at each sign but letters, figures, hyphens and "'": 99.9 is 99 and 9. A word of a query also finds
# what begins with it. `threshold: 0` is to give only what has all words of the query (its documentation, "Threshold"):
# 9 is then met by 99, and counts for the page that says 99 percent, but the page that has both words is left out. In a
# show on how long things stay up the wrong figure is found for the right one. Without `threshold` both are found, with
# `exact: true` the right one, and "C++" no longer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @orama/orama@3.1.18
cat >find.mjs <<'JS'
import { create, insert, search } from "@orama/orama";
const index = create({ schema: { said: "string" } });
const said = ["It took 3.5 ms.", "It took 35 ms.", "It was up 99.9 percent.", "It was up 99 percent.", "It is C++."];
for (const line of said) insert(index, { said: line });
for (const options of [{}, { threshold: 0 }, { exact: true }])
  for (const term of ["3.5 ms", "99.9", "99.9 percent", "C++"]) {
    const { hits } = search(index, { term, ...options });
    console.log(JSON.stringify(options), `${term}:`, hits.map(({ document }) => document.said).join(" "));
  }
JS
node find.mjs | tee said
diff said - <<'SEEN'
{} 3.5 ms: It took 3.5 ms. It took 35 ms.
{} 99.9: It was up 99.9 percent. It was up 99 percent.
{} 99.9 percent: It was up 99.9 percent. It was up 99 percent.
{} C++: It is C++.
{"threshold":0} 3.5 ms: It took 3.5 ms.
{"threshold":0} 99.9: It was up 99 percent.
{"threshold":0} 99.9 percent: It was up 99 percent.
{"threshold":0} C++: It is C++.
{"exact":true} 3.5 ms: It took 3.5 ms.
{"exact":true} 99.9: It was up 99.9 percent.
{"exact":true} 99.9 percent: It was up 99.9 percent.
{"exact":true} C++: 
SEEN
# Seen with @orama/orama 3.1.18 on Node 20: the twelve lines above.
