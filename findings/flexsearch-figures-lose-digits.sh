#!/usr/bin/env bash
# npm flexsearch 0.8.212: a search for 100 ms finds 10 ms and 1000 ms, port 443 is port 43, and error 500 error 50.
#
# FlexSearch drops one of two equal letters in a row, so that "mising" finds "missing" (its guide "Encoder", `dedupe`,
# which is on unless told otherwise). Figures are letters to it: 10, 100 and 1000 are one word, as are 43 and 443. In
# transcripts on latencies and prices each is found for the others, and nothing shows which was said. Without `dedupe`
# 1000 is still found for 100, since long figures are cut into threes (`numeric`); without both all is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts flexsearch@0.8.212
cat >find.cjs <<'JS'
const { Index } = require("flexsearch");
const said = ["It took 10 ms.", "It took 100 ms.", "It took 1000 ms."];
said.push("On port 443.", "On port 43.", "Error 500.", "Error 50.");
for (const options of [{}, { encoder: { dedupe: false } }, { encoder: { dedupe: false, numeric: false } }]) {
  const index = new Index(options);
  said.forEach((line, place) => index.add(place, line));
  console.log(JSON.stringify(options));
  for (const asked of ["100 ms", "443", "500"])
    console.log(`${asked}:`, index.search(asked).map((place) => said[place]).sort().join(" "));
}
JS
node find.cjs | tee said
diff said - <<'SEEN'
{}
100 ms: It took 10 ms. It took 100 ms. It took 1000 ms.
443: On port 43. On port 443.
500: Error 50. Error 500.
{"encoder":{"dedupe":false}}
100 ms: It took 100 ms. It took 1000 ms.
443: On port 443.
500: Error 500.
{"encoder":{"dedupe":false,"numeric":false}}
100 ms: It took 100 ms.
443: On port 443.
500: Error 500.
SEEN
# Seen with flexsearch 0.8.212 on Node 20: the 12 lines above.
