"""Lines: the sentences as spoken, those that a transcript breaks between two turns made whole, and who asks them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.analyse.study import Study


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


_TAG = re.compile(
    r"[,.]? (?:right|you know|yeah|okay|ok|huh|eh|correct|no|you see|know what i mean|does that make sense"
    r"|(?:isn|doesn|don|aren|didn|won|can|wasn)['’]t (?:it|you|we|they|he|she|that))\?$",
    re.IGNORECASE,
)


def asks(sentence: str) -> bool:
    """Whether a sentence is a question, and not a statement with a tag ("..., right?")."""
    return sentence.endswith("?") and not (_TAG.search(sentence) and sentence.count(" ") > 3)


def is_broken(sentence: str) -> bool:
    """Whether a sentence lacks its end."""
    return sentence.rstrip("\"'”’)]")[-1:] not in {".", "!", "?", "…"}
