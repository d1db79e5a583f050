#!/usr/bin/env bash
# deepgram-captions 2.0.0: the last words before a break and the first after it are one caption, shown for an hour.
#
# Deepgram's own package makes captions of its recogniser's words, each of which has its times, eight words of one
# speaker to a caption. One expects a pause to end one. It counts words and looks at no pause: what is said next stands
# on the screen before it is said, and a link to its caption opens the recording an hour too early. Nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check deepgram-captions==2.0.0
cd "$work"
venv/bin/python - <<'PY' | tee said
from deepgram_captions import DeepgramConverter, srt

starts = {"Back": 1.0, "soon.": 1.5, "Welcome": 3600.0, "back.": 3600.5}
heard = [
    {"word": word, "punctuated_word": word, "start": at, "end": at + 0.4, "speaker": 0} for word, at in starts.items()
]
alternative = {"transcript": " ".join(starts), "words": heard}
result = {"metadata": {}, "results": {"channels": [{"alternatives": [alternative]}]}}
print(*(line for line in srt(DeepgramConverter(result)).splitlines() if "-->" in line or line.endswith(".")), sep="\n")
PY
diff said - <<'SEEN'
00:00:01,000 --> 01:00:00,900
Back soon. Welcome back.
SEEN
# Seen with deepgram-captions 2.0.0 on Python 3.11: the two lines above.
