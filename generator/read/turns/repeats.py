"""What a machine wrote twice: rolling captions, and the passage two windows of speech recognition share.

A speaker's own stutter ("the the", "I think, I think") is speech and stays.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from string import punctuation

from rapidfuzz import fuzz

from generator.model import Cue

_ROLLING_SHARE = 0.3
"""Of the cues must take up text of the cue before, for captions to count as rolling."""
_SHORTEST, _SURE, _CERTAIN, _LONGEST = 5, 8, 20, 90
"""Words: shorter repeats are speech; from `_SURE` on a repeat need not be exact; windows overlap no further."""
_ALIKE, _SAME_END = 88, 60
"""Percent of letters in common, for two copies of one passage and for their last two words."""
_SILENT, _MARKS = re.compile(r"[^\w ]|_"), str.maketrans("", "", punctuation)


def unrolled(cues: Sequence[Cue]) -> list[Cue]:
    """The cues without the lines that rolling captions carry over; the list keeps its length (texts may be empty).

    Where fewer than a third of the cues begin with what the cue before ended with, nothing is changed.
    """
    taken = [0] + [_carried(before.text, cue.text) for before, cue in pairwise(cues)]
    moving = sum(1 for at, carried in enumerate(taken) if carried and cues[at].text != cues[at - 1].text)
    if moving < max(2, _ROLLING_SHARE * len(cues)):
        return list(cues)
    return [
        replace(cue, text=_without(cue.text, carried)) if carried else cue
        for cue, carried in zip(cues, taken, strict=True)
    ]


def _carried(before: str, text: str) -> int:
    """How many words at the start of `text` the cue before showed already: its last lines, or all it held."""
    if text.partition("\n")[0].partition(" ")[0] not in before:
        return 0
    last, lines = before.split("\n"), text.split("\n")
    for count in range(min(len(last), len(lines)), 0, -1):
        if last[-count:] == lines[:count]:
            return sum(len(line.split()) for line in lines[:count])
    held, words = before.split(), text.split()
    return len(held) if held and len(words) > len(held) and words[: len(held)] == held else 0


def _without(text: str, count: int) -> str:
    """The text without its first words."""
    rest: list[str] = []
    for line in text.split("\n"):
        words = line.split()
        kept, count = words[count:], max(0, count - len(words))
        if kept:
            rest.append(" ".join(kept))
    return "\n".join(rest)


def without_repeats(words: Sequence[str], parts: Sequence[int], closed: Sequence[bool]) -> list[int]:
    """The positions of the words to show, of one speaker's words: a passage that follows itself is shown once.

    `parts` is the cue or line of each word, `closed` whether a sentence ends after it. Windows of speech recognition
    that overlap leave A B B' C, where B' is B heard again. A repeat counts if it directly follows what it repeats, both
    span more than one cue or line, and there are at least five different words in it; and further
    - of five to seven words: if it is exact and breaks off mid-sentence (else it is emphasis);
    - from eight words: if 88 % of the letters agree, and the last two words do, too (else it is a parallel: "built by
      one, built by another"); from twenty words the end need not agree.
    The later copy is kept: it flows into what follows. Linear in the number of words.
    """
    if len(words) < 2 * _SHORTEST:
        return list(range(len(words)))
    letters = _letters(words)
    first: dict[tuple[str, str, str], int] = {}
    heard = [first.setdefault(key, at) for at, key in enumerate(zip(letters, letters[1:], letters[2:], strict=False))]
    last: dict[int, int] = {}
    shown = 0
    gone = [False] * len(words)
    for at, key in [(at, key) for at, key in enumerate(heard) if key != at]:
        before = last.get(key, key)
        last[key] = at
        # Only what is shown may be repeated again.
        if before >= shown and _SHORTEST <= at - before <= _LONGEST and _repeats(letters, parts, closed, before, at):
            gone[before:at] = [True] * (at - before)
            last = {key: at}
            shown = at
    return [at for at, hidden in enumerate(gone) if not hidden]


def _letters(words: Sequence[str]) -> list[str]:
    """The words' letters and digits, without case."""
    text = " ".join(words)
    return (text.translate(_MARKS) if text.isascii() else _SILENT.sub("", text)).casefold().split(" ")


def _repeats(letters: Sequence[str], parts: Sequence[int], closed: Sequence[bool], start: int, at: int) -> bool:
    """Whether the words from `at` on repeat those from `start` to `at`."""
    period = at - start
    passage = letters[start:at]
    if len(set(passage)) < _SHORTEST or parts[start] == parts[min(at + period, len(parts)) - 1]:
        return False
    if period < _SURE:
        return passage == letters[at : at + period] and not any(closed[start:at])
    lengths = (period, period + 1, period - 1, period + 2, period - 2, period + 3, period - 3)
    return any(_alike(passage, letters[at : at + length]) for length in lengths)


def _alike(passage: Sequence[str], again: Sequence[str]) -> bool:
    """Whether two copies share their letters, and (unless they are long) end the same way."""
    ended = len(passage) >= _CERTAIN or fuzz.ratio("".join(passage[-2:]), "".join(again[-2:])) >= _SAME_END
    return ended and fuzz.ratio("".join(passage), "".join(again), score_cutoff=_ALIKE) >= _ALIKE
