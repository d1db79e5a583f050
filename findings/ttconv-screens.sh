#!/usr/bin/env bash
# ttconv 1.2.3 writes a caption for each state of the screen: a sentence that another cuts into is said three times.
#
# Where two captions overlap, as those of two speakers do, ttconv cuts time at each begin and end and writes what stands
# on the screen between two cuts: the long sentence before, beside and after the short one. A line of live captions,
# which roll up by a row (SCC), is written with the one above it and again with the one below; words with times of their
# own grow word by word. As a picture it is right. As a transcript, or in a search, each thing was said twice or thrice.
# pysubs2 1.8.1 keeps the captions of a file, pycaption 2.3.14 those of SCC.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ttconv==1.2.3 pysubs2==1.8.1 pycaption==2.3.14
cd "$work"
venv/bin/python - <<'PY' 2>/dev/null | tee said
import io

import pycaption
import pysubs2
import ttconv.scc.reader
import ttconv.srt.writer
import ttconv.vtt.reader

OVERLAP = """WEBVTT

00:00:01.000 --> 00:00:05.000
We had two copies.

00:00:02.000 --> 00:00:03.000
Of all?
"""
GROWING = """WEBVTT

00:00:01.000 --> 00:00:05.000
We <00:00:02.000>had <00:00:03.000>two.
"""
ROLLED = """Scenarist_SCC V1.0

00:00:01:00\t9425 9425 94ad 94ad 9470 9470 57e5 2068 6164 20f4 f7ef ae80

00:00:03:00\t9425 9425 94ad 94ad 9470 9470 4fe6 2061 ecec bf80

00:00:05:00\t9425 9425 94ad 94ad 9470 9470 d9e5 73ae

00:00:07:00\t942c 942c
"""


def by_ttconv(model) -> list[str]:
    captions = ttconv.srt.writer.from_model(model).strip().split("\n\n")
    return [" ".join(caption.split("\n")[2:]) for caption in captions]


for name, text in (("overlap", OVERLAP), ("times of words", GROWING)):
    print(f"{name}, ttconv:", by_ttconv(ttconv.vtt.reader.to_model(io.StringIO(text))))
print("overlap, pysubs2:", [event.plaintext for event in pysubs2.SSAFile.from_string(OVERLAP, format_="vtt")])
print("rolled up, ttconv:", by_ttconv(ttconv.scc.reader.to_model(ROLLED)))
captions = pycaption.SCCReader().read(ROLLED).get_captions("en-US")
print("rolled up, pycaption:", [caption.get_text() for caption in captions])
PY
diff said - <<'SEEN'
overlap, ttconv: ['We had two copies.', 'We had two copies. Of all?', 'We had two copies.']
times of words, ttconv: ['We', 'We had', 'We had two.']
overlap, pysubs2: ['We had two copies.', 'Of all?']
rolled up, ttconv: ['We had two.', 'We had two. Of all?', 'Of all? Yes.']
rolled up, pycaption: ['We had two.', 'Of all?', 'Yes.']
SEEN
# Seen with ttconv 1.2.3, pysubs2 1.8.1 and pycaption 2.3.14 on Python 3.11: the five lines above.
