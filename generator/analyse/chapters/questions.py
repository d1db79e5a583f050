"""The question that a chapter answers: what is asked in it of its subject, in words that can be read alone."""

import re
from collections.abc import Mapping
from operator import itemgetter

from generator.analyse.quotable.chatter import answers, is_chatter, is_show_talk
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.garbled import is_garbled, spoken
from generator.analyse.quotable.leaning import leans
from generator.analyse.talk.study import Study
from generator.model.wording import of_oneself

Line = tuple[str, int]
"""Words, and the position of the turn that they are from."""
FEWEST, MOST = 5, 24
"""Words of a question."""
ANSWER = 20
"""Words of the next turn: fewer are no answer, or another question."""
ABOUT = 0.25
"""The title words that it has, added up by their chances."""
_ASKS = frozenset("what what's how how's why who who's where when which is are can does do should could will".split())
_OPEN = ("How ", "Why ")
"""What is hardly asked only to go on, and so may stand within a turn."""
_POINTS = frozenset(
    "this that that's these those it it's its they they're them their he he's him his she she's her there here"
    " one ones so then else same thing things stuff".split()
)
"""Words that mean what was said before, or nothing: no question on its own has them."""
_PERSONAL = re.compile(
    r"(?i)(?:do|are|is|can|could|will|should) you\b"
    r"|(?:what|where|who|when|which)\b.{0,12} (?:do|did|are|were|have|would) you\b"
    r"|.*\b(?:you guys|y['’]all|you (?:mean|think|say|remember)|your (?:name|mind|take))\b"
)
"""What is asked of the other one, not of the subject."""


def question(study: Study, chances: Mapping[str, float], begin: int, end: int) -> Line | None:
    """What ends a turn from `begin` to before `end` as a question with most of the likely words of a title, if any."""
    asked = [
        (sum(sorted(chances.get(stem, 0.0) for stem in set(sentence.content))), sentence, sentence is sentences[-1])
        for sentences in study.by_turn[begin : end - 1]
        for sentence in sentences
        if sentence.text.rstrip().endswith("?")
    ]
    for about, sentence, last in sorted(asked, key=itemgetter(0), reverse=True):
        if about < ABOUT:
            break
        answered = len(study.turns[sentence.turn + 1].text.split()) >= ANSWER
        if answered and (said := _fit(sentence.text)) and (last or said.startswith(_OPEN)):
            return said, sentence.turn
    return None


def _fit(sentence: str) -> str:
    """A sentence cleaned, if it asks for something that it names; else nothing."""
    said = cleaned(sentence)
    words = spoken(said)[1]
    able = FEWEST <= len(words) <= MOST and words[0] in _ASKS and _POINTS.isdisjoint(words)
    if not able or of_oneself(said) or said.count("?") != 1 or said.count('"') % 2 or _PERSONAL.match(said):
        return ""
    return "" if any(found(said) for found in (is_chatter, is_garbled, is_show_talk, answers, leans)) else said
