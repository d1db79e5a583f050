#!/usr/bin/env bash
# word2number 1.1 and text2num 3.1.0: figures made of spoken numbers are others than were said.
#
# A recogniser of speech writes numbers as words, and both packages make figures of them. word2number adds a thousand to
# "two million three hundred thousand" and sums up the parts of a year. text2num leaves single numbers right, but
# "hundreds of nodes" are exactly 100 of them, "half a million" is a half of "a 1000000", and "three nines", which is
# 99.9 percent, is a three and a nine. Neither says that it is unsure: who quotes a figure looks at the words.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check word2number==1.1 text2num==3.1.0
cd "$work"
venv/bin/python - <<'PY' | tee said
from text_to_num import alpha2digit
from word2number import w2n

for words in ("two million", "two million three hundred thousand", "nineteen eighty four", "twenty twenty four"):
    print("word2number:", words, "is", w2n.word_to_num(words))
for words in ("two million nodes", "hundreds of nodes", "half a million nodes", "three nines", "a third of them"):
    print("text2num:", words, "is", alpha2digit(words, "en"))
PY
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
SEEN
# Seen with word2number 1.1 and text2num 3.1.0 on Python 3.11: the nine lines above.
