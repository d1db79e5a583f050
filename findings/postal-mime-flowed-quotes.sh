#!/usr/bin/env bash
# npm postal-mime 4.0.0: in a listener's reply that cites two lines a ">" stands in the middle of the sentence.
#
# A text of format=flowed, as several mail programs write it, ends a line that goes on with a space. In a quotation each
# line begins with ">", which is taken off before lines are joined (RFC 3676, 4.5). The package joins first, and
# who then tells what is cited from what is answered has "all of the > disks" for a sentence of the show. mailparser
# 3.14.2 joins the same mail rightly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts postal-mime@4.0.0 mailparser@3.14.2
cat >read.mjs <<'JS'
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
const mail = [
  "From: ann@example.org", "To: show@example.org", "Subject: Re: Disks", "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8; format=flowed", "",
  "> We moved all of the ", "> disks in a night.", ">> And the ", ">> cables?", "Yes, all ", "of them.", "",
].join("\r\n");
console.log("postal-mime:", JSON.stringify((await PostalMime.parse(mail)).text));
console.log("mailparser:", JSON.stringify((await simpleParser(mail)).text));
JS
node read.mjs | tee said
diff said - <<'SEEN'
postal-mime: "> We moved all of the > disks in a night.\n>> And the >> cables?\nYes, all of them.\n"
mailparser: "> We moved all of the disks in a night.\n>> And the cables?\nYes, all of them."
SEEN
# Seen with postal-mime 4.0.0 and mailparser 3.14.2 on Node 20: the two lines above.
