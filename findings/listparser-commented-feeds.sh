#!/usr/bin/env bash
# listparser 0.20: a subscription that was commented out is read with the rest.
#
# OPML has an attribute for what is kept but switched off: `isComment="true"`, which by convention holds for all that
# stands below, too (OPML 2.0, "Common attributes"). listparser, which turns subscription lists into feeds, lists them
# all the same and says nothing of it, so that a program that scans feeds goes on fetching what its owner switched off.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check listparser==0.20
cd "$work"
venv/bin/python - <<'PY' | tee said
import listparser

text = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Shows</title></head><body>
<outline text="Read" type="rss" xmlUrl="https://show.example/1"/>
<outline text="Switched off" type="rss" xmlUrl="https://show.example/2" isComment="true"/>
<outline text="A folder switched off" isComment="true">
<outline text="Within it" type="rss" xmlUrl="https://show.example/3"/></outline>
</body></opml>"""
found = listparser.parse(text)
print("feeds:", ", ".join(feed.title for feed in found.feeds))
print("complaint:", found.bozo)
PY
diff said - <<'SEEN'
feeds: Read, Switched off, Within it
complaint: False
SEEN
# Seen with listparser 0.20 on Python 3.11: three feeds, of which two are commented out.
