#!/usr/bin/env bash
# better-profanity 0.7.0: a latency of 455 ms, port 717 and who kills a process are bleeped out of a transcript.
#
# The package puts asterisks for swear words and their "leetspeak", for which it tries figures for letters: a 4 is an
# "a", a 5 an "s", a 7 a "t", a 1 an "i". No letter needs to be left: a number alone is taken for a word, 455 for one
# of three letters. Its list holds verbs and names of every incident besides ("kill", "strip", "weed"). The README
# promises to know words that were altered and says nothing of numbers; all that is left of a figure is its unit, of an
# address its ends.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check better-profanity==0.7.0
cd "$work"
venv/bin/python - <<'PY' | tee said
from better_profanity import profanity

for said in (
    "It took 455 ms, and then 456 ms.",
    "It listens on 717, 7175 and 7177.",
    "We kill the process and strip the binary.",
    "The host is at 10.4.55.1, the disk has 455 GB.",
):
    print(profanity.censor(said))
PY
diff said - <<'SEEN'
It took **** ms, and then 456 ms.
It listens on ****, **** and ****.
We **** the process and **** the binary.
The host is at 10.****.1, the disk has **** GB.
SEEN
# Seen with better-profanity 0.7.0 on Python 3.11: the four lines above.
