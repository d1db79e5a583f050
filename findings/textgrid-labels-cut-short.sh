#!/usr/bin/env bash
# tgt 1.5, praat-textgrids 1.4.0, gridio 1.0.5: what was said in a TextGrid ends before an equals sign, or its line.
#
# A TextGrid holds what was said between quotes, may go on for several lines there, and writes a quote within twice;
# Praat takes the quoted texts and the numbers and passes over all else (its manual, "TextGrid file formats"). One
# expects a reader to look for the closing quote. tgt and praat-textgrids part each line at its equals signs: of "We set
# x = 5" they have "We set" and "We set x". praat-textgrids and gridio end with the line and leave quotes doubled; tgt
# raises there. What is left looks like a whole sentence. Praat 6.1.38 (praat-parselmouth 0.4.7), PyPI's TextGrid 1.6.1
# and praatio 6.2.2 have every word.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  tgt==1.5 numpy==2.4.6 praat-textgrids==1.4.0 gridio==1.0.5 praat-parselmouth==0.4.7 TextGrid==1.6.1 praatio==6.2.2
cd "$work"
cat >read.py <<'PY'
from pathlib import Path

import gridio
import parselmouth
import textgrid
import textgrids
import tgt
from parselmouth.praat import call
from praatio import textgrid as praatio

FILE = "talk.TextGrid"
GRID = """File type = "ooTextFile"
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
            text = "{}"
"""


def by_praat():
    grid = parselmouth.read(FILE)
    return [call(grid, "Get label of interval", 1, at) for at in (1, 2)]


readers = {
    "Praat": by_praat,
    "TextGrid": lambda: [one.mark for one in textgrid.TextGrid.fromFile(FILE)[0]],
    "praatio": lambda: [one.label for one in praatio.openTextgrid(FILE, False).getTier("Ann Lee").entries],
    "tgt": lambda: [one.text for one in tgt.io.read_textgrid(FILE).tiers[0]],
    "praat-textgrids": lambda: [str(one.text) for one in textgrids.TextGrid(FILE)["Ann Lee"]],
    "gridio": lambda: [text for _, _, spans in gridio.textgrid_to_data(FILE)[2] for _, _, text in spans],
}
for said in ("We set x = 5, and it held.", "It never breaks,\nor so they say."):
    Path(FILE).write_text(GRID.format(said))
    for name, read in readers.items():
        try:
            print(f"{name}:", read())
        except IndexError:
            print(f"{name}: IndexError")
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
Praat: ['He said "never".', 'We set x = 5, and it held.']
TextGrid: ['He said "never".', 'We set x = 5, and it held.']
praatio: ['He said "never".', 'We set x = 5, and it held.']
tgt: ['He said "never".', 'We set']
praat-textgrids: ['He said ""never"".', 'We set x']
gridio: ['He said ""never"".', 'We set x = 5, and it held.']
Praat: ['He said "never".', 'It never breaks,\nor so they say.']
TextGrid: ['He said "never".', 'It never breaks,\nor so they say.']
praatio: ['He said "never".', 'It never breaks,\nor so they say.']
tgt: IndexError
praat-textgrids: ['He said ""never"".', 'It never breaks,']
gridio: ['He said ""never"".', 'It never breaks,']
SEEN
# Seen with these versions on Python 3.11: the twelve lines above.
