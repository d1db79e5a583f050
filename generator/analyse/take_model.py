"""What makes a sentence a take: its measures, and a logistic model over them.

The weights are fitted, heavily shrunk, by `tests/benchmarks/train_takes.py` to takes that a person marked; the kinds
are told apart by hand-set weights, since few marked takes of the rarer kinds exist. All lines of a talk are measured
together, a column each: one pass over the words finds every cue.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress, count, pairwise, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.analyse.cues import BREAK, NUMBER, YEAR, Phrases, plain
from generator.analyse.lines import Line, hosts_of, lines
from generator.analyse.salience import salience
from generator.analyse.study import Study
from generator.analyse.take_cues import EXPLICIT, SECTION_CUES, TAKE_CUES
from generator.analyse.take_weights import BIAS, KIND_WEIGHTS, PRIOR, SECTION_WEIGHTS, WEIGHTS
from generator.model.take import TAKE_KINDS, TakeKind

Matrix = NDArray[np.float64]

ROUND = "round: "
_EXPLICIT = "explicit"
_CUES = Phrases(TAKE_CUES | {_EXPLICIT: EXPLICIT} | {ROUND + kind: listing for kind, listing in SECTION_CUES.items()})

_COUNTED: Mapping[str, tuple[str, ...]] = {
    "nominal": tuple("the of an a by as in".split()),
    "copula": tuple("is are isn't aren't it's that's we're they're there's be has".split()),
    "negation": tuple("not no never don't doesn't isn't can't won't didn't aren't nothing nobody none without".split()),
    "degree": tuple("very even still much more most better so too really actually probably always only such".split()),
    "past": tuple("was were had did said went came got told wrote used thought saw started".split()),
}
"""Measure to the words that it counts."""
_COUNTS_FOR: dict[str, list[str]] = {}
for _name, _words in _COUNTED.items():
    for _word in _words:
        _COUNTS_FOR.setdefault(_word, []).append(_name)

MEASURES: tuple[str, ...] = (
    *sorted(TAKE_CUES),
    *("length", "short", "long", "salient", *_COUNTED, "section", "answer", "foretold", "edge"),
)
"""What is measured of a line, in order."""
_ROW = {name: row for row, name in enumerate(MEASURES)}

_FEWEST_WORDS = 3
"""A shorter line is no take."""
SECTION_LASTS = 60
"""Lines; after so many a round has lost two thirds of its hold on what is said."""
_EDGE_BEGIN, _EDGE_END = 12, 10
"""Lines of greeting and of farewell, at most; a tenth of a short talk."""
EXPLICIT_BONUS = 1.2
"""Log-odds that a line gains by saying outright what it is ("my prediction is"); by hand, for few are marked."""
HOST_PENALTY = 1.5
"""Log-odds that the one who asks the questions in an interview loses: the takes are the guest's."""


class Measured(NamedTuple):
    """One line with what the model saw in it."""

    line: Line
    values: Matrix
    """One for each of `MEASURES`."""
    section: TakeKind | None
    """The kind of the round it was said in."""
    hold: float
    """How near the opening of that round is, 1 to 0."""
    section_year: int | None
    """The year that the round is about, if it was named."""
    chance: float
    """The probability, 0 to 1, that an editor would list it."""

    @property
    def measures(self) -> dict[str, float]:
        """The measures that are not 0, by name."""
        return {name: value for name, value in zip(MEASURES, self.values.tolist(), strict=True) if value}


class _Identity:
    """A study as a key: equal to itself alone, since what it holds is too much to hash."""

    def __init__(self, study: Study) -> None:
        self.study = study

    def __hash__(self) -> int:
        return id(self.study)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.study is self.study


@dataclass(frozen=True, slots=True)
class Hearing:
    """What insights and takes both need of a study."""

    lines: tuple[Measured, ...]
    salience: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Round:
    """What is known of the round that a line was said in."""

    kind: TakeKind | None = None
    opened: int = 0
    """The line that opened it."""
    year: int | None = None


ANSWERS: Mapping[TakeKind, tuple[str, ...]] = {
    "prediction": ("future", "horizon", "forecast"),
    "hot_take": ("opinion", "verdict", "absolute", "contrast"),
    "takeaway": ("learned", "observed"),
    "favourite_moment": ("favourite", "story"),
    "advice": ("advice", "duty"),
}
"""The cues that answer what a round asks for."""


def hear(study: Study) -> Hearing:
    """All lines with their measures and odds, in order, and the salience of stems; that of the last study is kept."""
    return remembered(_Identity(study))


@lru_cache(maxsize=1)
def remembered(key: _Identity) -> Hearing:
    """What `hear` gives, kept for one study."""
    study = key.study
    spoken = lines(study)
    worth = salience(study)
    sizes = [len(line.words) for line in spoken]
    words = list(chain.from_iterable(chain.from_iterable(zip([line.words for line in spoken], repeat((BREAK,))))))
    line_of = np.repeat(np.arange(len(spoken)), np.array(sizes, dtype=int) + 1).tolist()
    year = study.episode.date.year
    said = _dated(plain(words), words, year)
    table = np.zeros((len(MEASURES), len(spoken)))
    cells: list[int] = []
    explicit: set[int] = set()
    opened: dict[int, list[str]] = {}
    for place, name in _CUES.places(said):
        if name in _ROW:
            cells.append(_ROW[name] * len(spoken) + line_of[place])
        elif name == _EXPLICIT:
            explicit.add(line_of[place])
        else:
            opened.setdefault(line_of[place], []).append(name)
    table.reshape(-1)[cells] = 1
    table[:, np.array(sizes) < _FEWEST_WORDS] = 0
    rounds = _rounds(spoken, opened, year)
    holds = [math.exp((one.opened - at) / SECTION_LASTS) if one.kind else 0.0 for at, one in enumerate(rounds)]
    _measure(table, spoken, sizes, worth)
    _count(table, said, line_of, sizes)
    _place(table, rounds, holds)
    hosts = hosts_of(study, spoken)
    turns = study.turns
    odds = np.zeros(len(spoken))
    for name, row in zip(MEASURES, table, strict=True):
        odds += WEIGHTS.get(name, 0.0) * row
    found = []
    for at, (line, values, one, hold, log_odds) in enumerate(
        zip(spoken, table.T, rounds, holds, (BIAS + odds).tolist(), strict=True)
    ):
        if at in explicit and not line.question:
            log_odds += EXPLICIT_BONUS
        if turns[line.turn].speaker in hosts:
            log_odds -= HOST_PENALTY
        chance = 1 / (1 + math.exp(-log_odds)) if sizes[at] >= _FEWEST_WORDS else 0.0
        found.append(Measured(line, values, one.kind, hold, one.year, chance))
    return Hearing(tuple(found), worth)


def measured(spoken: Sequence[Measured], name: str) -> list[float]:
    """One measure of each line."""
    row = _ROW[name]
    return [line.values[row] for line in spoken]


def _dated(said: list[str], words: Sequence[str], year: int) -> list[str]:
    """Years before `year` are numbers like others."""
    if YEAR not in said:
        return said
    return [NUMBER if form == YEAR and int(word) < year else form for word, form in zip(words, said, strict=True)]


def _rounds(spoken: Sequence[Line], opened: Mapping[int, Sequence[str]], year: int) -> list[_Round]:
    """For each line the round it was said in; `opened` gives the lines that open one, with their cues."""
    found = []
    current = _Round()
    for at, line in enumerate(spoken):
        if at in opened:
            kind = next(kind for kind in SECTION_CUES if ROUND + kind in opened[at])
            said_before = current.year if kind == current.kind else None
            current = _Round(kind, at, _year_named(line.words, year) or said_before)
        found.append(current)
    return found


def _year_named(words: Sequence[str], year: int) -> int | None:
    """The year that the words which open a round look forward to."""
    said = plain(words)
    named = [int(word) for word, form in zip(words, said, strict=True) if form == YEAR]
    if ahead := [other for other in named if year <= other <= year + 30]:
        return max(ahead)
    return year + 1 if ("next", "year") in pairwise(said) else None


def _measure(table: Matrix, spoken: Sequence[Line], sizes: Sequence[int], worth: Mapping[str, float]) -> None:
    """Fills in how long each line is, and how much its words belong to the subject."""
    size = np.array(sizes)
    table[_ROW["length"]] = [math.log(1 + each) for each in sizes]
    table[_ROW["short"]] = size < 8
    table[_ROW["long"]] = size > 45
    salient = [sum([worth[stem] for stem in dict.fromkeys(line.content)]) for line in spoken]
    table[_ROW["salient"]] = salient / np.sqrt(np.maximum(1, size))


def _count(table: Matrix, said: Sequence[str], line_of: Sequence[int], sizes: Sequence[int]) -> None:
    """Fills in what is counted of a line's words."""
    names, lines_ = list(_COUNTED), len(sizes)
    cells = [
        names.index(name) * lines_ + line_of[place]
        for place in compress(count(), map(_COUNTS_FOR.__contains__, said))
        for name in _COUNTS_FOR[said[place]]
    ]
    counts = np.bincount(np.array(cells, dtype=int), minlength=len(names) * lines_).reshape(len(names), -1)
    size = np.maximum(1, sizes)
    table[_ROW["nominal"]] = counts[names.index("nominal")] / size
    table[_ROW["copula"]] = counts[names.index("copula")] / np.sqrt(size)
    for name, most in (("negation", 2), ("degree", 3), ("past", 3)):
        table[_ROW[name]] = np.minimum(most, counts[names.index(name)])


def _place(table: Matrix, rounds: Sequence[_Round], holds: Sequence[float]) -> None:
    """Fills in what follows from where a line was said, and from several of its cues."""
    table[_ROW["section"]] = holds
    for kind, cues in ANSWERS.items():
        inside = np.array([one.kind == kind for one in rounds], dtype=bool)
        answers = inside & table[[_ROW[cue] for cue in cues]].any(axis=0)
        table[_ROW["answer"], answers] = table[_ROW["section"], answers]
    table[_ROW["foretold"]] = table[[_ROW[cue] for cue in ANSWERS["prediction"]]].sum(axis=0) > 1
    begin, end = (min(most, len(rounds) // 10) for most in (_EDGE_BEGIN, _EDGE_END))
    table[_ROW["edge"], :begin] = table[_ROW["edge"], len(rounds) - end :] = 1


def kind_of(said: Sequence[Measured]) -> TakeKind:
    """The kind of a take: the cues of its lines, the likeliest first of all, and the round it was said in."""
    scores = dict(PRIOR)
    total = sum(line.chance for line in said) or 1.0
    for line in said:
        share = line.chance / total
        for kind in TAKE_KINDS:
            scores[kind] += share * sum(weight for cue, weight in KIND_WEIGHTS[kind].items() if line.measures.get(cue))
        if line.section:
            scores[line.section] += share * SECTION_WEIGHTS[line.section] * line.hold
    return max(TAKE_KINDS, key=lambda kind: scores[kind])
