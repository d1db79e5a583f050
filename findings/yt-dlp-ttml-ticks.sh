#!/usr/bin/env bash
# yt-dlp 2026.10.26: TTML subtitles in ticks, milliseconds or minutes become an empty SRT, and frames are decimals.
#
# A time of TTML is that of a clock or a number with a unit: h, m, s, ms, f or t, a tick, of which `ttp:tickRate` make a
# second (TTML1, 10.3.1). yt-dlp, asked to convert (`--convert-subs srt`), reads TTML itself and knows "s"
# alone: each paragraph with another unit is left out. In 00:00:40:12 it takes the frame for a decimal: twelve frames of
# 25 are 480 ms and not 120. It warns that style is lost, and of nothing else. ttconv 1.2.3 reads all of them rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check yt-dlp==2026.10.26 ttconv==1.2.3
cd "$work"
venv/bin/python - <<'PY' | tee said
import xml.etree.ElementTree as ElementTree

import ttconv.imsc.reader
import ttconv.srt.writer
from yt_dlp.utils import dfxp2srt

TIMES = {
    "seconds": ("1.5s", "2s"),
    "ticks": ("15000000t", "20000000t"),
    "milliseconds": ("1500ms", "2000ms"),
    "minutes": ("1m", "1.5m"),
    "hours": ("1h", "1.5h"),
    "frames": ("00:00:40:12", "00:00:41:00"),
}
HEAD = 'xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="en"'
for unit, (begin, end) in TIMES.items():
    said = f'<p begin="{begin}" end="{end}">Cables break.</p>'
    text = f'<tt {HEAD} ttp:tickRate="10000000" ttp:frameRate="25"><body><div>{said}</div></body></tt>'
    model = ttconv.imsc.reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(text)))
    times = ttconv.srt.writer.from_model(model).split("\n")[1]
    print(f"{unit}: yt-dlp", dfxp2srt(text.encode()).split("\n")[1:3], "ttconv", times)
PY
diff said - <<'SEEN'
seconds: yt-dlp ['00:00:01,500 --> 00:00:02,000', 'Cables break.'] ttconv 00:00:01,500 --> 00:00:02,000
ticks: yt-dlp [] ttconv 00:00:01,500 --> 00:00:02,000
milliseconds: yt-dlp [] ttconv 00:00:01,500 --> 00:00:02,000
minutes: yt-dlp [] ttconv 00:01:00,000 --> 00:01:30,000
hours: yt-dlp [] ttconv 01:00:00,000 --> 01:30:00,000
frames: yt-dlp ['00:00:40,120 --> 00:00:41,000', 'Cables break.'] ttconv 00:00:40,480 --> 00:00:41,000
SEEN
# Seen with yt-dlp 2026.10.26 and ttconv 1.2.3 on Python 3.11: the six lines above.
