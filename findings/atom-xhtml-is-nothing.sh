#!/usr/bin/env bash
# atoma 0.0.17, fastfeedparser 0.6.5, podcastparser 0.6.11: of an Atom entry in XHTML the title or the words are gone.
#
# Atom knows three types of text: text, html and xhtml, of which the last holds its words in elements within one `div`
# (RFC 4287, 3.1.1.3 and 4.1.3.3); generators that have XHTML at hand write it as it is. atoma takes the text right
# below the element, of which there is none: title and content are None. fastfeedparser has the content and an empty
# title, podcastparser the title and an empty description. None complains. npm feedsmith 3.0.1 reads both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  atoma==0.0.17 fastfeedparser==0.6.5 podcastparser==0.6.11
cd "$work"
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>A show</title><id>urn:example:show</id>
<updated>2025-11-02T08:00:00Z</updated><author><name>Ann Lee</name></author>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Disks <em>and</em> logs</div></title>
<id>urn:example:talk</id><updated>2025-11-02T08:00:00Z</updated><link href="https://show.example/talk"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We lost a log.</p></div></content></entry>
</feed>
XML
venv/bin/python - <<'PY' | tee said
import io
from pathlib import Path

import atoma
import fastfeedparser
import podcastparser

text = Path("feed.xml").read_text()
entry = atoma.parse_atom_bytes(text.encode()).entries[0]
print("atoma: title", entry.title, "and content", entry.content)
entry = fastfeedparser.parse(text).entries[0]
print("fastfeedparser: title", repr(entry.title), "and the words are in the content:", "lost" in entry.content[0]["value"])
entry = podcastparser.parse("https://show.example/feed", io.StringIO(text))["episodes"][0]
print("podcastparser: title", repr(entry["title"]), "and description", repr(entry["description"]))
PY
diff said - <<'SEEN'
atoma: title None and content None
fastfeedparser: title '' and the words are in the content: True
podcastparser: title 'Disks and logs' and description ''
SEEN
# Seen with these versions on Python 3.11: the three lines above.
