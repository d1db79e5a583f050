"""Splits text into sentences and words, and gives the stem of a word; all rooms take theirs from here."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

import Stemmer

from generator.analyse.language.lexicon import (
    ABBREVIATIONS,
    ENGLISH_MARKS,
    FUNCTION_WORDS,
    SPELLINGS,
    STARTERS,
    TALK_WORDS,
    TITLES_BEFORE_NAMES,
)
from generator.analyse.language.lookup import Lookup

__all__ = [
    "american",
    "content_stem",
    "content_stems",
    "english_share",
    "is_stop",
    "quotation_marks",
    "sentences",
    "stem",
    "words",
]

_STEMMER = Stemmer.Stemmer("english")
_SPELLINGS = tuple((re.compile(british), american) for british, american in SPELLINGS)
_BRITISH = re.compile("|".join(british for british, _ in SPELLINGS))
_WORD = re.compile(r"[^\W_]+(?:['’.&+#-][^\W_]+)*[+#]*")

_END = re.compile(r"([.!?…]+)[\"'”’)\]]*\s+(?=[\"'“‘(\[]*([^\W_]?[\w'’]*))")
_INITIALS = re.compile(r"[a-z](?:\.[a-z])*")
_JOINT = r"(?<=\S)[,;:]?\s+(?=(?!so that )(?:and|but|so|because|then)\s)"
_JOINTS = (
    re.compile(
        rf"{_JOINT}(?=\w+ (?:then |so |now |if |when )?(?:(?:i|you|we|they|he|she|it|that|there|this|what|who)"
        r"(?:['’](?:s|re|ve|ll|d|m)\b| (?!of\b|one\b|way\b|kind\b))"
        r"|(?:the|an?|my|your|our|their|his|her|its|some|most|people|every\w*|no\w*)(?: [\w'’-]+){0,3}"
        r" (?:is|are|was|were|has|have|had|can|could|will|would|do|does|did)(?:n['’]t)?\s))",
        re.IGNORECASE,
    ),
    re.compile(_JOINT, re.IGNORECASE),
)
"""Before a conjunction with a clause that has a subject and a verb; where there is none, before any."""
LONG_SENTENCE = 60
"""Words; a longer one is taken for speech recognition without full stops and is cut at a conjunction."""
_SHORTEST_CUT = 14


def words(text: str) -> list[str]:
    """The words of a text, in order, as written."""
    return list(chain.from_iterable(map(WITHIN.__getitem__, text.split())))


WITHIN = Lookup(_WORD.findall)
"""What stands between two spaces to its words: no word holds one."""


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """A word in small letters and American spelling."""
    word = word.lower().replace("’", "'")
    if _BRITISH.search(word):
        for british, other in _SPELLINGS:
            word = british.sub(other, word)
    return word


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word, in small letters, by Snowball's English stemmer; `colours` and `colored` share `color`."""
    return str(_STEMMER.stemWord(american(word)))


@lru_cache(maxsize=65536)
def is_stop(word: str) -> bool:
    """Whether a word says nothing of the subject: grammar, talk, a contraction of these, a lone letter or a number."""
    word = word.lower().replace("’", "'")
    head = word.partition("'")[0]
    return len(head) < 2 or head in FUNCTION_WORDS or head in TALK_WORDS or head.isdigit()


def content_stems(said: Iterable[str]) -> list[str]:
    """The stems of those words that carry the subject, in order, repeats kept."""
    return list(filter(None, map(content_stem, said)))


content_stem = Lookup(lambda word: "" if is_stop(word) else stem(word)).__getitem__
"""The stem of a word that carries the subject; nothing for another."""


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, verbatim: joined with spaces they give it back."""
    found = []
    begin = 0
    for match in _END.finditer(text):
        if _ends(text, begin, match):
            found.append(text[begin : match.end()].rstrip())
            begin = match.end()
    if begin < len(text):
        found.append(text[begin:].rstrip())
    return [part for sentence in found if sentence for part in _parts(sentence)]


def _ends(text: str, begin: int, end: re.Match[str]) -> bool:
    """Whether what `_END` found ends the sentence begun at `begin`."""
    mark, following = end.groups()
    lower = following[:1].islower()
    if mark == ".":
        place = end.start()
        last = text[text.rfind(" ", begin, place) + 1 or begin : place].lower().lstrip("\"'“‘([")
        if last in TITLES_BEFORE_NAMES:
            return False
        if last in ABBREVIATIONS or _INITIALS.fullmatch(last):
            # "etc. and", "No. 5", "J. Smith" go on; "at 5 p.m. We left" does not. "I" is a word, not an initial.
            return not lower and (last == "i" or following.lower() in STARTERS)
        return True
    # A pause ("it was... difficult") and a quoted exclamation go on in lower case.
    return not lower


def _parts(sentence: str, joints: Sequence[re.Pattern[str]] = _JOINTS) -> list[str]:
    """A sentence, cut at conjunctions where it is too long to be one: before clauses, and what is left anywhere."""
    if sentence.count(" ") < LONG_SENTENCE or not joints:
        return [sentence]
    parts = []
    begin = 0
    for match in joints[0].finditer(sentence):
        cut = match.end()
        if sentence.count(" ", begin, cut) >= _SHORTEST_CUT and sentence.count(" ", cut) >= _SHORTEST_CUT:
            parts.append(sentence[begin:cut].rstrip())
            begin = cut
    parts.append(sentence[begin:])
    return [shorter for part in parts for shorter in _parts(part, joints[1:])]


def english_share(said: Iterable[str]) -> float:
    """The share of words, 0 to 1, that only English uses so often: above 0.3 in English talk, below 0.1 elsewhere."""
    seen = list(map(_IS_ENGLISH.__getitem__, said))
    return sum(seen) / len(seen) if seen else 0.0


_IS_ENGLISH = Lookup(lambda word: word.lower().replace("’", "'") in ENGLISH_MARKS)


_TAG = re.compile(
    r"[,.]? (?:right|you know|yeah|okay|ok|huh|eh|correct|no|you see|know what i mean|does that make sense"
    r"|(?:isn|doesn|don|aren|didn|won|can|wasn)['’]t (?:it|you|we|they|he|she|that))\?$",
    re.IGNORECASE,
)


def asks(sentence: str) -> bool:
    """Whether a sentence is a question, and not a statement with a tag ("..., right?")."""
    return sentence.endswith("?") and not (_TAG.search(sentence) and sentence.count(" ") > 3)


def is_broken(sentence: str) -> bool:
    """Whether a sentence lacks its end mark, as "Disks are" does; quotes and brackets after a mark do not count."""
    return sentence.rstrip("\"'”’)]")[-1:] not in {".", "!", "?", "…"}


_BEGINS = re.compile(r'(?<![^\s([—–-])"(?=[^\s,.;:?!)])')
_ENDS = re.compile(r'(?<=[^\s(])"(?=[\s,.;:?!…)\]\'’—–-]|$)')
_MARK = re.compile('[“”"]')


def has_quotation_marks(said: str) -> bool:
    """Whether `quotation_marks` finds some."""
    return '"' in said or "“" in said or "”" in said


def quotation_marks(said: str) -> str:
    """The double marks of quotation, in order: “ and ”, and " where what it touches tells not whether it begins one."""
    if '"' in said:
        said = _ENDS.sub("”", _BEGINS.sub("“", said))
    return "".join(_MARK.findall(said))
