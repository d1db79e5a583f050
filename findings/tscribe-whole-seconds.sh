#!/usr/bin/env bash
# tscribe 1.3.1 writes Amazon Transcribe's captions in whole seconds: a short answer is never shown.
#
# Amazon's JSON times each word to a hundredth of a second. tscribe makes WebVTT of it in which each time is cut to the
# second before: what was said from 2.10 to 2.60 has a cue from 2 to 2, and the end of a cue has to be later than its
# start (WebVTT, section 4.1), so that players drop it, and with it a "Yes." that turns the sense of a talk. Others
# come up to a second early. The speaker stands in the cue's identifier, which no player shows, and in no voice tag.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tscribe==1.3.1
cd "$work"
venv/bin/python - <<'PY' | tee said
import contextlib
import json
from pathlib import Path

import tscribe

SAID = [("spk_0", "0.50", "1.90", "Redundant"), ("spk_1", "2.10", "2.60", "Yes"), ("spk_0", "3.95", "4.90", "Good")]


def times(begin: str, end: str) -> dict[str, str]:
    return {"start_time": begin, "end_time": end}


segments, items = [], []
for who, begin, end, word in SAID:
    segments.append({**times(begin, end), "speaker_label": who, "items": [{**times(begin, end), "speaker_label": who}]})
    kind, confidence = "pronunciation", "0.99"
    items.append({**times(begin, end), "type": kind, "alternatives": [{"confidence": confidence, "content": word}]})
labels = {"speakers": 2, "segments": segments}
results = {"transcripts": [{"transcript": "Redundant Yes Good"}], "speaker_labels": labels, "items": items}
Path("talk.json").write_text(json.dumps({"jobName": "talk", "status": "COMPLETED", "results": results}))
with contextlib.redirect_stdout(None):
    tscribe.write("talk.json", format="vtt", save_as="talk.vtt")
print("\n".join(line for line in Path("talk.vtt").read_text().split("\n") if line))
PY
diff said - <<'SEEN'
WEBVTT
spk_0
00:00:00.000 --> 00:00:01.000
Redundant
spk_1
00:00:02.000 --> 00:00:02.000
Yes
spk_0
00:00:03.000 --> 00:00:04.000
Good
SEEN
# Seen with tscribe 1.3.1 on Python 3.11: the second cue lasts for no time.
