"""Stories: whether words begin with what happened to the speaker, rather than with a claim."""

from itertools import islice

_TELLERS = frozenset(("i", "we"))
_HAVING = frozenset("i've i'd we've we'd".split())
_BEFORE_TELLERS = frozenset("when while before after since as then once and but so".split())
_BETWEEN = frozenset("never just also always once first still then both all kind of sort".split())
_PAST = frozenset(
    """
    was were had did didn't wasn't weren't couldn't hadn't could went came got took made gave saw said told thought
    found felt left kept began ran wrote built bought brought knew met spent taught led lost sat stood grew threw drew
    spoke chose broke drove flew heard held paid sent sold slept won understood became caught remember recall
    """.split()
)
_NO_PAST = frozenset(("need", "feed", "speed", "proceed", "exceed", "succeed", "indeed", "embed", "agreed"))
_EARLY = 8
"""Words within which a passage that begins with a story has come to who did what."""


def is_story(words: str) -> bool:
    """Whether a passage begins in the first person and tells what was ("I went to", "In 2012, we kept")."""
    before, paused = "", True
    said = words.replace("’", "'").split()
    for place, word in enumerate(islice(said, _EARLY)):
        plain = word.lower().strip(".,;:!?\"'()")
        if paused or before in _BEFORE_TELLERS:
            if plain in _HAVING:
                return True
            if plain in _TELLERS:
                return _is_past(said[place + 1 :])
        before, paused = plain, word[-1] in ",;:–-"
    return False


def _is_past(following: list[str]) -> bool:
    for word in following[:4]:
        plain = word.lower().strip(".,;:!?\"'()")
        if plain not in _BETWEEN and not plain.endswith("ly"):
            return plain in _PAST or (plain.endswith("ed") and plain not in _NO_PAST)
    return False
