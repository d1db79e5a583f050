#!/usr/bin/env bash
# pysubs2 1.8.1 reads the columns of SubStation Alpha in the usual order, whatever the file says: names become styles.
#
# The `Format:` line of `[Events]` names the columns of the `Dialogue:` lines below it, and their order is free; players
# obey it. pysubs2 passes it over. Where Name and Style stand the other way round the speaker turns up as the style and
# the style's name as the speaker, without an error: somebody called "Default" has said it all.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import pysubs2

text = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize

[Events]
Format: Layer, Start, End, Name, Style, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Ann Lee,Default,0,0,0,,Hello there.
"""
for event in pysubs2.SSAFile.from_string(text):
    print("speaker:", event.name, "| style:", event.style, "| words:", event.text)
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
speaker: Default | style: Ann Lee | words: Hello there.
SEEN
# Seen with pysubs2 1.8.1 on Python 3.11: the line above.
