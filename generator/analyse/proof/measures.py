"""Everything that is measured of a claim against its evidence, in one row of named numbers."""

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.coverage import coverage
from generator.analyse.proof.echo import echo
from generator.analyse.proof.evidence import Evidence
from generator.analyse.proof.named import names
from generator.analyse.proof.numbers import unsaid
from generator.analyse.proof.order import order
from generator.analyse.proof.sense import sense
from generator.analyse.proof.words import read


def measures(claim: str, evidence: Evidence) -> dict[str, float]:
    """Name to how much is amiss; 0 is nothing."""
    words = read(claim)
    aligned = Alignment(words, evidence)
    return {
        "number not said": float(bool(unsaid(words, evidence))),
        **names(words, evidence),
        **coverage(aligned),
        **sense(aligned),
        **echo(aligned),
        **order(aligned),
    }
