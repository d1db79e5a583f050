#!/usr/bin/env bash
# npm mimetext 3.0.28: a newsletter that says it is 7bit isn't, and a line of its HTML is as long as the letter.
#
# The package writes mails where no server of one's own sends them, as in workers of a content network. A body that is
# 7bit has no bytes above 127 and no line longer than 998 (RFC 2045, 2.7; RFC 5322, 2.1.1), and a page as a minifier
# leaves it is one line. Both go out as they are under "7bit": servers on the way may cut the line in the middle of a
# link, or turn "Zoë" into "Zo?". An encoded word of a header has at most 75 characters (RFC 2047, 2); a subject of any
# length is one. nodemailer 10.6.1 encodes and folds the same mail.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mimetext@3.0.28 nodemailer@10.6.1
cat >write.mjs <<'JS'
import { createMimeMessage } from "mimetext";
import nodemailer from "nodemailer";
const subject = "Zoë and Ann on disks, cables and clocks: " + "what broke, what held and why. ".repeat(2);
const html = "<p>Zoë: " + '<a href="https://show.example/talks/disks/">Disks are slow.</a> '.repeat(20) + "</p>";
const mail = createMimeMessage();
mail.setSender("show@example.org");
mail.setRecipient("ann@example.org");
mail.setSubject(subject);
mail.addMessage({ contentType: "text/html", data: html });
const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
const other = await transport.sendMail({ from: "show@example.org", to: "ann@example.org", subject, html });
for (const [name, text] of [["mimetext", mail.asRaw()], ["nodemailer", other.message.toString()]]) {
  const encoding = text.match(/^Content-Transfer-Encoding: (.*?)\r?$/im)[1];
  const lines = text.split(/\r?\n/).map((line) => Buffer.byteLength(line));
  const words = text.match(/=\?[^?]*\?[BQ]\?[^?]*\?=/gi).map((word) => word.length);
  const high = [...Buffer.from(text)].filter((byte) => byte > 127).length;
  console.log(`${name}: ${encoding}, ${high} bytes above 127, line ${Math.max(...lines)}, word ${Math.max(...words)}`);
}
JS
node write.mjs | tee said
diff said - <<'SEEN'
mimetext: 7bit, 2 bytes above 127, line 1293, word 152
nodemailer: quoted-printable, 0 bytes above 127, line 75, word 52
SEEN
# Seen with mimetext 3.0.28 and nodemailer 10.6.1 on Node 20: the two lines above.
