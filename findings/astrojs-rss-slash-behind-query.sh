#!/usr/bin/env bash
# npm @astrojs/rss 4.0.19: the link to a moment of a talk, ?t=90 or #t-90, is written with a slash behind the moment.
#
# Astro's package for feeds ends each address with a slash, as its documentation says (`trailingSlash`). It puts the
# slash at the end of the whole address: behind a query, whose last value is then "90/", or an anchor, which no page
# has. The slash belongs to the path, which ends before "?" and "#" (RFC 3986, 3.3). The guid is the same address. With
# a point behind its last slash an address gets none. With `trailingSlash: false` all are right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @astrojs/rss@4.0.19
cat >write.mjs <<'JS'
import { getRssString } from "@astrojs/rss";
const items = ["talk", "talk/?t=90", "talk/#t-90", "talk?t=1.5"].map((link) => ({ title: "Talk", link }));
for (const more of [{}, { trailingSlash: false }]) {
  const feed = await getRssString({ title: "Show", description: "Talks", site: "https://show.example/", items, ...more });
  console.log(...[...feed.split("<item>").slice(1).join("").matchAll(/<link>(.*?)<.link>/g)].map(([, link]) => link));
}
JS
node write.mjs | tee said
diff said - <<'SEEN'
https://show.example/talk/ https://show.example/talk/?t=90/ https://show.example/talk/#t-90/ https://show.example/talk?t=1.5
https://show.example/talk https://show.example/talk/?t=90 https://show.example/talk/#t-90 https://show.example/talk?t=1.5
SEEN
# Seen with @astrojs/rss 4.0.19 on Node 20: the two lines above.
