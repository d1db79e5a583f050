#!/usr/bin/env bash
# pysubs2 1.8.1 and ffmpeg 9.0.2: a SAMI file in two languages says both at once, and pysubs2 makes up when it ends.
#
# SAMI, the captions of Windows, is made for several languages: paragraphs of a class of each stand side by side at one
# time (`SYNC`), and the style says which class is which language; a player shows one ("Understanding SAMI 1.0",
# Microsoft). A caption lasts until the next time, at which "&nbsp;" clears the screen. pysubs2 and ffmpeg look at no
# class: each caption is an English sentence with its German below it. pysubs2 makes up the end of each from the number
# of its letters, so that it is gone before it was said to the end, and has an empty caption for each "&nbsp;".
# pycaption 2.3.14 has a list for each language, and the times.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1 pycaption==2.3.14 imageio-ffmpeg==0.8.1
cd "$work"
cat >talk.smi <<'SAMI'
<SAMI><HEAD><TITLE>Slow writes</TITLE><STYLE TYPE="text/css"><!--
P {font-family: Arial;}
.ENUSCC {Name: English; lang: en-US; SAMIType: CC;}
.DEDECC {Name: Deutsch; lang: de-DE; SAMIType: CC;}
--></STYLE></HEAD><BODY>
<SYNC Start=1000><P Class=ENUSCC>Cables break.
<P Class=DEDECC>Kabel brechen.
<SYNC Start=9000><P Class=ENUSCC>&nbsp;
<P Class=DEDECC>&nbsp;
<SYNC Start=10000><P Class=ENUSCC>Which one?
<P Class=DEDECC>Welches?
<SYNC Start=19000><P Class=ENUSCC>&nbsp;
<P Class=DEDECC>&nbsp;
</BODY></SAMI>
SAMI
venv/bin/python - <<'PY' 2>/dev/null | tee said
import subprocess
from pathlib import Path

import imageio_ffmpeg
import pycaption
import pysubs2

for event in pysubs2.load("talk.smi"):
    print("pysubs2:", event.start, event.end, repr(event.plaintext))
command = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", "talk.smi", "-f", "srt", "-")
written = subprocess.run(command, check=True, capture_output=True, text=True).stdout
for event in pysubs2.SSAFile.from_string(written, format_="srt"):
    print("ffmpeg:", event.start, event.end, repr(event.plaintext))
read = pycaption.SAMIReader().read(Path("talk.smi").read_text())
for language in sorted(read.get_languages()):
    cues = [(cue.start // 1000, cue.end // 1000, cue.get_text()) for cue in read.get_captions(language)]
    print("pycaption:", language, *cues)
PY
diff said - <<'SEEN'
pysubs2: 1000 3376 'Cables break.\nKabel brechen.'
pysubs2: 9000 9500 ''
pysubs2: 10000 11773 'Which one?\nWelches?'
pysubs2: 19000 19500 ''
ffmpeg: 1000 9000 'Cables break. \nKabel brechen.'
ffmpeg: 10000 19000 'Which one? \nWelches?'
pycaption: de-DE (1000, 9000, 'Kabel brechen.') (10000, 19000, 'Welches?')
pycaption: en-US (1000, 9000, 'Cables break.') (10000, 19000, 'Which one?')
SEEN
# Seen with pysubs2 1.8.1, ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1) pycaption 2.3.14 on Python 3.11: the eight lines above.
