#!/usr/bin/env bash
# pod2gen 1.0.3: an SRT transcript can't be named in a feed by the type that Podcasting 2.0 has for it.
#
# Podcasting 2.0 has in `podcast:transcript` the MIME type of the file and names application/x-subrip for SRT (its
# namespace, "Transcript", `type`). pod2gen writes feeds with these tags, and one expects it to take that type. It
# refuses it and has a list of its own, with application/srt and text/srt. An app chooses a transcript by its type: who
# makes a feed with this package offers SRT in a word that the namespace doesn't have, or none. WebVTT and JSON are
# right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pod2gen==1.0.3
cd "$work"
cat >write.py <<'PY'
import datetime
import re

from pod2gen import Episode, Media, Podcast, Transcript

show = Podcast(name="A show", website="https://show.example/", description="Talks", explicit=False)
media = Media("https://show.example/1.mp3", 5000, type="audio/mpeg", duration=datetime.timedelta(minutes=5))
talk = Episode(title="A talk", media=media)
for kind in ("text/vtt", "application/json", "application/srt", "application/x-subrip"):
    try:
        talk.add_transcript(Transcript("https://show.example/1", kind))
    except ValueError as error:
        print(kind, "is refused:", re.search(r"must be one of (\[.*?\])", str(error))[1])
show.episodes.append(talk)
print(*re.findall('podcast:transcript .*? type="(.*?)"', str(show)), sep="\n")
PY
venv/bin/python write.py | tee said
diff said - <<'SEEN'
application/x-subrip is refused: ['text/plain', 'text/html', 'text/vtt', 'text/srt', 'application/srt', 'application/json']
text/vtt
application/json
application/srt
SEEN
# Seen with pod2gen 1.0.3 on Python 3.11: the lines above.
