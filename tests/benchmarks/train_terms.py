"""Trains the weights behind key terms and writes them into `weights.txt`.

    python -m tests.benchmarks.train_terms --checkouts DIR [--data DIR] [--write]

It learns from the tags of the older talks and the topics of the marked ones, and judges both: the tags that the ten
best terms hold, the topics that a page shows. Without `--write` it prints figures cross-validated by talk only.
`marked_talks.txt` says what `--checkouts` is. Needs scikit-learn, which the package itself does not.
"""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from generator.analyse.talk import weighing
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import Term
from generator.analyse.talk.topics import topics
from generator.analyse.talk.vocabulary import folded, keys
from tests.benchmarks import evaluation, fitted, marked

Matrix = NDArray[np.float64]
REGULARISATION = 0.1
FOLDS = 9
OLDER = 20.0
"""Weight of a talk with tags: they have a third as many as the others have topics, and are half as many."""


class Prepared(NamedTuple):
    """A talk's candidates: keys, features, labels."""

    study: Study
    keys: list[str]
    table: Matrix
    labels: Matrix
    weight: float


def prepared(study: Study, wanted: Callable[[Term], bool], weight: float = 1.0) -> Prepared:
    """The candidates of a talk; `wanted` tells those that editors chose."""
    kept = {key: term for key, term in study.terms.items() if weighing.is_subject(key, term)}
    table = np.array([weighing.measures(key, term, keys()) for key, term in kept.items()], dtype=float)
    return Prepared(study, list(kept), table, np.array([float(wanted(term)) for term in kept.values()]), weight)


def fit(talks: Sequence[Prepared]) -> Matrix:
    """Weights over the raw features."""
    table = np.vstack([talk.table for talk in talks])
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=REGULARISATION, max_iter=1000)
    weights = np.concatenate([np.full(len(talk.labels), talk.weight) for talk in talks])
    model.fit(scaler.transform(table), np.concatenate([talk.labels for talk in talks]), sample_weight=weights)
    return np.asarray(model.coef_[0] / scaler.scale_)


def main() -> None:
    """Reads the arguments, validates, and writes if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    parser.add_argument("--checkouts", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    module, documents = evaluation.scorer(options.data, "score"), evaluation.documents(options.data, "topics")
    tags = [{module.normal(tag) for tag in document["gold"]["tags"]} for document in documents]
    rows = [
        prepared(evaluation.study_of(document), partial(_is_tag, module.normal, own), OLDER)
        for document, own in zip(documents, tags, strict=True)
    ]
    talks = {
        "editors": marked.by_editors(options.data),
        "ours": marked.by_us(),
        "further": marked.of_talks(options.checkouts),
    }
    every = list(chain.from_iterable(talks.values()))
    for talk in every:
        chosen = {folded(topic) for row in talk.rows if row["record"] == "summary" for topic in row["topics"]}
        rows.append(prepared(talk.study, partial(_is_tag, folded, chosen)))
    judge = evaluation.scorer(options.data, "score_editor").talk
    for seed in range(3):
        order = np.random.default_rng(seed).permutation(len(rows))
        ranked: list[Any] = [()] * len(rows)
        for fold in range(FOLDS):
            held = set(order[fold::FOLDS].tolist())
            weights = fit([row for number, row in enumerate(rows) if number not in held])
            for number in held:
                row = rows[number]
                found = sorted(zip(-(row.table @ weights), row.keys, strict=True))
                ranked[number] = tuple((-weight, key) for weight, key in found)
        predictions = []
        for document, row, found in zip(documents, rows, ranked, strict=False):
            keys = weighing.distinct((key for _, key in found), 10)
            predictions.append({"id": document["id"], "topics": [row.study.terms[key].form for key in keys]})
        means = evaluation.score_documents(module, "topics", documents, predictions)
        figures = [f"{key} {means[key]:.3f}" for key in ("recall_said", "exact", "recall")]
        shown = []
        for talk, row, found in zip(every, rows[len(documents) :], ranked[len(documents) :], strict=True):
            # `weighed_terms` is a cached property: so the page's own steps see the held-out weights.
            row.study.__dict__["weighed_terms"] = found
            shown.append(judge({"topics": topics(row.study)}, talk.rows).get("topics", 0.0))
        of_each = iter(shown)
        figures += [f"topics of {who} {mean(islice(of_each, len(part))):.3f}" for who, part in talks.items()]
        print(f"seed {seed}: " + ", ".join(figures))
    if options.write:
        weights = fit(rows)
        text = fitted.section(
            "terms", ((name, (weight,)) for name, weight in zip(weighing.FEATURES, weights, strict=True)), 3
        )
        fitted.put(Path(weighing.__file__).with_name("weights.txt"), text)


def _is_tag(normal: Callable[[str], str], tags: set[str], term: Term) -> bool:
    return normal(term.form) in tags


if __name__ == "__main__":
    main()
