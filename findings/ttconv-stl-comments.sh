#!/usr/bin/env bash
# ttconv 1.2.3: a remark for editors in EBU STL is sent as a subtitle, and where the colour changes two words are one.
#
# A block of STL has a flag for text that is a comment and not to be sent (EBU Tech 3264, TTI block, "Comment Flag").
# ttconv reads the byte and never looks at it: the remark is a subtitle among the others. In teletext a colour, by which
# European subtitles tell speakers apart, takes a place on the line and is shown as a space; where an author has put a
# space before it as well, ttconv writes none, in SRT, WebVTT and TTML: one speaker's last word and the other's first
# are one word.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ttconv==1.2.3
cd "$work"
venv/bin/python - <<'PY' | tee said
import io
import re

import ttconv.srt.writer
import ttconv.stl.reader

YELLOW = "\x03"
BLOCKS = (
    (0, "Cables break."),
    (1, "Ask Bo whether that is so."),
    (0, f"Do they? {YELLOW}They do."),
    (0, f"Do they?{YELLOW}They do."),
)


def general(count: int) -> bytes:
    head = "850" + "STL25.01" + "1" + "00" + "09" + "A show".ljust(32) + " " * 160 + " " * 16 + "251102" * 2 + "00"
    head += f"{count:05}" * 2 + "001" + "40" + "23" + "1" + "00000000" * 2 + "1" + "1" + "GBR"
    return head.ljust(1024).encode("ascii")


def subtitle(number: int, comment: int, words: str) -> bytes:
    times = bytes((0, 0, 2 * number, 0, 0, 0, 2 * number + 1, 0))
    begin = b"\0" + number.to_bytes(2, "little") + b"\xff\0" + times + bytes((20, 2, comment))
    return begin + words.encode("ascii").ljust(112, b"\x8f")


data = general(len(BLOCKS)) + b"".join(subtitle(at, *block) for at, block in enumerate(BLOCKS))
written = ttconv.srt.writer.from_model(ttconv.stl.reader.to_model(io.BytesIO(data)))
print(*(re.sub("<[^>]*>", "", caption.split("\n", 2)[2]) for caption in written.strip().split("\n\n")), sep="\n")
PY
diff said - <<'SEEN'
Cables break.
Ask Bo whether that is so.
Do they?They do.
Do they? They do.
SEEN
# Seen with ttconv 1.2.3 on Python 3.11: the four lines above, of which the second is a comment.
