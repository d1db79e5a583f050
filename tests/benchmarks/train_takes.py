"""Trains the weights by which a line is found likely to be a take, and of which kind, and prints them.

    python -m tests.benchmarks.train_takes --transcripts DIR [--data DIR]

First it validates over folds of whole talks, scoring what pages would show against the editors' marks. The talks are
those that editors marked, those of `marks/` and, to learn from only, those of `marked_takes.txt`, which says what
`--transcripts` is. The weights are shrunk hard: a cue counts for its kind, not for the words of one show. Needs
scikit-learn, which the package itself does not.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

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
TAKE_SHRUNK, KIND_SHRUNK = 1 / 600, 0.05
"""Inverse strengths of the regularisation."""
OF_SUBJECT = {"about": 0.3, "around": 0.15}
"""How wide a dimension of the subject is beside other measures: they are many, and a show's words are its own."""
NO_TAKE = 3
"""What a line counts for that looks like a take to a program and was marked as none."""
SECOND_TIER = 0.7
"""What an item that only a longer page would list counts for."""
FURTHER = 0.5
"""What a line counts of `marked_takes.txt`, others one: its readers' taste is not that of the editors.

With one, what pages show pleased other readers as much, and fewer of the takes of year-end shows were found.
"""
MARKED = 6
"""What a marked line counts for: an editor marks one in so many of those that would do."""
GIVEN = 100
"""Marks of its kind that a cue begins with: of the rarer kinds too few are marked to learn from alone."""
RAREST = 0.2
"""The least spread of a measure that counts: a rare cue is not blown up."""
Vector = NDArray[np.float64]


class Talk(NamedTuple):
    """What a marked talk gives to learn from, a row or an entry for each of its lines."""

    table: Vector
    """The measures of `hearing.MEASURES`."""
    subject: Vector
    """Those of `OF_SUBJECT`, side by side."""
    mark: Vector
    """1 if it meets a take of the first tier, `SECOND_TIER` one of the second, else 0."""
    kind: list[str]
    weight: Vector
    """What it counts for."""


def measured(talk: marked.Marked, module: Any) -> Talk:
    """The lines of a talk, measured and marked."""
    wanted = sorted((row for row in talk.rows if row["record"] == "take"), key=lambda row: int(row["tier"]))
    refused = [row for row in talk.rows if row["record"] == "no_take"]
    marks, kinds, weights = [], [], []
    heard = hearing.hear(talk.study)
    for line in heard.lines:
        met = next((row for row in wanted if module.meets(line.line.text, row["quote"])), None)
        marks.append(0.0 if met is None else 1.0 if met["tier"] == 1 else SECOND_TIER)
        kinds.append(met["kind"] if met else "")
        none = any(module.meets(line.line.text, row["quote"]) for row in refused)
        weights.append(MARKED * marks[-1] if met else NO_TAKE if none else 1.0)
    subject = np.hstack([heard.subject[name] for name in OF_SUBJECT])
    return Talk(heard.table.T, subject, np.array(marks), kinds, np.array(weights))


def fit(talks: Sequence[Talk]) -> tuple[Vector, Vector, dict[str, Vector]]:
    """(weights, bias, of subject).

    A row of weights a measure, a column for "is a take" and for each of `TAKE_KINDS`; of the subject a weight a
    dimension.
    """
    table, subject = np.vstack([talk.table for talk in talks]), np.vstack([talk.subject for talk in talks])
    mark, kind = np.concatenate([talk.mark for talk in talks]), np.array([one for talk in talks for one in talk.kind])
    scale = np.maximum(table.std(axis=0), RAREST)
    scaled = table / scale
    wide = subject.std(axis=0) / np.repeat(list(OF_SUBJECT.values()), subject.shape[1] // len(OF_SUBJECT))
    take = LogisticRegression(C=TAKE_SHRUNK, max_iter=1000)
    take.fit(
        np.hstack((scaled, subject / wide)), mark > 0, sample_weight=np.concatenate([talk.weight for talk in talks])
    )
    given = [(cue, name) for name in TAKE_KINDS for cue in (*hearing.ANSWERS[name], ROUND + name)]
    examples = np.array([[float(measure == cue) for measure in hearing.MEASURES] for cue, _ in given]) / scale
    which = LogisticRegression(C=KIND_SHRUNK, max_iter=1000)
    which.fit(
        np.vstack((scaled[mark > 0], examples)),
        np.concatenate((kind[mark > 0], [name for _, name in given])),
        sample_weight=np.concatenate((np.ones(int((mark > 0).sum())), np.full(len(given), float(GIVEN)))),
    )
    order = [list(which.classes_).index(name) for name in TAKE_KINDS]
    own, of_subject = np.split(take.coef_[0], [len(scale)])
    weights = np.vstack((own, which.coef_[order])) / scale
    bias = np.concatenate((take.intercept_, which.intercept_[order]))
    return weights.T, bias, dict(zip(OF_SUBJECT, np.split(of_subject / wide, len(OF_SUBJECT)), strict=True))


def use(weights: Vector, bias: Vector, of_subject: dict[str, Vector]) -> None:
    """Puts weights in place of the package's own, for this process."""
    rows = [tuple(row) for row in weights.tolist()]
    hearing.WEIGHTS, hearing.BIAS = dict(zip(hearing.MEASURES, rows, strict=True)), tuple(bias.tolist())
    hearing.OF_SUBJECT = {name: tuple(row.tolist()) for name, row in of_subject.items()}


def main() -> None:
    """Reads the arguments, validates, prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    parser.add_argument("--transcripts", type=Path, required=True)
    options = parser.parse_args()
    module = evaluation.scorer(options.data, "score_editor")
    editors = marked.by_editors(options.data)
    talks = [*editors, *marked.by_us()]
    learned = [measured(talk, module) for talk in talks]
    further = [measured(talk, module) for talk in marked.of_takes(options.transcripts)]
    learned += [talk._replace(weight=FURTHER * talk.weight) for talk in further]
    numbers = list(range(len(talks)))
    random.Random(0).shuffle(numbers)
    figures: dict[int, dict[str, float]] = {}
    for fold in range(FOLDS):
        left = numbers[fold::FOLDS]
        use(*fit([talk for number, talk in enumerate(learned) if number not in left]))
        figures |= {number: _figures(module, talks[number]) for number in left}
    for name, chosen in (("editors' talks", range(len(editors))), ("all", range(len(talks)))):
        print(f"{FOLDS} folds, {name}:", end="")
        for key in ("good", "found", "kind", "bad", "shown"):
            values = [figures[number][key] for number in chosen if key in figures[number]]
            print(f" {key} {mean(values):.3f}", end="")
        print()
    weights, bias, of_subject = fit(learned)
    print(fitted.section("takes", [("bias", bias), *zip(hearing.MEASURES, weights, strict=True)], 2))
    print(fitted.section("takes by subject", of_subject.items(), 3), end="")


def _figures(module: Any, talk: marked.Marked) -> dict[str, float]:
    found = takes.takes(talk.study, MOST_TAKES, [one.text for one in insights(talk.study)])
    scored = module.talk({"takes": [{"quote": take.text, "kind": take.kind} for take in found]}, talk.rows)
    named = {key.removeprefix("takes."): value for key, value in scored.items() if key.startswith("takes.")}
    return {**named, "shown": float(len(found))}


if __name__ == "__main__":
    main()
