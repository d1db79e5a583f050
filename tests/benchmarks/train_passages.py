"""Trains the weights by which a passage is found worth printing, and prints them.

    python -m tests.benchmarks.train_passages [--data DIR] [--shown N]

First it leaves out a tenth of the talks after the other, to say what unseen ones may give: of the N best passages of a
talk, sharing few words with one another, how many meet an editor's insight (as `score_editor.py` has it), and how many
of the insights are met. Ridge regression on the two classes, each with the same weight in a talk.
"""

import argparse
from collections.abc import Sequence
from itertools import accumulate, product
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.analyse.claims.passages import Passages, passages
from tests.benchmarks import evaluation, fitted, marked

Matrix = NDArray[np.float64]
RIDGE, FOLDS, SHARED_WORDS = 0.6, 11, 0.35
OF_WORDS = 2.0
"""How much harder than the others the weights of `about` are shrunk: they are many, and a show's words are its own."""
ROUNDS = 5
"""Divisions into folds: one alone moves the figures by 0.01."""
SECOND = 0.25
"""What a talk of our second round of marks counts, others one: its passages have 60 words, the editors' 82.

Of eight passages of an editors' talk left out, 0.51 were good with one, 0.53 with a quarter, 0.54 with none (five
divisions into folds, each the same way). On pages, which refuse some, it gains 0.01, no more than its error.
"""


class Talk(NamedTuple):
    """A marked talk: its candidates, and the insights that each of them meets."""

    found: Passages
    words: list[list[str]]
    met: list[set[int]]
    insights: list[dict[str, Any]]
    by_editor: bool
    weight: float

    @property
    def table(self) -> Matrix:
        """A row a candidate, with a last column of ones."""
        return np.column_stack((*self.found.table.values(), np.ones(len(self.words))))


def measured(talk: marked.Marked, module: ModuleType, by_editor: bool) -> Talk:
    """The candidates of a talk, each with the marked insights that it meets."""
    found = passages(talk.study)
    said = [module.words(sentence.text) for sentence in talk.study.sentences]
    words = [
        [word for part in said[begin:end] for word in part]
        for begin, end in zip(found.begin.tolist(), found.end.tolist(), strict=True)
    ]
    insights = [row for row in talk.rows if row["record"] == "insight"]
    met: list[set[int]] = [set() for _ in words]
    for number, row in enumerate(insights):
        for quote in row["quotes"]:
            told = module.words(quote)
            known = set(told)
            for place, candidate in enumerate(words):
                few, many = sorted((len(candidate), len(told)))
                need = max(0.6 * few, 0.3 * many)
                # The longest common subsequence is long to find, and never longer than what is shared.
                shared = few >= 3 and sum(word in known for word in candidate) >= need
                if shared and module.common(candidate, told) >= need:
                    met[place].add(number)
    return Talk(found, words, met, insights, by_editor, SECOND if talk.second else 1.0)


def fit(talks: Sequence[Talk]) -> Matrix:
    """The weights, the bias last, of a linear model from +1 for what an editor prints to -1."""
    scale = np.vstack([talk.table for talk in talks]).std(axis=0)
    scale[scale < 1e-9] = 1.0
    gram, target = np.zeros((len(scale), len(scale))), np.zeros(len(scale))
    for talk in talks:
        printed = np.array([bool(met) for met in talk.met])
        share = talk.weight * np.where(printed, 0.5 / max(1, printed.sum()), 0.5 / max(1, (~printed).sum()))
        table = talk.table / scale
        gram += (table * share[:, None]).T @ table
        target += (table * share[:, None]).T @ np.where(printed, 1.0, -1.0)
    ridge = np.full(len(scale), RIDGE)
    ridge[_columns(talks[0].found)["about"]] *= OF_WORDS
    ridge[-1] = 0
    shrink = np.diag(ridge * sum(talk.weight for talk in talks))
    solved: Matrix = np.linalg.solve(gram + shrink, target) / scale
    return solved


def _columns(found: Passages) -> dict[str, slice]:
    """Measure to its columns of the table."""
    wide = [np.column_stack((values,)).shape[1] for values in found.table.values()]
    return {name: slice(end - width, end) for name, width, end in zip(found.table, wide, accumulate(wide), strict=True)}


def chosen(talk: Talk, odds: Matrix, most: int) -> list[int]:
    """The best candidates that overlap with none before and share few words with each."""
    kept: list[int] = []
    for place in np.argsort(-odds, kind="stable").tolist():
        begin, end = talk.found.begin[place], talk.found.end[place]
        words = set(talk.words[place])
        apart = all(begin >= talk.found.end[other] or end <= talk.found.begin[other] for other in kept)
        if apart and all(len(words & set(talk.words[other])) <= SHARED_WORDS * len(words) for other in kept):
            kept.append(place)
        if len(kept) == most:
            break
    return kept


def figures(talk: Talk, places: Sequence[int]) -> tuple[float, float, float]:
    """(share of shown that are good, of the insights found, of those of grade 2)."""
    met = set().union(*(talk.met[place] for place in places))
    two = {number for number, row in enumerate(talk.insights) if row["grade"] == 2}
    good = float(np.mean([bool(talk.met[place]) for place in places]))
    return good, len(met) / max(1, len(talk.insights)), len(met & two) / max(1, len(two))


def main() -> None:
    """Reads the arguments, validates, prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    parser.add_argument("--shown", type=int, default=8)
    options = parser.parse_args()
    module = evaluation.scorer(options.data, "score_editor")
    talks = [measured(talk, module, True) for talk in marked.by_editors(options.data)]
    talks += [measured(talk, module, False) for talk in marked.by_us()]
    rows = []
    for number, fold in product(range(ROUNDS), range(FOLDS)):
        order = np.random.default_rng(number).permutation(len(talks)) % FOLDS
        weights = fit([talk for talk, of in zip(talks, order, strict=True) if of != fold])
        for talk, of in zip(talks, order, strict=True):
            if of == fold:
                rows.append((talk.by_editor, *figures(talk, chosen(talk, talk.table @ weights, options.shown))))
    for who, name in ((1, "editors' talks"), (0, "ours")):
        mean = np.mean([row[1:] for row in rows if row[0] == who], axis=0)
        print(f"# {name}, left out: good {mean[0]:.3f}, found {mean[1]:.3f}, grade 2 {mean[2]:.3f}")
    found = fit(talks)
    named = [(name, found[columns]) for name, columns in _columns(talks[0].found).items()]
    print(fitted.section("passages", [*named, ("bias", found[-1:])], 3), end="")


if __name__ == "__main__":
    main()
