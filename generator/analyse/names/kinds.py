"""What kind of thing a name stands for, guessed from how it ends and from the words around it."""

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from typing import Final, Literal

from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.capitals import Span, acronym, camel, everyday
from generator.analyse.names.listed import LISTED
from generator.analyse.names.tokens import Atoms
from generator.analyse.names.votes import votes
from generator.model.entity import EntityKind

_SURNAME = re.compile(r"(?:Ma?c|D[ei]|L[ae]|O|Van|Von|Fitz)[A-Z][a-z]+")
_SURE, _OFTEN, _HEARD_OFTEN, _LIKELY = 0.75, 3, 6, 0.5
"""Evidence without which a name is of no known kind; times said (and heard by a machine) from which it is a product all
the same, or with less evidence where talk is not of products."""
_ONE_OF_MANY = 10
"""Times that a noun is said for each that it has "an" before it, or a plural."""
_OPEN: Final = "open"
_ENDS = LISTED["event ends"] | LISTED["product ends"]
_NONE: Mapping[int, EntityKind] = {}


def guess(
    text: Atoms,
    group: Sequence[Span],
    strict: bool,
    alone: Container[str] = (),
    technical: bool = True,
    known: Mapping[int, EntityKind] = _NONE,
) -> EntityKind | None:
    """The kind of a name with no entry, from all the places where it is said; None where too little speaks for one.

    `strict` is where to be said often is less evidence, as in raw speech recognition. `alone` holds the keys of other
    names: who is called by the first word of two is a person. A talk that is not `technical` names more than products.
    `known` is the kind of each atom of a name that is known.
    """
    if (told := _by_form(text, group)) != _OPEN:
        return told
    first = group[0]
    parts = text.folded[first.begin : first.end]
    plain = all(map(everyday, parts))
    score = _scored(text, group, alone, plain, known)
    unsure = len(group) < (_HEARD_OFTEN if strict else _OFTEN) or (plain and len(parts) == 1)
    several = len(parts) == 1 and parts[0][-1] == "s" and parts[0][-2:] not in {"ss", "us", "is", "os", "as"}
    lone = len(parts) == 1 and acronym(text.words[first.begin])
    if not any(score.values()) and (several or lone or _is_somewhere(text, group)):
        return None
    if score["person"] < _LIKELY:
        del score["person"]
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
    if len(parts) == 1 and last in _ENDS and not acronym(words[0]):
        return None
    if last in LISTED["event ends"] or last.endswith("fest") or (last.endswith(("con", "conf")) and camel(words[-1])):
        return "event"
    if len(parts) > 1 and (not LISTED["idea ends"].isdisjoint((parts[0], last)) or last in LISTED["law ends"]):
        return "concept"
    if last in LISTED["post ends"]:
        return None
    if len(parts) > 1 and len(last) == 1:
        return "concept" if everyday(parts[0]) and len(group) > 1 else None
    if len(parts) > 1 and last in LISTED["company ends"] and (len(group) >= _OFTEN or not all(map(everyday, parts))):
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


def _scored(
    text: Atoms, group: Sequence[Span], alone: Container[str], plain: bool, known: Mapping[int, EntityKind]
) -> defaultdict[str, float]:
    """How strongly the words around a name, and its own, speak for each kind; `plain`: all its words are everyday."""
    first = group[0]
    parts = text.folded[first.begin : first.end]
    words = text.words[first.begin : first.end]
    last = parts[-1]
    score = votes(text, group, known)
    initials = any(_is_initials(text.words[span.begin]) for span in group)
    if len(parts) > 1 and last in LISTED["no surnames"]:
        score["person"] = 0
    elif (score["person"] or parts[0] in alone) and _may_be_full_name(text, first):
        score["person"] += 1.5
    if len(parts) == 1 and last in wordlist("first_names") and not initials:
        score["person"] += 3
    if (len(parts) > 1 and last in LISTED["product ends"]) or any(map(_is_coined, words)):
        score["product"] += 2
    if len(parts) == 1 and acronym(words[0]) and not plain:
        # What is called by initials and says something is a body of people.
        score["company"] += score.pop("person", 0)
        score["concept"] += 1.5 if _is_noun(text, group) else 0
    elif plain and len(parts) > 1:
        score["person"] = 0
    return score


def _is_noun(text: Atoms, group: Sequence[Span]) -> bool:
    """Whether what is called by initials is one of many, as concepts are and products are not: an FPU, TLBs."""
    counted = sum(
        text.words[span.begin][-1] == "s"
        or (span.begin > 0 and not text.initial[span.begin] and text.folded[span.begin - 1] in LISTED["before a noun"])
        for span in group
    )
    return counted * _ONE_OF_MANY >= len(group)


def _is_somewhere(text: Atoms, group: Sequence[Span]) -> bool:
    """Whether things mostly happen in what is named, as they do in a place that no list knows."""
    return 2 * sum(span.begin > 0 and text.folded[span.begin - 1] == "in" for span in group) >= len(group)


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
