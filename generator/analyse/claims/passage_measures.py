"""What is measured of a passage: its size, kinds of words, speaker and place, and what its words are about."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from generator.analyse.language.arrays import Matrix, Places
from generator.analyse.language.counted import Counted
from generator.analyse.language.phrases import form, plain
from generator.analyse.talk.study import Study
from generator.model import listing

_EDGE = 0.06
"""Share of a talk's words that are its beginning, and its end."""
_GREETS = 1500
"""Words of a talk from which its beginning and its end are welcome and farewell."""
_MOST_SPREAD = 2.0
"""Standard deviations; what lies further out tells no more, and the best of thousands would be chosen for it alone."""
LISTS = listing.word_sets(Path(__file__).with_name("passage_words.txt"))
"""Name to its words, plain."""
_COUNTED = Counted(LISTS)
_OPENERS = {"begins_i": "i", "begins_but": "but", "begins_and": "and", "begins_if": "if"}
"""Measure to the list of `passage_words.txt`, or else the word, that the passage begins with."""
_SIGNS = {"commas": (",",), "dashes": ("--", " - ", "–", "—"), "quoting": ('"', "“")}


def measured(study: Study, begin: Places, end: Places) -> dict[str, Matrix]:
    """Measure to its values for the passages from sentence `begin` to before `end`: `about` is a row a passage.

    All but `about` and the two of the edges of a talk are told in standard deviations from the talk's own mean: talks
    differ in their speakers, and in who wrote them down.
    """
    sentences = study.sentences
    sizes = np.array([len(sentence.words) for sentence in sentences], dtype=int)
    before = np.concatenate(([0], np.cumsum(sizes)))
    length = before[end] - before[begin]

    def share(counts: Sequence[int] | Matrix | Places) -> Matrix:
        """What is counted in each sentence, for each word of a passage."""
        total = np.concatenate(([0], np.cumsum(counts)))
        return np.asarray((total[end] - total[begin]) / np.maximum(1, length))

    found = {"words": np.log(np.maximum(1, length)), "sentences": (end - begin).astype(float)}
    found |= {name: share(counts) for name, counts in _of_words(study, len(sizes)).items()}
    for name, signs in _SIGNS.items():
        found[name] = share(np.sum([_times(sign, study) for sign in signs], axis=0))
    asks = np.array([sentence.text.rstrip().endswith("?") for sentence in sentences], dtype=float)
    found["questions"] = share(asks)
    found |= {name: values[begin] for name, values in _of_places(study, sizes, asks).items()}
    found["informing"] = study.vectors.weight_of(before[begin], before[end])
    found = {name: _standard(values) for name, values in found.items()}
    found["about"] = study.vectors.mean(before[begin], before[end])
    place = before[begin] / max(1, int(before[-1]))
    greets = bool(before[-1] >= _GREETS)
    found["early"] = np.where(greets & (place < _EDGE), 1.0, 0.0)
    found["late"] = np.where(greets & (place > 1 - _EDGE), 1.0, 0.0)
    return found


def _times(sign: str, study: Study) -> Places:
    """How often a sign stands in each sentence."""
    if not any(sign in turn.text for turn in study.turns):
        return np.zeros(len(study.sentences), dtype=int)
    return np.array([sentence.text.count(sign) for sentence in study.sentences], dtype=int)


def _of_words(study: Study, sentences: int) -> dict[str, Places]:
    """Measure to how many words of each sentence it counts."""
    said = study.said
    counted: dict[str, Places] = _COUNTED.of_units(said.figures(_lists), said.numbers, said.sentence_of, sentences)
    for name, mark in (("adverbs", said.where(_is_adverb)), ("capitals", said.capital)):
        counted[name] = np.bincount(said.sentence_of[mark], minlength=sentences)
    content = np.array([len(sentence.content) for sentence in study.sentences], dtype=int)
    return counted | {"content": content}


def _lists(word: str) -> int:
    return _COUNTED.lists(form(word))


def _is_adverb(word: str) -> bool:
    return form(word).endswith("ly")


def _of_places(study: Study, sizes: Places, asks: Matrix) -> dict[str, Matrix]:
    """Measure to its value for each sentence that a passage may begin with, and for who speaks it."""
    sentences, turns = study.sentences, study.turns
    turn = np.array([sentence.turn for sentence in sentences], dtype=int)
    said = np.diff(study.words_before)
    numbers = {speaker: number for number, speaker in enumerate(dict.fromkeys(one.speaker for one in turns))}
    who = np.array([numbers[one.speaker] for one in turns], dtype=int)[turn]
    spoken = np.bincount(who, weights=sizes, minlength=len(numbers))
    asked = np.bincount(who, weights=asks, minlength=len(numbers))
    found = {
        "first_words": sizes.astype(float),
        "opens_turn": np.array([sentence.place == 0 for sentence in sentences], dtype=float),
        "into_turn": np.log1p(np.cumsum(sizes) - sizes - study.words_before[turn]),
        "turn_words": np.log1p(said[turn]),
        "turn_before": np.log1p(np.concatenate(([0], said))[turn]),
        "asker": np.sqrt(asked / np.maximum(1, spoken))[who],
        "speaks": (spoken / max(1, int(sizes.sum())))[who],
    }
    first = plain([sentence.words[0] if sentence.words else "" for sentence in sentences])
    for name, opener in _OPENERS.items():
        listed = LISTS.get(opener, frozenset((opener,)))
        found[name] = np.array([word in listed for word in first], dtype=float)
    return found


def _standard(values: Matrix) -> Matrix:
    spread = float(values.std()) if len(values) else 0.0
    if spread < 1e-9:
        return values * 0.0
    return np.asarray(np.clip((values - values.mean()) / spread, -_MOST_SPREAD, _MOST_SPREAD))
