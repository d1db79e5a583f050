#!/usr/bin/env bash
# npm jsmediatags 3.9.7 and eyed3 0.9.9: the link of an MP3's chapter is Chinese, or ends in a zero byte.
#
# A chapter's link is a WXXX frame: a byte for the encoding, a description in it, and an address, which is always
# ISO-8859-1, whatever that byte says (ID3v2.3, 4.3.2). ID3v2.3 has no UTF-8, so that programs write descriptions in
# UTF-16; jsmediatags then reads the address in UTF-16, too, two letters a sign. An address may be followed by a zero
# byte, and what comes from there on is to be ignored (4.3); mutagen writes one, and eyed3 makes it the last letter of
# the address, where servers find no page. The link of the whole recording (WOAF) is read so, too. music-metadata
# 11.16.1 and node-id3 0.2.9 read the same file rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mutagen==1.48.1 eyed3==0.9.9
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jsmediatags@3.9.7 music-metadata@11.16.1 node-id3@0.2.9
venv/bin/python - <<'PY' | tee said
from pathlib import Path

import eyed3
from mutagen.id3 import CHAP, CTOC, ID3, TIT2, WOAF, WXXX

Path("talk.mp3").write_bytes((b"\xff\xfb\x90\x00" + bytes(413)) * 100)
tags = ID3()
tags.add(WOAF(url="https://example.org/talk"))
tags.add(CTOC(element_id="toc", flags=3, child_element_ids=["one"], sub_frames=[]))
parts = [TIT2(encoding=1, text="Cables"), WXXX(encoding=1, desc="map", url="https://example.org/cables")]
tags.add(CHAP("one", 0, 2000, 0xFFFFFFFF, 0xFFFFFFFF, sub_frames=parts))
tags.save("talk.mp3", v2_version=3)
tag = eyed3.load("talk.mp3").tag
print("eyed3:", tag.audio_file_url.encode(), *(one.user_url.encode() for one in tag.chapters))
PY
cat >read.mjs <<'JS'
import jsmediatags from "jsmediatags";
import { parseFile } from "music-metadata";
import NodeID3 from "node-id3";
const tags = await new Promise((onSuccess, onError) => jsmediatags.read("./talk.mp3", { onSuccess, onError }));
const [chapter] = [tags.tags.CHAP].flat();
console.log("jsmediatags:", chapter.data.subFrames.TIT2.data, chapter.data.subFrames.WXXX.data.data);
const [read] = (await parseFile("talk.mp3", { includeChapters: true })).format.chapters;
console.log("music-metadata:", read.title, read.url.url);
const [other] = NodeID3.read("talk.mp3").chapter;
console.log("node-id3:", other.tags.title, other.tags.userDefinedUrl[0].url);
JS
node read.mjs | tee -a said
diff said - <<'SEEN'
eyed3: b'https://example.org/talk\x00' b'https://example.org/cables\x00'
jsmediatags: Cables 瑨灴㩳⼯硥浡汰⹥牯⽧慣汢獥
music-metadata: Cables https://example.org/cables
node-id3: Cables https://example.org/cables
SEEN
# Seen with jsmediatags 3.9.7 on Node 20, eyed3 0.9.9 and mutagen 1.48.1 on Python 3.11: the four lines above.
