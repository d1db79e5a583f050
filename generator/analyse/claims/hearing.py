"""How likely each line of a talk is a take, and of which kind: its measures, and a logistic model over them.

One model says how likely an editor is to list a line, another of which kind it then is; both are fitted, shrunk, by
`tests/benchmarks/train_takes.py` to takes that people marked. All lines of a talk are measured together, a column
each: one pass over the words finds every cue.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.analyse.claims.rounds import CUES, ROUND, Round, rounds
from generator.analyse.language.arrays import Matrix, Places
from generator.analyse.language.counted import Counted
from generator.analyse.language.phrases import NUMBER, YEAR, Phrases, form
from generator.analyse.talk.lines import Line, hosts_of, lines
from generator.analyse.talk.salience import salience
from generator.analyse.talk.sentence import Said, owners
from generator.analyse.talk.study import Study
from generator.model import listing
from generator.model.grouped import grouped
from generator.model.take import TAKE_KINDS, TakeKind

_FITTED = Path(__file__).with_name("weights.txt")
BIAS, WEIGHTS = listing.fitted(_FITTED, "takes")
OF_SUBJECT = listing.fitted(_FITTED, "takes by subject")[1]
"""Weights of the dimensions of `about`, the mean vector of a line's words, and of `around`, of the lines near it."""
_EXPLICIT = "explicit"
_PHRASES = Phrases(CUES)
_DIGIT = re.compile(r"[\d¹²³]")

_LISTS = listing.word_sets(Path(__file__).with_name("counted.txt"))
"""Measure to the words that it counts."""
_COUNTED = Counted(_LISTS)
_SHARES = ("nominal", "copula")
"""What is told as a share of the line; the others are counted up to `_MOST_COUNTED`."""
_MOST_COUNTED = 3

MEASURES: tuple[str, ...] = (
    *sorted(name for name in CUES if name != _EXPLICIT and not name.startswith(ROUND)),
    *("length", "short", "long", "salient", "comma", "quotes", "digit", *_LISTS),
    *("explicit", "asks", "share", "begins", "early", "late", "asked", "answer", "foretold"),
    *(ROUND + kind for kind in TAKE_KINDS),
)
"""What is measured of a line, in order."""
_ROW = {name: row for row, name in enumerate(MEASURES)}

_BEFORE_NOUN_WILL = frozenset("the a free good ill own political their his her your my our at of sheer god".split())
_FEWEST_WORDS = 3
"""A shorter line is no take."""
_EDGE = 0.06
"""Share of a talk's lines that are its beginning, and its end."""
_ASKED = 6
"""Lines after a question, at most, that answer it."""
_NEAR = 6
"""Lines before a line, and behind it, that are `around` it."""


class Measured(NamedTuple):
    """One line with what the model saw in it."""

    line: Line
    kinds: Sequence[float]
    """What its measures say for each of `TAKE_KINDS`."""
    round: Round
    chance: float
    """The probability, 0 to 1, that an editor would list it."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """The lines of a study, and what was measured of them."""

    lines: tuple[Measured, ...]
    table: Matrix
    """Rows of `MEASURES`, a column for each line."""
    subject: Mapping[str, Matrix]
    """The measures of `OF_SUBJECT`, a row for each line."""

    def has(self, name: str) -> NDArray[np.bool_]:
        """For each line whether a measure of it is not 0."""
        return np.asarray(self.table[_ROW[name]] != 0)

    def answers(self, hold: float) -> NDArray[np.bool_]:
        """For each line whether it has a cue of what its round asks for, and the round at least this hold on it."""
        return np.asarray(self.table[_ROW["answer"]] >= hold)


ANSWERS: Mapping[TakeKind, tuple[str, ...]] = {
    "prediction": ("future", "horizon", "forecast"),
    "hot_take": ("opinion", "verdict", "absolute", "contrast"),
    "takeaway": ("learned", "observed"),
    "favourite_moment": ("favourite", "story"),
    "advice": ("advice", "duty"),
}
"""The cues that answer what a round asks for."""


def hear(study: Study) -> Hearing:
    """All lines with their measures and odds, in order."""
    spoken = lines(study)
    line_of = owners(line.words for line in spoken)
    sizes = np.bincount(line_of, minlength=len(spoken))
    year = study.episode.date.year
    forms, numbers = _foretelling(_dated(study.said, year), study.said, line_of)
    table = np.zeros((len(MEASURES), len(spoken)))
    cues = _PHRASES.places(forms, numbers, line_of)
    cued = line_of[[place for place, _ in cues]].tolist() if cues else []
    table[[_ROW[name] for _, name in cues], cued] = 1
    table[_ROW[_EXPLICIT], [line.question for line in spoken]] = 0
    opened = grouped((line, name) for line, (_, name) in zip(cued, cues, strict=True) if name.startswith(ROUND))
    around = rounds(spoken, opened, year)
    _measure(table, spoken, sizes, salience(study))
    table[_ROW["digit"]] = np.bincount(line_of[study.said.where(_has_digit)], minlength=len(spoken)) > 0
    _count(table, forms, numbers, line_of, sizes)
    _place(table, study, spoken, around)
    subject = _subject(study, sizes)
    values = _weighed(table)
    for name, weights in OF_SUBJECT.items():
        values[0] += subject[name] @ np.array(weights)
    chances = np.where(sizes < _FEWEST_WORDS, 0.0, 1 / (1 + np.exp(-values[0])))
    found = map(Measured, spoken, values[1:].T.tolist(), around, chances.tolist())
    return Hearing(tuple(found), table, subject)


def _subject(study: Study, sizes: Places) -> dict[str, Matrix]:
    """What each line, and the lines around it, are about: a row of word vectors' means for each."""
    edges = np.concatenate(([0], np.cumsum(sizes)))
    line = np.arange(len(sizes))
    first, last = np.maximum(0, line - _NEAR), np.minimum(len(sizes), line + _NEAR + 1)
    means = study.vectors.mean
    return {"about": means(edges[line], edges[line + 1]), "around": means(edges[first], edges[last])}


def _weighed(table: Matrix) -> Matrix:
    """For each line its log-odds to be a take, and what speaks for each of `TAKE_KINDS`."""
    values = np.repeat(np.array(BIAS)[:, None], table.shape[1], axis=1)
    # Added up in one order, so that the sums are the same on every machine.
    for name, row in zip(MEASURES, table, strict=True):
        values += np.array(WEIGHTS[name])[:, None] * row
    return values


def _dated(said: Said, year: int) -> list[str]:
    """The distinct words as phrases have them; years before `year` are numbers like others."""
    return [
        NUMBER if one == YEAR and int(word) < year else one
        for word, one in zip(said.distinct, said.each(form), strict=True)
    ]


def _foretelling(forms: list[str], said: Said, line_of: Places) -> tuple[list[str], Places]:
    """(forms, numbers) without each "will" that tells no future: a name, a noun ("free will"), or "if you will"."""
    numbers = said.numbers.copy()
    for place in np.flatnonzero(said.where(_is_will)).tolist():
        if not place or line_of[place - 1] != line_of[place]:
            continue
        before = [forms[number] for number in said.numbers[max(0, place - 2) : place]]
        if said.words[place][0] == "W" or before[-1] in _BEFORE_NOUN_WILL or before == ["if", "you"]:
            numbers[place] = len(forms)
    return [*forms, ""], numbers


def _has_digit(word: str) -> bool:
    return _DIGIT.search(word) is not None


def _is_will(word: str) -> bool:
    return form(word) == "will"


def _measure(table: Matrix, spoken: Sequence[Line], sizes: Places, worth: Mapping[str, float]) -> None:
    """Fills in how long each line is, and how much its words belong to the subject."""
    table[_ROW["length"]] = [math.log(1 + size) for size in sizes.tolist()]
    table[_ROW["short"]] = sizes < 8
    table[_ROW["long"]] = sizes > 45
    salient = np.array([sum([worth[stem] for stem in dict.fromkeys(line.content)]) for line in spoken])
    table[_ROW["salient"]] = salient / np.sqrt(np.maximum(1, sizes))
    table[_ROW["comma"]] = [min(line.text.count(","), _MOST_COUNTED) for line in spoken]
    table[_ROW["quotes"]] = ['"' in line.text or "“" in line.text for line in spoken]


def _count(table: Matrix, forms: Sequence[str], numbers: Places, line_of: Places, sizes: Places) -> None:
    """Fills in what is counted of a line's words."""
    size = np.maximum(1, sizes)
    for name, counts in _COUNTED.of_units(
        np.array(list(map(_COUNTED.lists, forms)), dtype=int), numbers, line_of, len(sizes)
    ).items():
        table[_ROW[name]] = counts / size if name in _SHARES else np.minimum(counts, _MOST_COUNTED)


def _place(table: Matrix, study: Study, spoken: Sequence[Line], rounds: Sequence[Round]) -> None:
    """Fills in what follows from where a line was said and by whom, and from several of its cues."""
    for kind in TAKE_KINDS:
        hold = np.array([one.hold if one.kind == kind else 0.0 for one in rounds])
        table[_ROW[ROUND + kind]] = hold
        table[_ROW["answer"]] += hold * table[[_ROW[cue] for cue in ANSWERS[kind]]].any(axis=0)
    table[_ROW["foretold"]] = table[[_ROW[cue] for cue in ANSWERS["prediction"]]].sum(axis=0) > 1
    place = np.arange(len(spoken)) / max(1, len(spoken))
    # A talk of a few lines has no beginning that greets.
    table[_ROW["early"]], table[_ROW["late"]] = (place < _EDGE) & (len(spoken) * _EDGE > 1), place > 1 - _EDGE
    hosts = hosts_of(study, spoken)
    who = [study.turns[line.turn].speaker for line in spoken]
    told = Counter[str | None]()
    for speaker, line in zip(who, spoken, strict=True):
        told[speaker] += len(line.words)
    table[_ROW["asks"]] = [speaker in hosts for speaker in who]
    total = max(1, told.total())
    table[_ROW["share"]] = [told[speaker] / total for speaker in who]
    turn = np.array([line.turn for line in spoken], dtype=int)
    table[_ROW["begins"]] = np.diff(turn, prepend=-1) > 0
    question = np.array([line.question for line in spoken], dtype=bool)
    for back in range(1, min(_ASKED, len(spoken) - 1) + 1):
        apart = turn[back:] - turn[:-back]
        table[_ROW["asked"], back:] += question[:-back] & (apart == 1)
    table[_ROW["asked"]] = table[_ROW["asked"]] > 0


def kind_of(said: Sequence[Measured]) -> TakeKind:
    """The kind of a take: what the measures of its lines say, the likeliest first of all."""
    scores = dict.fromkeys(TAKE_KINDS, 0.0)
    for line in said:
        for kind, score in zip(TAKE_KINDS, line.kinds, strict=True):
            scores[kind] += line.chance * score
    return max(TAKE_KINDS, key=lambda kind: scores[kind])
