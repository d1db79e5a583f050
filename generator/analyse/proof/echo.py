"""Where a claim nearly repeats a quote: a denial that differs is a fault."""

from collections.abc import Collection, Sequence

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.lists import DENYING, denies
from generator.analyse.proof.words import carries, weight

_NEARLY = 0.8
"""The share of a stretch of a claim, by weight, that was said."""
_ROOM = 2
"""In how many times the stretch's words it was said."""
_LEAST = 3
"""Content words of the shortest echo."""


def echo(aligned: Alignment) -> dict[str, float]:
    """Whether a stretch that repeats a quote denies otherwise, 0 or 1."""
    claim = aligned.claim
    parts = dict.fromkeys(part for part_of in (claim.clause, claim.sentence) for part in _parts(part_of))
    stretches = ((part, [word for word in claim.content if word in part]) for part in parts)
    differ = aligned.denies and any(
        len(words) >= _LEAST
        and not _is_verbatim(aligned, part)
        and (near := _window(aligned, words)) is not None
        and _denied(aligned, part, words, near)
        for part, words in stretches
    )
    return {"denies otherwise than nearby": float(differ)}


def _parts(part_of: Sequence[int]) -> list[range]:
    """The clauses or the sentences of a claim."""
    if not part_of:
        return []
    begins = [place for place in range(len(part_of)) if place == 0 or part_of[place] != part_of[place - 1]]
    return [range(begin, end) for begin, end in zip(begins, [*begins[1:], len(part_of)], strict=True)]


def _is_verbatim(aligned: Alignment, part: range) -> bool:
    said = " ".join(aligned.claim.low[part.start : part.stop])
    return f" {said} " in aligned.evidence.quoted_row


def _window(aligned: Alignment, words: Sequence[int]) -> range | None:
    """The places of a quote that a stretch of the claim repeats; None where none does."""
    claim, cut = aligned.claim, aligned.evidence.cut
    reach = _ROOM * (words[-1] - words[0] + 1) + 3
    places = {word: [place for place in aligned.places[word] if place < cut] for word in words}
    total = sum(weight(claim.low[word]) for word in words)
    if sum(weight(claim.low[word]) for word, there in places.items() if there) < _NEARLY * total:
        return None
    best, chosen = 0.0, None
    for begin in sorted({place for there in places.values() for place in there}):
        inside = {
            word: min((place for place in there if begin <= place < begin + reach), default=-1)
            for word, there in places.items()
        }
        found = sum(weight(claim.low[word]) for word, place in inside.items() if place >= 0) / total
        if found > best:
            best, chosen = found, range(max(0, begin - 3), max(inside.values()) + 3)
    return chosen if best >= _NEARLY else None


def _denied(aligned: Alignment, part: range, words: Sequence[int], window: range) -> bool:
    claim, evidence = aligned.claim, aligned.evidence
    said = (*claim.low[part.start : part.stop], *evidence.low[window.start : window.stop])
    if any(word in DENYING for word in said):
        return False
    keys = {claim.key[word] for word in words}
    ours = _denials(claim.low, claim.key, part, keys)
    return ours % 2 != _denials(evidence.low, evidence.key, window, keys) % 2


def _denials(low: Sequence[str], key: Sequence[str], stretch: range, keys: Collection[str]) -> int:
    """How many negators of a stretch deny one of some words: the first or second after them."""
    count = 0
    for place in stretch:
        if place < len(low) and denies(low[place]):
            near = range(place + 1, min(place + 7, len(low)))
            after = [key[p] for p in near if low[p] and carries(low[p])]
            count += any(word in keys for word in after[:2])
    return count
