"""What is no part of a talk: what is said for a sponsor, and what nobody says where speakers are named."""

import re

from generator.analyse.talk.study import Study

LASTS = 12
"""Sentences of one turn, at most, that go on about a sponsor."""
NAMED = 0.8
"""The share of sentences that are somebody's, from which speakers are taken to be named."""
_BEGINS = re.compile(
    r"\b(?:episode|podcast|show|stream|recording|is also|are also|[A-Z]\w+ [A-Z]\w+) (?:is |are |was )?(?:also )?"
    r"(?:brought to you|sponsored|made possible|supported) by\b"
    r"|\b(?:word|words|message|messages) from (?:one of )?(?:our|today['’]s|the|this episode['’]s) sponsors?\b"
    r"|\b(?:thanks|thank you) to (?:our|today['’]s|this week['’]s) sponsors?\b"
    r"|\b[Ss]upport for (?:this|the) (?:episode|podcast|show)\b"
)
_SIGNS = ("sponsor", "brought to you by", "made possible by", "supported by", "upport for")
"""One of these is in whatever `_BEGINS` finds."""


def asides(study: Study) -> frozenset[tuple[int, str]]:
    """(turn, text) of the sentences that are no part of the talk.

    The one that names a sponsor and what its turn says next; of a talk whose speakers are named what stands there
    under nobody's name, as a description does.
    """
    found = set()
    turn = left = 0
    said = [study.turns[sentence.turn].speaker is not None for sentence in study.sentences]
    named = sum(said) > NAMED * len(said)
    signed = {number for number, one in enumerate(study.turns) if any(sign in one.text for sign in _SIGNS)}
    for sentence, by_somebody in zip(study.sentences, said, strict=True):
        if sentence.turn in signed and _BEGINS.search(sentence.text):
            turn, left = sentence.turn, LASTS + 1
        if left and sentence.turn == turn:
            left -= 1
        elif by_somebody or not named:
            continue
        found.add((sentence.turn, sentence.text))
    return frozenset(found)
