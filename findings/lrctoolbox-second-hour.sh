#!/usr/bin/env bash
# lrctoolbox 1.3.0: saved as LRC, what was said in the second hour stands in the first, and an offset is gone.
#
# A time of LRC has no hours: a long talk goes on with [60:01.00], and lrctoolbox reads it so. What it writes is the
# minute of a clock: 61:01.50 becomes [01:01.50], sorted in among the first words, and is read again an hour too early.
# The tag `offset`, which moves all words of a file, is not written, though the title is, so that each word is late by
# it. Nothing is raised.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lrctoolbox==1.3.0
cd "$work"
venv/bin/python - <<'PY' | tee said
from pathlib import Path

from lrctoolbox import SyncedLyrics

Path("talk.lrc").write_text("[ti:Slow]\n[offset:500]\n[00:10.00]Cables break.\n[59:50.00]Which one?\n[61:01.50]All.\n")
read = SyncedLyrics.load_from_file("talk.lrc")
print("read:", [line.timestamp for line in read.synced_lines])
read.save_to_file("again.lrc")
print("written:", Path("again.lrc").read_text().splitlines())
print("read again:", [line.timestamp for line in SyncedLyrics.load_from_file("again.lrc").synced_lines])
PY
diff said - <<'SEEN'
read: [10000, 3590000, 3661500]
written: ['[ti:Slow]', '[re:lrctoolbox]', '[ve:1.3.0]', '[00:10.00]Cables break.', '[01:01.50]All.', '[59:50.00]Which one?']
read again: [10000, 61500, 3590000]
SEEN
# Seen with lrctoolbox 1.3.0 on Python 3.11: the three lines above.
