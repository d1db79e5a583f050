#!/usr/bin/env bash
# meeteval 0.4.3 takes the label of an STM line for the first word that was said, and counts it as an error.
#
# NIST's segment time marks, in which reference transcripts of speech recognition come, may have a field between the
# times and the words, in angle brackets: `<o,f0,female>`, the subset that a segment belongs to (sclite's input
# formats, "stm"). meeteval, which scores transcripts of meetings, puts it among the words: two right words of two are
# one error in three, for each segment of such a corpus, and who shows the words shows the label.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check meeteval==0.4.3
cd "$work"
printf 'talk 1 Ann 0.50 1.50 <o,f0,female> cables break\n' >labelled.stm
printf 'talk 1 Ann 0.50 1.50 cables break\n' >bare.stm
venv/bin/python - <<'PY' | tee said
import meeteval

bare, labelled = (meeteval.io.load(name) for name in ("bare.stm", "labelled.stm"))
print("words:", labelled.lines[0].transcript)
for name, reference in (("bare", bare), ("labelled", labelled)):
    score = meeteval.wer.cpwer(reference, bare)["talk"]
    print(f"{name}: {score.errors} of {score.length} words are wrong")
PY
diff said - <<'SEEN'
words: <o,f0,female> cables break
bare: 0 of 2 words are wrong
labelled: 1 of 3 words are wrong
SEEN
# Seen with meeteval 0.4.3 on Python 3.11: the lines above.
