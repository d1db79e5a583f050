"""Which of the words that were said each word of a claim takes up."""

from bisect import bisect_left
from collections.abc import Set as AbstractSet

from generator.analyse.proof.evidence import Evidence
from generator.analyse.proof.lists import denies
from generator.analyse.proof.words import Words, weight

_COMPANY = 8
"""Words on either side of a claim's word that tell which of several places is meant."""
_NEAR = 10
"""Words within which that company has to be found where it was said."""
_QUOTED = 0.1
"""What a place in a quote counts more than one around it."""


class Alignment:
    """For each word of a claim that was said: where, and how surely."""

    def __init__(self, claim: Words, evidence: Evidence) -> None:
        self.claim = claim
        self.evidence = evidence
        self.places = {word: evidence.places(claim.key[word]) for word in claim.content}
        """Every place at which a word of the claim was said."""
        self.borne = {word: evidence.first(claim.key[word], places) for word, places in self.places.items()}
        """The first place at which each of them or a synonym was said; None where none was."""
        self.denies = any(map(denies, (*claim.low, *evidence.low[: evidence.cut])))
        """Whether a negator is in the claim or in its quotes."""
        self._best: dict[int, tuple[int, float]] = {}

    def best(self, word: int) -> tuple[int, float]:
        """The place, of a word that was said, whose company is most like the word's own, and how much of it is there.

        The second is 0 to 1.1.
        """
        if word not in self._best:
            company = self._company(word)
            alike = [self._alike(company, place) for place in self.places[word]]
            trust = max(alike)
            self._best[word] = self.places[word][alike.index(trust)], trust
        return self._best[word]

    def _company(self, word: int) -> list[tuple[float, list[int]]]:
        """What each other word near one is worth, and where it was said."""
        claim = self.claim
        return [
            (weight(claim.low[other]) / (1 + abs(other - word)), self.places[other])
            for other in claim.content
            if 0 < abs(other - word) <= _COMPANY
            and claim.sentence[other] == claim.sentence[word]
            and claim.key[other] != claim.key[word]
        ]

    def _alike(self, company: list[tuple[float, list[int]]], place: int) -> float:
        found = total = 0.0
        for worth, places in company:
            total += worth
            after = bisect_left(places, place)
            distance = places[after] - place if after < len(places) else _NEAR + 1
            if after:
                distance = min(distance, place - places[after - 1])
            if distance <= _NEAR:
                found += worth * (1 - distance / 22)
        return found / (total + 1e-9) + (_QUOTED if place < self.evidence.cut else 0.0)

    def beside(self, word: int, reach: int) -> list[int]:
        """The aligned words of the same sentence within some words of one."""
        claim = self.claim
        return [
            other
            for other in claim.content
            if 0 < abs(other - word) <= reach and self.places[other] and claim.sentence[other] == claim.sentence[word]
        ]

    def share_with(self, words: list[int], meant: AbstractSet[str], before: int, after: int) -> float | None:
        """The share of aligned words around which one of `meant` was said; None without words."""
        if not words:
            return None
        hits = (not meant.isdisjoint(self.evidence.around_place(self.best(word)[0], before, after)) for word in words)
        return sum(hits) / len(words)
