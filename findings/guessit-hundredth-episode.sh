#!/usr/bin/env bash
# guessit 4.4.0: episode 101 of a podcast is the first of season 1, and episode 2 is a movie.
#
# guessit takes names of files apart, and media libraries go by it. A podcast's files are numbered on and on, without
# seasons: from the hundredth on the first digits are a season to it, which the show doesn't have, and 100 is episode 0.
# Before that the number is part of a title, of which each is another movie; so is "#7" later on. The option
# `episode_prefer_number` puts 101 right, and leaves 2 and "#7" movies.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check guessit==4.4.0
cd "$work"
cat >guess.py <<'PY'
from guessit import guessit

for number in ("2", "100", "101", "1080", "#7"):
    for options in ({}, {"episode_prefer_number": True}):
        found = guessit(f"Infra Talk {number} - Disks.mp3", options)
        values = (f"{key}={found[key]}" for key in ("type", "title", "season", "episode") if key in found)
        print(f"{number}{', preferred' if options else ''}:", *values)
PY
venv/bin/python guess.py | tee said
diff said - <<'SEEN'
2: type=movie title=Infra Talk 2
2, preferred: type=movie title=Infra Talk 2
100: type=episode title=Infra Talk season=1 episode=0
100, preferred: type=episode title=Infra Talk episode=100
101: type=episode title=Infra Talk season=1 episode=1
101, preferred: type=episode title=Infra Talk episode=101
1080: type=episode title=Infra Talk season=10 episode=80
1080, preferred: type=episode title=Infra Talk episode=1080
#7: type=movie title=Infra Talk 7
#7, preferred: type=movie title=Infra Talk 7
SEEN
# Seen with guessit 4.4.0 on Python 3.11: the ten lines above.
