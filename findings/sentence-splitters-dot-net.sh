#!/usr/bin/env bash
# pysbd 0.3.4, npm sbd 1.0.19 and wink-nlp 2.4.0: a sentence about .NET ends after "Use .", and ASP.NET loses its point.
#
# All three divide a text into sentences. A point with no space behind it ends none, in any style of writing English;
# .NET, ASP.NET and node.js are products. All three end a sentence at the point of .NET, wink-nlp and sbd at that of
# ASP.NET, too, and sbd leaves out the point itself, so that the two halves can't be joined again. A quotation of one
# sentence ends there. syntok 1.4.4 leaves the names whole, but ends no sentence behind "node.js.".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pysbd==0.3.4 syntok==1.4.4
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sbd@1.0.19 wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1
cat >split.py <<'PY'
import pysbd
import syntok.segmenter as segmenter

for said in ("We use .NET here.", "Use ASP.NET 8 now.", "It ran on node.js. Then it broke."):
    print("pysbd:", *(one.strip() for one in pysbd.Segmenter(language="en", clean=False).segment(said)), sep=" | ")
    paragraphs = segmenter.process(said)
    print("syntok:", *("".join(map(str, one)).strip() for paragraph in paragraphs for one in paragraph), sep=" | ")
PY
cat >split.mjs <<'JS'
import sbd from "sbd";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
const wink = winkNLP(model);
for (const said of ["We use .NET here.", "Use ASP.NET 8 now.", "It ran on node.js. Then it broke."]) {
  console.log(["sbd:", ...sbd.sentences(said)].join(" | "));
  console.log(["wink-nlp:", ...wink.readDoc(said).sentences().out()].join(" | "));
}
JS
{
  venv/bin/python split.py
  node split.mjs
} | tee said
diff said - <<'SEEN'
pysbd: | We use . | NET here.
syntok: | We use .NET here.
pysbd: | Use ASP.NET 8 now.
syntok: | Use ASP.NET 8 now.
pysbd: | It ran on node.js. | Then it broke.
syntok: | It ran on node.js. Then it broke.
sbd: | We use  | NET here.
wink-nlp: | We use . | NET here.
sbd: | Use ASP | NET 8 now.
wink-nlp: | Use ASP. | NET 8 now.
sbd: | It ran on node.js. | Then it broke.
wink-nlp: | It ran on node. | js. | Then it broke.
SEEN
# Seen with pysbd 0.3.4 and syntok 1.4.4 on Python 3.11, sbd 1.0.19 and wink-nlp 2.4.0 on Node 20: the twelve lines
# above.
