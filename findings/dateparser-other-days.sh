#!/usr/bin/env bash
# dateparser 1.5.0: a recording of 4 March 2025 is one of 1806, 2023 or October, and an episode's number is a day.
#
# Recorders name files with the short form of ISO 8601, 20250304T080000Z, and calendars know its weeks, 2025-W10-2. Both
# are exact, and dateparser, which is there to read any date, knows neither: it cuts the figures apart until they fit a
# day in some language, and returns that as it returns what it read rightly, so that no caller can tell. The mark of an
# episode, S02E05, is two hours ago. With `languages=["en"]` all four are None, which a caller can deal with.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
cd "$work"
venv/bin/python - <<'PY' 2>/dev/null | tee said
import datetime

import dateparser

NOW = {"RELATIVE_BASE": datetime.datetime(2025, 6, 15), "RETURN_AS_TIMEZONE_AWARE": False}
for text in ("2025-03-04T08:00:00Z", "20250304T080000Z", "20250304T0800Z", "2025-W10-2", "S02E05"):
    found = [dateparser.parse(text, settings=NOW, languages=languages) for languages in (None, ["en"])]
    print(text, "any language:", found[0], "English:", found[1])
PY
diff said - <<'SEEN'
2025-03-04T08:00:00Z any language: 2025-03-04 08:00:00 English: 2025-03-04 08:00:00
20250304T080000Z any language: 1806-06-04 00:00:00 English: None
20250304T0800Z any language: 2023-04-07 00:00:00 English: None
2025-W10-2 any language: 2025-10-02 00:00:00 English: None
S02E05 any language: 2025-06-14 22:00:00 English: None
SEEN
# Seen with dateparser 1.5.0 on Python 3.11: the five lines above; the first four are one day.
