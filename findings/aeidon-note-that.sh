#!/usr/bin/env bash
# aeidon 2.0.1: a WebVTT caption that says NOTE or STYLE is gone, or its words are those of the next.
#
# NOTE and STYLE begin a block of their own only after an empty line (WebVTT, section 4.1); below a caption's times they
# are words, and captions of broadcasts are in capitals throughout. aeidon, the library of the editor Gaupol, looks for
# them in each line: the caption is taken for a comment, and saved as one, without its times. Where NOTE begins a second
# line the caption loses that line, and what is left of it is moved to the next caption's time. A tab beside the arrow,
# which the format allows as it does a space, loses a caption too. Nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check aeidon==2.0.1
cd "$work"
venv/bin/python - <<'PY' | tee said
from pathlib import Path

import aeidon

FILES = {
    "first line": ("WE KEPT IT.", "NOTE THAT IT IS SLOW.", "BUT SAFE."),
    "second line": ("WE KEPT IT,", "ON TAPE.\nNOTE THAT IT IS SLOW.", "BUT SAFE."),
    "small letters": ("We kept it.", "Note that it is slow.", "But safe."),
}
files = {
    name: "WEBVTT\n\n" + "\n".join(f"00:0{at}.000 --> 00:0{at + 1}.000\n{said}\n" for at, said in enumerate(words))
    for name, words in FILES.items()
}
files["tab"] = "WEBVTT\n\n00:00.000\t-->\t00:01.000\nWe kept it.\n\n00:01.000 --> 00:02.000\nOn tape.\n"
for name, text in files.items():
    Path("talk.vtt").write_text(text)
    project = aeidon.Project()
    project.open_main("talk.vtt", "utf_8")
    print(f"{name}:", *(f"{one.start_seconds:.0f} {one.main_text!r}" for one in project.subtitles))
PY
diff said - <<'SEEN'
first line: 0 'WE KEPT IT.' 2 'BUT SAFE.'
second line: 0 'WE KEPT IT,' 2 'ON TAPE.\nBUT SAFE.'
small letters: 0 'We kept it.' 1 'Note that it is slow.' 2 'But safe.'
tab: 1 'On tape.'
SEEN
# Seen with aeidon 2.0.1 on Python 3.11: the four lines above.
