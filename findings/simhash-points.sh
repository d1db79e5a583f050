#!/usr/bin/env bash
# simhash 2.1.2: 3.5 ms and 35 ms are the same sentence, as are C and C++, and a gain of 5 and a loss of -5.
#
# A simhash is for finding near copies, such as one insight that two episodes' notes hold: texts that differ little
# have hashes of which few bits differ, and `distance` counts them. The package leaves out all but letters, digits and
# "_" and sets what is left side by side, without a space, before it cuts the text into pieces of four letters. A point
# within a number is gone: ten times the figure has distance 0, no difference at all, which is what is dropped as a copy
# unread. Where words end is gone with it ("no where", "nowhere"). Given a list of words it hashes these as they are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check simhash==2.1.2 numpy==2.4.6
cd "$work"
cat >compare.py <<'PY'
from simhash import Simhash

PAIRS = [
    ("Reads take 3.5 ms.", "Reads take 35 ms."),
    ("We moved to C++.", "We moved to C."),
    ("Load fell by -5.", "Load fell by 5."),
    ("It was no where.", "It was nowhere."),
    ("Reads take 3.5 ms.", "Reads take 4.5 ms."),
]
for pair in PAIRS:
    (one, other), (words, others) = map(Simhash, pair), (Simhash(text.split()) for text in pair)
    print(*pair, "texts differ:", one.distance(other) > 0, "lists of words differ:", words.distance(others) > 0)
PY
venv/bin/python compare.py | tee said
diff said - <<'SEEN'
Reads take 3.5 ms. Reads take 35 ms. texts differ: False lists of words differ: True
We moved to C++. We moved to C. texts differ: False lists of words differ: True
Load fell by -5. Load fell by 5. texts differ: False lists of words differ: True
It was no where. It was nowhere. texts differ: False lists of words differ: True
Reads take 3.5 ms. Reads take 4.5 ms. texts differ: True lists of words differ: True
SEEN
# Seen with simhash 2.1.2 on Python 3.11: the five lines above.
