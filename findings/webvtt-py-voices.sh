#!/usr/bin/env bash
# webvtt-py 0.6.0 knows one voice of a cue, and its plain text still holds character references.
#
# WebVTT lets a cue hold several voice spans; a dialogue in one caption is often written so. `caption.voice` is the
# first, `caption.text` the words of all: the second speaker's words stand under the first one's name. `text` is
# documented as free of markup, but `&lt;` and `&amp;` stay in it, where a player shows `<` and `&`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check webvtt-py==0.6.0
"$work/venv/bin/python" - >"$work/seen" <<'PY'
import webvtt

text = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ann Lee>Is it fast?
<v Bo Roe>If reads &gt; writes.
"""
for caption in webvtt.from_string(text):
    print(caption.voice, "|", repr(caption.text))
PY
cat "$work/seen"
diff "$work/seen" - <<'SEEN'
Ann Lee | 'Is it fast?\nIf reads &gt; writes.'
SEEN
# Seen with webvtt-py 0.6.0 on Python 3.11: the line above, of two speakers.
