"""Trains the gap model behind the chapters and writes its weights into `weights.txt`.

    python -m tests.benchmarks.train_chapters --checkouts DIR [--data DIR] [--write]

Without `--write` it prints cross-validated figures only: each document is judged by weights that never saw it.
`marked_talks.txt` says what `--checkouts` is.
Needs scikit-learn, which the package itself does not.
"""

import argparse
from itertools import chain, islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score
from sklearn.preprocessing import StandardScaler

from generator.analyse.chapters import boundaries
from generator.analyse.chapters.measures import FEATURES
from generator.analyse.language import text
from tests.benchmarks import evaluation, fitted, marked

Matrix = NDArray[np.float64]
REGULARISATION = 0.01
"""scikit-learn's C: four hundred talks are little for two hundred weights."""
FOLDS = 7


def fit(gaps: list[Matrix], labels: list[Matrix]) -> tuple[Matrix, float, Matrix]:
    """Weights over the raw features, their bias, and the mean of each feature."""
    table, wanted = np.vstack([gap[1:] for gap in gaps]), np.concatenate([label[1:] for label in labels])
    # What is not known is taken for the mean, as `boundaries.log_odds` takes it.
    table = np.where(np.isnan(table), np.nanmean(table, axis=0), table)
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=REGULARISATION, max_iter=1000).fit(scaler.transform(table), wanted)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0]), scaler.mean_


def cross_validated(gaps: list[Matrix], labels: list[Matrix], seed: int) -> list[Matrix]:
    """The log odds of every gap, by weights trained on the other folds."""
    order = np.random.default_rng(seed).permutation(len(gaps))
    found: list[Matrix] = [np.zeros(0)] * len(gaps)
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS].tolist())
        rest = [number for number in range(len(gaps)) if number not in held]
        weights, bias, means = fit([gaps[number] for number in rest], [labels[number] for number in rest])
        for number in held:
            found[number] = np.nan_to_num(gaps[number] - means) @ weights + bias
    return found


def opened_by(talk: marked.Marked) -> dict[int, str]:
    """The turns that open the marked chapters, each with its title."""
    said = ["".join(text.words(turn.text)).lower() for turn in talk.study.turns]
    found = {}
    for row in talk.rows:
        if row["record"] == "chapter":
            head = "".join(text.words(row["first"])[:8]).lower()
            if (place := next((at for at, turn in enumerate(said) if head in turn), None)) is not None:
                found[place] = row["title"]
    return found


def f1(found: list[int], wanted: list[int]) -> float:
    """F1 of two lists of turns."""
    return 2 * len(set(found) & set(wanted)) / (len(found) + len(wanted))


def main() -> None:
    """Reads the arguments, validates, and writes if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    parser.add_argument("--checkouts", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    module, documents = evaluation.scorer(options.data, "score"), evaluation.documents(options.data, "chapters")
    talks = {
        "editors": marked.by_editors(options.data),
        "ours": marked.by_us(),
        "further": marked.of_talks(options.checkouts),
    }
    every = list(chain.from_iterable(talks.values()))
    studies = [*map(evaluation.study_of, documents), *(talk.study for talk in every)]
    prepared = [boundaries.measure(study) for study in studies]
    gaps = [each.features for each in prepared]
    openings = [document["gold"]["starts"] for document in documents] + [sorted(opened_by(talk)) for talk in every]
    labels = [np.zeros(len(gap)) for gap in gaps]
    for label, begins in zip(labels, openings, strict=True):
        label[begins] = 1
    for seed in range(3):
        odds = cross_validated(gaps, labels, seed)
        said, wanted = np.concatenate([o[1:] for o in odds]), np.concatenate([label[1:] for label in labels])
        rows: list[dict[str, Any]] = [
            {"id": document["id"], "starts": boundaries.starts(measured, odd)}
            for document, measured, odd in zip(documents, prepared, odds, strict=False)
        ]
        met = (
            f1(boundaries.starts(measured, odd), begins)
            for measured, odd, begins in islice(zip(prepared, odds, openings, strict=True), len(documents), None)
        )
        means = evaluation.score_documents(module, "chapters", documents, rows)
        print(
            f"seed {seed}: AUC {roc_auc_score(wanted, said):.3f}, AP {average_precision_score(wanted, said):.3f}, "
            + ", ".join(f"{key} {means[key]:.3f}" for key in ("pk", "wd", "exact_f1", "f1@2", "n_pred", "n_gold"))
            + "".join(f", openings of {who} {np.mean(list(islice(met, len(part)))):.3f}" for who, part in talks.items())
        )
    if options.write:
        table, bias, average = fit(gaps, labels)
        measured = zip(FEATURES, np.column_stack((table, average)), strict=True)
        text = fitted.section("gaps", [("bias", (bias,)), *measured], 4)
        fitted.put(Path(boundaries.__file__).with_name("weights.txt"), text)


if __name__ == "__main__":
    main()
