"""Who does what to whom: two things on either side of a verb, a preposition or a comparison that have changed places.

Only where the words leave no doubt: the same link, both things named or rare, and nowhere said the way of the claim.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.words import Words, key, opposites, weight

SWAPPED = "two sides changed places"
_VERBS = frozenset(
    map(
        key,
        """acquire beat call contain depend extend follow kill outperform overtake owns precede prefer produce protect
        replace supersede teach trigger trust use wrap""".split(),
    )
)
"""Verbs whose subject and object are of one kind, so that either could be the other, by their keys."""
_LINKS = {"before": "before", "after": "before", "instead": "not", "rather": "not", "not": "not", "than": "than"}
"""What parts two sides that can't change places, and what it is the same as."""
_LEADS = {
    "to": "from prefer prefers preferred".split(),
    "into": "from turn turns turned convert converts compile compiles translate".split(),
    "over": "prefer prefers preferred choose chose pick picked favour favor".split(),
    "with": "replace replaces replaced swap swapped".split(),
}
"""A preposition, and the words of which one before it makes it such a link."""
_BEING = frozenset("is are was were be been being get gets got".split())
_MORE = frozenset("more less better worse".split())
_REACH = 9
"""Words from a link to its sides."""
_RARE = 2.5
"""Weight from which a word that is no name stands for a thing."""


def swapped(aligned: Alignment) -> bool:
    """Whether the claim has two things in each other's place, beside its quotes and the words around them."""
    claim, evidence = aligned.claim, aligned.evidence
    quoted = {word for words in evidence.quoted for word in words.key}
    things = {claim.key[place] for place in claim.names} | {
        claim.key[place] for place in claim.content if weight(claim.low[place]) >= _RARE
    }
    things |= {word for word in claim.key if word[0].isdigit()}
    things &= quoted
    if len(things) < 2:
        return False
    ours = set(roles(claim, things))
    if not ours:
        return False
    theirs = _of_all(evidence.quoted, things)
    turned = {(link, other, one) for link, one, other in ours} & theirs - ours
    turned = {(link, other, one) for link, one, other in turned} - theirs
    return bool(turned) and not turned <= _of_all(evidence.around, things)


def _of_all(texts: Iterable[Words], things: Collection[str]) -> set[tuple[str, str, str]]:
    return {role for words in texts for role in roles(words, things)}


def roles(words: Words, things: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Each link of a text with what stands before and behind it, a passive turned round."""
    yield from _contrasts(words, things)
    for place, low in enumerate(words.low):
        link = _link(words, place)
        if not link:
            continue
        before = _sides(words, range(place - 1, max(-1, place - 1 - _REACH), -1), link, things)
        behind = _sides(words, range(place + 1, min(len(words), place + 1 + _REACH)), link, things)
        if link in _LINKS.values() and not before and len(behind) > 1:  # "Instead of this, that."
            before = behind[1:]
        if not before or not behind:
            continue
        passive = (
            link in _VERBS and not low.endswith("ing") and not _BEING.isdisjoint(words.low[max(0, place - 3) : place])
        )
        if passive and "by" not in words.low[place + 1 : place + 4]:
            continue
        ones, twos = ([*chain(*before)], [*chain(*behind)]) if link == "before" else (before[0], behind[0])
        turn = passive or low == "after"
        yield from ((link, two, one) if turn else (link, one, two) for one in ones for two in twos)


def _contrasts(words: Words, things: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """What one of two opposites is said of and what the other is, each in its clause: "reads are fast, writes slow"."""
    against = opposites()
    for place, one in enumerate(words.key):
        for other in (word for word in against.get(one, ()) if word > one and word in words.key):
            spots = (place, words.key.index(other))
            clauses = (range(spot - 1, words.clause.index(words.clause[spot]) - 1, -1) for spot in spots)
            ones, twos = ([*chain(*_sides(words, clause, one, things)[:1])] for clause in clauses)
            yield from ((f"{one} {other}", first, second) for first in ones for second in twos if first != second)


def _link(words: Words, place: int) -> str:
    """What the word at a place links by; empty where it doesn't."""
    low, own = words.low[place], words.key[place]
    if low not in _LEADS and low not in _LINKS:
        return own if own in _VERBS else ""
    before = words.low[max(0, place - _REACH) : place]
    if low in _LEADS:
        return next((lead for lead in map(key, _LEADS[low]) if lead in map(key, before)), "") and low
    if low == "not":
        apart = place == 0 or words.clause[place] != words.clause[place - 1] or before[-1] in {"and", "but"}
        return "not" * apart
    if low == "than":
        more = [word for word in before if word in _MORE or word.endswith("er")]
        return f"than {key(more[-1])}" if more and "rather" not in before else ""
    if low == "rather":
        return "not" * (words.low[place + 1 : place + 2] == ["than"])
    return _LINKS[low]


def _sides(words: Words, places: range, link: str, things: Collection[str]) -> list[list[str]]:
    """The things on one side of a link, nearest first; words of one name together."""
    found: list[list[str]] = []
    last = -2
    for place in places:
        if words.sentence[place] != words.sentence[places[0]]:
            break
        if words.key[place] in things and words.key[place] not in link.split():
            if abs(place - last) > 1 or words.clause[place] != words.clause[last]:
                found.append([])
            found[-1].append(words.key[place])
            last = place
    return found
