#!/usr/bin/env bash
# pycaption 2.3.14 and ttconv 1.2.3: captions read and written again as WebVTT lose who speaks.
#
# WebVTT names a speaker in a tag, <v Ada Roe>. pycaption makes words of it: the file that it writes says "Ada Roe: …"
# as if the speaker had said so, and no tag is left, so a reader of voices finds nobody and a search finds the name in
# every cue. ttconv leaves the name out, and gives a background to just the cues that never had a speaker. Neither
# warns. Who keeps captions as WebVTT and needs speakers has to carry them past these tools.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pycaption==2.3.14 ttconv==1.2.3
cd "$work"
cat >talk.vtt <<'VTT'
WEBVTT

00:00.000 --> 00:02.000
<v Ada Roe>We keep the log on one disk.</v>

00:02.000 --> 00:04.500
<v Bo Lind>And a copy of it elsewhere.</v>

00:04.500 --> 00:06.000
Nobody is named here.
VTT
venv/bin/python - <<'PY' | tee said
import io

import pycaption
import ttconv.vtt.reader
import ttconv.vtt.writer

source = open("talk.vtt").read()
pycaption_wrote = pycaption.WebVTTWriter().write(pycaption.WebVTTReader().read(source))
ttconv_wrote = ttconv.vtt.writer.from_model(ttconv.vtt.reader.to_model(io.StringIO(source)))
for name, written in (("pycaption", pycaption_wrote), ("ttconv", ttconv_wrote)):
    print(f"{name}: {written.count('<v ')} of 2 voices")
    print(*(line for line in written.splitlines() if " disk" in line or "Nobody" in line), sep="\n")
PY
diff said - <<'SEEN'
pycaption: 0 of 2 voices
Ada Roe: We keep the log on one disk.
Nobody is named here.
ttconv: 0 of 2 voices
We keep the log on one disk.
<c.bg_color_000000cc>Nobody is named here.</c>
SEEN
# Seen with pycaption 2.3.14 and ttconv 1.2.3 on Python 3.11: the six lines above.
