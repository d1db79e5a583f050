#!/usr/bin/env bash
# pylrc 0.1.2: of a talk the first hour is kept, and an offset moves its words the wrong way.
#
# A time of LRC is minutes and seconds and has no hours: a long talk goes on with [60:01.00]. pylrc knows the minutes of
# a clock, a line with more of them is none to it, and all that follows the first hour is missing without a word. The
# tag `offset` brings words forward where it is positive; pylrc adds it to the times, and half a second too late becomes
# a whole one. lemony-lrc-parser 0.5.0 reads every line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pylrc==0.1.2 lemony-lrc-parser==0.5.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import lemony_lrc_parser
import pylrc

text = "[59:58.00]Cables break.\n[60:01.00]Which one?\n[61:03.00]The old one.\n"
print("pylrc:", [line.text for line in pylrc.parse(text)])
print("lemony-lrc-parser:", [line.text for line in lemony_lrc_parser.loads(text)])
for offset in ("+500", "-500"):
    (line,) = pylrc.parse(f"[offset:{offset}]\n[00:10.00]Cables break.\n")
    print(f"offset {offset}: 10 s is", line.time)
PY
diff said - <<'SEEN'
pylrc: ['Cables break.']
lemony-lrc-parser: ['Cables break.', 'Which one?', 'The old one.']
offset +500: 10 s is 10.5
offset -500: 10 s is 9.5
SEEN
# Seen with pylrc 0.1.2 and lemony-lrc-parser 0.5.0 on Python 3.11: the four lines above.
