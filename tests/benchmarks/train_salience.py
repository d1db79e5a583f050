"""Trains the weights by which a word is found likely to belong in a summary, and prints them.

    python -m tests.benchmarks.train_salience [--data DIR]

First it validates over five folds of whole episodes, to say what unseen ones may give. The target is whether a
reference summary of the episode uses the word; the measures look at the episode alone, not at what words mean, so
that they hold for other shows. Needs scikit-learn, which the package itself does not.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler

from generator.analyse.language import text
from generator.analyse.talk import salience
from tests.benchmarks import evaluation, fitted

FOLDS = 5
Vector = NDArray[np.float64]
Measured = tuple[tuple[str, ...], Vector]
"""The stems of a document, and the measures of each."""


def wanted(document: dict[str, Any]) -> set[str]:
    """The content stems of a document's reference summary."""
    return {stem for bullet in document["gold"]["bullets"] for stem in text.content_stems(text.words(bullet))}


def fit(measured: Sequence[Measured], references: Sequence[set[str]]) -> tuple[Vector, float]:
    """Weights over the raw measures and the bias."""
    table = np.vstack([values for _, values in measured])
    target = [stem in used for (stems, _), used in zip(measured, references, strict=True) for stem in stems]
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(max_iter=1000).fit(scaler.transform(table), target)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - weights @ scaler.mean_)


def main() -> None:
    """Reads the arguments, validates, prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    options = parser.parse_args()
    gold = evaluation.documents(options.data, "insights")
    studies = [evaluation.study_of(document) for document in gold]
    measured = [salience.measures(study) for study in studies]
    references = [wanted(document) for document in gold]
    chances, used = [], []
    for fold in range(FOLDS):
        rest = [number for number in range(len(gold)) if number % FOLDS != fold]
        weights, bias = fit([measured[number] for number in rest], [references[number] for number in rest])
        for number in range(fold, len(gold), FOLDS):
            stems, table = measured[number]
            chances += (table @ weights + bias).tolist()
            used += [stem in references[number] for stem in stems]
    print(
        f"{FOLDS} folds: a word of a summary stands before another with a chance of {roc_auc_score(used, chances):.3f}"
    )
    weights, bias = fit(measured, references)
    rows = [("bias", (bias,)), *((name, (weight,)) for name, weight in zip(salience.FEATURES, weights, strict=True))]
    print(fitted.section("salience", rows, 2), end="")


if __name__ == "__main__":
    main()
