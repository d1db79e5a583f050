#!/usr/bin/env bash
# tgt 1.5 and praat-textgrids 1.4.0: what was said in a TextGrid ends before an equals sign.
#
# A TextGrid holds what was said between quotes, on lines that read `text = "..."`; Praat itself reads the quoted texts and
# the numbers and takes all else for comments. tgt and praat-textgrids part each line of a long TextGrid (Praat's usual
# form) at its equals signs: of "We set x = 5, and it held." tgt has "We set", praat-textgrids "We set x", and neither
# says so. praat-textgrids also leaves the quotes of a quotation doubled. In the short form, which has no `text =`, tgt
# has every word. PyPI's TextGrid 1.6.1 and praatio 6.2.2 have them in both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  tgt==1.5 numpy==2.4.6 praat-textgrids==1.4.0 TextGrid==1.6.1 praatio==6.2.2
cd "$work"
cat >long.TextGrid <<'GRID'
File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 4
tiers? <exists>
size = 1
item []:
    item [1]:
        class = "IntervalTier"
        name = "Ann Lee"
        xmin = 0
        xmax = 4
        intervals: size = 2
        intervals [1]:
            xmin = 0
            xmax = 2
            text = "He said ""never""."
        intervals [2]:
            xmin = 2
            xmax = 4
            text = "We set x = 5, and it held."
GRID
cat >short.TextGrid <<'GRID'
File type = "ooTextFile"
Object class = "TextGrid"

0
4
<exists>
1
"IntervalTier"
"Ann Lee"
0
4
2
0
2
"He said ""never""."
2
4
"We set x = 5, and it held."
GRID
venv/bin/python - <<'PY' | tee said
import textgrid
import textgrids
import tgt
from praatio import textgrid as praatio

for form in ("long", "short"):
    file = f"{form}.TextGrid"
    readers = {
        "tgt": [one.text for one in tgt.io.read_textgrid(file).tiers[0]],
        "praat-textgrids": [str(one.text) for one in textgrids.TextGrid(file)["Ann Lee"]],
        "TextGrid": [one.mark for one in textgrid.TextGrid.fromFile(file)[0]],
        "praatio": [one.label for one in praatio.openTextgrid(file, False).getTier("Ann Lee").entries],
    }
    for reader, labels in readers.items():
        print(f"{form}, {reader}:", " | ".join(labels))
PY
diff said - <<'SEEN'
long, tgt: He said "never". | We set
long, praat-textgrids: He said ""never"". | We set x
long, TextGrid: He said "never". | We set x = 5, and it held.
long, praatio: He said "never". | We set x = 5, and it held.
short, tgt: He said "never". | We set x = 5, and it held.
short, praat-textgrids: He said ""never"". | We set x = 5, and it held.
short, TextGrid: He said "never". | We set x = 5, and it held.
short, praatio: He said "never". | We set x = 5, and it held.
SEEN
# Seen with these versions on Python 3.11: the eight lines above.
