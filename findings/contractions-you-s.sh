#!/usr/bin/env bash
# contractions 0.1.73: a transcript says YOU.S. for U.S., and "it is been copied" for what has been copied.
#
# The package writes short forms out, as is done before transcripts are compared or searched. A "u" by itself is slang
# for "you" to it, also within U.S.; with `slang=False` it stays. Before a participle "'s" is short for "has" and "'d"
# for "had": it writes "is" and "would" for each of them, whatever follows, so that what somebody had tested he would
# have tested, and "are" for every "ain't". Its README promises words for their short forms, and no doubt is returned.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check contractions==0.1.73 textsearch==0.0.24
cd "$work"
venv/bin/python - <<'PY' | tee said
import contractions

for said in (
    "It runs in the U.S. region.",
    "It broke at 3 o'clock.",
    "It's been copied.",
    "He's got a backup.",
    "I'd tested it before.",
    "It ain't lost.",
):
    print(contractions.fix(said), "|", contractions.fix(said, slang=False))
PY
diff said - <<'SEEN'
It runs in the YOU.S. region. | It runs in the U.S. region.
It broke at 3 of the clock. | It broke at 3 of the clock.
It is been copied. | It is been copied.
He is got a backup. | He is got a backup.
I would tested it before. | I would tested it before.
It are not lost. | It are not lost.
SEEN
# Seen with contractions 0.1.73 on Python 3.11: the six lines above.
