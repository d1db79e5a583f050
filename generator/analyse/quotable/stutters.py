"""Stutters and false starts: what is said twice in a row, or begun and begun again, once."""

import re

from generator.analyse.language.lexicon import FUNCTION_WORDS, MEANT_REPEATS, TALK_WORDS
from generator.analyse.language.lookup import Lookup

_LONGEST_STUTTER = 4
_TAKES_TWO = frozenset("make makes made making keep keeps kept call calls called let lets".split())
"""Verbs of a thing and what it is: "what makes Bike Bike" is no stutter."""
_ENDS_WITH_TO = frozenset("have has had want wants wanted need needs needed got able going supposed used try".split())
"""Words that a "to" may end with: "you have to, to find it out"."""
_OBJECTS = frozenset("it that this these those you her there here all well".split())
_OPENERS = frozenset("and but or so because that if when as since while like".split())
"""What may end a clause before a comma, unless such a word begins it: "if you want it, it is there"."""
_THIN = FUNCTION_WORDS | TALK_WORDS
_LEADS = frozenset("to in on at of for from with by".split())
"""What begins a phrase within a clause: "you want to burn, to burn it"."""
_ARTICLES = frozenset("a an".split())
_BETWEEN = frozenset("upon after by of over".split())
"""Between a thing and the same again: "layers upon layers upon layers"."""
_BEGIN_ANEW = frozenset("i we you he she they it the a an this that there so then if but when because".split())
"""What a speaker who breaks off begins anew with: "and I and I think", but not "on and on"."""
_BEING = frozenset("is are was were do does did".split())
_SUBJECTS = frozenset("i we you he she they it that this".split())
_RELATIVES = frozenset("what who where as how all".split())
"""What may have a verb of its own before another: "all it was was smoke"."""
_PARTICLES = frozenset("on in up out off".split())
_TAKES_PARTICLE = frozenset(
    "it them that this turn turned take takes took log logs logged sign go goes come comes came zero opt hold".split()
)
"""A particle ends these, and a phrase may begin with the same: "turn it on on the bucket"."""
_ONE_LETTER_WORDS = frozenset("ai")
"""Other letters spell a name out: "s s h"."""
_BEFORE_OBJECT = frozenset("behind with for to from about at".split())
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
    begin, doubled = 0, False
    while begin < len(plain) - 1:
        word = plain[begin]
        if word not in plain[begin + 1 : begin + 1 + _LONGEST_STUTTER]:
            begin += 1
            continue
        doubled = True
        for size in range(1, min(_LONGEST_STUTTER, (len(plain) - begin) // 2) + 1):
            if plain[begin + size] != word:
                continue
            first = plain[begin : begin + size]
            again = plain[begin + size : begin + 2 * size]
            ended = tokens[begin].endswith((".", "!", "?"))
            if first == again and not ended and _stutters(first) and not _is_meant(tokens, plain, begin, size):
                del tokens[begin : begin + size], plain[begin : begin + size]
                break
        else:
            begin += 1
    return _BEGUN.sub("", " ".join(tokens)) if doubled else said


def _is_meant(tokens: list[str], plain: list[str], begin: int, size: int) -> bool:
    """Whether the `size` words from `begin`, said twice in a row, are no stutter."""
    said, before = plain[begin : begin + size], plain[begin - 1] if begin else ""
    if size > 1 and before == said[-1]:  # The repeat began a word earlier, and was found to be meant there.
        return True
    if "and" in said and size == 2 and _BEGIN_ANEW.isdisjoint(said):
        return True
    paused = any(token.endswith(",") for token in tokens[begin : begin + size])
    after = plain[begin + 2 * size : begin + 2 * size + 2]
    thrice = bool(after) and said[0] == after[after[0] == "and" and len(after) > 1].rstrip(";:!?")
    if thrice and any(token.endswith(",") for token in tokens[begin : begin + size - 1]):
        return True
    if size > 1 and said[0] not in FUNCTION_WORDS and (thrice or said[1] in _BETWEEN):
        return True
    if size > 2 and ((thrice and said[0] in _ARTICLES) or (before and said[0] not in _THIN)):
        return True
    if size == 1 and (tokens[begin].endswith(("'", "’")) or (len(said[0]) == 1 and said[0] not in _ONE_LETTER_WORDS)):
        return True
    if not before:
        return False
    if not _TAKES_TWO.isdisjoint(plain[max(0, begin - 2 if size == 1 else begin - 1) : begin]) or (
        tokens[begin] == "to," and before in _ENDS_WITH_TO
    ):
        return True
    if paused and said[0] not in _LEADS and not (_THIN if size > 1 else FUNCTION_WORDS).issuperset(said):
        return True
    return size == 1 and (_ends_a_clause(said[0], before) if paused else _ends_a_phrase(said[0], plain[:begin]))


def _ends_a_clause(word: str, before: str) -> bool:
    """Whether a clause may end with a word that the next one begins with: "if you want it, it is there"."""
    return word in _OBJECTS and before not in _OPENERS


def _ends_a_phrase(word: str, before: list[str]) -> bool:
    """The same without a comma: "what it is is a lamp", "log in in the morning", "so far behind you you see none"."""
    if word in _BEING:
        return before[-1] in _SUBJECTS and not _RELATIVES.isdisjoint(before[-6:])
    return before[-1] in (_TAKES_PARTICLE if word in _PARTICLES else _BEFORE_OBJECT if word in _OBJECTS else ())


def _stutters(said: list[str]) -> bool:
    """Whether words, said twice, are a stutter: neither numbers nor meant ("very, very")."""
    plain = all(word.replace("'", "").replace("’", "").isalpha() for word in said)
    return plain and not (len(said) == 1 and said[0] in MEANT_REPEATS)
