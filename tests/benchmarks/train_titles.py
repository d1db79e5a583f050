"""Trains the weights by which a word is found likely to stand in a chapter's title, and prints them.

    python -m tests.benchmarks.train_titles [--data DIR]

First it validates over folds of whole talks: the content-word F1 (as `score_editor.py` has it) of the titles at the
editors' own chapters. Needs scikit-learn, which the package itself does not.
"""

import argparse
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from generator.analyse.chapters import title_words
from generator.analyse.chapters.title_words import MEASURES, TitleWords
from generator.analyse.chapters.titles import titles
from tests.benchmarks import evaluation, fitted, marked
from tests.benchmarks.train_chapters import opened_by

FOLDS, REGULARISATION = 7, 0.1
Matrix = NDArray[np.float64]


class Talk(NamedTuple):
    """A talk with the titles that it was given, the turns that open their chapters, and what is measured of them."""

    talk: marked.Marked
    given: list[str]
    starts: list[int]
    table: Matrix
    wanted: NDArray[np.bool_]


def measured(talk: marked.Marked, module: Any) -> Talk:
    """The stems of the marked chapters, each with its measures and whether the title has it."""
    given = opened_by(talk)
    starts = sorted(given)
    words = TitleWords(talk.study)
    tables, wanted = [], []
    for begin, end in zip(starts, [*starts[1:], len(talk.study.turns)], strict=True):
        stems, table = words.measures(begin, end)
        title = {module.stem(word) for word in module.words(given[begin])}
        # Two stemmers cut differently: four letters shared are one word.
        wanted += [any(stem[:4] == word[:4] and len(stem) > 2 for word in title) for stem in stems]
        tables.append(table)
    return Talk(talk, [given[start] for start in starts], starts, np.vstack(tables), np.array(wanted))


def fit(talks: list[Talk]) -> tuple[dict[str, float], float]:
    """Weights over the raw measures, and the bias."""
    scaler = StandardScaler().fit(np.vstack([talk.table for talk in talks]))
    table, wanted = np.vstack([talk.table for talk in talks]), np.concatenate([talk.wanted for talk in talks])
    model = LogisticRegression(C=REGULARISATION, max_iter=1000).fit(scaler.transform(table), wanted)
    weights = model.coef_[0] / scaler.scale_
    return dict(zip(MEASURES, weights.tolist(), strict=True)), float(model.intercept_[0] - weights @ scaler.mean_)


def use(weights: dict[str, float], bias: float) -> None:
    """Puts weights in place of the package's own, for this process."""
    title_words.WEIGHTS, title_words.BIAS = weights, bias


def met(talk: Talk, module: Any) -> list[float]:
    """The F1 of our title for each marked chapter."""
    starts = talk.starts if talk.starts[0] == 0 else [0, *talk.starts]
    ours = dict(zip(starts, titles(talk.talk.study, starts), strict=True))

    def bag(title: str) -> set[str]:
        return {module.stem(word) for word in module.words(title)}

    pairs = [(bag(ours[start]), bag(title)) for start, title in zip(talk.starts, talk.given, strict=True)]
    return [module.f1(len(found & wanted), len(found), len(wanted)) for found, wanted in pairs]


def main() -> None:
    """Reads the arguments, validates, prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    options = parser.parse_args()
    module = evaluation.scorer(options.data, "score_editor")
    editors = marked.by_editors(options.data)
    talks = [measured(talk, module) for talk in [*editors, *marked.by_us()]]
    order = np.random.default_rng(0).permutation(len(talks)) % FOLDS
    figures: list[list[float]] = [[]] * len(talks)
    for fold in range(FOLDS):
        use(*fit([talk for talk, of in zip(talks, order, strict=True) if of != fold]))
        for number in np.flatnonzero(order == fold).tolist():
            figures[number] = met(talks[number], module)
    print(f"# editors' talks, left out: titles {mean(one for row in figures[: len(editors)] for one in row):.3f}")
    print(f"# ours, left out: titles {mean(one for row in figures[len(editors) :] for one in row):.3f}")
    weights, bias = fit(talks)
    rows = [("bias", (bias,)), *((name, (weight,)) for name, weight in weights.items())]
    print(fitted.section("title words", rows, 3), end="")


if __name__ == "__main__":
    main()
