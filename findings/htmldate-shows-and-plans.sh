#!/usr/bin/env bash
# htmldate 1.10.0: an episode is as old as its show, or of the day that its guest speaks of, or of a driver's version.
#
# The package finds when a page was last changed or, with `original_date`, published (README), by which whoever fetches
# articles dates them. An episode's JSON-LD has its show within it (schema.org, `partOfSeries`), with a date of its own.
# With `original_date` the one that is written first is taken, though the members of a JSON object have no order (RFC
# 8259, 1). Where only words name days, the latest or the earliest of them is the page's, and three numbers with points
# are a day: a plan, a memory or a version.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check htmldate==1.10.0
cd "$work"
cat >date.py <<'PY'
import json

from htmldate import find_date

show = {"@type": "PodcastSeries", "name": "Ops Show", "datePublished": "2016-01-02"}
kind, day = {"@context": "https://schema.org", "@type": "PodcastEpisode"}, {"datePublished": "2025-03-04"}
for data in ({**kind, **day, "partOfSeries": show}, {**kind, "partOfSeries": show, **day}):
    page = f'<html><head><script type="application/ld+json">{json.dumps(data)}</script></head><body></body></html>'
    print(*list(data)[2:], "|", find_date(page), find_date(page, original_date=True))
for said in ("On 31 December 1999 all waited.", "We move on 12 June 2025.", "It broke with 10.12.2023 of the driver."):
    page = f"<html><body><p>Published on 4 March 2025.</p><p>{said}</p></body></html>"
    print(said, "|", find_date(page), find_date(page, original_date=True))
PY
venv/bin/python date.py | tee said
diff said - <<'SEEN'
datePublished partOfSeries | 2025-03-04 2025-03-04
partOfSeries datePublished | 2025-03-04 2016-01-02
On 31 December 1999 all waited. | 2025-03-04 1999-12-31
We move on 12 June 2025. | 2025-06-12 2025-03-04
It broke with 10.12.2023 of the driver. | 2025-03-04 2023-12-10
SEEN
# Seen with htmldate 1.10.0 on Python 3.11: the five lines above; the first date is the default's.
