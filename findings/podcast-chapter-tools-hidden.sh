#!/usr/bin/env bash
# podcast-chapter-tools 0.2.0: a picture between two chapters takes all chapters with it, or is listed as one of them.
#
# Podcasting 2.0's JSON of chapters demands of an entry just its `startTime`, in seconds with a fraction. A title may be
# missing, and an entry with `toc: false` is not to be shown: so a picture changes within a chapter ("JSON Chapters
# Format"). The package, which turns the JSON into Podlove's chapters and into lines for a description, has None of a
# file in which an entry has no title, and its command says "No chapters found". It never looks at `toc`: a hidden entry
# is listed. Times are cut to the second, and with `normalize` the second of two chapters in one second is dropped.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check podcast-chapter-tools==0.2.0
cd "$work"
venv/bin/python - <<'PY' 2>/dev/null | tee said
import podcast_chapter_tools as tools

START, MAP = {"startTime": 0, "title": "Welcome"}, {"startTime": 12.9, "img": "https://example.org/map.png"}
LATER = ({"startTime": 61.2, "title": "Cables"}, {"startTime": 61.9, "title": "Anchors"})
HIDDEN = MAP | {"toc": False}
for kind, hidden in ("none", []), ("without a title", [HIDDEN]), ("with a title", [HIDDEN | {"title": "Map"}]):
    document = {"version": "1.2.0", "chapters": [START, *hidden, *LATER]}
    found = tools.extract_pci_chapters(document)
    print(f"picture {kind}:", found and tools.chapters_to_description(found).split("\n"))
print("normalized:", [chapter.title for chapter in tools.normalize_chapters(found)])
PY
diff said - <<'SEEN'
picture none: ['0:00 Welcome', '1:01 Cables', '1:01 Anchors']
picture without a title: None
picture with a title: ['0:00 Welcome', '0:12 Map', '1:01 Cables', '1:01 Anchors']
normalized: ['Welcome', 'Map', 'Cables']
SEEN
# Seen with podcast-chapter-tools 0.2.0 on Python 3.11: the four lines above.
