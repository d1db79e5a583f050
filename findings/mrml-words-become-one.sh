#!/usr/bin/env bash
# mrml 0.2.4 (PyPI): in a newsletter two words are one where a line of the template ends between two tags.
#
# MJML is what newsletters are written in, and mrml makes the HTML of it without Node. The end of a line between two
# words is shown as a space, whatever tags stand around them, and one expects it to stay, as a space does. mrml drops
# white space between two tags if a line ends in it: of <b>Disks</b> and, on the next line, <i>are slow</i> it makes
# "Disksare slow". A template that an editor has wrapped reads otherwise in the mail than before, and nothing warns. npm
# mjml 4.18.0 keeps the words apart.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mrml==0.2.4
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mjml@4.18.0
cat >letters.json <<'JSON'
["<b>Disks</b> <i>are slow</i>.", "<b>Disks</b>\n<i>are slow</i>.", "<b>Disks</b>,\n<i>are slow</i>."]
JSON
cat >write.py <<'PY'
import json
import re

import mrml

for words in json.load(open("letters.json")):
    html = mrml.to_html(f"<mjml><mj-body><mj-section><mj-column><mj-text>{words}</mj-text></mj-column></mj-section></mj-body></mjml>")
    (text,) = re.findall("<b>.*slow", html.content, re.S)
    print("mrml:", json.dumps(words), "is", json.dumps(re.sub("<.*?>", "", text)))
PY
cat >write.cjs <<'JS'
const mjml = require("mjml");
for (const words of require("./letters.json")) {
  const { html } = mjml(`<mjml><mj-body><mj-section><mj-column><mj-text>${words}</mj-text></mj-column></mj-section></mj-body></mjml>`);
  console.log("mjml:", JSON.stringify(words), "is", JSON.stringify(html.match(/<b>[^]*slow/)[0].replace(/<.*?>/g, "")));
}
JS
{
  venv/bin/python write.py
  node write.cjs
} | tee said
diff said - <<'SEEN'
mrml: "<b>Disks</b> <i>are slow</i>." is "Disks are slow"
mrml: "<b>Disks</b>\n<i>are slow</i>." is "Disksare slow"
mrml: "<b>Disks</b>,\n<i>are slow</i>." is "Disks,\nare slow"
mjml: "<b>Disks</b> <i>are slow</i>." is "Disks are slow"
mjml: "<b>Disks</b>\n<i>are slow</i>." is "Disks\nare slow"
mjml: "<b>Disks</b>,\n<i>are slow</i>." is "Disks,\nare slow"
SEEN
# Seen with mrml 0.2.4 on Python 3.11 and mjml 4.18.0 on Node 20: the six lines above.
