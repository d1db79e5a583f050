#!/usr/bin/env bash
# num2words 0.5.14: half a degree below zero is read out as half a degree above.
#
# A number is written as words for what is to be read aloud. Of a decimal fraction the package says the whole part and
# then the digits behind the point, and the sign with the whole part: between minus one and zero that is a zero, which
# has no sign. -0.5 is "zero point five" in English, German, French and Spanish; -1.5 keeps its minus. A loss becomes a
# gain, without an error.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
cd "$work"
venv/bin/python - <<'PY' | tee said
from num2words import num2words

for language in ("en", "de", "fr", "es"):
    print(language + ":", *(f"{number} is {num2words(number, lang=language)}" for number in (0.5, -0.5, -1.5)), sep=" | ")
PY
diff said - <<'SEEN'
en: | 0.5 is zero point five | -0.5 is zero point five | -1.5 is minus one point five
de: | 0.5 is null Komma fünf | -0.5 is null Komma fünf | -1.5 is minus eins Komma fünf
fr: | 0.5 is zéro virgule cinq | -0.5 is zéro virgule cinq | -1.5 is moins un virgule cinq
es: | 0.5 is cero punto cinco | -0.5 is cero punto cinco | -1.5 is menos uno punto cinco
SEEN
# Seen with num2words 0.5.14 on Python 3.11: the four lines above.
