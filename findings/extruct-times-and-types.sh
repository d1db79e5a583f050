#!/usr/bin/env bash
# extruct 0.18.0: a show's premiere is at "", and what a page says of its episode in JSON-LD isn't there.
#
# A time of HTML stands in `datetime`, or, where there is none, is the element's text (HTML, "The time element"): in
# microdata <time itemprop="startDate">2025-03-04T20:00</time> is a date, and extruct gives the empty string. JSON-LD
# stands in a script of the type application/ld+json, to which a profile may be added (JSON-LD 1.1, "IANA
# Considerations"); a type is the same in capitals (RFC 2045, 5.1). extruct looks for one spelling and passes over the
# rest in silence. In RDFa it takes the text of <time> and leaves `datetime`: a length is "an hour" and no PT1H.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check extruct==0.18.0
cd "$work"
cat >read.py <<'PY'
import extruct

PAGE = """<!DOCTYPE html><html><head><title>Disks</title></head><body>
<div itemscope itemtype="https://schema.org/PodcastEpisode"><time itemprop="startDate">2025-03-04T20:00</time>
<time itemprop="duration" datetime="PT1H">an hour</time></div>
<div vocab="https://schema.org/" typeof="PodcastEpisode"><time property="startDate">2025-03-04T20:00</time>
<time property="duration" datetime="PT1H">an hour</time></div></body></html>"""
print("microdata:", extruct.extract(PAGE, syntaxes=["microdata"])["microdata"][0]["properties"])
(episode,) = (one for one in extruct.extract(PAGE, syntaxes=["rdfa"])["rdfa"] if "@type" in one)
print("RDFa:", {key.rpartition("/")[2]: value[0]["@value"] for key, value in episode.items() if "schema.org" in key})
PROFILE = 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"'
for kind in ("application/ld+json", PROFILE, "Application/LD+JSON"):
    page = f"""<html><head><script type='{kind}'>{{"@type": "PodcastEpisode"}}</script></head></html>"""
    print(kind, extruct.extract(page, syntaxes=["json-ld"])["json-ld"])
PY
venv/bin/python read.py | tee said
diff said - <<'SEEN'
microdata: {'startDate': '', 'duration': 'PT1H'}
RDFa: {'duration': 'an hour', 'startDate': '2025-03-04T20:00'}
application/ld+json [{'@type': 'PodcastEpisode'}]
application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted" []
Application/LD+JSON []
SEEN
# Seen with extruct 0.18.0 on Python 3.11: the five lines above.
