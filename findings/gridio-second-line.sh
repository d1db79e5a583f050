#!/usr/bin/env bash
# gridio 1.0.5: of what was said in a TextGrid the second line is gone, and quotations have their quotes twice.
#
# A text of a TextGrid stands between quotes and may go over several lines; a quote within is written twice (Praat's
# manual, "TextGrid file formats"). gridio reads a label up to the end of its line: what follows is missing, and the
# closing quotes with it, without an error. PyPI's TextGrid 1.6.1 and praatio 6.2.2 read the whole.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check gridio==1.0.5 TextGrid==1.6.1 praatio==6.2.2
cd "$work"
cat >talk.TextGrid <<'GRID'
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
            xmax = 3
            text = "We call it ""slow"",
and never break it."
        intervals [2]:
            xmin = 3
            xmax = 4
            text = "Yes."
GRID
venv/bin/python - <<'PY' | tee said
import gridio
from praatio import textgrid
from textgrid import TextGrid

_, _, tiers = gridio.textgrid_to_data("talk.TextGrid")
print("gridio:", [text for name, _, intervals in tiers for _, _, text in intervals])
print("TextGrid:", [interval.mark for tier in TextGrid.fromFile("talk.TextGrid") for interval in tier])
print("praatio:", [entry.label for entry in textgrid.openTextgrid("talk.TextGrid", False).getTier("Ann Lee").entries])
PY
diff said - <<'SEEN'
gridio: ['We call it ""slow"",', 'Yes.']
TextGrid: ['We call it "slow",\nand never break it.', 'Yes.']
praatio: ['We call it "slow",\nand never break it.', 'Yes.']
SEEN
# Seen with gridio 1.0.5, TextGrid 1.6.1 and praatio 6.2.2 on Python 3.11: the three lines above.
