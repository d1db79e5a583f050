"""How the words around a name, and the names that it is listed with, speak for what it stands for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.analyse.names.capitals import Span
from generator.analyse.names.listed import LISTED
from generator.analyse.names.tokens import Atoms
from generator.model.entity import EntityKind

_COMPANY = dict.fromkeys(("at", "for", "from"), LISTED["work"]) | {"of": LISTED["founded"]}
"""What stands before a company, by the word between the two."""
_EVENT = dict.fromkeys(("at", "for", "in"), LISTED["at an event"])
_LISTED_WITH = 1.5
"""What each neighbour in a list (Zorb, Quux or Wex) counts, for a name that comes more than once."""
_AND = frozenset({"and", "or"})


def votes(text: Atoms, group: Sequence[Span], known: Mapping[int, EntityKind]) -> defaultdict[str, float]:
    """The score of each kind: the mean over the places of a name, three times where there are three or more.

    `known` is the kind of each atom of a name that is known.
    """
    score: defaultdict[str, float] = defaultdict(float)
    for span in group:
        _around(text, span, score)
        for kind in _beside(text, span, known) if len(group) > 1 else ():
            score[kind] += _LISTED_WITH
    share = min(len(group), 3) / len(group)
    return defaultdict(float, {kind: value * share for kind, value in score.items()})


def _around(text: Atoms, span: Span, score: defaultdict[str, float]) -> None:
    begin, end = span.begin, span.end
    one = text.folded[begin - 1] if begin and not text.initial[begin] else ""
    two = text.folded[begin - 2] if one and begin > 1 and not text.initial[begin - 1] else ""
    after = ""
    if end < len(text) and text.place[end] == text.place[begin] and not text.initial[end]:
        after = text.folded[end]
    if two in _COMPANY.get(one, ()):
        score["company"] += 3
    elif two in _EVENT.get(one, ()):
        score["event"] += 3
    elif one == "at" and two not in LISTED["no work"]:
        score["company"] += 1
    if one in {"called", "like"} and two in {"company", "startup", "companies", "startups"}:
        score["company"] += 3
    if after in LISTED["after a company"]:
        score["company"] += 1
    if after in LISTED["after a person"]:
        score["person"] += 1.5
    if after in LISTED["after an event"]:
        score["event"] += 2
    if after in LISTED["after a product"]:
        score["product"] += 2
    if one in LISTED["titles"]:
        score["person"] += 3
    if one in LISTED["before a product"]:
        score["product"] += 0.7


def _beside(text: Atoms, span: Span, known: Mapping[int, EntityKind]) -> list[EntityKind]:
    """The kinds of the names before and after it in a list."""
    begin, end = span.begin, span.end
    at = []
    if begin and text.place[begin - 1] == text.place[begin]:
        if text.gaps[begin] == ", ":
            at.append(begin - 1)
        elif text.folded[begin - 1] in _AND and begin > 1:
            at.append(begin - 2)
    if end < len(text) and text.place[end] == text.place[begin]:
        if text.folded[end] in _AND:
            at.append(end + 1)
        elif text.gaps[end] == ", ":
            at.append(end)
    return [kind for kind in map(known.get, at) if kind and kind != "concept"]
