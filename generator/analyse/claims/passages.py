"""Passages: runs of sentences of one speaker, and how likely an editor is to print each.

Editors choose passages of 25 to 90 words, a claim with its reason or its limit, and not single sentences. Every run of
one to five sentences is measured as a whole: its length, shares of plain words, who says it and where in the talk. The
weights of this linear model were fitted by `tests/benchmarks/train_passages.py` to passages that editors marked.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.analyse.language.phrases import plain
from generator.analyse.talk.sentence import Places
from generator.analyse.talk.study import Study

Matrix = NDArray[np.float64]

MOST_SENTENCES = 5
FEWEST_WORDS, MOST_WORDS = 14, 95
_EDGE = 0.06
"""Share of a talk's words that are its beginning, and its end."""
_GREETS = 1500
"""Words of a talk from which its beginning and its end are welcome and farewell."""

WEIGHTS: Mapping[str, float] = {
    "words": 0.174,
    "i": -0.170,
    "reason": 0.049,
    "condition": 0.057,
    "praise": -0.063,
    "asker": -0.201,
    "speaks": 0.091,
    "early": -0.337,
    "late": -0.306,
}
BIAS = -0.081


class Passages(NamedTuple):
    """Candidates in order of speech, an entry each."""

    begin: Places
    """The first sentence of each."""
    end: Places
    """The sentence after its last."""
    table: Mapping[str, Matrix]
    """Measure to its values. Shares and sizes are told in standard deviations from the talk's own mean: talks differ
    in their speakers, and in who wrote them down."""

    @property
    def odds(self) -> Matrix:
        """Log odds, up to a factor, that an editor would print each."""
        total = np.full(len(self.begin), BIAS)
        for name, weight in WEIGHTS.items():
            total += weight * self.table[name]
        return total


def passages(study: Study) -> Passages:
    """Every passage of a talk that is long enough and short enough to quote, measured."""
    sizes = np.array([len(sentence.words) for sentence in study.sentences], dtype=int)
    begin, end = _windows(sizes, _stretches(study))
    words = np.concatenate(([0], np.cumsum(sizes)))
    length = words[end] - words[begin]
    shares = {"words": np.log(length)} if len(begin) else {"words": np.zeros(0)}
    for name, listed in _lists().items():
        marks = study.said.where(form in listed for form in plain(study.said.distinct))
        counts = np.concatenate(([0], np.cumsum(np.bincount(study.said.sentence_of[marks], minlength=len(sizes)))))
        shares[name] = (counts[end] - counts[begin]) / np.maximum(1, length)
    asker, speaks = _speakers(study, sizes)
    shares |= {"asker": asker[begin], "speaks": speaks[begin]}
    place = words[begin] / max(1, int(words[-1]))
    table = {name: _standard(values) for name, values in shares.items()}
    greets = bool(words[-1] >= _GREETS)
    table |= {"early": np.where(greets & (place < _EDGE), 1.0, 0.0)}
    table |= {"late": np.where(greets & (place > 1 - _EDGE), 1.0, 0.0)}
    return Passages(begin, end, table)


def _windows(sizes: Places, stretches: Places) -> tuple[Places, Places]:
    """(first sentence, the one after the last) of each run of sentences within one stretch."""
    begins, ends = [], []
    begin = np.arange(len(sizes))
    words = np.zeros(len(sizes), dtype=int)
    for longer in range(MOST_SENTENCES):
        inside = begin + longer < len(sizes)
        begin, words = begin[inside], words[inside]
        words = words + sizes[begin + longer]
        goes_on = (stretches[begin + longer] == stretches[begin]) & (words <= MOST_WORDS)
        begin, words = begin[goes_on], words[goes_on]
        begins.append(begin[words >= FEWEST_WORDS])
        ends.append(begins[-1] + longer + 1)
    first, last = np.concatenate(begins), np.concatenate(ends)
    order = np.lexsort((last, first))
    return first[order], last[order]


def _stretches(study: Study) -> Places:
    """For each sentence the number of the stretch in which nobody else speaks; nobody's turn is one by itself."""
    turns = study.turns
    changed = [
        number == 0 or turn.speaker is None or turn.speaker != turns[number - 1].speaker
        for number, turn in enumerate(turns)
    ]
    of_turn = list(accumulate(map(int, changed)))
    return np.array([of_turn[sentence.turn] for sentence in study.sentences], dtype=int)


def _speakers(study: Study, sizes: Places) -> tuple[Matrix, Matrix]:
    """For each sentence how much its speaker asks, and how much of the talk is theirs."""
    numbers = {speaker: number for number, speaker in enumerate(dict.fromkeys(turn.speaker for turn in study.turns))}
    who = np.array([numbers[study.turns[sentence.turn].speaker] for sentence in study.sentences], dtype=int)
    asks = np.array([sentence.text.rstrip().endswith("?") for sentence in study.sentences], dtype=float)
    spoken = np.bincount(who, weights=sizes, minlength=len(numbers))
    asked = np.bincount(who, weights=asks, minlength=len(numbers))
    return np.sqrt(asked / np.maximum(1, spoken))[who], (spoken / max(1, int(sizes.sum())))[who]


def _standard(values: Matrix) -> Matrix:
    spread = float(values.std()) if len(values) else 0.0
    return (values - values.mean()) / spread if spread > 1e-9 else values * 0.0


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    """Name to words, from `passage_words.txt`."""
    text = (files(__package__) / "passage_words.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: frozenset(words.split()) for name, _, words in lines}
