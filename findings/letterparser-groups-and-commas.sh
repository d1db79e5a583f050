#!/usr/bin/env bash
# npm letterparser 0.1.8, eml-parse-js 1.1.15, eml-format 0.6.1: a group's members have no address, "Roe, Zoë" is two.
#
# A letter may name a group, `Guests: "Lee, Ann" <ann@show.example>, bo@show.example;`, whose members stand between
# colon and semicolon; newsletters go to `undisclosed-recipients:;`, which has none (RFC 5322, 3.4). A name that isn't
# ASCII is encoded, with its comma, as a word of that name (RFC 2047, 5). letterparser takes "bo@show.example;" and
# "undisclosed-recipients:;" for addresses, and of an encoded comma in a list makes two people, one with a name for an
# address; eml-parse-js does so, too, and knows no member of a group; eml-format tears a quoted name at its comma. Who
# keeps a list of who wrote adds people who aren't. Nothing is thrown. postal-mime 4.0.0 reads all of them rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  letterparser@0.1.8 eml-parse-js@1.1.15 eml-format@0.6.1 postal-mime@4.0.0
cat >read.mjs <<'JS'
import emlFormat from "eml-format";
import emlParseJs from "eml-parse-js";
import { extract } from "letterparser";
import PostalMime from "postal-mime";
const letter = (to) => ["From: host@show.example", `To: ${to}`, "Subject: Disks", "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8", "", "Words.", ""].join("\r\n");
const show = (name, people) => console.log(`  ${name}:`, JSON.stringify(people));
for (const to of ['Guests: "Lee, Ann" <ann@show.example>, bo@show.example;', "undisclosed-recipients:;",
  "=?utf-8?Q?Roe=2C_Zo=C3=AB?= <zoe@show.example>, bo@show.example"]) {
  console.log(to);
  show("letterparser", extract(letter(to)).to.map(({ name, address }) => [name, address]));
  show("eml-parse-js", emlParseJs.readEml(letter(to)).to);
  emlFormat.read(letter(to), (_, { to }) => show("eml-format", to));
  show("postal-mime", (await PostalMime.parse(letter(to))).to);
}
JS
node read.mjs | tee said
diff said - <<'SEEN'
Guests: "Lee, Ann" <ann@show.example>, bo@show.example;
  letterparser: [["Guests: \"Lee, Ann","ann@show.example"],[null,"bo@show.example;"]]
  eml-parse-js: {"name":"Guests"}
  eml-format: [{"email":"Guests: \"Lee"},{"name":"Ann","email":"ann@show.example"},{"email":"bo@show.example;"}]
  postal-mime: [{"name":"Guests","group":[{"address":"ann@show.example","name":"Lee, Ann"},{"address":"bo@show.example","name":""}]}]
undisclosed-recipients:;
  letterparser: [[null,"undisclosed-recipients:;"]]
  eml-parse-js: {"name":"undisclosed-recipients"}
  eml-format: {"email":"undisclosed-recipients:;"}
  postal-mime: [{"name":"undisclosed-recipients","group":[]}]
=?utf-8?Q?Roe=2C_Zo=C3=AB?= <zoe@show.example>, bo@show.example
  letterparser: [[null,"Roe"],["Zoë","zoe@show.example"],[null,"bo@show.example"]]
  eml-parse-js: [{"name":"Roe","email":""},{"name":"Zoë","email":"zoe@show.example"},{"name":"","email":"bo@show.example"}]
  eml-format: [{"name":"Roe,_Zoë","email":"zoe@show.example"},{"email":"bo@show.example"}]
  postal-mime: [{"address":"zoe@show.example","name":"Roe, Zoë"},{"address":"bo@show.example","name":""}]
SEEN
# Seen with these versions on Node 20: the lines above.
