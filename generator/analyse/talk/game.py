"""Games: a talk in which people guess answers for points makes no claims, though its questions read like some."""

from generator.analyse.language.phrases import Phrases, plain
from generator.analyse.talk.study import Study

_POINTS = """
<number> points | one point | two points | three points | four points | five points | ten points | zero points
bonus points | bonus point | no points | your points | points for
for 100 | for 200 | for 300 | for 400 | for 500 | wager | the scores
"""
_TURNS = """
to steal | can steal | a steal | you steal | steals | that's correct | that is correct | incorrect
final question | bonus question | next category | final round | next round
first round | bonus round | buzz | buzzer | buzzed | tiebreaker
"""
_PHRASES = Phrases({"points": _POINTS, "turns": _TURNS})
SCORED = 1.8
"""Of a thousand words, such words of a game."""
FEWEST = 15
"""As many of them as a short talk must have."""
POINTS, TURNS = 5, 2
"""As many of each kind: schedulers steal, keys are signed in rounds, witnesses are correct, and curves have points."""


def is_game(study: Study) -> bool:
    """Whether most of a talk is a game."""
    said = study.said
    names = [name for _, name in _PHRASES.places(plain(said.distinct), said.numbers, said.sentence_of)]
    both = names.count("points") >= POINTS and names.count("turns") >= TURNS
    return both and len(names) >= max(FEWEST, SCORED * len(said.words) / 1000)
