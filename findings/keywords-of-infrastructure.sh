#!/usr/bin/env bash
# yake 0.7.3 and python-rake 1.5.0: a talk about k8s and S3 has neither among its keywords, and C++ is called "++".
#
# YAKE takes a word that mixes letters and digits for no word: k8s, S3 and IPv6 cannot be keywords, however often they
# are said, nor can a phrase hold them, and of C++ services the services are left. (Its paper knows such a tag, "unparsable
# content"; the README doesn't say so.) python-rake leaves out the "C" of "C++ services", a stop word, and calls the rest
# a phrase. Both return a full list of lesser words, so that nothing looks amiss.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check yake==0.7.3 python-rake==1.5.0
cd "$work"
venv/bin/python - <<'PY' | tee said
import RAKE
import yake

TEXT = """We run k8s. Our k8s cluster keeps its backups in S3. S3 is slow, and k8s waits for S3. Then k8s broke. We moved
from IPv4 to IPv6, because k8s likes IPv6. The C++ services broke, too. C++ services are hard."""
found = [words for words, _ in yake.KeywordExtractor(lan="en", n=2, top=100).extract_keywords(TEXT)]
print("yake:", ", ".join(sorted(found)))
found = [words for words, _ in RAKE.Rake(RAKE.SmartStopList()).run(TEXT)]
print("python-rake:", ", ".join(sorted(found)))
PY
diff said - <<'SEEN'
yake: backups, broke, cluster, hard, moved, run, services, services broke, slow, waits
python-rake: ++ services, ++ services broke, backups, hard, ipv4, ipv6, k8s broke, k8s cluster, k8s likes ipv6, k8s waits, moved, run k8s, s3, slow
SEEN
# Seen with yake 0.7.3 and python-rake 1.5.0 on Python 3.11: the two lines above.
