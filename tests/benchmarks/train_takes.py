"""Trains the weights by which a line is found likely to be a take, and prints them as readable constants.

    python -m tests.benchmarks.train_takes [--data DIR]

First it leaves out one labelled episode after the other, to say what unseen ones may give. Few episodes are labelled,
so the weights are shrunk hard: a cue counts for its kind, not for the words of one show. Needs scikit-learn, which
the package itself does not.
"""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from generator.analyse.claims import hearing, takes
from generator.analyse.claims import weights as take_weights
from generator.analyse.talk.lines import Line, lines
from generator.analyse.talk.study import Study
from tests.benchmarks import evaluation

REGULARISATION = 0.003
"""Inverse strength: small, so that the weights stay near those of equal cues."""
SECOND_TIER = 0.7
"""What an item that only a longer page would list counts for."""
Vector = NDArray[np.float64]


def labels(spoken: Sequence[Line], gold: Iterable[dict[str, Any]], module: ModuleType) -> Vector:
    """For each line 1 if it belongs to a listed take, `SECOND_TIER` if to one of the second tier, else 0."""
    marks = np.zeros(len(spoken))
    said = [module.content_words(line.text) for line in spoken]
    for item in gold:
        worth = 1.0 if item["tier"] == 1 else SECOND_TIER
        for quote in [item["quote"], *item.get("alt_quotes", [])]:
            wanted, folded = module.content_words(quote), quote.casefold()
            for number, line in enumerate(spoken):
                shared = len(said[number] & wanted)
                if (
                    (line.text.casefold() in folded and len(said[number]) > 1)
                    or folded in line.text.casefold()
                    or shared >= max(3, 0.5 * len(wanted))
                    or (shared >= 4 and shared >= 0.75 * len(said[number]))
                ):
                    marks[number] = max(marks[number], worth)
    return marks


def fit(tables: Sequence[Vector], marks: Sequence[Vector]) -> tuple[Vector, float]:
    """Weights over the raw measures and the bias; every episode weighs the same."""
    scaler = StandardScaler().fit(np.vstack(tables))
    target = np.concatenate(marks)
    share = np.concatenate([np.full(len(mark), 60 / (mark > 0).sum()) for mark in marks])
    model = LogisticRegression(C=REGULARISATION, max_iter=1000)
    model.fit(scaler.transform(np.vstack(tables)), target > 0, sample_weight=np.where(target > 0, target, 1) * share)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - weights @ scaler.mean_)


def use(names: Sequence[str], weights: Vector, bias: float) -> None:
    """Puts weights in place of the package's own, for this process."""
    take_weights.WEIGHTS, take_weights.BIAS = dict(zip(names, weights.tolist(), strict=True)), bias
    hearing.HEARD.clear()


def main() -> None:
    """Reads the arguments, validates, prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    options = parser.parse_args()
    module = evaluation.scorer(options.data, "score_labels")
    studies = evaluation.labelled(options.data, "hot_takes")
    gold, files = {}, {}
    for path in evaluation.label_files(options.data, "hot_takes"):
        header, *rows = evaluation.read_jsonl(path)
        gold[header["source"]], files[header["source"]] = rows, path
    spoken = {source: lines(study) for source, study in studies.items()}
    names = hearing.MEASURES
    tables = {source: hearing.hear(study).table.T for source, study in studies.items()}
    marks = {source: labels(spoken[source], gold[source], module) for source in studies}

    predictions = []
    for source, study in studies.items():
        others = [other for other in studies if other != source]
        use(names, *fit([tables[other] for other in others], [marks[other] for other in others]))
        predictions += _predicted(source, study)
    report = evaluation.score_labels(module, "takes", [files[source] for source in studies], predictions)
    print(
        f"left out one by one: precision@10 {report['10']['precision']:.3f}, tier-1 recall@50 "
        f"{report['50']['recall_tier1']:.3f}, kind accuracy {report['50']['kind_accuracy']:.3f}"
    )
    weights, bias = fit(list(tables.values()), list(marks.values()))
    print(f"BIAS = {bias:.2f}\nWEIGHTS: Mapping[str, float] = {{")
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.3f},')
    print("}")


def _predicted(source: str, study: Study) -> list[dict[str, Any]]:
    found = takes.takes(study)
    return [
        {"source": source, "quote": take.quote, "kind": take.kind, "score": -rank} for rank, take in enumerate(found)
    ]


if __name__ == "__main__":
    main()
