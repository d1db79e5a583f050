"""What makes a sentence a take: its measures, and the weights of a logistic model over them.

The weights are fitted, heavily shrunk, by `tests/benchmarks/train_takes.py` to takes that a person marked; the kinds
are told apart by hand-set weights, since few marked takes of the rarer kinds exist.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from generator.analyse.cues import NUMBER, YEAR, Phrases, plain
from generator.analyse.lines import Line, asks, hosts_of, lines
from generator.analyse.salience import salience
from generator.analyse.study import Study
from generator.analyse.take_cues import EXPLICIT, SECTION_CUES, TAKE_CUES
from generator.model.take import TAKE_KINDS, TakeKind

ROUND = "round: "
_ROUNDS = tuple((ROUND + kind, kind) for kind in SECTION_CUES)
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


@dataclass(frozen=True, slots=True)
class Measured:
    """One line with what the model saw in it."""

    line: Line
    measures: Mapping[str, float]
    section: TakeKind | None
    """The kind of the round it was said in."""
    hold: float
    """How near the opening of that round is, 1 to 0."""
    section_year: int | None
    """The year that the round is about, if it was named."""
    question: bool
    chance: float
    """The probability, 0 to 1, that an editor would list it."""


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


ANSWERS: Mapping[TakeKind, tuple[str, ...]] = {
    "prediction": ("future", "horizon", "forecast"),
    "hot_take": ("opinion", "verdict", "absolute", "contrast"),
    "takeaway": ("learned", "observed"),
    "favourite_moment": ("favourite", "story"),
    "advice": ("advice", "duty"),
}
"""The cues that answer what a round asks for."""
_FORETELLING = frozenset(ANSWERS["prediction"])


def hear(study: Study) -> Hearing:
    """All lines with their measures and odds, in order, and the salience of stems; that of the last study is kept."""
    return remembered(_Identity(study))


@lru_cache(maxsize=1)
def remembered(key: _Identity) -> Hearing:
    """What `hear` gives, kept for one study."""
    study = key.study
    spoken = lines(study)
    worth = salience(study)
    hosts = hosts_of(study, spoken)
    begin, end = (min(most, len(spoken) // 10) for most in (_EDGE_BEGIN, _EDGE_END))
    found = []
    section: TakeKind | None = None
    section_year: int | None = None
    age = 0
    year = study.episode.date.year
    for number, line in enumerate(spoken):
        said = plain(line.words)
        if YEAR in said:
            said = [
                NUMBER if form == YEAR and int(word) < year else form
                for word, form in zip(line.words, said, strict=True)
            ]
        seen = _CUES.found(said)
        opened = next((kind for name, kind in _ROUNDS if name in seen), None)
        if opened:
            if opened != section:
                section_year = None
            section, age = opened, 0
            section_year = _year_named(line.words, said, year) or section_year
        else:
            age += 1
        hold = math.exp(-age / SECTION_LASTS) if section else 0.0
        question = asks(line.text)
        if len(said) < _FEWEST_WORDS:
            found.append(
                Measured(line, {"length": math.log(1 + len(said)), "short": 1.0}, section, hold, None, question, 0.0)
            )
            continue
        measures = _measures(line, said, seen, worth)
        if section:
            measures["section"] = hold
            measures["answer"] = hold * any(cue in seen for cue in ANSWERS[section])
        if len(seen & _FORETELLING) > 1:
            measures["foretold"] = 1.0
        if number < begin or number >= len(spoken) - end:
            measures["edge"] = 1.0
        odds = BIAS + sum([WEIGHTS.get(name, 0.0) * value for name, value in measures.items()])
        if _EXPLICIT in seen and not question:
            odds += EXPLICIT_BONUS
        if study.turns[line.turn].speaker in hosts:
            odds -= HOST_PENALTY
        chance = 1 / (1 + math.exp(-odds))
        found.append(Measured(line, measures, section, hold, section_year, question, chance))
    return Hearing(tuple(found), worth)


def _measures(line: Line, said: list[str], seen: Iterable[str], worth: Mapping[str, float]) -> dict[str, float]:
    """The measures of one line that are not 0, always in the same order."""
    measures = {name: 1.0 for name in sorted(seen) if name in TAKE_CUES}
    size = max(1, len(said))
    measures["length"] = math.log(1 + size)
    if size < 8:
        measures["short"] = 1.0
    elif size > 45:
        measures["long"] = 1.0
    if line.content:
        salient = sum([worth[stem] for stem in dict.fromkeys(line.content)])
        measures["salient"] = salient / math.sqrt(size)
    counted = list(chain.from_iterable(map(_COUNTS_FOR.__getitem__, filter(_COUNTS_FOR.__contains__, said))))
    if counted:
        measures["nominal"] = counted.count("nominal") / size
        measures["copula"] = counted.count("copula") / math.sqrt(size)
        measures["negation"] = float(min(2, counted.count("negation")))
        measures["degree"] = float(min(3, counted.count("degree")))
        measures["past"] = float(min(3, counted.count("past")))
    return measures


def _year_named(words: Sequence[str], said: Sequence[str], year: int) -> int | None:
    """The year that the words which open a round look forward to."""
    named = [
        int(word) for word, form in zip(words, said, strict=True) if form == YEAR and year <= int(word) <= year + 30
    ]
    if named:
        return max(named)
    return year + 1 if any(pair == ("next", "year") for pair in pairwise(said)) else None


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


PRIOR: Mapping[TakeKind, float] = {
    "prediction": 0.0,
    "hot_take": 1.1,
    "takeaway": 0.3,
    "favourite_moment": 0.0,
    "advice": 0.0,
}
KIND_WEIGHTS: Mapping[TakeKind, Mapping[str, float]] = {
    "prediction": {"future": 1.1, "horizon": 1.1, "forecast": 1.3, "past": -0.3},
    "hot_take": {"verdict": 0.4, "absolute": 0.3, "contrast": 0.4},
    "takeaway": {"learned": 1.5, "observed": 0.6, "we": 0.2, "past": 0.2},
    "favourite_moment": {"favourite": 1.8, "story": 0.3, "past": 0.2},
    "advice": {"advice": 1.8, "duty": 0.3, "you": 0.2},
}
"""What a cue adds, weighed by hand: too few takes of the rarer kinds are marked to learn from."""
SECTION_WEIGHTS: Mapping[TakeKind, float] = {
    "prediction": 1.2,
    "hot_take": 0.5,
    "takeaway": 1.5,
    "favourite_moment": 1.2,
    "advice": 1.8,
}
"""What the round adds at its opening."""

BIAS = -2.92
WEIGHTS: Mapping[str, float] = {
    "future": 0.246,
    "horizon": 0.511,
    "forecast": 0.196,
    "opinion": 0.393,
    "absolute": 0.112,
    "verdict": 0.393,
    "contrast": 0.132,
    "generic": 0.334,
    "you": -0.175,
    "we": 0.079,
    "learned": 0.401,
    "favourite": 0.217,
    "advice": 0.226,
    "story": -0.097,
    "hedge": -0.069,
    "exchange": -0.203,
    "observed": 0.231,
    "duty": 0.142,
    "length": 0.113,
    "salient": 0.292,
    "nominal": 1.319,
    "copula": 0.283,
    "negation": 0.166,
    "degree": 0.086,
    "past": -0.061,
    "edge": -0.126,
    "long": 0.052,
    "short": -0.126,
    "foretold": 0.388,
    "section": 0.223,
    "answer": 0.291,
}
