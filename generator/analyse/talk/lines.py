"""Lines: the sentences as spoken, those that a transcript breaks between two turns made whole, and who asks them."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.analyse.language.text import asks, is_broken
from generator.analyse.talk.study import Study


class Line(NamedTuple):
    """One sentence as spoken, mended where the transcript breaks it between two turns of one speaker."""

    turn: int
    """Position of the turn it begins in."""
    text: str
    """Verbatim: it occurs in its turn, or in its turn and the next joined by a space."""
    words: tuple[str, ...]
    content: tuple[str, ...]
    """The stems that carry its subject."""
    question: bool
    """Whether it asks; see `asks`."""


def lines(study: Study) -> list[Line]:
    """Every sentence in order, those broken between two turns of one speaker made whole."""
    found: list[Line] = []
    turns = study.turns
    for sentence in study.sentences:
        last = found[-1] if found else None
        if (
            last
            and sentence.place == 0
            and sentence.turn == last.turn + 1
            and is_broken(last.text)
            and turns[last.turn].speaker == turns[sentence.turn].speaker
        ):
            whole = f"{last.text} {sentence.text}"
            words, content = last.words + sentence.words, last.content + sentence.content
            found[-1] = Line(last.turn, whole, words, content, asks(whole))
        else:
            found.append(Line(sentence.turn, sentence.text, sentence.words, sentence.content, asks(sentence.text)))
    return found


def hosts_of(study: Study, spoken: Sequence[Line]) -> set[str]:
    """Those who ask far more than they tell, where somebody else tells; none where nobody is named."""
    asked, told = Counter[str](), Counter[str]()
    for line in spoken:
        speaker = study.turns[line.turn].speaker
        if speaker:
            asked[speaker] += line.question
            told[speaker] += len(line.words)
    total = told.total()
    main = [speaker for speaker in told if told[speaker] > 0.1 * total]
    return {
        speaker
        for speaker in told
        if asked[speaker] >= 4
        and told[speaker] < 0.45 * total
        and any(asked[speaker] / told[speaker] >= 2 * asked[other] / told[other] for other in main if other != speaker)
    }
