"""Whether the names of a claim are those that were said, and whether another stands in a name's place."""

import re
from collections.abc import Container
from functools import cache

from generator.analyse.language import text
from generator.analyse.names.glossary import packaged
from generator.analyse.proof.evidence import GAP, Evidence, bare, forms
from generator.analyse.proof.words import Words, carries

_REACH = 6
"""Words on either side of a name that are its company."""
_NO_NAMES = frozenset("i i'm i've i'd i'll let's".split())


@cache
def _also_called() -> dict[str, tuple[str, ...]]:
    """Bare form of a known name to its other forms."""
    return {
        bare(form): tuple(bare(other) for other in forms if len(bare(other)) > 3)
        for entry in packaged()
        for forms in [(entry.name, *entry.aliases, *entry.misheard)]
        for form in forms
    }


@cache
def _known() -> frozenset[str]:
    """The known names of one word, in small letters."""
    return frozenset(
        form.lower()
        for entry in packaged()
        for form in (entry.name, *entry.aliases)
        if " " not in form and len(form) > 2
    )


def _named(claim: Words) -> list[int]:
    """Places of the names of a claim, with those that are everyday words or open a sentence as any word may."""
    found = set(claim.names)
    for place, (raw, low) in enumerate(zip(claim.raw, claim.low, strict=True)):
        if raw != low and low not in _NO_NAMES:
            opens = place == 0 or claim.sentence[place] != claim.sentence[place - 1]
            if carries(low) if opens else text.is_stop(low) and len(low) > 3:
                found |= {place} if not opens or low.removesuffix("'s") in _known() else set()
    return sorted(found)


def names(claim: Words, evidence: Evidence) -> dict[str, float]:
    """How far the names of a claim are from its quotes, each 0 where nothing is amiss."""
    initials = _initials(claim)
    shortened = {
        bare(word)
        for words in evidence.quoted
        for word in words.raw
        if len(word) > 1 and word.isupper() and bare(word) in initials
    }
    quoted = frozenset[str]().union(*map(forms, evidence.quoted))
    outside = [
        place
        for place in _named(claim)
        if bare(claim.low[place]) not in evidence.speakers
        and not _said(claim, place, quoted)
        and not evidence.in_quotes(claim.key[place])
        and not any(claim.raw[place][0].lower() in short for short in shortened)
    ]
    around = quoted.union(*map(forms, evidence.around)) if outside else quoted
    away = [p for p in outside if not (_said(claim, p, around) or evidence.places(claim.key[p]))]
    talk = evidence.talk
    nowhere = [p for p in away if not (_said(claim, p, talk.forms) or talk.keys[claim.key[p]])]
    claimed = set(map(bare, claim.low)) | initials
    lost = [
        place
        for words, begin in (_beginnings(evidence) if outside else ())
        for place in (begin + name for name in words.names)
        if evidence.key[place] not in claim.key and bare(evidence.low[place]) not in claimed
    ]
    counts = [max(talk.said[bare(claim.low[p])], talk.keys[claim.key[p]]) for p in outside]
    slot = max((_fits(claim, place, outside, lost, evidence) for place in outside), default=0.0)
    host = any(bare(claim.low[place]) in talk.speakers for place in outside)
    return {
        "name nowhere in the talk": float(min(len(nowhere), 2)),
        "name outside the quotes": float(min(len(outside), 2)),
        "name for another": float(bool(outside) and bool(lost)),
        "rare name in another's place": slot * max(((1 / (1 + count)) ** 0.5 for count in counts), default=0.0),
        "speaker of other words": float(host),
    }


def _beginnings(evidence: Evidence) -> list[tuple[Words, int]]:
    found, place = [], 0
    for words in evidence.quoted:
        found.append((words, place))
        place += len(words) + GAP
    return found


def _said(claim: Words, place: int, said: Container[str]) -> bool:
    """Whether a name was said in one of its forms: joined, in parts, in the plural, by an alias."""
    word = bare(claim.low[place])
    if any(form in said for form in (word, word.removesuffix("s"), word + "s")):
        return True
    if any(re.sub("[^a-z0-9]", "", "".join(claim.low[begin : begin + 2])) in said for begin in (place - 1, place)):
        return True
    parts = [bare(part) for part in re.split(r"[-/.+']", claim.low[place]) if len(part) > 1]
    if len(parts) > 1 and all(part in said for part in parts):
        return True
    return any(other in said for other in _also_called().get(word, ()))


def _initials(words: Words) -> set[str]:
    """What the names of a text that stand in a row may be shortened to."""
    found: set[str] = set()
    row = ""
    for raw in (*words.raw, ""):
        if raw[:1].isupper():
            row += raw[0].lower()
            continue
        found |= {row[begin:end] for begin in range(len(row)) for end in range(begin + 2, len(row) + 1)}
        row = ""
    return found


def _fits(claim: Words, place: int, outside: list[int], lost: list[int], evidence: Evidence) -> float:
    """How well a name that the quotes have and the claim has not fits the company of one of the claim, 0 to 1."""
    company = [
        p
        for p in claim.content
        if 0 < abs(p - place) <= _REACH and p not in outside and claim.sentence[p] == claim.sentence[place]
    ]
    near = {p: 1 / (1 + abs(p - place) / 3) for p in company}
    total = sum(near.values()) + 0.3
    return max(
        (
            sum(
                w
                for p, w in near.items()
                if any(abs(q - other) <= 7 and q < evidence.cut for q in evidence.places(claim.key[p]))
            )
            / total
            for other in lost
        ),
        default=0.0,
    )
