"""How much of a claim was said at all, rare words counting most."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.words import weight

_AROUND, _ELSEWHERE, _NOWHERE = 0.2, 0.7, 1.0
"""What a word counts as new that was said around the quotes, elsewhere in the talk, or not at all."""
_SLACK = 4.0
"""Added to a clause's weight, so that one new word makes no short clause new."""
_USUAL = 0.3
"""How new a word is that a true claim puts in another's place, on the mean."""


NEW_SHARE = "share of new words"
"""Of the whole claim: it tells how freely a claim is worded, not whether it is true, so it is not weighed."""
FEWEST = 3
"""Content words of a claim of which a share can be taken."""


WELL_QUOTED = 0.3
"""The share from which a claim speaks in its quotes' words, so that each of its sentences has to."""


def quoted_share(aligned: Alignment) -> float:
    """The share of a claim's words that its quotes have, by weight, 0 to 1; of hardly any words all or none.

    Where it is large, that of the sentence which has least: another one is not borne out by those beside it.
    """
    claim, evidence = aligned.claim, aligned.evidence
    said = {word: evidence.in_quotes(claim.key[word]) for word in claim.content}
    if len(said) < FEWEST:
        return float(bool(said) and all(said.values()))
    sentences: dict[int, list[int]] = defaultdict(list)
    for word in said:
        sentences[claim.sentence[word]].append(word)

    def share(words: Collection[int]) -> float:
        total = sum(weight(claim.low[word]) for word in words)
        return sum(weight(claim.low[word]) for word in words if said[word]) / total if total else 0.0

    whole = share(said)
    if whole < WELL_QUOTED:
        return whole
    return min((share(words) for words in sentences.values() if len(words) >= FEWEST), default=whole)


def coverage(aligned: Alignment) -> dict[str, float]:
    """How new a claim is against what was said, each 0 where all of it was."""
    claim, evidence = aligned.claim, aligned.evidence
    shares: dict[int, float] = {}
    clauses: dict[int, list[int]] = defaultdict(list)
    for word, places in aligned.places.items():
        clauses[claim.clause[word]].append(word)
        if places and places[0] < evidence.cut:
            share = 0.0
        elif places:
            share = _AROUND
        else:
            share = _ELSEWHERE if evidence.talk.keys[claim.key[word]] else _NOWHERE
        shares[word] = share
    new = {word: share * weight(claim.low[word]) for word, share in shares.items()}
    total = sum(weight(claim.low[word]) for word in new)
    return {
        "newest clause": max(
            (
                sum(new[word] for word in words) / (sum(weight(claim.low[word]) for word in words) + _SLACK)
                for words in clauses.values()
            ),
            default=0.0,
        ),
        "new end of a sentence": _new_end(aligned, shares),
        NEW_SHARE: sum(new.values()) / total if total else 1.0,
    }


def _new_end(aligned: Alignment, shares: Mapping[int, float]) -> float:
    """The weight of the newest run of words, in twenties, where it closes a sentence as what is added does."""
    claim, content = aligned.claim, aligned.claim.content
    newest = run = 0.0
    closes = False
    for number, word in enumerate(content):
        last = number + 1 == len(content) or claim.sentence[content[number + 1]] != claim.sentence[word]
        run = max(run, 0.0) + (shares[word] - _USUAL) * weight(claim.low[word])
        if run > newest:
            newest, closes = run, last
        run *= not last
    return closes * newest / 20
