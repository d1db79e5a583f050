#!/usr/bin/env bash
# readability-lxml 0.9: of an interview the long turns are kept, and each "Yes." and "No." is taken for decoration.
#
# A page of turns is often a `div` a turn, with the name, the time and the words in it. readability, which takes the
# text out of a page, weighs each div by itself and leaves out those of few words: the answers, with the names before
# them. What is left reads on without a gap, as if one person asked and asked. The same turns as paragraphs are all
# kept.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check readability-lxml==0.9
cd "$work"
venv/bin/python - <<'PY' | tee said
import re

from readability import Document

TURNS = (
    ("Ann Lee", "Is it true that the only copy of the log was kept on the disk that broke that night?"),
    ("Bo Roe", "Yes."),
    ("Ann Lee", "And did anybody know of it before, or was it found when it was already too late to act?"),
    ("Bo Roe", "Nobody did."),
    ("Ann Lee", "Would you say today that one should have asked for a second copy, whatever it costs?"),
    ("Bo Roe", "No."),
)
DIV = '<div class="turn"><span>{}</span> <span>0:01</span><div class="text">{}</div></div>'
for name, turn in (("div", DIV), ("paragraph", "<p><strong>{}:</strong> {}</p>")):
    turns = "".join(turn.format(*said) for said in TURNS)
    page = f"<html><head><title>Logs</title></head><body><article><h1>Logs</h1>{turns}</article></body></html>"
    text = re.sub("<[^>]*>", "\n", Document(page).summary())
    print(f"a {name} a turn: turns", *(at for at, (_, words) in enumerate(TURNS, 1) if words in text))
PY
diff said - <<'SEEN'
a div a turn: turns 1 3 5
a paragraph a turn: turns 1 2 3 4 5 6
SEEN
# Seen with readability-lxml 0.9 on Python 3.11: the two lines above, of six turns each.
