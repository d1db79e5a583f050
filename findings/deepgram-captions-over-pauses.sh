#!/usr/bin/env bash
# deepgram-captions 2.0.0 counts words and not seconds: a caption stays for an hour, and a day's recording starts anew.
#
# Deepgram's own package makes captions of eight words of one speaker each. It looks at no pause: the last words before a
# break and the first after it are one caption, shown all the while, so that what is said next stands on the screen
# before it is said, and a link to its caption opens the recording an hour too early. Its hours are those of a clock:
# words at 25:00:00 are written at 01:00:00, before those of the first day, in WebVTT and SRT, which both count on.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check deepgram-captions==2.0.0
cd "$work"
venv/bin/python - <<'PY' | tee said
from deepgram_captions import DeepgramConverter, srt

starts = {"Back": 1.0, "soon.": 1.5, "Welcome": 3600.0, "back.": 3600.5}
day = 25 * 3600.0
for late, words in ((0.0, starts), (day, {"Good": 0.0, "night.": 0.5})):
    heard = [
        {"word": word, "punctuated_word": word, "start": late + at, "end": late + at + 0.4, "speaker": 0}
        for word, at in words.items()
    ]
    alternative = {"transcript": " ".join(words), "words": heard}
    result = {"metadata": {}, "results": {"channels": [{"alternatives": [alternative]}]}}
    lines = srt(DeepgramConverter(result)).splitlines()
    print(*(line for line in lines if "-->" in line or line.endswith(".")), sep="\n")
PY
diff said - <<'SEEN'
00:00:01,000 --> 01:00:00,900
Back soon. Welcome back.
01:00:00,000 --> 01:00:00,900
Good night.
SEEN
# Seen with deepgram-captions 2.0.0 on Python 3.11: the four lines above.
