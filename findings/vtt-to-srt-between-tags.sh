#!/usr/bin/env bash
# npm vtt-to-srt 0.1.0: of a caption with two tags what stands between them is gone, and the SRT is a single caption.
#
# WebVTT has tags for who speaks and for words that are stressed, <v Ann> and <i> (WebVTT, 4.2.2); SRT needs a number
# above each caption and an empty line below it. One expects the words of the first as the second. The package cuts from
# the first "<" of a line to its last ">", so that a speaker's name takes what was said up to the last tag with it. It
# leaves out all empty lines and adds no numbers: PyPI's srt 3.5.3 reads one caption, in which the times of the others
# are words. Settings and references ("line:0", "&amp;") stay as they are. Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check srt==3.5.3
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vtt-to-srt@0.1.0
cat >talk.vtt <<'VTT'
WEBVTT

00:00:01.000 --> 00:00:02.000
<v Ann Lee>We lost <i>all</i> of it.

00:00:03.000 --> 00:00:04.000 line:0
Of R&amp;D?

00:00:05.000 --> 00:00:06.000
We <i>never</i> lost <b>data</b>.
VTT
node -e 'process.stdin.pipe(require("vtt-to-srt")()).pipe(process.stdout)' <talk.vtt | tr -d '\r' >talk.srt
cat >read.py <<'PY'
import srt

text = open("talk.srt").read()
print(text, end="")
print("captions:", len(list(srt.parse(text, ignore_errors=True))))
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
00:00:01,000 --> 00:00:02,000
 of it.
00:00:03,000 --> 00:00:04,000 line:0
Of R&amp;D?
00:00:05,000 --> 00:00:06,000
We .
captions: 1
SEEN
# Seen with vtt-to-srt 0.1.0 on Node 20: the lines above.
