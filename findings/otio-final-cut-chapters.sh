#!/usr/bin/env bash
# otio-fcpx-xml-adapter 1.0.0: the chapters of a Final Cut project are gone, as are the words beside a marker.
#
# OpenTimelineIO carries an edit from one program to the next, and its list for this format says that markers are
# supported (README, "Adapter Feature Matrix"). FCPXML has a marker, a chapter marker, from which players show a video's
# chapters, and keywords, side by side within a clip, and a note in each (FCPXML 1.8 DTD, `chapter-marker`). The adapter
# reads `marker` alone, without its note, and says nothing: a talk whose chapters were set while it was cut has none
# where it is published.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  opentimelineio==0.18.1 otio-fcpx-xml-adapter==1.0.0
cd "$work"
cat >talk.fcpxml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fcpxml>
<fcpxml version="1.8"><resources><format id="r1" frameDuration="1/25s"/>
<asset id="r2" name="talk" src="file:///talk.mov" start="0s" duration="100s" hasVideo="1" format="r1"/></resources>
<library><event name="Show"><project name="Talk"><sequence format="r1" duration="90s"><spine>
<asset-clip ref="r2" name="talk" offset="0s" start="10s" duration="90s" format="r1">
<marker start="12s" duration="1/25s" value="Quote" note="Ask Ann"/>
<chapter-marker start="20s" duration="1/25s" value="Disks"/>
<chapter-marker start="50s" duration="1/25s" value="Cables"/></asset-clip>
</spine></sequence></project></event></library></fcpxml>
XML
cat >read.py <<'PY'
import re

import opentimelineio as otio

show = otio.adapters.read_from_file("talk.fcpxml")
for clip in show[0].tracks[0]:
    for marker in clip.markers:
        print("read:", marker.name, marker.marked_range.start_time.to_seconds(), dict(marker.metadata))
print("written:", *re.findall("<[a-z-]*marker .*?>", otio.adapters.write_to_string(show, "fcpx_xml")))
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
read: Quote 12.0 {}
written: <marker start="12s" duration="1/25s" value="Quote"/>
SEEN
# Seen with OpenTimelineIO 0.18.1 and otio-fcpx-xml-adapter 1.0.0 on Python 3.11: the two lines above.
