"""Stutters and false starts: what is said twice in a row, or begun and begun again, once."""

import re

from generator.analyse.language.lexicon import MEANT_REPEATS
from generator.analyse.language.lookup import Lookup

_LONGEST_STUTTER = 4
_TAKES_TWO = frozenset("make makes made making keep keeps kept call calls called let lets".split())
"""Verbs of a thing and what it is: "what makes Bike Bike" is no stutter."""
_ENDS_WITH_TO = frozenset("have has had want wants wanted need needs needed got able going supposed used try".split())
"""Words that a "to" may end with: "you have to, to find it out"."""
_OBJECTS = frozenset("it that this these those you her there here".split())
_OPENERS = frozenset("and but or so because that if when as since while like".split())
"""What may end a clause before a comma, unless such a word begins it: "if you want it, it is there"."""
_PLAIN = Lookup(lambda token: token.strip(",.…–—-").lower())
_BEGUN = re.compile(
    r"\b(?:(there|it|that|he|she|we|they|you|I)(['’](?:s|re|ve|m|ll|d)),? and (?=\1\2 )"
    r"|(if|because|since),? and (?=\3 )"
    r"|(if|when|that|because|where|which|what|how) (i|you|we|they|he|she|it) (?:are|am|is|have|will|would)"
    r" (?=\4 \5['’]))",
    re.IGNORECASE,
)
"""What is begun and begun again: "there's and there's", "if you are if you're"."""


def once(said: str) -> str:
    """Stutters said once: "I I think", "the way, the way it works"; numbers and "very, very" stay."""
    tokens = said.split()
    plain = list(map(_PLAIN.__getitem__, tokens))
    last: dict[str, int] = {}
    for place, word in enumerate(plain):
        if place - last.get(word, -_LONGEST_STUTTER - 1) <= _LONGEST_STUTTER:
            break
        last[word] = place
    else:
        return said
    begin = 0
    while begin < len(plain) - 1:
        word = plain[begin]
        for size in range(1, min(_LONGEST_STUTTER, (len(plain) - begin) // 2) + 1):
            if plain[begin + size] != word:
                continue
            first = plain[begin : begin + size]
            again = plain[begin + size : begin + 2 * size]
            meant = _is_meant(tokens[begin], plain[begin - 1] if begin else "")
            if first == again and not meant and _stutters(first) and not tokens[begin].endswith((".", "!", "?")):
                del tokens[begin : begin + size], plain[begin : begin + size]
                break
        else:
            begin += 1
    return _BEGUN.sub("", " ".join(tokens))


def _is_meant(token: str, before: str) -> bool:
    """Whether what is said twice is no stutter, by its first word and the one before."""
    if before in _TAKES_TWO or (token == "to," and before in _ENDS_WITH_TO):
        return True
    return bool(before) and before not in _OPENERS and token.endswith(",") and _PLAIN[token] in _OBJECTS


def _stutters(said: list[str]) -> bool:
    """Whether words, said twice, are a stutter: neither numbers nor meant ("very, very")."""
    plain = all(word.replace("'", "").replace("’", "").isalpha() for word in said)
    return plain and not (len(said) == 1 and said[0] in MEANT_REPEATS)
