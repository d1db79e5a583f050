#!/usr/bin/env bash
# timelength 3.0.4, durations_nlp 1.0.1: an hour and a half is an hour, two and a half are half of one, and 5 ms are 10.
#
# timelength reads lengths as people write them, "half" among its words ("Multipliers" in its README). "Half an hour" is
# right; of an hour and a half it leaves out the half, of two and a half hours the two, of five to ten minutes the five.
# `success` is true: what was left out stands in `invalid`, and is no failure unless flags say so. durations_nlp rounds
# to hundredths of a second, and the length of an episode as feeds have it, 1:02:03, is 0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check timelength==3.0.4 durations_nlp==1.0.1
cd "$work"
cat >measure.py <<'PY'
from durations_nlp import Duration
from timelength import TimeLength

for length in ("half an hour", "an hour and a half", "two and a half hours", "five to ten minutes"):
    result = TimeLength(length).result
    print(f"timelength: {length}:", result.seconds, result.success, [str(part[0]) for part in result.invalid])
for length in ("5ms", "4ms", "1:02:03", "90"):
    print(f"durations_nlp: {length}:", Duration(length).to_seconds())
PY
venv/bin/python measure.py | tee said
diff said - <<'SEEN'
timelength: half an hour: 1800.0 True []
timelength: an hour and a half: 3600.0 True ['1.0']
timelength: two and a half hours: 1800.0 True ['2.0']
timelength: five to ten minutes: 600.0 True ['5.0', 'to']
durations_nlp: 5ms: 0.01
durations_nlp: 4ms: 0.0
durations_nlp: 1:02:03: 0.0
durations_nlp: 90: 0.0
SEEN
# Seen with these versions on Python 3.11: the eight lines above.
