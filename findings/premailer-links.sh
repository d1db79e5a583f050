#!/usr/bin/env bash
# premailer 3.10.0: a newsletter's list of contents leads out of the mail, no link unsubscribes, important is least.
#
# With `base_url`, which makes a mail's relative links whole, premailer turns "#second", the jump within a letter, into
# the website's address, where there is no such place, and a mailer's placeholder for the unsubscribe link into an
# address on the site, so that what the mailer fills in stands behind it. A rule with `!important` outranks an element's
# own style (CSS Cascade 4, 6.1); premailer drops the word and lets the style win.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check premailer==3.10.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import re

import premailer

MAIL = """<html><head><style>.shown {display: block !important}</style></head><body><a href="#second">2. Disks</a>
<a href="talks/1/">Listen</a> <a href="{{ unsubscribe }}">Unsubscribe</a> <a href="mailto:ann@show.example">Write</a>
<p class="shown" style="display: none">Words.</p><h2 id="second">Disks</h2></body></html>"""
mail = premailer.transform(MAIL, base_url="https://show.example/issues/4/")
print(*re.findall('(?:href|style)="[^"]*"', mail), sep="\n")
PY
diff said - <<'SEEN'
href="https://show.example/issues/4/#second"
href="https://show.example/issues/4/talks/1/"
href="https://show.example/issues/4/{{%20unsubscribe%20}}"
href="mailto:ann@show.example"
style="display:none"
SEEN
# Seen with premailer 3.10.0 on Python 3.11: the lines above.
