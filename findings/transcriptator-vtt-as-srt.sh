#!/usr/bin/env bash
# transcriptator 1.1.4 (npm) reads WebVTT as SRT without its first line: much that is valid makes it refuse the file.
#
# The package turns the transcript formats of Podcasting 2.0 into one. Its WebVTT is the SRT reader behind the line
# `WEBVTT`: a comment before the first cue, a header, an identifier that is no number or a cue setting is "not valid
# SRT"; a comment further down is passed over; `<v Name>` is no speaker but stays among the words, as do character
# references. Who wants to be read by such clients writes bare cues, and offers SRT or JSON with `Name: ` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit transcriptator@1.1.4 >/dev/null
cat >run.mjs <<'JS'
import transcriptator from "transcriptator";

console.error = console.warn = () => {};
const cue = (words, before = "", settings = "") =>
  `${before}00:00:01.000 --> 00:00:02.000${settings}\n${words}\n`;
const files = {
  bare: "WEBVTT\n\n" + cue("Hello &amp; welcome."),
  voice: "WEBVTT\n\n" + cue("<v Ann Lee>Hello.</v>"),
  comment: "WEBVTT\n\nNOTE made today\n\n" + cue("Hello."),
  header: "WEBVTT - A show\nLanguage: en\n\n" + cue("Hello."),
  identifier: "WEBVTT\n\n" + cue("Hello.", "intro\n"),
  setting: "WEBVTT\n\n" + cue("Hello.", "", " align:start"),
};
for (const [name, text] of Object.entries(files)) {
  try {
    const [first] = transcriptator.convertFile(text);
    console.log(`${name}: speaker "${first.speaker}", words "${first.body}"`);
  } catch (error) {
    console.log(`${name}: ${error.message}`);
  }
}
JS
node run.mjs 2>/dev/null >seen
cat seen
diff seen - <<'SEEN'
bare: speaker "", words "Hello &amp; welcome."
voice: speaker "", words "<v Ann Lee>Hello.</v>"
comment: Data is not valid SRT format
header: Data is not valid SRT format
identifier: Data is not valid SRT format
setting: Data is not valid SRT format
SEEN
# Seen with transcriptator 1.1.4 on Node 20: the six lines above.
