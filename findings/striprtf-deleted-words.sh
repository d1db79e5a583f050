#!/usr/bin/env bash
# striprtf 0.0.35: what was struck out of an RTF transcript, or hidden in it, is said again.
#
# Word keeps in the file what somebody deleted with "track changes" on and marks it (\deleted, as \revised marks what
# was put in), and hides what has \v (RTF 1.9.1, "Track Changes (Revision Marks)" and "Font (Character) Formatting
# Properties"). striprtf makes plain text of RTF, and none of the marks stops it: "We never lose data", corrected to
# "We always back up data", comes out with both, as do names that were taken out before publication, and nothing tells
# the kept words from the others. Who publishes from RTF asks for an export as text, or reads the marks.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check striprtf==0.0.35
cd "$work"
venv/bin/python - <<'PY' | tee said
from striprtf.striprtf import rtf_to_text

text = (
    r"{\rtf1\ansi Ann: We {\deleted never lose }{\revised always back up }data"
    r"{\v , says Bo, who asked to be left out}.\par}"
)
print(rtf_to_text(text).strip())
PY
diff said - <<'SEEN'
Ann: We never lose always back up data, says Bo, who asked to be left out.
SEEN
# Seen with striprtf 0.0.35 on Python 3.11: the line above; Word shows "Ann: We always back up data."
