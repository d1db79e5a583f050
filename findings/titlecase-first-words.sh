#!/usr/bin/env bash
# titlecase 2.4.1: a title that begins with AT&T begins with "At&T", AS-path with "As-path", and AWS may be Aws.
#
# The package writes titles of talks as newspapers do and leaves a word alone that has capitals of its own, as TEST has
# (README). Small words, at, in or as, are written large at a title's begin and end, and there it takes for one what
# only begins like one: AT&T, AS-path and IN-memory lose a capital, elsewhere they don't. AND, the operator, is "And" at
# the end. In a title that is all in capitals it tells names by their vowels: GCP stays, AWS is Aws and EU is Eu.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check titlecase==2.4.1
cd "$work"
cat >titles <<'TITLES'
how AT&T lays cables
AT&T and its cables
a longer AS-path
AS-path prepends
IN-memory stores
queries with OR and AND
WE RAN GCP AND AWS IN THE EU
TITLES
cat >write.py <<'PY'
from titlecase import titlecase

for title in open("titles").read().splitlines():
    print(f"{title} | {titlecase(title)}")
PY
venv/bin/python write.py | tee said
diff said - <<'SEEN'
how AT&T lays cables | How AT&T Lays Cables
AT&T and its cables | At&T and Its Cables
a longer AS-path | A Longer AS-path
AS-path prepends | As-path Prepends
IN-memory stores | In-memory Stores
queries with OR and AND | Queries With OR and And
WE RAN GCP AND AWS IN THE EU | We Ran GCP and Aws in the Eu
SEEN
# Seen with titlecase 2.4.1 on Python 3.11: the seven lines above.
