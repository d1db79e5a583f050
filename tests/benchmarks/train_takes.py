"""Trains the weights by which a line is found likely to be a take, and of which kind, and prints them.

    python -m tests.benchmarks.train_takes [--data DIR]

First it validates over folds of whole talks, scoring what pages would show against the editors' marks. The talks are
those that editors marked and those of `marks/`. The weights are shrunk hard: a cue counts for its kind, not for the
words of one show. Needs scikit-learn, which the package itself does not.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from generator.analyse.claims import hearing, takes
from generator.analyse.claims.insights import insights
from generator.analyse.claims.rounds import ROUND
from generator.analyse.episode import MOST_TAKES
from generator.model.take import TAKE_KINDS
from tests.benchmarks import evaluation, fitted, marked

FOLDS = 7
TAKE_SHRUNK, KIND_SHRUNK = 0.004, 0.05
"""Inverse strengths of the regularisation."""
SECOND_TIER = 0.7
"""What an item that only a longer page would list counts for."""
MARKED = 6
"""What a marked line counts for: an editor marks one in so many of those that would do."""
GIVEN = 15
"""Marks of its kind that a cue begins with: of the rarer kinds too few are marked to learn from alone."""
RAREST = 0.2
"""The least spread of a measure that counts: a rare cue is not blown up."""
Vector = NDArray[np.float64]


def labels(talk: marked.Marked, module: Any) -> tuple[Vector, list[str]]:
    """For each line 1 if it meets a take of the first tier, `SECOND_TIER` one of the second, else 0; and its kind."""
    wanted = sorted((row for row in talk.rows if row["record"] == "take"), key=lambda row: int(row["tier"]))
    marks, kinds = [], []
    for line in hearing.hear(talk.study).lines:
        met = next((row for row in wanted if module.meets(line.line.text, row["quote"])), None)
        marks.append(0.0 if met is None else 1.0 if met["tier"] == 1 else SECOND_TIER)
        kinds.append(met["kind"] if met else "")
    return np.array(marks), kinds


def fit(tables: Sequence[Vector], marks: Sequence[Vector], kinds: Sequence[list[str]]) -> tuple[Vector, Vector]:
    """(weights, bias): a row of weights a measure, a column for "is a take" and for each of `TAKE_KINDS`."""
    table, mark, kind = np.vstack(tables), np.concatenate(marks), np.array([one for each in kinds for one in each])
    scale = np.maximum(table.std(axis=0), RAREST)
    scaled = table / scale
    take = LogisticRegression(C=TAKE_SHRUNK, max_iter=1000)
    take.fit(scaled, mark > 0, sample_weight=np.where(mark > 0, MARKED * mark, 1.0))
    given = [(cue, name) for name in TAKE_KINDS for cue in (*hearing.ANSWERS[name], ROUND + name)]
    examples = np.array([[float(measure == cue) for measure in hearing.MEASURES] for cue, _ in given]) / scale
    which = LogisticRegression(C=KIND_SHRUNK, max_iter=1000)
    which.fit(
        np.vstack((scaled[mark > 0], examples)),
        np.concatenate((kind[mark > 0], [name for _, name in given])),
        sample_weight=np.concatenate((np.ones(int((mark > 0).sum())), np.full(len(given), float(GIVEN)))),
    )
    order = [list(which.classes_).index(name) for name in TAKE_KINDS]
    weights = np.vstack((take.coef_, which.coef_[order])) / scale
    return weights.T, np.concatenate((take.intercept_, which.intercept_[order]))


def use(weights: Vector, bias: Vector) -> None:
    """Puts weights in place of the package's own, for this process."""
    rows = [tuple(row) for row in weights.tolist()]
    hearing.WEIGHTS, hearing.BIAS = dict(zip(hearing.MEASURES, rows, strict=True)), tuple(bias.tolist())


def main() -> None:
    """Reads the arguments, validates, prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    options = parser.parse_args()
    module = evaluation.scorer(options.data, "score_editor")
    editors = marked.by_editors(options.data)
    talks = [*editors, *marked.by_us()]
    tables = [hearing.hear(talk.study).table.T for talk in talks]
    marks, kinds = zip(*(labels(talk, module) for talk in talks), strict=True)
    numbers = list(range(len(talks)))
    random.Random(0).shuffle(numbers)
    figures: dict[int, dict[str, float]] = {}
    for fold in range(FOLDS):
        left = numbers[fold::FOLDS]
        rest = [number for number in range(len(talks)) if number not in left]
        use(*fit([tables[each] for each in rest], [marks[each] for each in rest], [kinds[each] for each in rest]))
        figures |= {number: _figures(module, talks[number]) for number in left}
    for name, chosen in (("editors' talks", range(len(editors))), ("all", range(len(talks)))):
        print(f"{FOLDS} folds, {name}:", end="")
        for key in ("good", "found", "kind", "bad", "shown"):
            values = [figures[number][key] for number in chosen if key in figures[number]]
            print(f" {key} {mean(values):.3f}", end="")
        print()
    weights, bias = fit(tables, marks, kinds)
    print(fitted.section("takes", [("bias", bias), *zip(hearing.MEASURES, weights, strict=True)], 2), end="")


def _figures(module: Any, talk: marked.Marked) -> dict[str, float]:
    found = takes.takes(talk.study, MOST_TAKES, [one.text for one in insights(talk.study)])
    scored = module.talk({"takes": [{"quote": take.text, "kind": take.kind} for take in found]}, talk.rows)
    named = {key.removeprefix("takes."): value for key, value in scored.items() if key.startswith("takes.")}
    return {**named, "shown": float(len(found))}


if __name__ == "__main__":
    main()
