#!/usr/bin/env bash
# npm music-metadata 11.16.1: of the chapters that ffmpeg writes into an M4A it has none, the first, or it has no file.
#
# Chapters of an MP4 are a track of text, several samples of which may stand in one chunk; a table (stsc) says how many
# do (ISO/IEC 14496-12, 8.7.4). ffmpeg puts all of them into one. music-metadata, asked for chapters, takes each chunk
# for a chapter. Where the tables stand behind the sound, as ffmpeg has them unless told otherwise, `chapters` is
# undefined. Where they stand before it, as for the web ("faststart"), only the first chapter is there if all titles are
# equally long, and if they aren't the file is refused, though its title and length were read without the question.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts music-metadata@11.16.1
venv/bin/python - <<'PY' | tee said
import subprocess
from pathlib import Path

import imageio_ffmpeg

FFMPEG = (imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y")
for kind, titles in (("equal", ("Cable", "Disks", "Racks")), ("other", ("Cables", "Anchors", "Repair at sea"))):
    marks = [f"[CHAPTER]\nTIMEBASE=60/1\nSTART={at}\nEND={at + 1}\ntitle={title}\n" for at, title in enumerate(titles)]
    Path("marks").write_text(";FFMETADATA1\ntitle=Slow writes\n" + "".join(marks))
    sound = ("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-i", "marks", "-map_metadata", "1", "-t", "180")
    for place in ((), ("-movflags", "faststart")):
        name = f"{kind}-{'before' if place else 'behind'}.m4a"
        subprocess.run([*FFMPEG, *sound, "-c:a", "aac", *place, name], check=True)
        read = subprocess.run([*FFMPEG, "-i", name, "-f", "ffmetadata", "-"], check=True, capture_output=True)
        print(name, "read by ffmpeg:", read.stdout.count(b"[CHAPTER]"))
PY
cat >read.mjs <<'JS'
import { parseFile } from "music-metadata";
for (const name of ["equal-behind.m4a", "equal-before.m4a", "other-behind.m4a", "other-before.m4a"])
  for (const includeChapters of [false, true]) {
    const read = await parseFile(name, { includeChapters }).then(
      ({ common, format }) => [common.title, JSON.stringify(format.chapters?.map(({ title }) => title))],
      (error) => [error.message],
    );
    console.log(name, includeChapters ? "asked:" : "not asked:", ...read);
  }
JS
node read.mjs | tee -a said
diff said - <<'SEEN'
equal-behind.m4a read by ffmpeg: 3
equal-before.m4a read by ffmpeg: 3
other-behind.m4a read by ffmpeg: 3
other-before.m4a read by ffmpeg: 3
equal-behind.m4a not asked: Slow writes undefined
equal-behind.m4a asked: Slow writes undefined
equal-before.m4a not asked: Slow writes undefined
equal-before.m4a asked: Slow writes ["Cable"]
other-behind.m4a not asked: Slow writes undefined
other-behind.m4a asked: Slow writes undefined
other-before.m4a not asked: Slow writes undefined
other-before.m4a asked: Expected equal chunk-offset-table & sample-size-table length.
SEEN
# Seen with music-metadata 11.16.1 on Node 20 and ffmpeg 9.0.2 (imageio-ffmpeg 0.8.1): the twelve lines above.
