#!/usr/bin/env bash
# pylangacq 0.23.0: the ELAN file that it makes of a CHAT transcript is no XML, and the SRT leaves out what has no time.
#
# CHAT, the format of TalkBank's transcripts, has times between two control characters (U+0015) at the end of a line.
# pylangacq writes them into the EAF as they stand, among the words, and XML has no such character (XML 1.0, 2.2), so
# that no parser takes the file. In the SRT and the TextGrid they are taken out, but the marks of CHAT stay: what was
# taken back ("<disk in> [//]") and fillers are shown as said, though `words()` leaves them out. A line without a time,
# and CHAT asks no line for one, is missing there, so that an answer is lost. Nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pylangacq==0.23.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import re
import xml.etree.ElementTree as ElementTree

import pylangacq

mark = "\x15{}\x15".format
text = f"""@UTF8
@Begin
@Languages:\teng
@Participants:\tANN Ann_Lee Host, BOR Bo_Roe Guest
@ID:\teng|talk|ANN|||||Host|||
@ID:\teng|talk|BOR|||||Guest|||
*ANN:\twe lost a <disk in> [//] disk on &-uh Monday . {mark("1000_4000")}
*BOR:\tnever .
*BOR:\twhy ? {mark("6000_9000")}
@End
"""
read = pylangacq.CHAT.from_strs([text])
print("words:", *read.words())
print("SRT:", *(line for line in read.to_srt_strs()[0].splitlines() if ":" in line and "-->" not in line), sep=" | ")
print("TextGrid:", *re.findall('text = "([^"]+)', read.to_textgrid_strs()[0]), sep=" | ")
(elan,) = read.to_elan_strs()
for what, xml in (("as written", elan), ("without U+0015", elan.replace("\x15", ""))):
    try:
        values = ElementTree.fromstring(xml).iter("ANNOTATION_VALUE")
        print(f"ELAN {what}:", *(value.text for value in values), sep=" | ")
    except ElementTree.ParseError as error:
        print(f"ELAN {what}:", str(error).split(":")[0])
PY
diff said - <<'SEEN'
words: we lost a disk on Monday . never . why ?
SRT: | ANN: we lost a <disk in> [//] disk on &-uh Monday . | BOR: why ?
TextGrid: | we lost a <disk in> [//] disk on &-uh Monday . | why ?
ELAN as written: not well-formed (invalid token)
ELAN without U+0015: | we lost a <disk in> [//] disk on &-uh Monday . 1000_4000 | never . | why ? 6000_9000
SEEN
# Seen with pylangacq 0.23.0 on Python 3.11: the five lines above.
