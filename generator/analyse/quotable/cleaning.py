"""A sentence as a reader wants it: without fillers, stutters and the words that only tie it to the one before."""

import re
from functools import lru_cache

from generator.analyse.language import text
from generator.analyse.language.phrases import any_of
from generator.analyse.quotable.garbled import SUBJECTS
from generator.analyse.quotable.speech import clean
from generator.analyse.quotable.wordings import WORDINGS, WORDS


@lru_cache(maxsize=4096)
def cleaned(sentence: str, follows: bool = False) -> str:
    """A sentence as a reader wants it, without the words that tie it to the one before unless it `follows` that."""
    said = _mended(sentence)
    if follows:
        return _with_but(said, sentence)
    stripped = _LEAD_IN.sub("", said)
    if stripped == said:
        return said
    return stripped[:1].upper() + stripped[1:] if text.words(stripped) else ""


@lru_cache(maxsize=4096)
def _mended(sentence: str) -> str:
    """A sentence without its fillers, and with its commas where a writer sets them."""
    said = clean(sentence)
    if ", " in said:
        said = _PAUSE.sub(_without_pause, said)
        if said.count(",") == 1:
            said = _LONE_COMMA.sub(r"\1 \2", said)
    if _SAID_TWICE.search(said):
        said = _SUBJECT_TWICE.sub("", said)
        said = said[:1].upper() + said[1:] if sentence[:1].isupper() else said
    return said


def _with_but(said: str, sentence: str) -> str:
    """A cleaned sentence with the "But" it began with: without it, it would only go on from what it bounds."""
    first = said.partition(" ")[0]
    if not said or not re.match(r"But\b(?!\W*$)", sentence) or first.startswith("But"):
        return said
    within = first if first in sentence.split() else first[:1].lower() + first[1:]
    return f"But {within}{said[len(first) :]}"


def _without_pause(match: re.Match[str]) -> str:
    """Drops a comma where no writer sets one."""
    word = match[1].lower().replace("’", "'")
    before = match.string[: match.start()].lower()
    if (match[1] == "A" and before) or not SUBJECTS.isdisjoint(before.split()[-1:]):
        return match[0]
    counted = word in _COUNTS and before.endswith("the ")
    return f"{match[1]} " if counted or word in _NO_COMMA_AFTER else match[0]


_PAUSE = re.compile(
    r"(?<![\w'’])([\w'’]+), (?=[a-z])(?!(?:[\w'’]+ ){0,2}[\w'’]+,|[\w'’]+\W*$)"
    r"(?!(?:to|and|or|but|if|when|while|because|though"
    r"|i|we|you|he|she|it|they|there|is|are|was|were|the|very|really|maybe|how|where|what|who|why|despite|versus|like|for"
    r"|in|at|with|over|about"
    r"|do|does|did|can|will|then|so|not|as|that|which)\b)"
)
_NO_COMMA_AFTER = WORDS["no comma after"]
_COUNTS = frozenset("2 3 4 5 6 7 8 9 10 two three four five first second third last new whole".split())
"""Between "the" and a noun: "the 2, big ones"."""
_LONE_COMMA = re.compile(
    r"^((?:(?!\b(?:is|are|was|were|has|have|had|seems?|used)\b|['’](?:s|re|m)\b)[^,\"“”])+), (is|are|was|were)\b"
)
"""The only comma of a sentence, between what it speaks of and what it says of that."""
_SAID_TWICE = re.compile(r"\b(\w+),? \1['’]", re.IGNORECASE)
"""What a sentence with `_SUBJECT_TWICE` has, and few others: far sooner looked for."""
_SUBJECT_TWICE = re.compile(
    r"(?<!\bbehind )(?<!\bwith )(?<!\bup )(?<!\bout )"
    r"\b(I|we|you|they|it|there|what|who|where|how|he|she|here) (?=\1['’])"
    r"|\b(I|we|they|he|she), (?=\2['’])|(?<=, )that (?=that['’])"
    r"|(?:^|(?<=\band )|(?<=\bbut )|(?<=\bbecause ))(you|it|that|there|what|who|where|how|here), (?=\3['’])",
    re.IGNORECASE,
)
"""A stutter before a contraction: "I I'd". In "if you want it, it's there" the first ends a clause."""
_LEAD_IN = any_of(f"{WORDINGS['floor']}\n{WORDINGS['lead-ins']}", begin="^(?:", end=r"\b[,.:;!]*\s+)+")
