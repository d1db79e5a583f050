#!/usr/bin/env bash
# yake 0.7.3, python-rake 1.5.0, npm keyword-extractor 0.3.0: of a talk on k8s, S3, C++ and 3.5 ms none is a keyword.
#
# From keywords sites make tags and searches of an episode; one expects words that were said. YAKE takes a word that
# mixes letters and digits for none: k8s, S3 and IPv6 cannot be keywords, however often they are said, nor can a phrase
# hold them. python-rake leaves out the "C" of "C++ services", a stop word, and calls the rest a phrase.
# keyword-extractor takes every point out of the text first: 3.5 ms is 35, node.js is nodejs, an address one number. All
# return a full list, so that nothing looks amiss, and a search by such a word finds nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check yake==0.7.3 python-rake==1.5.0
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts keyword-extractor@0.3.0
cat >read.py <<'PY'
import RAKE
import yake

TEXT = """We run k8s. Our k8s cluster keeps its backups in S3. S3 is slow, and k8s waits for S3. Then k8s broke. We moved
from IPv4 to IPv6, because k8s likes IPv6. The C++ services broke, too. C++ services are hard."""
found = [words for words, _ in yake.KeywordExtractor(lan="en", n=2, top=100).extract_keywords(TEXT)]
print("yake:", ", ".join(sorted(found)))
found = [words for words, _ in RAKE.Rake(RAKE.SmartStopList()).run(TEXT)]
print("python-rake:", ", ".join(sorted(found)))
PY
cat >read.mjs <<'JS'
import extractor from "keyword-extractor";
const said = "It answers in 3.5 ms. We moved node.js to 10.0.0.1 and C++ services to us-east-1.";
const options = { language: "english", remove_digits: false, return_changed_case: false };
console.log("keyword-extractor:", extractor.extract(said, options).join(", "));
JS
{
  venv/bin/python read.py
  node read.mjs
} | tee said
diff said - <<'SEEN'
yake: backups, broke, cluster, hard, moved, run, services, services broke, slow, waits
python-rake: ++ services, ++ services broke, backups, hard, ipv4, ipv6, k8s broke, k8s cluster, k8s likes ipv6, k8s waits, moved, run k8s, s3, slow
keyword-extractor: answers, 35, ms, moved, nodejs, 10001, C++, services, us-east-1
SEEN
# Seen with yake 0.7.3 and python-rake 1.5.0 on Python 3.11, keyword-extractor 0.3.0 on Node 20: the three lines above.
