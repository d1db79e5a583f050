"""Whether the numbers of a claim were said, of the same thing and in the same unit."""

from math import isclose

from generator.analyse.proof.amounts import VAGUE, Amount, amounts, spans
from generator.analyse.proof.evidence import Evidence
from generator.analyse.proof.words import Words

_FEW = 3
"""Up to here a number may count what the quotes list: "two moves"."""


def unsaid(claim: Words, evidence: Evidence) -> list[Amount]:
    """The numbers of a claim that neither its quotes nor the words around them bear out."""
    return [amount for amount in amounts(claim) if not _borne_out(amount, claim, evidence)]


def time_unsaid(claim: Words, evidence: Evidence) -> bool:
    """Whether the claim names a span of time that was not: a month for a week, "within days" put in."""
    named = spans(claim.low)
    return bool(named) and not named <= spans(evidence.low)


def _borne_out(amount: Amount, claim: Words, evidence: Evidence) -> bool:
    if amount.value in (0, 1) or claim.low[amount.begin] in VAGUE or claim.low[amount.begin] in evidence.talk.titled:
        return True
    equal = [other for other in evidence.amounts_quoted if isclose(other.value, amount.value)]
    around = [other for other in evidence.amounts_around if isclose(other.value, amount.value)]
    if amount.unit:
        if any(_same(other, amount) for other in evidence.amounts_quoted):
            return True
        measured = any(other.unit == amount.unit for other in evidence.amounts_quoted)
        # Said of another number, the unit is not left out by chance: "8 services over 14 years" is no "8 years".
        if any(other.unit is None for other in equal) and not (measured and amount.value <= 12):
            return True
        return not equal and any(_same(other, amount) for other in evidence.amounts_around)
    if any(amount.noun and other.noun == amount.noun for other in equal):
        return True
    counted = amount.noun and any(other.noun == amount.noun for other in evidence.amounts_quoted)
    if counted and not equal:
        return False
    if equal or any(other.noun == amount.noun or other.value > 12 for other in around):
        return True
    beside = (amount.noun, claim.key[amount.begin - 1] if amount.begin else None)
    if any((round(amount.value, 4), word) in evidence.talk.counted for word in beside if word):
        return True
    return amount.value <= _FEW and not claim.low[amount.begin][0].isdigit()


def _same(one: Amount, other: Amount) -> bool:
    """Whether two amounts are one in whatever unit: 12 months and a year."""
    ours, theirs = one.measured, other.measured
    return bool(ours and theirs and ours[1] == theirs[1] and isclose(ours[0], theirs[0]))
