#!/usr/bin/env bash
# npm mp3tag.js 3.16.0: a podcast's MP3 whose title is changed loses its transcript, remark and picture.
#
# A tag is a row of frames, each with its length, so that a reader passes over what it doesn't know (ID3v2.4, 3).
# mp3tag.js ends at the first of them. Apple marks podcasts with frames of its own (PCST, TDES, TCAT), which it doesn't
# know, nor CHAP and CTOC, the chapters: whatever stands behind is not read, though it knows USLT, COMM and APIC, and
# `save` leaves it out of the file. `error` stays empty. The option `unsupported`, by which frames it doesn't know are
# kept as bytes, is off unless asked for; with it, to `read` and to `save`, all is kept.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mutagen==1.48.1
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mp3tag.js@3.16.0
cat >tags.py <<'PY'
import sys
from pathlib import Path

from mutagen.id3 import APIC, CHAP, COMM, ID3, PCST, TIT2, USLT

FRAME = b"\xff\xfb\x90\x00" + bytes(413)
if sys.argv[1] == "write":
    Path("talk.mp3").write_bytes(FRAME * 40)
    tags = ID3()
    tags.add(TIT2(encoding=3, text="Slow writes"))
    if sys.argv[2] == "podcast":
        tags.add(PCST(value=0))
    tags.add(USLT(encoding=3, lang="eng", desc="", text="Ada: Cables break. Bo: Which one?"))
    tags.add(COMM(encoding=3, lang="eng", desc="", text="Recorded at sea."))
    tags.add(APIC(encoding=3, mime="image/png", type=3, desc="", data=bytes(64)))
    title = TIT2(encoding=3, text="Cables")
    tags.add(CHAP("one", 0, 1000, 0xFFFFFFFF, 0xFFFFFFFF, sub_frames=[title]))
    tags.save("talk.mp3", v2_version=4)
else:
    print(*sys.argv[2:], sorted({frame.FrameID for frame in ID3("talk.mp3").values()}))
PY
cat >retitle.cjs <<'JS'
const fs = require("fs");
const MP3Tag = require("mp3tag.js");
const unsupported = process.argv[2] === "unsupported";
const tag = new MP3Tag(new Uint8Array(fs.readFileSync("talk.mp3")).buffer);
tag.read({ unsupported });
tag.tags.title = "Slower writes";
tag.save({ id3v2: { unsupported } });
if (tag.error) throw new Error(tag.error);
fs.writeFileSync("talk.mp3", Buffer.from(tag.buffer));
JS
for kind in plain podcast; do
  for option in "" unsupported; do
    venv/bin/python tags.py write "$kind"
    node retitle.cjs "$option"
    venv/bin/python tags.py read "$kind" ${option:+"$option"}
  done
done | tee said
diff said - <<'SEEN'
plain ['COMM', 'TIT2']
plain unsupported ['APIC', 'CHAP', 'COMM', 'TIT2', 'USLT']
podcast ['TIT2']
podcast unsupported ['APIC', 'CHAP', 'COMM', 'PCST', 'TIT2', 'USLT']
SEEN
# Seen with mp3tag.js 3.16.0 on Node 20 and mutagen 1.48.1 on Python 3.11: the four lines above.
