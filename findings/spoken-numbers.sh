#!/usr/bin/env bash
# word2number 1.1, text2num 3.1.0, npm compromise 14.17.0: figures made of spoken numbers are others than were said.
#
# A recogniser of speech writes numbers as words, and the three make figures of them. One expects those that were said,
# or none. word2number adds a thousand to "two million three hundred thousand" and sums up the parts of a year;
# compromise makes of "twenty twenty five" a 0 and a 5, and of two and a half million two. To text2num "hundreds of
# nodes" are exactly 100, half a million is a half of "a 1000000", and "three nines", which is 99.9 percent, a three and
# a nine. None says that it is unsure: who quotes a figure of a talk looks at the words.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check word2number==1.1 text2num==3.1.0
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.17.0
cat >read.py <<'PY'
from text_to_num import alpha2digit
from word2number import w2n

for words in ("two million", "two million three hundred thousand", "nineteen eighty four", "twenty twenty four"):
    print("word2number:", words, "is", w2n.word_to_num(words))
for words in ("two million nodes", "hundreds of nodes", "half a million nodes", "three nines", "a third of them"):
    print("text2num:", words, "is", alpha2digit(words, "en"))
PY
cat >read.mjs <<'JS'
import nlp from "compromise";
for (const words of ["half a million nodes", "nineteen ninety nine", "twenty twenty five", "two and a half million nodes"])
  console.log("compromise:", words, "is", nlp(words).numbers().toNumber().all().text());
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
word2number: two million is 2000000
word2number: two million three hundred thousand is 2301300
word2number: nineteen eighty four is 1524
word2number: twenty twenty four is 404
text2num: two million nodes is 2000000 nodes
text2num: hundreds of nodes is 100 of nodes
text2num: half a million nodes is half a 1000000 nodes
text2num: three nines is 3 9
text2num: a third of them is a 3rd of them
compromise: half a million nodes is 500000 nodes
compromise: nineteen ninety nine is 19 90 9
compromise: twenty twenty five is 0 5
compromise: two and a half million nodes is 2000000 nodes
SEEN
# Seen with word2number 1.1 and text2num 3.1.0 on Python 3.11, compromise 14.17.0 on Node 20: the lines above.
