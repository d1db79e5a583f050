"""Whether a claim denies, limits, compares and reasons as its quotes do."""

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.lists import (
    ABSOLUTE,
    COMPARING,
    DENYING,
    HEDGES,
    HOLDING_BACK,
    REASONS,
    UNIVERSAL,
    denies,
    negates,
)
from generator.analyse.proof.words import opposites, weight

_SCOPE = 6
"""Words that a negator reaches forward within its clause."""
_ENDS_DENIAL = frozenset("but because although though while whereas so unless".split())


def sense(aligned: Alignment) -> dict[str, float]:
    """How far a claim's sense is from that of its quotes, each 0 where nothing is amiss."""
    return _denial(aligned) | {
        "no exception, where one was left": _absolute(aligned),
        "always, where it was not said": _always(aligned),
        "compares, where nothing was compared so": float(
            not COMPARING.intersection(aligned.claim.low) <= set(aligned.evidence.low[: aligned.evidence.cut])
        ),
        "hedge left out": _hedge_lost(aligned),
        "hedge of its own": _hedge_new(aligned),
        "opposite word": _opposed(aligned),
        "reason not given": _reasons(aligned),
    }


def _negators(low: list[str], end: int | None = None) -> list[int]:
    """Places of the words that really deny something."""
    return [place for place in range(len(low) if end is None else end) if negates(low, place)]


def _denied(low: list[str], clause: list[int] | None, negators: list[int]) -> set[int]:
    """Places that a negator reaches."""
    found = set()
    for negator in negators:
        for place in range(negator + 1, min(len(low), negator + 1 + _SCOPE)):
            if not low[place] or low[place] in _ENDS_DENIAL or (clause and clause[place] != clause[negator]):
                break
            found.add(place)
    return found


def _denial(aligned: Alignment) -> dict[str, float]:
    claim, evidence = aligned.claim, aligned.evidence
    ours = _negators(claim.low)
    theirs = _negators(evidence.low, evidence.cut)
    implied = sum(word in DENYING for word in evidence.low[: evidence.cut])
    keys = {claim.key[place] for place in claim.content}
    about = [place for place in theirs if _takes_up(evidence.key, evidence.low, place, keys)]
    denied_here = _denied(claim.low, claim.clause, ours)
    denied_there = _denied(evidence.low, evidence.clause, theirs)
    differing = []
    for word, places in aligned.places.items():
        quoted = [place for place in places if place < evidence.cut]
        if quoted and all((place in denied_there) != (word in denied_here) for place in quoted):
            differing.append(word)
    return {
        "odd number of denials": float((len(ours) + len(about)) % 2),
        "denials too many": float(max(0, len(ours) - len(theirs) - implied)),
        "denies, where nothing was denied": float(
            _any_denies(claim.low) and not _any_denies(evidence.low[: evidence.cut])
        ),
        "words denied otherwise": min(len(differing), 5) / 5,
    }


def _any_denies(low: list[str]) -> bool:
    return any(denies(word) or word in DENYING for word in low)


def _takes_up(keys: list[str], low: list[str], negator: int, claimed: set[str]) -> bool:
    """Whether one of the two words that a negator of the quotes denies is the claim's too."""
    left = 2
    for place in range(negator + 1, min(len(low), negator + 9)):
        if not low[place]:
            break
        if weight(low[place]) >= 2.5:
            if keys[place] in claimed:
                return True
            left -= 1
            if not left:
                break
    return False


def _absolute(aligned: Alignment) -> float:
    """How far the strongest "all", "never", "must" or "only" of the claim is from anything said like it, 0 to 1."""
    claim, evidence = aligned.claim, aligned.evidence
    quoted = set(evidence.low[: evidence.cut])
    worst = 0.0
    for place, word in enumerate(claim.low):
        meant = ABSOLUTE.get(word)
        if meant is None or word in quoted:
            continue
        share = aligned.share_with(aligned.beside(place, 5), meant, 10, 8)
        worst = max(worst, 0.5 if share is None else 1 - share)
    return worst


def _always(aligned: Alignment) -> float:
    """How few of the words beside the worst "all" or "always" of the claim were said with one of them near, 0 to 1."""
    shares = [
        aligned.share_with(aligned.beside(place, 5), UNIVERSAL, 8, 8)
        for place, word in enumerate(aligned.claim.low)
        if word in UNIVERSAL
    ]
    return max((0.5 if share is None else 1 - share for share in shares), default=0.0)


def _hedge_lost(aligned: Alignment) -> float:
    """Whether a hedge was said of words that the claim has without one, 0 or 1."""
    claim, evidence = aligned.claim, aligned.evidence
    hedges = [place for place, said in enumerate(evidence.low[: evidence.cut]) if said in HEDGES]
    sure = {
        word: place
        for word, places in aligned.places.items()
        if any(abs(place - hedge) <= 5 for hedge in hedges for place in places)
        for place, trust in [aligned.best(word)]
        if trust > 0.3
    }
    hedged = ([word for word, place in sure.items() if abs(place - hedge) <= 5] for hedge in hedges)
    return float(
        any(
            len(near) > 1
            and max(near) - min(near) <= 14
            and HOLDING_BACK.isdisjoint(claim.low[max(0, min(near) - 4) : max(near) + 5])
            for near in hedged
        )
    )


def _hedge_new(aligned: Alignment) -> float:
    """How many hedges, 2 at most, the claim has where its quotes do not hold back."""
    if not HOLDING_BACK.isdisjoint(aligned.evidence.low[: aligned.evidence.cut]):
        return 0.0
    return float(min(sum(word in HEDGES for word in aligned.claim.low), 2))


def _opposed(aligned: Alignment) -> float:
    """How surely a word of the claim stands where its opposite was said, 0 to 1."""
    claim, evidence = aligned.claim, aligned.evidence
    worst = 0.0
    for place, word in enumerate(claim.key):
        others = opposites().get(word)
        near = aligned.beside(place, 5) if others else []
        if not others or not near:
            continue
        found = total = 0.0
        for other in near:
            there, trust = aligned.best(other)
            worth = (0.2 + trust) / (1 + abs(other - place) * 0.2)
            around = evidence.key[max(0, there - 7) : there + 8]
            total += worth
            if word in around:
                found -= worth
            elif not others.isdisjoint(around):
                found += worth
        worst = max(worst, found / total)
    return worst


def _reasons(aligned: Alignment) -> float:
    """How far the worst reason of the claim is from any that was given, 0 to 1.5."""
    claim, evidence = aligned.claim, aligned.evidence
    worst = 0.0
    for place, word in enumerate(claim.low):
        if word not in {"because", "since", "so"} or (place and claim.low[place - 1] in {"and", "just", "much"}):
            continue
        share = aligned.share_with(aligned.beside(place, 6), REASONS, 14, 14)
        after = [p for p in claim.content if place < p <= place + 12 and claim.sentence[p] == claim.sentence[place]]
        total = sum(weight(claim.low[p]) for p in after)
        new = sum(weight(claim.low[p]) for p in after if not evidence.places(claim.key[p]))
        worst = max(worst, 0.5 * (1 - (share or 0.0)) + (new / total if total else 0.0))
    return worst
