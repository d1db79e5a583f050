#!/usr/bin/env bash
# quantulum3 0.10.0: one second is an angle, 1.2M users are a length, and at 3 a.m. three years went by.
#
# The package takes quantities out of a text. The word "second" is the second of arc to it, and "minute" the minute of
# arc, in each sentence; M is a metre, k a kibibyte, pm a picometre and the "a" of "a.m." a year (annus), 24/7 is 3.43.
# It warns once that an extra, `classifier`, would help to choose between units. Who shows the figures of a talk gets
# values and units without a sign of doubt; "5 ms" is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check quantulum3==0.10.0
cd "$work"
venv/bin/python -W ignore - <<'PY' | tee said
from quantulum3 import parser

for words in (
    "It took 5 ms.",
    "It took one second.",
    "It took 3 to 5 minutes.",
    "We have 1.2M users.",
    "We see 100k requests.",
    "It broke at 3 a.m. on a Monday.",
    "It broke at 10 pm.",
    "It runs 24/7.",
):
    print(words, *(f"{quantity.value:.4g} {quantity.unit.name}" for quantity in parser.parse(words)), sep=" | ")
PY
diff said - <<'SEEN'
It took 5 ms. | 5 millisecond
It took one second. | 1 second of arc
It took 3 to 5 minutes. | 4 minute of arc
We have 1.2M users. | 1.2 metre
We see 100k requests. | 100 kibibyte
It broke at 3 a.m. on a Monday. | 3 year
It broke at 10 pm. | 10 picometre
It runs 24/7. | 3.429 dimensionless
SEEN
# Seen with quantulum3 0.10.0 on Python 3.11: the lines above.
