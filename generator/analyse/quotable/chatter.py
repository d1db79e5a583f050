"""Chatter: what is said to the other speaker or to the listeners, and is no claim."""

import re
from functools import lru_cache

from generator.analyse.language.phrases import Phrases, any_of
from generator.analyse.quotable.garbled import spoken
from generator.analyse.quotable.wordings import WORDINGS

_SAID = Phrases({name: WORDINGS[name] for name in ("chatter", "show", "answers")})
_NAMED_SELF = re.compile(r"(?:I['’]m|I am|This is) [A-Z][\w'’-]+ [A-Z][\w'’-]+(?:,| and\b|\.$)")
_INTRODUCTION = any_of(WORDINGS["introductions"], begin="^")
_WEB_ADDRESS = re.compile(r"\b[\w-]+\.(?:com|io|dev|fm|org|ai|net)(?:/|\b(?=[.,]? |[.,]?$))")


def is_chatter(said: str) -> bool:
    """Whether a cleaned sentence greets, speaks to the other one, or advertises."""
    if "chatter" in _wordings(said) or _NAMED_SELF.match(said) or _INTRODUCTION.match(said):
        return True
    return "." in said[:-1] and bool(_WEB_ADDRESS.search(said))


def is_show_talk(said: str) -> bool:
    """Whether a sentence is about the show itself."""
    return "show" in _wordings(said)


def answers(said: str) -> bool:
    """Whether a sentence takes up what the other speaker said ("you mentioned")."""
    return "answers" in _wordings(said)


@lru_cache(maxsize=4096)
def _wordings(said: str) -> frozenset[str]:
    return _SAID.found(spoken(said)[1])
