#!/usr/bin/env bash
# reader 3.26 reads no feed as pip installs it, and once it does an episode with neither guid nor link is left out.
#
# reader brings its own copy of feedparser, which needs sgmllib, and leaves it to PyPI's feedparser, 6 or later, to have
# that installed. feedparser 6.0.14 has no need of it any more: `add_feed`, the first thing one does, ends in "No module
# named 'sgmllib'" for any feed, also where it ran until the environment was made anew. With feedparser 6.0.12 it reads.
# An item then needs a guid or a link, though RSS asks for a title or a description alone (RSS 2.0, "Elements of
# <item>"): a recording with a title isn't among the entries. A warning of Python's says so, the result of `update_feed`
# doesn't.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Ops Show</title><link>https://show.example/</link><description>Talks</description>
<item><title>Disks</title><enclosure url="https://show.example/1.mp3" length="9" type="audio/mpeg"/></item>
<item><title>Cables</title><guid>2</guid><description>Cables break.</description></item>
</channel></rss>
XML
cat >read.py <<'PY'
from pathlib import Path

from reader import make_reader

reader = make_reader(":memory:", feed_root=str(Path.cwd()))
try:
    reader.add_feed("feed.xml")
    print("new:", reader.update_feed("feed.xml").new, *(entry.title for entry in reader.get_entries()))
except ModuleNotFoundError as error:
    print(error)
PY
for feedparser in 6.0.14 6.0.12; do
  venv/bin/pip install --quiet --disable-pip-version-check reader==3.26 feedparser==$feedparser
  echo "feedparser $feedparser: $(venv/bin/python -W ignore read.py)"
done | tee said
diff said - <<'SEEN'
feedparser 6.0.14: No module named 'sgmllib'
feedparser 6.0.12: new: 1 Cables
SEEN
# Seen with reader 3.26 on Python 3.11: the lines above, of a feed with two items.
