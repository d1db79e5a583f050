"""Advertised: what is said for a sponsor, from "This episode is brought to you by" on."""

import re

from generator.analyse.talk.study import Study

LASTS = 12
"""Sentences of one turn, at most, that go on about a sponsor."""
_BEGINS = re.compile(
    r"\b(?:episode|podcast|show|stream|recording|is also|are also|[A-Z]\w+ [A-Z]\w+) (?:is |are |was )?(?:also )?"
    r"(?:brought to you|sponsored|made possible|supported) by\b"
    r"|\b(?:word|words|message|messages) from (?:one of )?(?:our|today['’]s|the|this episode['’]s) sponsors?\b"
    r"|\b(?:thanks|thank you) to (?:our|today['’]s|this week['’]s) sponsors?\b"
    r"|\b[Ss]upport for (?:this|the) (?:episode|podcast|show)\b"
)


def advertised(study: Study) -> frozenset[tuple[int, str]]:
    """(turn, text) of the sentences that speak for a sponsor: the one that names it, and what its turn says next."""
    found = set()
    turn = left = 0
    for sentence in study.sentences:
        if _BEGINS.search(sentence.text):
            turn, left = sentence.turn, LASTS + 1
        if left and sentence.turn == turn:
            found.add((turn, sentence.text))
            left -= 1
    return frozenset(found)
