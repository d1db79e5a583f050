#!/usr/bin/env bash
# npm redact-pii 3.4.0: made anonymous, a transcript's loads are telephones and postcodes, its ports and years "DIGITS".
#
# The package takes what is personal out of a text before it is published or given to others. A number of five figures
# is a postcode to it, one of ten a telephone, one of four "DIGITS"; who is greeted is a person, be it a product. What
# is left of a talk on loads has no loads, and nothing tells them from what was personal. `digits`, `zipcode` and
# `phoneNumber` can be turned off one by one (README, `builtInRedactors`).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts redact-pii@3.4.0
cat >redact.cjs <<'JS'
const { SyncRedactor } = require("redact-pii");
const redactor = new SyncRedactor();
console.log(redactor.redact("It took 1234567890 requests, and 12345 of them failed."));
console.log(redactor.redact("From 2019 on it listened on port 8080."));
console.log(redactor.redact("Dear Kubernetes, we run 24-48 nodes."));
JS
node redact.cjs | tee said
diff said - <<'SEEN'
It took PHONE_NUMBER requests, and ZIPCODE of them failed.
From DIGITS on it listened on port DIGITS.
Dear PERSON_NAME, we run 24-48 nodes.
SEEN
# Seen with redact-pii 3.4.0 on Node 20: the three lines above.
