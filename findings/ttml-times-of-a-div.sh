#!/usr/bin/env bash
# pycaption 2.3.14 and ttconv 1.2.3: what stands in a timed div of TTML comes too early, or not at all.
#
# A time in TTML is one within what holds it: a paragraph that begins at 1 s in a div that begins at 10 s is shown at
# 11 s (TTML1, 10.2.1 `begin`, and 10.2.4: a `timeContainer` is `par` unless it says otherwise), and a div without an
# end lasts as long as its body. Programs write so where they join segments, a div each. pycaption leaves the div's time
# out: both paragraphs are at 1 s, and of captions at one time it keeps the second. ttconv writes nothing of a div that
# has a begin and no end. Neither warns. pysubs2 1.8.1 reads both rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pycaption==2.3.14 ttconv==1.2.3 pysubs2==1.8.1
cd "$work"
venv/bin/python - <<'PY' 2>/dev/null | tee said
import xml.etree.ElementTree as ElementTree

import pycaption
import pysubs2
import ttconv.imsc.reader
import ttconv.srt.writer

text = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body>
<div begin="10s"><p begin="1s" end="3s">Cables break.</p></div>
<div begin="20s"><p begin="1s" end="3s">Anchors do it.</p></div>
</body></tt>"""
found = pycaption.DFXPReader().read(text).get_captions("en")
print("pycaption:", *(f"{cue.start // 1_000_000} {cue.get_text()}" for cue in found))
model = ttconv.imsc.reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(text)))
print("ttconv:", repr(ttconv.srt.writer.from_model(model)))
events = pysubs2.SSAFile.from_string(text, format_="ttml")
print("pysubs2:", *(f"{event.start // 1000} {event.text}" for event in events))
PY
diff said - <<'SEEN'
pycaption: 1 Anchors do it.
ttconv: ''
pysubs2: 11 Cables break. 21 Anchors do it.
SEEN
# Seen with pycaption 2.3.14, ttconv 1.2.3 and pysubs2 1.8.1 on Python 3.11: the three lines above.
