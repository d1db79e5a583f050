#!/usr/bin/env bash
# npm @aj-archipelago/subvibe 1.0.12: written again as WebVTT, a caption with a speaker's name ends at its first tag.
#
# WebVTT names a speaker in a tag, <v Ann Lee>, whose end may be left out where the caption ends with it, and within
# which there may be others, <i> for a word that is stressed (WebVTT, 4.2.2). subvibe reads such a caption whole. One
# expects it to write what it read: of "<v Ann Lee>We lost <i>all</i> of it" it writes "We lost", and closes the
# speaker's tag there. With </v> in the file, or without a tag within, all is written. What was stressed, and the rest
# of the sentence, is gone from the file, and nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @aj-archipelago/subvibe@1.0.12
cat >write.mjs <<'JS'
import subvibe from "@aj-archipelago/subvibe";
for (const said of ["<v Ann Lee>We lost all of it.", "<v Ann Lee>We lost <i>all</i> of it.", "<v Ann Lee>We lost <i>all</i> of it.</v>"]) {
  const { cues } = subvibe.parse(`WEBVTT\n\n00:00:05.000 --> 00:00:06.000\n${said}\n`);
  console.log(said, "| read:", cues[0].text, "| written:", subvibe.build(cues, "vtt").split("\n")[4]);
}
JS
node write.mjs | tee said
diff said - <<'SEEN'
<v Ann Lee>We lost all of it. | read: <v Ann Lee>We lost all of it. | written: <v Ann Lee>We lost all of it.</v>
<v Ann Lee>We lost <i>all</i> of it. | read: <v Ann Lee>We lost <i>all</i> of it. | written: <v Ann Lee>We lost</v>
<v Ann Lee>We lost <i>all</i> of it.</v> | read: We lost <i>all</i> of it. | written: <v Ann Lee>We lost <i>all</i> of it.</v>
SEEN
# Seen with @aj-archipelago/subvibe 1.0.12 on Node 20: the three lines above.
