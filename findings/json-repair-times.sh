#!/usr/bin/env bash
# json-repair 0.64.6 and npm best-effort-json-parser 1.5.1: all that a model quoted was said at second 0 or at 12.
#
# Both make data of what a language model wrote and is nearly JSON. Of a time without quotes, 00:01:02, they keep the
# first figure, and of the rest they make a key or nothing: each quotation is from the first second. An id loses its
# noughts. Of two objects with a word between them json-repair returns the second, the other package the first.
# Where a quotation holds another, best-effort-json-parser makes the inner one and all behind it a key. Neither raises.
# npm jsonrepair 3.15.0 keeps the noughts and throws at what it can't read: times, and two objects.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check json-repair==0.64.6
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts best-effort-json-parser@1.5.1 jsonrepair@3.15.0
cat >answers <<'TEXT'
{"at": 00:01:02, "said": "We never lose data."}
{"at": 12:30}
{"id": 007}
{"said": "She said "never" twice.", "by": "Ann"}
{"said": "One."} and {"said": "Two."}
TEXT
cat >repair.py <<'PY'
import json

import json_repair

for answer in open("answers"):
    print("json-repair:", json.dumps(json_repair.loads(answer)))
PY
cat >repair.cjs <<'JS'
const { parse } = require("best-effort-json-parser");
const { jsonrepair } = require("jsonrepair");
parse.onExtraToken = () => {};
for (const answer of require("fs").readFileSync("answers", "utf8").trim().split("\n")) {
  console.log("best-effort:", JSON.stringify(parse(answer)));
  try {
    console.log("jsonrepair:", jsonrepair(answer));
  } catch {
    console.log("jsonrepair: throws");
  }
}
JS
{
  venv/bin/python repair.py
  node repair.cjs
} | tee said
diff said - <<'SEEN'
json-repair: {"at": 0, "01": 2, "said": "We never lose data."}
json-repair: {"at": 12}
json-repair: {"id": 7}
json-repair: {"said": "She said \"never\" twice.", "by": "Ann"}
json-repair: {"said": "Two."}
best-effort: {"at":0,"":2,"said":"We never lose data."}
jsonrepair: throws
best-effort: {"at":12,"":30}
jsonrepair: throws
best-effort: {"id":7}
jsonrepair: {"id": "007"}
best-effort: {"said":"She said ","never\" twice.\", \"by\"":"Ann"}
jsonrepair: {"said": "She said \"never\" twice.", "by": "Ann"}
best-effort: {"said":"One."}
jsonrepair: throws
SEEN
# Seen with these versions on Python 3.11 and Node 20: the 15 lines above.
