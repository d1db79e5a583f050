#!/usr/bin/env bash
# npm wavefile 11.0.0: resampled for a recogniser, a WAV has its markers at three times their time, or past its end.
#
# Recorders mark chapters and good sentences as cue points, which WAV keeps as sample numbers: `dwSampleOffset`
# ("Multimedia Programming Interface and Data Specifications 1.0", "Cue-Points Chunk"). Recognisers want 16,000 samples
# a second, recorders write 48,000. `toSampleRate` converts the sound and leaves the numbers: in the file it writes
# a marker at 2 s is at 6 s, one at 9 s behind the last sample. A region keeps its count of samples, too, and lasts
# three times as long. Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts wavefile@11.0.0
cat >mark.cjs <<'JS'
const { WaveFile } = require("wavefile");
const wav = new WaveFile();
wav.fromScratch(1, 48000, "16", new Int16Array(10 * 48000));
wav.setCuePoint({ position: 2000, label: "Disks" });
wav.setCuePoint({ position: 4000, end: 5000, label: "Quote" });
wav.setCuePoint({ position: 9000, label: "Cables" });
const show = (file) => {
  const marks = file.listCuePoints().map(({ label, position, end }) => `${label} ${position}${end ? `-${end}` : ""}`);
  console.log(file.fmt.sampleRate, `${(1000 * file.getSamples().length) / file.fmt.sampleRate} ms:`, marks.join(", "));
};
show(wav);
wav.toSampleRate(16000);
show(new WaveFile(wav.toBuffer()));
JS
node mark.cjs | tee said
diff said - <<'SEEN'
48000 10000 ms: Disks 2000, Quote 4000-5000, Cables 9000
16000 10000 ms: Disks 6000, Quote 12000-15000, Cables 27000
SEEN
# Seen with wavefile 11.0.0 on Node 20: the two lines above.
