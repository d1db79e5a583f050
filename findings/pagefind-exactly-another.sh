#!/usr/bin/env bash
# Pagefind 1.5.2: in quotes "1.31" finds 131 nodes and not version 1.31.2, and "in C++ then" finds nothing.
#
# Quotes ask for pages that hold the phrase exactly. Pagefind takes signs out of words when it makes the index, so that
# 1.31 is 131 and C# is c. Without quotes 1.31.2 is found too, as a longer word; in quotes just the wrong page is left.
# In quotes C++ finds nothing, and C# finds the page of C++ besides its own. `--include-characters "+#"`, made for such
# words, puts the languages right and leaves the versions.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pagefind[bin]==1.5.2'
cd "$work"
mkdir site
page() { echo "<html lang=en><body><main><h1>$1</h1><p>$2</p></main></body></html>" >"site/$1.html"; }
page version 'Ann runs Kubernetes 1.31.2 there.'
page nodes 'Bo has 131 nodes.'
page plus 'We wrote it in C++ then, mostly.'
page sharp 'They wrote it in C# then, mostly.'
cat >search.mjs <<'JS'
import { readFileSync } from "node:fs";

globalThis.window = {};
globalThis.location = { href: "http://show.example/" };
globalThis.document = { querySelector: () => ({ getAttribute: () => "en" }), currentScript: null };
globalThis.fetch = async (address) => {
  const file = String(address).replace(/^.*?pagefind\//, "site/pagefind/").replace(/\?.*/, "");
  return new Response(readFileSync(file));
};
const pagefind = await import("./site/pagefind/pagefind.js");
await pagefind.options({ basePath: "/pagefind/", baseUrl: "/" });
await pagefind.init("en");
for (const words of ['"1.31"', "1.31", '"C++"', '"in C++ then"', '"C#"', '"in C# then"']) {
  const { results } = await pagefind.search(words);
  const found = await Promise.all(results.map((result) => result.data()));
  console.log(`said: ${process.argv[2]} ${words}:`, ...found.map((page) => page.url).sort());
}
JS
for option in '' --include-characters=+#; do
  rm -rf site/pagefind
  venv/bin/python -m pagefind --site site ${option:+"$option"} >/dev/null
  node search.mjs "${option:-usual}" | grep '^said:'
done | tee said
diff said - <<'SEEN'
said: usual "1.31": /nodes.html
said: usual 1.31: /nodes.html /version.html
said: usual "C++":
said: usual "in C++ then":
said: usual "C#": /plus.html /sharp.html
said: usual "in C# then": /plus.html /sharp.html
said: --include-characters=+# "1.31": /nodes.html
said: --include-characters=+# 1.31: /nodes.html /version.html
said: --include-characters=+# "C++": /plus.html
said: --include-characters=+# "in C++ then": /plus.html
said: --include-characters=+# "C#": /sharp.html
said: --include-characters=+# "in C# then": /sharp.html
SEEN
# Seen with Pagefind 1.5.2 on Node 20: the twelve lines above.
