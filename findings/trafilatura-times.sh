#!/usr/bin/env bash
# trafilatura 2.3.1: of a Podcasting 2.0 transcript all the times are gone, and of a sentence its date.
#
# Podcasting 2.0's HTML transcripts hold names in `cite` and times in `time` ("Transcripts: HTML"), and HTML has `time`
# for a date within a sentence, too: it is part of the text like `em` (HTML, 4.5.14 "The time element"). trafilatura,
# which takes the text out of a page, drops the element with its words; what stands around it stays, and nothing
# is said. With `span` in place of `time` all is kept.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
cd "$work"
venv/bin/python - <<'PY' | tee said
import trafilatura

TURNS = (
    ("Ann Lee", "0:01", "Who mends a cable at sea when an anchor has cut it, and how long does that take?"),
    ("Bo Roe", "0:09", "There are some sixty ships for it, and they wait in harbours all over the world."),
    ("Bo Roe", "0:21", "Ours was cut on <TIME>4 March</TIME> and mended on <TIME>9 March</TIME>, in bad weather."),
    ("Ann Lee", "0:30", "And what does it cost to have a ship lie in a harbour all year, in case an anchor falls?"),
)
for tag in ("time", "span"):
    turns = "".join(f"<cite>{who}:</cite> <{tag}>{at}</{tag}><p>{words}</p>" for who, at, words in TURNS)
    page = f"<html><body><main><article><h1>Cables</h1>{turns.replace('TIME', tag)}</article></main></body></html>"
    print(f"<{tag}>", *trafilatura.extract(page).split("\n"), sep="\n")
PY
diff said - <<'SEEN'
<time>
Cables
Ann Lee:
Who mends a cable at sea when an anchor has cut it, and how long does that take?
Bo Roe:
There are some sixty ships for it, and they wait in harbours all over the world.
Bo Roe:
Ours was cut on and mended on , in bad weather.
Ann Lee:
And what does it cost to have a ship lie in a harbour all year, in case an anchor falls?
<span>
Cables
Ann Lee: 0:01
Who mends a cable at sea when an anchor has cut it, and how long does that take?
Bo Roe: 0:09
There are some sixty ships for it, and they wait in harbours all over the world.
Bo Roe: 0:21
Ours was cut on 4 March and mended on 9 March, in bad weather.
Ann Lee: 0:30
And what does it cost to have a ship lie in a harbour all year, in case an anchor falls?
SEEN
# Seen with trafilatura 2.3.1 on Python 3.11: the lines above.
