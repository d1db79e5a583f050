#!/usr/bin/env bash
# npm compromise 14.17.0: the year twenty twenty five is 0 and 5, nineteen ninety nine is 19 90 9, and half an hour 0.
#
# `numbers()` finds the numbers of a text, `toNumber()` writes them as figures. A recogniser writes years as they are
# said, in two parts; compromise makes a nought of "twenty twenty" and leaves the rest beside it. "Two and a half
# million" loses its half, which is gone from the text as well, and a version of three parts its last. "Half a million"
# is right. The documentation ("Numbers") says of none of them that it is unsure.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.17.0
cat >read.mjs <<'JS'
import nlp from "compromise";
for (const said of [
  "We built it in twenty twenty five.",
  "It is from nineteen ninety nine.",
  "It serves two and a half million requests.",
  "It serves half a million requests.",
  "We had half an hour.",
  "It was one point two point three.",
]) {
  const talk = nlp(said);
  console.log(talk.numbers().get().join(" "), "|", talk.numbers().toNumber().all().text());
}
JS
node read.mjs | tee said
diff said - <<'SEEN'
0 5 | We built it in 0 5.
19 90 9 | It is from 19 90 9.
2000000 | It serves 2000000 requests.
500000 | It serves 500000 requests.
0 | We had half an hour.
1.2 3 | It was 1.2 point 3.
SEEN
# Seen with compromise 14.17.0 on Node 20: the six lines above.
