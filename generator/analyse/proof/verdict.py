"""Whether a claim may be printed as what was said, and if not, what it most looks like."""

from collections.abc import Mapping
from math import exp
from pathlib import Path
from typing import NamedTuple

from generator.analyse.proof.agreement import DENIED, OPPOSED
from generator.analyse.proof.evidence import Evidence
from generator.analyse.proof.measures import HUNG_ON, UNBORNE, UNSAID, stages
from generator.analyse.proof.roles import SWAPPED
from generator.model import listing

_WEIGHTS = Path(__file__).with_name("weights.txt")
FAULTS = {fault: listing.fitted_line(_WEIGHTS, fault) for fault in listing.listings(_WEIGHTS)}
"""Fault to its bias, and to what each measure says for it."""
LIMIT = 0.717
"""How much likelier than the truth a fault may be, in a claim that is accepted."""
NOT_IN_TALK = {"number not said": "number", "name nowhere in the talk": "name"}
CERTAIN = {
    UNBORNE: "addition",
    UNSAID: "addition",
    HUNG_ON: "addition",
    **NOT_IN_TALK,
    DENIED: "negation",
    OPPOSED: "reversal",
    SWAPPED: "reversal",
}
"""Measure that no other can make good to the fault that it is, in the order of `stages`."""


class Verdict(NamedTuple):
    """Empty where the claim is accepted."""

    fault: str = ""
    """The kind of fault: number, name, negation, attribution, cause, scope, addition, reversal, or quote."""
    reason: str = ""
    """The measure that speaks most for it, in words."""


def odds(found: Mapping[str, float]) -> dict[str, float]:
    """Kind of fault to how much likelier it is than that a claim with these measures is true."""
    return {
        kind: exp(bias + sum(weight * found[measure] for measure, weight in weights.items()))
        for kind, (bias, weights) in FAULTS.items()
    }


def verdict(claim: str, evidence: Evidence) -> Verdict:
    """Judges one claim; the same words and the same talk give the same verdict."""
    if evidence.missing:
        return Verdict("quote", "a quote was not said")
    found: dict[str, float] = {}
    for stage in stages(claim, evidence):
        certain = next((measure for measure in CERTAIN if stage.get(measure)), "")
        if certain:
            return Verdict(CERTAIN[certain], certain)
        found |= stage
    likely = odds(found)
    if sum(likely.values()) <= LIMIT:
        return Verdict()
    kind = max(likely, key=likely.__getitem__)
    _, weights = FAULTS[kind]
    return Verdict(kind, max(weights, key=lambda measure: weights[measure] * found[measure]))
