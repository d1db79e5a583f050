#!/usr/bin/env bash
# whisper-normalizer 0.1.15: O(1) and O(n) are both 0, C++ is C#, -5 is 5, and three nines are 39 seconds.
#
# Before the words of a recogniser are counted as right or wrong both texts pass through Whisper's normaliser, so that
# only ways of writing are made equal ("Why should we normalize/standardize text?" in its README). Words in parentheses
# are left out, and the letter O is a nought: any two complexities are one number, and to hear one for the other is no
# error. "+" and "#" behind a letter go, as does the minus before a figure, though "minus five" keeps its minus. "Three
# nines", which is 99.9 percent, is 39s. A language's name, a sign or a power of ten that was misheard costs nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  whisper-normalizer==0.1.15 more-itertools==11.0.2 regex==2026.9.10
cd "$work"
cat >said <<'TEXT'
It is O(1).
It is O(n log n).
In C++.
In C#.
At -5 degrees.
At minus five degrees.
At 5 degrees.
Three nines.
Half a million.
We (almost) lost it.
TEXT
cat >normalise.py <<'PY'
from whisper_normalizer.english import EnglishTextNormalizer

normalise = EnglishTextNormalizer()
for text in open("said").read().splitlines():
    print(text, "|", normalise(text))
PY
venv/bin/python normalise.py | tee normal
diff normal - <<'SEEN'
It is O(1). | it is 0
It is O(n log n). | it is 0
In C++. | in c
In C#. | in c
At -5 degrees. | at 5 degrees
At minus five degrees. | at -5 degrees
At 5 degrees. | at 5 degrees
Three nines. | 39s
Half a million. | half a 1000000
We (almost) lost it. | we lost it
SEEN
# Seen with whisper-normalizer 0.1.15 on Python 3.11: the ten lines above.
