#!/usr/bin/env bash
# podcast-transcript-convert 0.1.2: of all that somebody says in one turn the last paragraph is kept.
#
# Podcasting 2.0's HTML transcripts name a speaker in `cite`, a time in `time`, and have the words in the paragraphs
# that follow, as many as the turn is long. The package makes Podcasting 2.0's JSON of them, and puts each paragraph in
# the place of the one before: an answer of three paragraphs is its last sentence, an answer of one is whole. In
# Podlove's XML, which it also takes, each `speech` has a speaker, and the JSON has none. Nothing is said of either.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check podcast-transcript-convert==0.1.2 webvtt-py==0.6.0
cd "$work"
venv/bin/python - <<'PY' | tee said
from podcast_transcript_convert.converters.html_to_json import html_to_podcast_dict
from podcast_transcript_convert.converters.xml_to_json import xml_to_podcast_dict

page = """<cite>Ann Lee:</cite>
<time>0:01</time>
<p>Who mends a cable at sea?</p>
<cite>Bo Roe:</cite>
<time>0:04</time>
<p>There are some sixty ships for it.</p>
<p>They wait in harbours all over the world.</p>
<p>That is all.</p>"""
xml = """<?xml version="1.0" encoding="UTF-8"?>
<transcripts xmlns="http://podlove.org/simple-transcripts"><speech><speaker>Ann Lee</speaker>
<item start="00:00:01.000" end="00:00:03.000">Who mends a cable at sea?</item></speech></transcripts>"""
for name, made in (("HTML", html_to_podcast_dict(page)), ("XML", xml_to_podcast_dict(xml))):
    for segment in made["segments"]:
        print(name, segment["startTime"], segment.get("speaker"), segment["body"])
PY
diff said - <<'SEEN'
HTML 1 Ann Lee Who mends a cable at sea?
HTML 4 Bo Roe That is all.
XML 1.0 None Who mends a cable at sea?
SEEN
# Seen with podcast-transcript-convert 0.1.2 on Python 3.11: the three lines above.
