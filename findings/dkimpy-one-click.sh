#!/usr/bin/env bash
# dkimpy 1.1.8: a newsletter that can be left with one click is signed without the field that says so.
#
# The big mail hosts ask newsletters for one click to unsubscribe: the fields List-Unsubscribe and
# List-Unsubscribe-Post, and both MUST be covered by a valid DKIM signature (RFC 8058, 4). dkimpy signs the first by
# default and leaves out the second, so that a host that obeys offers no click, and the fields look right.
# `include_headers` takes it in, but is the whole list then. nodemailer 10.6.1 signs both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dkimpy==1.1.8 dnspython==2.9.2
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nodemailer@10.6.1
cat >sign.mjs <<'JS'
import { generateKeyPairSync } from "node:crypto";
import fs from "node:fs";
import nodemailer from "nodemailer";
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = privateKey.export({ type: "pkcs1", format: "pem" });
const mail = {
  from: "show@example.org",
  to: "ann@example.org",
  subject: "Top insights",
  text: "Disks are slow.",
  list: { unsubscribe: "https://example.org/leave" },
  headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
};
const send = (dkim) => nodemailer.createTransport({ streamTransport: true, buffer: true, dkim }).sendMail(mail);
fs.writeFileSync("key.pem", key);
fs.writeFileSync("plain.eml", (await send()).message);
fs.writeFileSync("nodemailer.eml", (await send({ domainName: "example.org", keySelector: "s", privateKey: key })).message);
JS
node sign.mjs
venv/bin/python - <<'PY' | tee said
import re
from email import message_from_bytes
from pathlib import Path

import dkim

mail = Path("plain.eml").read_bytes()
signed = dkim.sign(mail, b"s", b"example.org", Path("key.pem").read_bytes()) + mail
for name, whole in (("dkimpy", signed), ("nodemailer", Path("nodemailer.eml").read_bytes())):
    fields = re.search(r"\bh=([^;]*)", message_from_bytes(whole)["DKIM-Signature"])[1].split(":")
    print(name, "signs", *sorted(field.strip() for field in fields if "list" in field))
PY
diff said - <<'SEEN'
dkimpy signs list-unsubscribe
nodemailer signs list-unsubscribe list-unsubscribe-post
SEEN
# Seen with dkimpy 1.1.8 on Python 3.11 and nodemailer 10.6.1 on Node 20: the two lines above.
