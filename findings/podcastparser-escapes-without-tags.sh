#!/usr/bin/env bash
# podcastparser 0.6.11: a description without a tag keeps its escapes, "R&amp;D", and with one it has lost them.
#
# The text of RSS's `description` may be HTML, in which R&D is written "R&amp;D" (RSS 2.0, "Elements of <item>").
# podcastparser, gPodder's reader, gives a description as plain text, in which one expects "R&D". It looks for a tag to
# tell whether it has HTML before it, and makes plain text of it only then: the same sentence is "R&amp;D" in an episode
# that one line describes, and "R&D" where a link follows. A list of episodes shows both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check podcastparser==0.6.11
cd "$work"
cat >read.py <<'PY'
import io
from xml.sax.saxutils import escape

import podcastparser

FEED = """<rss version="2.0"><channel><title>Show</title><link>https://show.example/</link><description>d</description><item>
<title>Talk</title><guid>1</guid><enclosure url="https://show.example/1.mp3" length="1" type="audio/mpeg"/>
<description>{}</description></item></channel></rss>"""
for html in ("Of R&amp;D, if a &lt; b.", "<p>Of R&amp;D, if a &lt; b.</p>", "Of R&amp;D, if a &lt; b.<br>"):
    feed = io.StringIO(FEED.format(escape(html)))
    print(html, "|", podcastparser.parse("https://show.example/feed", feed)["episodes"][0]["description"])
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
Of R&amp;D, if a &lt; b. | Of R&amp;D, if a &lt; b.
<p>Of R&amp;D, if a &lt; b.</p> | Of R&D, if a < b.
Of R&amp;D, if a &lt; b.<br> | Of R&D, if a < b.
SEEN
# Seen with podcastparser 0.6.11 on Python 3.11: the three lines above.
