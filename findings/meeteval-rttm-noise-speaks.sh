#!/usr/bin/env bash
# meeteval 0.4.3: in an RTTM file noise is a speaker, called <NA>, and each word is a turn of its own.
#
# A line of NIST's RTTM begins with what it is about: SPEAKER is a turn, LEXEME a word, NON-SPEECH a noise,
# NO_RT_METADATA a stretch that nobody annotated, SPKR-INFO a person, without times. meeteval makes segments of a file
# whatever a line is about, so that a talk of two has a third speaker who is heard in the pauses. Of a file with
# SPKR-INFO, as Kaldi and SpeechBrain write them, it makes an InvalidOperation. pyannote.database 6.1.1 takes the turns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check meeteval==0.4.3 pyannote.database==6.1.1
cd "$work"
cat >talk.rttm <<'RTTM'
SPEAKER talk 1 0.50 1.00 <NA> <NA> ann <NA> <NA>
LEXEME talk 1 0.50 0.40 cables lex ann <NA> <NA>
LEXEME talk 1 0.90 0.60 break lex ann <NA> <NA>
NON-SPEECH talk 1 1.50 0.50 <NA> noise <NA> <NA> <NA>
SPEAKER talk 1 2.00 1.00 <NA> <NA> bo <NA> <NA>
NO_RT_METADATA talk 1 3.00 60.00 <NA> <NA> <NA> <NA> <NA>
RTTM
{
  printf 'SPKR-INFO talk 1 <NA> <NA> <NA> adult_female ann <NA> <NA>\n'
  cat talk.rttm
} >people.rttm
venv/bin/python - <<'PY' 2>/dev/null | tee said
import meeteval
from pyannote.database.util import load_rttm

for name in ("talk.rttm", "people.rttm"):
    turns = [f"{label} {turn.start:.2f}" for turn, _, label in load_rttm(name)["talk"].itertracks(yield_label=True)]
    print(f"{name}, pyannote:", ", ".join(turns))
    try:
        segments = meeteval.io.load(name).to_seglst()
        print(f"{name}, meeteval:", ", ".join(f"{one['speaker']} {one['start_time']}" for one in segments))
    except ArithmeticError as error:
        print(f"{name}, meeteval:", type(error).__name__)
PY
diff said - <<'SEEN'
talk.rttm, pyannote: ann 0.50, bo 2.00
talk.rttm, meeteval: ann 0.50, ann 0.50, ann 0.90, <NA> 1.50, bo 2.00, <NA> 3.00
people.rttm, pyannote: ann 0.50, bo 2.00
people.rttm, meeteval: InvalidOperation
SEEN
# Seen with meeteval 0.4.3 and pyannote.database 6.1.1 on Python 3.11: the four lines above.
