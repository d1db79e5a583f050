#!/usr/bin/env bash
# mutagen 1.48.1 says that three seconds of WAV last 74 hours, where the encoder wrote it to a pipe.
#
# An encoder that cannot go back leaves the sizes in the header at their largest value, as recorders and `ffmpeg -f wav -`
# do. mutagen takes the header's word and never looks at how much follows, without an error: a feed would announce an
# episode of days. A length read from a header is to be held against the file's size and the transcript's end.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mutagen==1.48.1
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import io
import wave

import mutagen

made = io.BytesIO()
with wave.open(made, "wb") as file:
    file.setnchannels(1)
    file.setsampwidth(2)
    file.setframerate(8000)
    file.writeframes(bytes(2 * 8000 * 3))
whole = made.getvalue()
piped = whole[:4] + b"\xff" * 4 + whole[8:40] + b"\xff" * 4 + whole[44:]
for name, data in (("sizes known", whole), ("from a pipe", piped)):
    print(f"{name}: {len(data)} bytes, {mutagen.File(io.BytesIO(data)).info.length:.0f} s")
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
sizes known: 48044 bytes, 3 s
from a pipe: 48044 bytes, 268435 s
SEEN
