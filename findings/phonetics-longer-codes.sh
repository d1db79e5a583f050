#!/usr/bin/env bash
# phonetics 1.0.5: Aaron and Aron, Lloyd and Loyd don't sound alike, and no code is one that others know.
#
# Soundex finds a name however somebody heard it: a letter and three digits, in which vowels have no part (National
# Archives, "The Soundex Indexing System"). phonetics says that its codes have a `size` of 4 (README) and gives four
# to nine signs: each vowel is a nought, and the end isn't cut. A second vowel or consonant of the spelling is another
# code, and who looks in a list that a database or another library made finds no guest at all. jellyfish 1.3.0 gives
# the codes of the standard.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check phonetics==1.0.5 jellyfish==1.3.0
cd "$work"
cat >hear.py <<'PY'
import jellyfish
import phonetics

for pair in (("Aaron", "Aron"), ("Lloyd", "Loyd"), ("Burroughs", "Burrows"), ("Robert", "Rupert")):
    for soundex in (phonetics.soundex, jellyfish.soundex):
        one, other = map(soundex, pair)
        print(f"{soundex.__module__}: {' '.join(pair)}: {one} {other}", "alike" if one == other else "not alike")
PY
venv/bin/python hear.py | tee said
diff said - <<'SEEN'
phonetics.soundex: Aaron Aron: A0605 A605 not alike
jellyfish._rustyfish: Aaron Aron: A650 A650 alike
phonetics.soundex: Lloyd Loyd: L403 L030 not alike
jellyfish._rustyfish: Lloyd Loyd: L300 L300 alike
phonetics.soundex: Burroughs Burrows: B060202 B0602 not alike
jellyfish._rustyfish: Burroughs Burrows: B620 B620 alike
phonetics.soundex: Robert Rupert: R01063 R01063 alike
jellyfish._rustyfish: Robert Rupert: R163 R163 alike
SEEN
# Seen with phonetics 1.0.5 and jellyfish 1.3.0 on Python 3.11: the eight lines above.
