#!/usr/bin/env bash
# npm parse-link-header 2.0.0 and li 1.3.0: of a feed's two hubs one is left, and of "REL=hub" none.
#
# A feed says in its Link headers which hubs tell of new episodes, and may name several (WebSub, "Discovery"). Names of
# parameters and of relations are the same in capitals (RFC 8288, 2.1.1 and 3). Both packages make an object of the
# header with one link for each relation: the second hub takes the place of the first, "HUB" is another relation, and a
# link with "REL" isn't there. http-link-header 1.1.4 reads all as it is.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parse-link-header@2.0.0 li@1.3.0 http-link-header@1.1.4
cat >read.mjs <<'JS'
import full from "http-link-header";
import li from "li";
import parse from "parse-link-header";
const self = '<https://show.example/feed>; rel="self"';
const headers = [
  `<https://hub.example/>; rel="hub", <https://second.example/>; rel="hub", ${self}`,
  `<https://hub.example/>; rel="HUB", ${self}`,
  `<https://hub.example/>; REL=hub, ${self}`,
];
for (const header of headers) {
  console.log(header.split(", <https://show")[0]);
  console.log("  parse-link-header:", parse(header).hub?.url);
  console.log("  li:", li.parse(header).hub);
  console.log("  http-link-header:", ...full.parse(header).rel("hub").map(({ uri }) => uri));
}
JS
node read.mjs | tee said
diff said - <<'SEEN'
<https://hub.example/>; rel="hub", <https://second.example/>; rel="hub"
  parse-link-header: https://second.example/
  li: https://second.example/
  http-link-header: https://hub.example/ https://second.example/
<https://hub.example/>; rel="HUB"
  parse-link-header: undefined
  li: undefined
  http-link-header: https://hub.example/
<https://hub.example/>; REL=hub
  parse-link-header: undefined
  li: undefined
  http-link-header: https://hub.example/
SEEN
# Seen with parse-link-header 2.0.0, li 1.3.0 and http-link-header 1.1.4 on Node 20: the lines above.
