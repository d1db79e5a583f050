#!/usr/bin/env bash
# npm nodemailer 10.6.1: a newsletter with two ways to unsubscribe has two List-Unsubscribe fields, and one is allowed.
#
# A message has one of each List- field at most, in which commas part several addresses (RFC 2369, 2 and 3), and
# one click to unsubscribe, as the big mail hosts ask for, goes by one such field (RFC 8058, 3.1). For a list of two
# addresses nodemailer writes two fields: who reads the first alone has no page to click. Its documentation ("List
# headers") says so and doesn't say that no mail may have it; a list within the list gives one field.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nodemailer@10.6.1
cat >mail.mjs <<'JS'
import { createTransport } from "nodemailer";

const ways = ["mailto:out@show.example", "https://show.example/out"];
const transport = createTransport({ streamTransport: true, buffer: true });
for (const unsubscribe of [ways, [ways]]) {
  const { message } = await transport.sendMail({
    from: "ann@show.example", to: "bo@show.example", subject: "Issue 4", text: "Disks.",
    list: { unsubscribe }, headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  });
  const fields = message.toString().split("\r\n").filter((line) => line.startsWith("List-Unsubscribe:"));
  console.log("said:", fields.join(" | "));
}
JS
node mail.mjs | tee said
diff said - <<'SEEN'
said: List-Unsubscribe: <mailto:out@show.example> | List-Unsubscribe: <https://show.example/out>
said: List-Unsubscribe: <mailto:out@show.example>, <https://show.example/out>
SEEN
# Seen with nodemailer 10.6.1 on Node 20: the two lines above.
