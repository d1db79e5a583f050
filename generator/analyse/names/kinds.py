"""What kind of thing a name stands for, guessed from how it ends and from the words around it."""

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from typing import Final, Literal

from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.capitals import Span, acronym, camel, everyday
from generator.analyse.names.listed import LISTED
from generator.analyse.names.tokens import Atoms
from generator.model.entity import EntityKind

_SURNAME = re.compile(r"(?:Ma?c|D[ei]|L[ae]|O|Van|Von|Fitz)[A-Z][a-z]+")
_SURE, _OFTEN, _LIKELY = 0.75, 3, 0.5
"""Evidence without which a name is of no known kind; times said from which it is a product all the same, or with less
evidence where talk is not of products."""
_OPEN: Final = "open"
_COMPANY = dict.fromkeys(("at", "for", "from"), LISTED["work"]) | {"of": LISTED["founded"]}
"""What stands before a company, by the word between the two."""


def guess(
    text: Atoms, group: Sequence[Span], strict: bool, alone: Container[str] = (), technical: bool = True
) -> EntityKind | None:
    """The kind of a name with no entry, from all the places where it is said; None where too little speaks for one.

    `strict` is where to be said often is no evidence, as in raw speech recognition. `alone` holds the keys of other
    names: who is called by the first word of two is a person. A talk that is not `technical` names more than products.
    """
    if (told := _by_form(text, group)) != _OPEN:
        return told
    first = group[0]
    parts = text.folded[first.begin : first.end]
    plain = all(map(everyday, parts))
    score = _scored(text, group, alone, plain)
    unsure = strict or len(group) < _OFTEN or (plain and len(parts) == 1)
    several = len(parts) == 1 and parts[0][-1] == "s" and parts[0][-2:] not in {"ss", "us", "is", "os", "as"}
    if not any(score.values()) and several:
        return None
    if max(score.values(), default=0.0) < (_SURE if unsure else 0 if technical else _LIKELY):
        return None
    ranked: tuple[EntityKind, ...] = ("product", "company", "person", "event", "concept")
    return max(ranked, key=lambda kind: (score[kind], -ranked.index(kind)))


def _by_form(text: Atoms, group: Sequence[Span]) -> EntityKind | Literal["open"] | None:
    """The kind that a name's own words tell, None where they tell that it has none; else `_OPEN`."""
    first = group[0]
    parts = text.folded[first.begin : first.end]
    words = text.words[first.begin : first.end]
    last = parts[-1]
    if last in LISTED["event ends"] or last.endswith("fest") or (last.endswith(("con", "conf")) and camel(words[-1])):
        return "event"
    if len(parts) > 1 and (not LISTED["idea ends"].isdisjoint((parts[0], last)) or last in LISTED["law ends"]):
        return "concept"
    if last in LISTED["post ends"]:
        return None
    if len(parts) > 1 and len(last) == 1:
        return "concept" if everyday(parts[0]) and len(group) > 1 else None
    if len(parts) > 1 and last in LISTED["company ends"] and not all(map(everyday, parts)):
        return "company"
    human = (
        parts[0] in wordlist("first_names")
        and last not in LISTED["product ends"]
        and last not in LISTED["no surnames"]
        and "&" not in text.written(first.begin, first.end)
    )
    if 2 <= len(parts) <= 4 and human and words[0][0].isupper() and not any(map(_is_initials, words)):
        return "person"
    return _OPEN


def _scored(text: Atoms, group: Sequence[Span], alone: Container[str], plain: bool) -> defaultdict[str, float]:
    """How strongly the words around a name, and its own, speak for each kind; `plain`: all its words are everyday."""
    first = group[0]
    parts = text.folded[first.begin : first.end]
    words = text.words[first.begin : first.end]
    last = parts[-1]
    score = _votes(text, group)
    if len(parts) > 1 and last in LISTED["no surnames"]:
        score["person"] = 0
    elif (score["person"] or parts[0] in alone) and _may_be_full_name(text, first):
        score["person"] += 1.5
    if len(parts) == 1 and last in wordlist("first_names") and not _is_initials(words[0]):
        score["person"] += 3
    if last in LISTED["product ends"] or any(map(_is_coined, words)):
        score["product"] += 2
    if len(parts) == 1 and acronym(words[0]) and not plain:
        score["concept"] += 1.5
    elif plain and len(parts) > 1:
        score["person"] = 0
    return score


def _may_be_full_name(text: Atoms, span: Span) -> bool:
    """Whether a name is two words with a capital each, neither of them everyday or a place."""
    if text.gaps[span.begin + 1 : span.end] != [" "]:
        return False
    parts = text.folded[span.begin : span.end]
    words = text.words[span.begin : span.end]
    return all(
        word.istitle() and len(word) > 1 and not everyday(part) and part not in wordlist("places")
        for word, part in zip(words, parts, strict=True)
    )


def _is_initials(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_coined(word: str) -> bool:
    """Whether a word is written as makers write what they make: inner capitals (McKay aside), or digits."""
    return (camel(word) and not _SURNAME.fullmatch(word)) or any(sign.isdigit() for sign in word)


def _votes(text: Atoms, group: Sequence[Span]) -> defaultdict[str, float]:
    """How strongly the words around a name speak for each kind: the mean, three times where there are three or more."""
    score: defaultdict[str, float] = defaultdict(float)
    for span in group:
        begin, end = span.begin, span.end
        one = text.folded[begin - 1] if begin and not text.initial[begin] else ""
        two = text.folded[begin - 2] if one and begin > 1 and not text.initial[begin - 1] else ""
        after = ""
        if end < len(text) and text.place[end] == text.place[begin] and not text.initial[end]:
            after = text.folded[end]
        if two in _COMPANY.get(one, ()):
            score["company"] += 3
        elif one == "at" and two not in LISTED["no work"]:
            score["company"] += 1
        if one in {"called", "like"} and two in {"company", "startup", "companies", "startups"}:
            score["company"] += 3
        if after in LISTED["after a company"]:
            score["company"] += 1
        if after in LISTED["after a person"]:
            score["person"] += 1.5
        if one in LISTED["titles"]:
            score["person"] += 3
        if one in LISTED["before a product"]:
            score["product"] += 0.7
    share = min(len(group), 3) / len(group)
    for kind in score:
        score[kind] *= share
    return score
