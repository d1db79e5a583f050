#!/usr/bin/env bash
# npm align-diarized-text 1.0.9: a one-word answer takes the other speaker's next word, and as the last one it is gone.
#
# The package gives the turns of a corrected transcript the times of a recogniser's words ("when you already have a
# transcription with speaker names but no timecodes", README). A turn of a single word takes the next turn's first word
# as well, and where the last is one word, "No." here, it is no turn any more but a word of whoever asked. A question
# that is asked again has the times of the first. Texts and words are the same in both inputs, and nothing is thrown.
# Without short answers all is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts align-diarized-text@1.0.9
cat >align.cjs <<'JS'
const align = require("align-diarized-text");
const talks = [
  ["Ann: We lose data.", "Bo: Right now?", "Ann: It is slow.", "Bo: Not good."],
  ["Ann: We lose data.", "Bo: Yes.", "Ann: It is slow.", "Bo: No."],
  ["Ann: Is it slow?", "Bo: It is.", "Ann: Is it slow?", "Bo: Not now."],
];
const log = console.log;
for (const talk of talks) {
  const turns = talk.map((line) => line.split(": ")).map(([speaker, text]) => ({ speaker, text }));
  const said = turns.map(({ text }) => text.slice(0, -1)).join(" ").split(" ");
  const words = said.map((text, id) => ({ id, text, start: id, end: id + 0.5 }));
  console.log = () => {};
  const aligned = align(turns, { words });
  console.log = log;
  const lines = aligned.map(({ speaker, start, words }) => `${speaker} ${start} ${words.map((one) => one.text).join(" ")}`);
  log(lines.join(" | "));
}
JS
node align.cjs | tee said
diff said - <<'SEEN'
Ann 0 We lose data. | Bo 3 Right now? | Ann 5 It is slow. | Bo 8 Not good.
Ann 0 We lose data. | Bo 3 Yes. It | Ann 5 is slow. No.
Ann 0 Is it slow? | Bo 3 It is. | Ann 0 Is it slow? | Bo 8 Not now.
SEEN
# Seen with align-diarized-text 1.0.9 on Node 20: the three lines above.
