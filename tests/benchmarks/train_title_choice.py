"""Trains the weights by which a phrase is chosen as a chapter's title, and prints them.

    python -m tests.benchmarks.train_title_choice --transcripts DIR

First it leaves out an eighth of the talks after the other, to say what unseen chapters may get: the mean score of the
phrase chosen, the share of scraps and of good titles, beside the phrase that `title_words` alone would take. Ridge
regression. `scored_titles.txt` says what `--transcripts` is.
"""

import argparse
import hashlib
import re
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.analyse.chapters.title_choice import TitleChoice
from generator.analyse.chapters.title_words import TitleWords
from generator.analyse.talk.study import Study
from generator.read.library.one_transcript import read_one
from tests.benchmarks import fitted

SCORES = Path(__file__).with_name("scored_titles.txt")
RIDGE, FOLDS, ROUNDS = 100.0, 8, 6
EDITORS = {"chance": 0.15, "one word": -0.2}
"""What is added to two weights: editors' titles are longer. F1 of theirs 0.248 without and 0.262 with it; what readers
thought of chapters left out 0.88 and 0.91."""
Matrix = NDArray[np.float64]


class Chapter(NamedTuple):
    """A scored chapter: a row of measures for each phrase, and its score."""

    talk: str
    names: list[str]
    table: Matrix
    scores: Matrix


def scored(transcripts: Path) -> list[Chapter]:
    """The chapters of `scored_titles.txt` whose transcripts are there and have not changed."""
    found = []
    for talk in SCORES.read_text(encoding="utf-8").split("\n= ")[1:]:
        head, *lines = talk.rstrip().split("\n")
        name, digest = head.split(" ")
        source = transcripts / name
        if not source.is_file() or hashlib.sha256(source.read_bytes()).hexdigest() != digest:
            print(f"{SCORES}: no source {name} of that time, left out", file=sys.stderr)
            continue
        study = Study(read_one(source)[0])
        words, choice = TitleWords(study), TitleChoice(study)
        for line in lines:
            turns, _, marks = line.partition(": ")
            begin, end = map(int, turns.split("-"))
            spans = [tuple(map(int, mark)) for mark in re.findall(r"(\d) (\d+)-(\d+)", marks)]
            phrases = [tuple(study.said.words[first:last]) for _, first, last in spans]
            rows = choice.measures(phrases, words.chances(begin, end), begin, end)
            table = np.array([list(row.values()) for row in rows])
            if rows:
                found.append(Chapter(name, list(rows[0]), table, np.array([float(score) for score, *_ in spans])))
    return found


def fit(chapters: list[Chapter]) -> tuple[Matrix, float]:
    """Weights over the raw measures, and the bias."""
    table = np.vstack([chapter.table for chapter in chapters])
    scores = np.concatenate([chapter.scores for chapter in chapters])
    middle, scale = table.mean(axis=0), table.std(axis=0)
    rows = (table - middle) / scale
    weights: Matrix = np.linalg.solve(rows.T @ rows + RIDGE * np.eye(rows.shape[1]), rows.T @ (scores - scores.mean()))
    weights /= scale
    for name, more in EDITORS.items():
        weights[chapters[0].names.index(name)] += more
    return weights, float(scores.mean() - weights @ middle)


def main() -> None:
    """Reads the arguments, validates, prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--transcripts", type=Path, required=True)
    chapters = scored(parser.parse_args().transcripts)
    talks = sorted({chapter.talk for chapter in chapters})
    chosen, likeliest = [], []
    for number in range(ROUNDS):
        order = dict(zip(talks, np.random.default_rng(number).permutation(len(talks)) % FOLDS, strict=True))
        for fold in range(FOLDS):
            weights, _ = fit([chapter for chapter in chapters if order[chapter.talk] != fold])
            for chapter in chapters:
                if order[chapter.talk] == fold:
                    chosen.append(chapter.scores[np.argmax(chapter.table @ weights)])
                    likeliest.append(chapter.scores[np.argmax(chapter.table[:, chapter.names.index("chance")])])
    for name, scores in (("chosen", np.array(chosen)), ("likeliest", np.array(likeliest))):
        print(
            f"# {name}: score {scores.mean():.3f}, scraps {(scores == 0).mean():.3f}, good {(scores == 2).mean():.3f}"
        )
    weights, bias = fit(chapters)
    rows = [
        ("bias", (bias,)),
        *((name, (weight,)) for name, weight in zip(chapters[0].names, weights.tolist(), strict=True)),
    ]
    print(fitted.section("title choice", rows, 3), end="")


if __name__ == "__main__":
    main()
