"""Whether a claim may be printed as what was said, and if not, what it most looks like."""

from collections.abc import Mapping
from math import exp
from typing import NamedTuple

from generator.analyse.proof.agreement import DENIED, OPPOSED
from generator.analyse.proof.evidence import Evidence
from generator.analyse.proof.measures import UNBORNE, measures
from generator.analyse.proof.roles import SWAPPED
from generator.analyse.proof.weights import BIAS, LIMIT, WEIGHTS

NOT_IN_TALK = {"number not said": "number", "name nowhere in the talk": "name"}
CERTAIN = {
    UNBORNE: "addition",
    **NOT_IN_TALK,
    DENIED: "negation",
    OPPOSED: "reversal",
    SWAPPED: "reversal",
}
"""Measure that no other can make good to the fault that it is."""


class Verdict(NamedTuple):
    """Empty where the claim is accepted."""

    fault: str = ""
    """The kind of fault: number, name, negation, attribution, cause, scope, addition, reversal, or quote."""
    reason: str = ""
    """The measure that speaks most for it, in words."""


def odds(found: Mapping[str, float]) -> dict[str, float]:
    """Kind of fault to how much likelier it is than that a claim with these measures is true."""
    return {
        kind: exp(BIAS[kind] + sum(weight * found[measure] for measure, weight in weights.items()))
        for kind, weights in WEIGHTS.items()
    }


def verdict(claim: str, evidence: Evidence) -> Verdict:
    """Judges one claim; the same words and the same talk give the same verdict."""
    if evidence.missing:
        return Verdict("quote", "a quote was not said")
    found = measures(claim, evidence)
    likely = odds(found)
    certain = next((measure for measure in CERTAIN if found[measure]), "")
    if not certain and sum(likely.values()) <= LIMIT:
        return Verdict()
    kind = CERTAIN.get(certain) or max(likely, key=likely.__getitem__)
    weights = WEIGHTS[kind]
    return Verdict(kind, certain or max(weights, key=lambda measure: weights[measure] * found[measure]))
