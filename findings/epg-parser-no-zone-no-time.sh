#!/usr/bin/env bash
# npm epg-parser 0.5.0: a live show without a time zone has no time, its description is gone, and "&" is "&amp;".
#
# XMLTV, in which programme guides come, has times as YYYYMMDDhhmmss or a part of it, to which a time zone can be
# appended as +0100 or by name; where there is none UTC is meant (xmltv.dtd, its first remark). epg-parser reads those
# with an offset; of any other `start` is null, and the show stands nowhere in the guide. What is within CDATA, as
# descriptions often are, is lost, and character references stay in titles, both of which XML demands of any reader
# (XML 1.0, 2.7 and 4.4). Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts epg-parser@0.5.0
cat >read.mjs <<'JS'
import { parse } from "epg-parser";
for (const start of ["20250304080000 +0100", "20250304080000", "20250304080000 BST"]) {
  const words = "<title>Disks &amp; cables</title><desc><![CDATA[Why they break]]></desc>";
  const [show] = parse(`<tv><programme start="${start}" channel="live">${words}</programme></tv>`).programs;
  console.log(start, "|", show.start, "|", show.title[0].value, "|", JSON.stringify(show.desc));
}
JS
node read.mjs | tee said
diff said - <<'SEEN'
20250304080000 +0100 | 2025-03-04T07:00:00.000Z | Disks &amp; cables | [{"undefined":[{}]}]
20250304080000 | null | Disks &amp; cables | [{"undefined":[{}]}]
20250304080000 BST | null | Disks &amp; cables | [{"undefined":[{}]}]
SEEN
# Seen with epg-parser 0.5.0 on Node 20: the three lines above.
