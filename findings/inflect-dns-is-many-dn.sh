#!/usr/bin/env bash
# inflect 7.6.0: DNS is said to be several DN, Redis several Redi, an analysis some analysi, and APIs are written APIS.
#
# `singular_noun` returns the singular of a plural and False for what is none ("class"). To it nearly any other word
# that ends in "s" is a plural: topics that are counted by their singular fall under words that nobody said.
# `plural_noun` gives an abbreviation a capital S: more than one API is "APIS", which neither a page nor a search spells
# so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check inflect==7.6.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import inflect

engine = inflect.engine()
for word in ("class", "DNS", "Redis", "Postgres", "analysis", "consensus", "virus"):
    print("singular of", word + ":", engine.singular_noun(word))
for word in ("server", "API", "DNS", "AWS", "Redis"):
    print("plural of", word + ":", engine.plural_noun(word))
PY
diff said - <<'SEEN'
singular of class: False
singular of DNS: DN
singular of Redis: Redi
singular of Postgres: Postgre
singular of analysis: analysi
singular of consensus: consensu
singular of virus: viru
plural of server: servers
plural of API: APIS
plural of DNS: DNSS
plural of AWS: AWSS
plural of Redis: Rediss
SEEN
# Seen with inflect 7.6.0 on Python 3.11: the lines above.
