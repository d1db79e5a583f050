#!/usr/bin/env bash
# flashtext 2.7: C++11 is C, a name that a line break divides isn't found, and behind a Turkish name all places are off.
#
# flashtext finds the terms of a glossary in a text, as whole words, the longest first, and where they stand. Where
# the longest fails, a shorter one counts that no word ends behind: of "C++11" it finds C, which nobody named. A line
# of captions often ends within a name; the space of "load balancer" is no line break to it. It searches the text in
# small letters and returns places in that text: the small letter of "İ" is two signs long (Unicode, SpecialCasing),
# and each mark that is set by the places behind it stands a letter too far to the right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check flashtext==2.7
cd "$work"
venv/bin/python - <<'PY' | tee said
from flashtext import KeywordProcessor

terms = KeywordProcessor()
terms.add_keywords_from_list(["C", "C++", "load balancer", "Postgres"])
for said in ("We use C++.", "We use C++11.", "The load balancer", "The load\nbalancer", "Irem: Postgres", "İrem: Postgres."):
    found = terms.extract_keywords(said, span_info=True)
    print(repr(said), *(f"{name} at {said[begin:end]!r}" for name, begin, end in found))
PY
diff said - <<'SEEN'
'We use C++.' C++ at 'C++'
'We use C++11.' C at 'C'
'The load balancer' load balancer at 'load balancer'
'The load\nbalancer'
'Irem: Postgres' Postgres at 'Postgres'
'İrem: Postgres.' Postgres at 'ostgres.'
SEEN
# Seen with flashtext 2.7 on Python 3.11: the six lines above.
