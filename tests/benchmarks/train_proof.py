"""Trains the weights by which a claim is held to be true or to have one of eight faults, and prints them.

    python -m tests.benchmarks.train_proof [--data DIR] > generator/analyse/proof/weights.txt

A multinomial logistic regression of the editors' claims (`insight` true, `corrupt` by its type, `paraphrase` true at a
small weight) over the measures of `generator/analyse/proof`. No measure may speak for a claim: all weights are 0 or
more, so that words that were never said can't earn it trust. First it validates over folds of whole talks, on standard
error: the limit is set where `ACCEPTED` of the true ones pass in talks that the weights have not seen. At that limit it
judges our own claims (`marks/*.claims`), which nothing is trained on: of another hand, they moved the weights away
from the editors' at every worth that was tried.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from generator.analyse.proof.coverage import NEW_SHARE
from generator.analyse.proof.measures import HUNG_ON, measures
from generator.analyse.proof.roles import SWAPPED
from generator.analyse.proof.verdict import CERTAIN
from tests.benchmarks import evaluation, fitted, gate

FAULTS = ("number", "name", "negation", "attribution", "cause", "scope", "addition", "reversal")
FOLDS = 8
SHRINK = 15.0
"""How hard weights are drawn to 0, per standardised measure."""
PARAPHRASE = 0.03
"""The weight of a true paraphrase: few of its words were said, and much more would make new words no fault at all."""
FIRMER = {"addition": 1.25, "negation": 1.5}
"""What a false claim of a kind counts, if not 1: of invented details and denials the measures see least."""
SMALLEST = 0.08
"""Standardised weights below this are left out, and the rest fitted again."""
ACCEPTED = 0.755
Matrix = NDArray[np.float64]


def fit(table: Matrix, kind: NDArray[np.int_], worth: Matrix) -> tuple[Matrix, Matrix]:
    """(weights, biases) of each fault, for measures as they are."""
    scale = table.std(axis=0) + 1e-9
    scaled = table / scale
    allowed = np.ones((len(FAULTS), table.shape[1]), dtype=bool)
    for _ in range(2):
        weights, bias = _fit(scaled, kind, worth, allowed)
        allowed = weights >= SMALLEST
    return weights / scale, bias


def _fit(scaled: Matrix, kind: NDArray[np.int_], worth: Matrix, allowed: NDArray[np.bool_]) -> tuple[Matrix, Matrix]:
    size, wide = len(FAULTS), scaled.shape[1]
    target = np.eye(size + 1)[kind]

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        both = flat.reshape(size, wide + 1)
        scores = np.column_stack((np.zeros(len(scaled)), scaled @ both[:, 1:].T + both[:, 0]))
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        cost = -(worth * np.log((chances * target).sum(axis=1) + 1e-12)).sum() + SHRINK / 2 * (both[:, 1:] ** 2).sum()
        slope = (worth[:, None] * (chances - target))[:, 1:]
        return float(cost), np.column_stack((slope.sum(axis=0), slope.T @ scaled + SHRINK * both[:, 1:])).ravel()

    bounds = [bound for row in allowed for bound in [(None, None), *((0.0, None if free else 0.0) for free in row)]]
    start = np.zeros(size * (wide + 1))
    both = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x
    both = both.reshape(size, wide + 1)
    return both[:, 1:], both[:, 0]


def suspicion(table: Matrix, names: Sequence[str], weights: Matrix, bias: Matrix) -> Matrix:
    """How much likelier than the truth a fault is; endless where one is certain."""
    found = np.exp(table @ weights.T + bias).sum(axis=1)
    certain = table[:, [names.index(name) for name in CERTAIN]].any(axis=1)
    return np.where(certain, np.inf, found)


def measured(claims: Sequence[gate.Claim]) -> tuple[list[str], Matrix]:
    """The names of the measures, and a row of them for each claim."""
    rows = [measures(claim.text, claim.evidence) for claim in claims]
    return list(rows[0]), np.array([list(row.values()) for row in rows])


def report(kinds: NDArray[np.str_], accepted: NDArray[np.bool_]) -> None:
    """Says what share of each kind of claim is accepted."""
    for kind in ("insight", "paraphrase", *FAULTS):
        print(f"  {kind} accepted {accepted[kinds == kind].mean():.3f}", file=sys.stderr)
    print(f"  all faults refused {1 - accepted[np.isin(kinds, FAULTS)].mean():.3f}", file=sys.stderr)


def main() -> None:
    """Reads the arguments, validates, prints the file; `LIMIT` of `verdict` with the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    options = parser.parse_args()
    claims = list(gate.claims(options.data))
    names, table = measured(claims)
    # The marks hold one claim with two sides changed: its weight would be chance, and shift the others more than that.
    # The end hung on is certain by itself; weighed, too, it would take from the measures that see what it misses.
    weighed = table * [name not in {SWAPPED, HUNG_ON, NEW_SHARE} for name in names]
    kinds = np.array([claim.kind for claim in claims])
    kind = np.array([FAULTS.index(each) + 1 if each in FAULTS else 0 for each in kinds])
    worth = np.array([FIRMER.get(each, 1.0) for each in kinds])
    worth[kinds == "paraphrase"] = PARAPHRASE
    talks = sorted({claim.talk for claim in claims})
    fold = np.array([talks.index(claim.talk) % FOLDS for claim in claims])
    unseen = np.zeros(len(claims))
    for left in range(FOLDS):
        rest = fold != left
        unseen[~rest] = suspicion(table[~rest], names, *fit(weighed[rest], kind[rest], worth[rest]))
    limit = float(np.quantile(unseen[kinds == "insight"], ACCEPTED))
    print(f"LIMIT = {limit:.3f}; the editors' claims, {FOLDS} folds of talks:", file=sys.stderr)
    report(kinds, unseen <= limit)
    weights, biases = fit(weighed, kind, worth)
    ours = list(gate.our_claims())
    print("our own claims:", file=sys.stderr)
    report(np.array([claim.kind for claim in ours]), suspicion(measured(ours)[1], names, weights, biases) <= limit)
    for fault, row, bias in zip(FAULTS, weights, biases, strict=True):
        named = ((name, (weight,)) for name, weight in zip(names, row, strict=True) if weight > 0)
        print(fitted.section(fault, [("bias", (bias,)), *named], 2))


if __name__ == "__main__":
    main()
