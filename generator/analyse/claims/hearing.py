"""What makes a sentence a take: its measures, and a logistic model over them.

The weights are fitted, heavily shrunk, by `tests/benchmarks/train_takes.py` to takes that a person marked; the kinds
are told apart by hand-set weights, since few marked takes of the rarer kinds exist. All lines of a talk are measured
together, a column each: one pass over the words finds every cue.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from generator.analyse.claims import weights
from generator.analyse.claims.cues import EXPLICIT, SECTION_CUES, TAKE_CUES
from generator.analyse.claims.weights import KIND_WEIGHTS, PRIOR, SECTION_WEIGHTS
from generator.analyse.language.phrases import NUMBER, YEAR, Phrases, Places, plain
from generator.analyse.talk.lines import Line, hosts_of, lines
from generator.analyse.talk.salience import salience
from generator.analyse.talk.sentence import Said, owners
from generator.analyse.talk.study import Study
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
_MOST_COUNTED = {"negation": 2, "degree": 3, "past": 3}
"""What is counted up to so many; the others are shares of the line."""

MEASURES: tuple[str, ...] = (
    *sorted(TAKE_CUES),
    *("length", "short", "long", "salient", *_COUNTED, "section", "answer", "foretold", "edge"),
)
"""What is measured of a line, in order."""
_ROW = {name: row for row, name in enumerate(MEASURES)}

_BEFORE_NOUN_WILL = frozenset("the a free good ill own political their his her your my our at of sheer god".split())
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


class Round(NamedTuple):
    """What is known of the round that a line was said in."""

    kind: TakeKind | None = None
    opened: int = 0
    """The line that opened it."""
    year: int | None = None
    """The year that it is about, if it was named."""
    hold: float = 0.0
    """How near its opening is, 1 to 0."""


class Measured(NamedTuple):
    """One line with what the model saw in it."""

    line: Line
    kinds: Sequence[float]
    """What its cues say for each of `TAKE_KINDS`."""
    round: Round
    chance: float
    """The probability, 0 to 1, that an editor would list it."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What insights and takes both need of a study."""

    lines: tuple[Measured, ...]
    salience: Mapping[str, float]
    table: Matrix
    """Rows of `MEASURES`, a column for each line."""
    explicit: tuple[int, ...]
    """How many lines before each, and before the end, say outright what they are ("my prediction is")."""

    def has(self, name: str) -> NDArray[np.bool_]:
        """For each line whether a measure of it is not 0."""
        return np.asarray(self.table[_ROW[name]] != 0)


ANSWERS: Mapping[TakeKind, tuple[str, ...]] = {
    "prediction": ("future", "horizon", "forecast"),
    "hot_take": ("opinion", "verdict", "absolute", "contrast"),
    "takeaway": ("learned", "observed"),
    "favourite_moment": ("favourite", "story"),
    "advice": ("advice", "duty"),
}
"""The cues that answer what a round asks for."""


HEARD: WeakKeyDictionary[Study, Hearing] = WeakKeyDictionary()
"""What `hear` gave, for as long as the study is in use: insights and takes both ask."""


def hear(study: Study) -> Hearing:
    """All lines with their measures and odds, in order, and the salience of stems."""
    if study not in HEARD:
        HEARD[study] = _heard(study)
    return HEARD[study]


def _heard(study: Study) -> Hearing:
    spoken = lines(study)
    line_of = owners(line.words for line in spoken)
    sizes = np.bincount(line_of, minlength=len(spoken))
    year = study.episode.date.year
    forms, numbers = _foretelling(_dated(study.said.distinct, year), study.said, line_of)
    table = np.zeros((len(MEASURES), len(spoken)))
    explicit = np.zeros(len(spoken), dtype=bool)
    opened: dict[int, list[str]] = {}
    for place, name in _CUES.places(forms, numbers, line_of):
        line = int(line_of[place])
        if name in _ROW:
            table[_ROW[name], line] = 1
        elif name == _EXPLICIT:
            explicit[line] = not spoken[line].question
        else:
            opened.setdefault(line, []).append(name)
    table[:, sizes < _FEWEST_WORDS] = 0
    rounds = _rounds(spoken, opened, year)
    worth = salience(study)
    _measure(table, spoken, sizes, worth)
    _count(table, forms, numbers, line_of, sizes)
    _place(table, rounds)
    odds = np.zeros(len(spoken))
    for name, row in zip(MEASURES, table, strict=True):
        odds += weights.WEIGHTS.get(name, 0.0) * row
    odds += weights.BIAS
    odds[explicit] += EXPLICIT_BONUS
    hosts = hosts_of(study, spoken)
    odds[np.array([study.turns[line.turn].speaker in hosts for line in spoken], dtype=bool)] -= HOST_PENALTY
    chances = [
        1 / (1 + math.exp(-value)) if size >= _FEWEST_WORDS else 0.0
        for value, size in zip(odds.tolist(), sizes.tolist(), strict=True)
    ]
    found = map(Measured, spoken, _kinds(table).tolist(), rounds, chances)
    return Hearing(tuple(found), worth, table, (0, *np.cumsum(explicit).tolist()))


def _dated(words: Sequence[str], year: int) -> list[str]:
    """Words as phrases have them; years before `year` are numbers like others."""
    return [
        NUMBER if form == YEAR and int(word) < year else form for word, form in zip(words, plain(words), strict=True)
    ]


def _foretelling(forms: list[str], said: Said, line_of: Places) -> tuple[list[str], Places]:
    """(forms, numbers) without each "will" that tells no future: a name, a noun ("free will"), or "if you will"."""
    numbers = said.numbers.copy()
    for place in np.flatnonzero(said.where(form == "will" for form in forms)).tolist():
        if not place or line_of[place - 1] != line_of[place]:
            continue
        before = [forms[number] for number in said.numbers[max(0, place - 2) : place]]
        if said.words[place][0] == "W" or before[-1] in _BEFORE_NOUN_WILL or before == ["if", "you"]:
            numbers[place] = len(forms)
    return [*forms, ""], numbers


def _rounds(spoken: Sequence[Line], opened: Mapping[int, Sequence[str]], year: int) -> list[Round]:
    """For each line the round it was said in; `opened` gives the lines that open one, with their cues."""
    found = []
    current = Round()
    for at, line in enumerate(spoken):
        if at in opened:
            kind = next(kind for kind in SECTION_CUES if ROUND + kind in opened[at])
            said_before = current.year if kind == current.kind else None
            current = Round(kind, at, _year_named(line.words, year) or said_before)
        hold = math.exp((current.opened - at) / SECTION_LASTS) if current.kind else 0.0
        found.append(current._replace(hold=hold) if hold else current)
    return found


def _year_named(words: Sequence[str], year: int) -> int | None:
    """The year that the words which open a round look forward to."""
    said = plain(words)
    named = [int(word) for word, form in zip(words, said, strict=True) if form == YEAR]
    if ahead := [other for other in named if year <= other <= year + 30]:
        return max(ahead)
    return year + 1 if ("next", "year") in pairwise(said) else None


def _measure(table: Matrix, spoken: Sequence[Line], sizes: Places, worth: Mapping[str, float]) -> None:
    """Fills in how long each line is, and how much its words belong to the subject."""
    table[_ROW["length"]] = [math.log(1 + size) for size in sizes.tolist()]
    table[_ROW["short"]] = sizes < 8
    table[_ROW["long"]] = sizes > 45
    salient = np.array([sum([worth[stem] for stem in dict.fromkeys(line.content)]) for line in spoken])
    table[_ROW["salient"]] = salient / np.sqrt(np.maximum(1, sizes))


def _count(table: Matrix, forms: Sequence[str], numbers: Places, line_of: Places, sizes: Places) -> None:
    """Fills in what is counted of a line's words."""
    size = np.maximum(1, sizes)
    scale: Mapping[str, Matrix] = {"nominal": 1 / size, "copula": 1 / np.sqrt(size)}
    for name, words in _COUNTED.items():
        counted = np.fromiter(map(words.__contains__, forms), dtype=bool, count=len(forms))[numbers]
        counts = np.bincount(line_of[counted], minlength=len(sizes))
        table[_ROW[name]] = counts * scale[name] if name in scale else np.minimum(counts, _MOST_COUNTED[name])


def _place(table: Matrix, rounds: Sequence[Round]) -> None:
    """Fills in what follows from where a line was said, and from several of its cues."""
    table[_ROW["section"]] = [one.hold for one in rounds]
    for kind, cues in ANSWERS.items():
        inside = np.array([one.kind == kind for one in rounds], dtype=bool)
        answers = inside & table[[_ROW[cue] for cue in cues]].any(axis=0)
        table[_ROW["answer"], answers] = table[_ROW["section"], answers]
    table[_ROW["foretold"]] = table[[_ROW[cue] for cue in ANSWERS["prediction"]]].sum(axis=0) > 1
    begin, end = (min(most, len(rounds) // 10) for most in (_EDGE_BEGIN, _EDGE_END))
    table[_ROW["edge"], :begin] = table[_ROW["edge"], len(rounds) - end :] = 1


def _kinds(table: Matrix) -> Matrix:
    """For each line, what its cues say for each of `TAKE_KINDS`."""
    scores = np.zeros((table.shape[1], len(TAKE_KINDS)))
    for column, kind in enumerate(TAKE_KINDS):
        for cue, weight in KIND_WEIGHTS[kind].items():
            scores[:, column] += weight * (table[_ROW[cue]] != 0)
    return scores


def kind_of(said: Sequence[Measured]) -> TakeKind:
    """The kind of a take: the cues of its lines, the likeliest first of all, and the round it was said in."""
    scores = dict(PRIOR)
    total = sum(line.chance for line in said) or 1.0
    for line in said:
        share = line.chance / total
        for kind, score in zip(TAKE_KINDS, line.kinds, strict=True):
            scores[kind] += share * score
        if line.round.kind:
            scores[line.round.kind] += share * SECTION_WEIGHTS[line.round.kind] * line.round.hold
    return max(TAKE_KINDS, key=lambda kind: scores[kind])
