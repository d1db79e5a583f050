"""Where a claim repeats a quote, nearly or wholly: a denial, a limit or an order that differs is a fault."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.lists import DEGREE, DEGREES, DENYING, denies
from generator.analyse.proof.sense import opposites
from generator.analyse.proof.words import carries, weight

_NEARLY, _WHOLLY = 0.8, 0.95
"""The share of a stretch of a claim, by weight, that was said in as few words; the second leaves no doubt."""
_LEAST = 3
"""Content words of the shortest echo."""
_ALL = len(DEGREES) - 1
LIMIT_GONE, TURNED = "repeats without the limit", "repeats and turns round"
"""What leaves no doubt: a sentence of the claim that is a sentence of the quotes but for this."""


def echo(aligned: Alignment) -> dict[str, float]:
    """How far the stretches that repeat a quote differ from it, 0 or 1 each."""
    found = dict.fromkeys((LIMIT_GONE, TURNED, "denies otherwise than nearby"), 0.0)
    claim = aligned.claim
    for part_of in (claim.clause, claim.sentence):
        for part in _parts(part_of):
            words = [word for word in claim.content if word in part]
            if len(words) < _LEAST or _is_verbatim(aligned, part):
                continue
            if near := _window(aligned, words, _NEARLY, 2.0):
                found["denies otherwise than nearby"] += _denied(aligned, part, words, near)
            whole = _window(aligned, words, _WHOLLY, 1.3) if part_of is claim.sentence else None
            if whole and _says_no_more(aligned, words, whole):
                turned = _turned(aligned, words, whole)
                found[LIMIT_GONE] += not turned and _limit_changed(aligned, part, whole)
                found[TURNED] += turned and _compares(aligned, part)
    return {name: float(count > 0) for name, count in found.items()}


def _parts(part_of: Sequence[int]) -> list[range]:
    """The clauses or the sentences of a claim."""
    if not part_of:
        return []
    begins = [place for place in range(len(part_of)) if place == 0 or part_of[place] != part_of[place - 1]]
    return [range(begin, end) for begin, end in zip(begins, [*begins[1:], len(part_of)], strict=True)]


def _is_verbatim(aligned: Alignment, part: range) -> bool:
    said = " ".join(aligned.claim.low[part.start : part.stop])
    return f" {said} " in aligned.evidence.quoted_row


def _window(aligned: Alignment, words: Sequence[int], share: float, room: float) -> range | None:
    """The places of a quote that a stretch of the claim repeats in `room` times its length; None where none does."""
    claim, cut = aligned.claim, aligned.evidence.cut
    reach = int(room * (words[-1] - words[0] + 1)) + 3
    places = {word: [place for place in aligned.places[word] if place < cut] for word in words}
    total = sum(weight(claim.low[word]) for word in words)
    if sum(weight(claim.low[word]) for word, there in places.items() if there) < share * total:
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
    return chosen if best >= share else None


def _says_no_more(aligned: Alignment, words: Sequence[int], window: range) -> bool:
    """Whether a stretch of the quotes holds next to nothing that the claim's has not."""
    evidence = aligned.evidence
    keys = {aligned.claim.key[word] for word in words}
    inside = [place for place in window[3:-2] if evidence.low[place] and carries(evidence.low[place])]
    total = sum(weight(evidence.low[place]) for place in inside)
    return sum(weight(evidence.low[place]) for place in inside if evidence.key[place] in keys) >= _NEARLY * total


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


def _limit_changed(aligned: Alignment, part: range, window: range) -> bool:
    """Whether the claim leaves no exception where one word of the quote did."""
    ours = {DEGREE[word] for word in aligned.claim.low[part.start : part.stop] if word in DEGREE}
    theirs = {DEGREE[word] for word in aligned.evidence.low[window.start : window.stop] if word in DEGREE}
    return bool(ours - theirs) and max(ours - theirs) == _ALL and bool(theirs - ours) and _ALL not in theirs


def _compares(aligned: Alignment, part: range) -> bool:
    """Whether a stretch of the claim sets one thing against another, so that their order tells which is which."""
    keys = set(aligned.claim.key[part.start : part.stop])
    return any(not keys.isdisjoint(opposites().get(word, ())) for word in keys)


def _turned(aligned: Alignment, words: Sequence[int], window: range) -> bool:
    """Whether two words or more stand in another order than they were said in."""
    spots = []
    for word in words:
        inside = [place for place in aligned.places[word] if place in window]
        if len(inside) == 1:
            spots.append(inside[0])
    rising: list[int] = []
    for spot in spots:
        place = bisect_left(rising, spot)
        rising[place : place + 1] = [spot]
    return len(spots) - len(rising) >= 2
