"""What can be measured at each gap between two turns: words that change, cues that hosts give, who speaks.

The features of the gap model in `weights`. Position 0, before the first turn, is a gap like the others.
"""

from collections import Counter
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.analyse.chapters.cohesion import Near, Uses
from generator.analyse.chapters.cues import CUES, ENDINGS, FIRST_WORDS, IN_WHOLE_TURN, OPENING_WORDS, OPENINGS
from generator.analyse.language.arrays import Matrix
from generator.analyse.language.phrases import Phrases, form
from generator.analyse.talk.sentence import Marks
from generator.analyse.talk.study import Study

WIDEST = 20
"""Turns on either side of a gap that its features look at."""
ABOUT_WIDTHS = (60, 250, 900)
"""Words on either side of a gap that are compared by what they are about."""
OPENING, OPENING_DIMENSIONS = 60, 32
"""Words of a turn that open it, and the dimensions of their mean vector that are features."""
SPEAKER_FEATURES = ("speaker changes", "asker", "asker changes", "asker speaks long")

FEATURES: tuple[str, ...] = (
    "length", "length squared", "previous length", "longer than before",
    "opens with a question", "ends with a question", "asked since", "question after answer",
    *CUES, *OPENINGS, *ENDINGS, "previous short",
    *SPEAKER_FEATURES,
    "likelihood 5", "likelihood 10", "likelihood 20", "likelihood peak 5", "likelihood peak 10", "likelihood peak 20",
    "cosine 3", "cosine 8", "cosine depth 8",
    "new words", "new words that stay", "new words in three", "overlap before",
    "start", "end",
    *(f"about {width}" for width in ABOUT_WIDTHS), *(f"about beside {width}" for width in ABOUT_WIDTHS),
    *(f"opening {dimension}" for dimension in range(OPENING_DIMENSIONS)),
    *(f"says {word}" for word in FIRST_WORDS),
)  # fmt: skip

_CUES = Phrases(CUES)
_PLACES = {word: place for place, word in enumerate(FIRST_WORDS)}


def features(study: Study, uses: Uses, measured: Near) -> Matrix:
    """Gaps by features: row g describes the gap before turn g; of `uses` no turn has a stem twice."""
    count = len(study.turns)
    columns = _said(study) | _first_words(study) | _speakers(study) | _words(measured) | _novelty(uses) | _about(study)
    place = np.arange(count)
    columns["start"] = np.exp(-place / 3)
    columns["end"] = np.exp(-(count - place) / 4)
    return np.column_stack([columns[name] for name in FEATURES])


def _said(study: Study) -> dict[str, Matrix]:
    """Lengths, questions and cues."""
    count = len(study.turns)
    length = np.log1p(np.diff(study.words_before))
    asks = np.array([turn.text.count("?") for turn in study.turns], dtype=float)
    opens = np.array([any(s.text.endswith("?") for s in turn[:2]) for turn in study.by_turn], dtype=float)
    ends = np.array([turn.text.rstrip("\"”') ").endswith("?") for turn in study.turns], dtype=float)
    before = np.concatenate([[length.mean()], length[:-1]])
    since = np.zeros(count)
    for place in range(1, count):
        since[place] = 0 if asks[place - 1] else since[place - 1] + 1
    columns = {
        "length": length, "length squared": length**2 / 5, "previous length": before,
        "longer than before": np.maximum(0, length - before),
        "opens with a question": opens, "ends with a question": ends,
        "asked since": np.log1p(since), "question after answer": np.log1p(since) * (asks > 0),
    }  # fmt: skip
    columns["previous short"] = np.exp(-before)
    wholes = [turn.text.lower() for turn in study.turns]
    for name, cue in OPENINGS.items():
        columns[name] = np.array([cue.match(whole) is not None for whole in wholes], dtype=float)
    for name, cue in ENDINGS.items():
        columns[name] = np.array([0.0, *(cue.search(whole[-80:]) is not None for whole in wholes[:-1])])
    return columns | _cues(study)


def _cues(study: Study) -> dict[str, Matrix]:
    """Whether each turn, or its opening, has each cue."""
    said, opens = study.said, _opens(study)
    columns = {name: np.zeros(len(study.turns)) for name in CUES}
    for place, name in _CUES.places(said.each(form), said.numbers, said.sentence_of):
        if opens[place] or name in IN_WHOLE_TURN:
            columns[name][study.turn_of[place]] = 1
    return columns


def _opens(study: Study) -> Marks:
    """Whether each word is one of those that open its turn."""
    turn = study.turn_of
    return np.arange(len(turn)) - study.words_before[turn] < OPENING_WORDS


def _first_words(study: Study) -> dict[str, Matrix]:
    """Whether each turn opens with each word."""
    said, opens = study.said, _opens(study)
    numbers = said.figures(_first_word)[said.numbers[opens]]
    found = np.zeros((len(study.turns), len(FIRST_WORDS) + 1))
    found[study.turn_of[opens], numbers] = 1
    return {f"says {word}": column for word, column in zip(FIRST_WORDS, found.T, strict=False)}


def _first_word(word: str) -> int:
    """The place of a word in `FIRST_WORDS`; of another the one after the last."""
    return _PLACES.get(word.lower(), len(FIRST_WORDS))


def _speakers(study: Study) -> dict[str, Matrix]:
    """Who speaks, and who is the one that asks; unknown (nan) where the source names nobody."""
    names = [turn.speaker for turn in study.turns]
    if len(set(names)) < 2:
        return {name: np.full(len(names), np.nan) for name in SPEAKER_FEATURES}
    asked, said = Counter[str | None](), Counter[str | None]()
    for turn, sentences in zip(study.turns, study.by_turn, strict=True):
        asked[turn.speaker] += sum(sentence.text.endswith("?") for sentence in sentences)
        said[turn.speaker] += len(sentences)
    share = {name: (asked[name] + 0.5) / (said[name] + 5) for name in said}
    mean = sum(asked.values()) / max(1, sum(said.values()))
    asker = np.log(np.array([(share[name] + 0.01) / (mean + 0.01) for name in names]))
    changes = np.array([1.0, *(before != after for before, after in pairwise(names))])
    sizes = np.log1p([len(turn.text) for turn in study.turns])
    values = (changes, asker, asker * changes, asker * (sizes - sizes.mean()))
    return dict(zip(SPEAKER_FEATURES, values, strict=True))


def _words(measured: Near) -> dict[str, Matrix]:
    """How the words on both sides differ."""
    columns: dict[str, Matrix] = {}
    for width in (5, 10, WIDEST):
        columns[f"likelihood {width}"] = measured.gain(width)
        columns[f"likelihood peak {width}"] = _peak(columns[f"likelihood {width}"], max(2, width // 2))
    columns["cosine 3"], columns["cosine 8"] = measured.cosine(3), measured.cosine(8)
    columns["cosine depth 8"] = _depth(columns["cosine 8"])
    return columns


def _about(study: Study) -> dict[str, Matrix]:
    """How near in meaning both sides are, also beside other gaps so far away; and what each turn opens with."""
    begin, end = study.words_before[:-1], study.words_before[1:]
    last, mean = int(study.words_before[-1]), study.vectors.mean
    opening = mean(begin, np.minimum(end, begin + OPENING))[:, :OPENING_DIMENSIONS]
    columns = {f"opening {dimension}": column for dimension, column in enumerate(opening.T)}
    for width in ABOUT_WIDTHS:
        left, right = mean(np.maximum(0, begin - width), begin), mean(begin, np.minimum(last, begin + width))
        near = (left * right).sum(axis=1)
        near /= np.linalg.norm(left, axis=1) * np.linalg.norm(right, axis=1) + 1e-6
        standard = (near - near.mean()) / (near.std() + 1e-6)
        away = max(1, round(len(near) * width / max(1, last)))
        padded = np.pad(standard, away, mode="edge")
        columns[f"about {width}"] = near
        columns[f"about beside {width}"] = standard - (padded[: -2 * away] + padded[2 * away :]) / 2
    return columns


def _peak(values: Matrix, reach: int) -> Matrix:
    """How far a value stands above the mean of its neighbourhood, in deviations; 1 more where it is the highest."""
    padded = np.concatenate([np.full(reach, np.nan), values, np.full(reach, np.nan)])
    near = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1)
    above = (values - np.nanmean(near, axis=1)) / (values.std() + 1e-9)
    return np.asarray(above + (values >= np.nanmax(near, axis=1)))


def _depth(values: Matrix) -> Matrix:
    """Depth of a valley below the nearest peaks on both sides (Hearst 1997), in deviations."""
    left, right = values.tolist(), values.tolist()
    for place in range(1, len(left)):
        if values[place - 1] >= values[place]:
            left[place] = left[place - 1]
    for place in range(len(right) - 2, -1, -1):
        if values[place + 1] >= values[place]:
            right[place] = right[place + 1]
    return np.asarray((np.array(left) + np.array(right) - 2 * values) / (values.std() + 1e-9))


def _novelty(stems: Uses) -> dict[str, Matrix]:
    """Words not said in the last 30 turns, and whether they stay for the next 20; a turn has a stem once."""
    count, said = stems.turn_count, stems.said
    # Uses of one stem are neighbours; between two stems lies more than anything looks back or ahead.
    uses = np.sort(stems.stems * (count + 60) + stems.turns)
    turns = uses % (count + 60)
    since = np.diff(uses, prepend=-60)

    def opening(ahead: int, most: int) -> tuple[NDArray[np.intp], Matrix]:
        """For each turn the words that are new `ahead` turns later, and how often they are said after it."""
        found = np.flatnonzero((since > 30 + ahead) & (turns >= ahead))
        stay = np.searchsorted(uses, uses[found] - ahead + 20, "right") - found - (ahead == 0)
        place = turns[found] - ahead
        return np.bincount(place, minlength=count), np.bincount(place, np.minimum(most, stay), count).astype(float)

    new, stay = opening(0, 5)
    return {
        "new words": new / (said + 3),
        "new words that stay": np.log1p(stay),
        "new words in three": np.log1p(sum(opening(ahead, 4)[1] for ahead in range(3))),
        "overlap before": (said - new) / (said + 3),
    }
