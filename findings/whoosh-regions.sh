#!/usr/bin/env bash
# whoosh-reloaded 2.7.5: a search for us-east-2 finds the talk about us-east-1, and one for C or R finds nothing.
#
# Whoosh is a search engine in Python, for sites that have no other. Its text field leaves out words of one sign and the
# words of a list, such as "us" and "it" (its documentation, "About analyzers"). One expects a search for a name to find
# that name. Of us-east-1, a region of a cloud, "east" is left, and of the query as well: each region of the east is
# found for any other, and the mark stands on the wrong one. C, R and "OR" are queries for nothing. Numbers with a point
# are kept, those of one digit aren't. `StandardAnalyzer(stoplist=None, minsize=1)` tells regions apart.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check whoosh-reloaded==2.7.5
cd "$work"
cat >find.py <<'PY'
from whoosh.analysis import StandardAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

SAID = ("It runs in us-east-1.", "It runs in eu-west-1.", "We wrote it in C.", "We have 9 nodes.")
for name, analyzer in (("usual", None), ("all words", StandardAnalyzer(stoplist=None, minsize=1))):
    index = RamStorage().create_index(Schema(said=TEXT(stored=True, analyzer=analyzer)))
    writer = index.writer()
    for line in SAID:
        writer.add_document(said=line)
    writer.commit()
    with index.searcher() as searcher:
        for asked in ("us-east-1", "us-east-2", "C", "9 nodes"):
            query = QueryParser("said", index.schema).parse(asked)
            print(f"{name}, {asked}: asks for {query}, finds", [hit["said"] for hit in searcher.search(query)])
PY
venv/bin/python find.py | tee said
diff said - <<'SEEN'
usual, us-east-1: asks for said:east, finds ['It runs in us-east-1.']
usual, us-east-2: asks for said:east, finds ['It runs in us-east-1.']
usual, C: asks for <_NullQuery>, finds []
usual, 9 nodes: asks for said:nodes, finds ['We have 9 nodes.']
all words, us-east-1: asks for (said:us AND said:east AND said:1), finds ['It runs in us-east-1.']
all words, us-east-2: asks for (said:us AND said:east AND said:2), finds []
all words, C: asks for said:c, finds ['We wrote it in C.']
all words, 9 nodes: asks for (said:9 AND said:nodes), finds ['We have 9 nodes.']
SEEN
# Seen with whoosh-reloaded 2.7.5 on Python 3.11: the eight lines above.
