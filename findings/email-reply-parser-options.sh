#!/usr/bin/env bash
# email-reply-parser 0.5.12: a listener's answer ends where a line begins with an option, --force or -f; the rest goes.
#
# The package takes quotations and signatures off a reply, so that what a reader wrote is left. A signature begins after
# a line that is "-- " and nothing else (RFC 3676, 4.3). The parser takes any line for one that begins with two hyphens,
# two underscores or a hyphen before a letter: an option of a program or a Python name at the start of a line ends the
# answer, and the paragraphs behind it are signature. A hyphen with a space, as of a list, doesn't.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check email-reply-parser==0.5.12
cd "$work"
cat >read.py <<'PY'
from email_reply_parser import EmailReplyParser

for start in ("--force", "-f", "__init__", "- force"):
    answer = f"The flag is\n\n{start} and it deletes.\n\nDon't use it.\n"
    print(f"{start}:", EmailReplyParser.parse_reply(answer).split("\n"))
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
--force: ['The flag is']
-f: ['The flag is']
__init__: ['The flag is']
- force: ['The flag is', '', '- force and it deletes.', '', "Don't use it."]
SEEN
# Seen with email-reply-parser 0.5.12 on Python 3.11: the four lines above.
