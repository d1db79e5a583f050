"""Trains the weights behind key terms and writes them as readable constants.

    python -m tests.benchmarks.train_terms [--data DIR] [--write]

Without `--write` it prints cross-validated figures only. Needs scikit-learn, which the package itself does not.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk import terms
from generator.analyse.talk import weights as term_weights
from tests.benchmarks import evaluation

Matrix = NDArray[np.float64]
REGULARISATION = 0.1
FOLDS = 9


def prepared(document: dict[str, Any], normal: Any) -> tuple[list[str], list[str], Matrix, Matrix]:
    """Keys, forms, features and labels of a document's candidates."""
    names = wordlist("first_names")
    found = evaluation.study_of(document).terms
    kept = {
        key: term
        for key, term in found.items()
        if len(key) > 1 and not any(word.lower() in names for word in term.words)
    }
    table = np.array([terms.measures(key, term) for key, term in kept.items()], dtype=float)
    tags = {normal(tag) for tag in document["gold"]["tags"]}
    return (
        list(kept),
        [term.form for term in kept.values()],
        table,
        np.array([float(normal(term.form) in tags) for term in kept.values()]),
    )


def fit(tables: list[Matrix], labels: list[Matrix]) -> Matrix:
    """Weights over the raw features."""
    scaler = StandardScaler().fit(np.vstack(tables))
    model = LogisticRegression(C=REGULARISATION, max_iter=1000)
    model.fit(scaler.transform(np.vstack(tables)), np.concatenate(labels))
    return np.asarray(model.coef_[0] / scaler.scale_)


def main() -> None:
    """Reads the arguments, validates, and writes if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    module, documents = evaluation.scorer(options.data, "score"), evaluation.documents(options.data, "topics")
    rows = [prepared(document, module.normal) for document in documents]
    for seed in range(4):
        order = np.random.default_rng(seed).permutation(len(rows))
        predictions: list[dict[str, Any]] = []
        for fold in range(FOLDS):
            held = set(order[fold::FOLDS].tolist())
            rest = [row for number, row in enumerate(rows) if number not in held]
            weights = fit([row[2] for row in rest], [row[3] for row in rest])
            for number in sorted(held):
                keys, forms, table, _ = rows[number]
                ranked = sorted(zip(-(table @ weights), keys, strict=True))
                chosen = terms.distinct((key for _, key in ranked), 10)
                by_key = dict(zip(keys, forms, strict=True))
                predictions.append({"id": documents[number]["id"], "topics": [by_key[key] for key in chosen]})
        means = evaluation.score_documents(module, "topics", documents, predictions)
        print(f"seed {seed}: " + ", ".join(f"{key} {means[key]:.3f}" for key in ("recall_said", "exact", "recall")))
    if options.write:
        weights = fit([row[2] for row in rows], [row[3] for row in rows])
        lines = [
            f'"""{term_weights.__doc__}"""',
            "",
            "WEIGHTS: dict[str, float] = {",
            *(f'    "{name}": {weight:.3f},' for name, weight in zip(terms.FEATURES, weights, strict=True)),
            "}",
            '"""Feature of `terms` to weight."""',
            "",
        ]
        Path(str(term_weights.__file__)).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
