"""Garbled speech: sentences with words missing or begun twice, two run together, or turned to somebody."""

import re
from functools import lru_cache
from itertools import pairwise

from generator.analyse import text
from generator.analyse.cues import plain
from generator.analyse.wordlists import wordlist

_DETERMINERS = frozenset("the a an my your his its our their".split())
_AFTER_NO_DETERMINER = frozenset(
    """
    and but so or i i'm we we're you he she they they're it it's is are was were the a an of to that this which when if
    in on for at with there because as do does did has have had can will would
    """.split()
)
SUBJECTS = frozenset("i we you he she they".split())
_NOT_AFTER_IT = SUBJECTS | {"those", "these"}
_NOT_AFTER_SUBJECT = frozenset("i we he she they it my your his our their the a an is".split())
_FALSE_START = re.compile(
    r"\b(?:of|to|with|at|from|into|wanna|gonna|gotta) (?:I|we|he|she|they|I['’]m|we['’]re|they['’]re|it['’]s)\b(?!/)"
    r"|(?<!and )\bI (?:in (?!turn)|of|to|so|at|from|the|an?|my|your|it|he|she|we|they|you|as|if|when|but|then)\b"
    r"|\b(?:didn['’]t|don['’]t|haven['’]t|can['’]t|couldn['’]t|would|could|should|will|did|be) (?:I|we|they|he|she)\b"
    r"|\b(?:I['’]m|we['’]re|they['’]re|you['’]re) (?:also |just |really |still )*(?:use|go|get|make|do|have|see|want"
    r"|need|think|know|find|run|look|work|would|will|can|could|we|they|I|you|it)\b|\b[Ww]ith without\b"
    r"|, (?:yeah|well|oh|sorry|no|oops),|(?<!what)(?<!which)(?<!that)(?<!thing)(?<!know) [Ii] mean\b"
    r"|(?<!as)(?<!very)(?<!works)(?<!work)(?<!pretty)(?<!so)(?<!really) well, (?:first|actually|I|we|it|the|they)\b"
    r"|\b(?:very|pretty|kinda) (?:there|it|I|we|they|he|she|this)\b|^[\w ]{1,30} - (?:that|this|it|they|he|she)\b"
    r"|['’](?:re|m) in fact,|\b(?:is|are|was|were) and (?:just|as|I|you|we|it|they|so)\b"
    r"|\bwhat [A-Z]\w+ (?:just )?(?:said|talked|mentioned|described|was saying)\b"
    r"|-- (?:I|you|we|it|it['’]s|so|well|like|because|what)\b|- again\b"
)
_ASR_DIGITS = re.compile(r"\b\d+ (?:k|ks|x|s|ish|bit s)\b|\b\d,\d{3} \d+\b")
"""Numbers as speech recognition writes them when it has lost the thread."""
_JOINED = re.compile(
    r"[a-z],? (?:And|But|So|The|It|There|They|We|You|This|That|If|When|Because|Yeah|Right|As|What|Hopefully|Which|Then"
    r"|Do)\b(?! [A-Z])"
)
_TOLD_OF = re.compile(r"(?:who|which|where|the|an?|and|or|for|in|at|from|my|our|his|her|then) ")
"""What goes on about somebody named, where they are not spoken to."""
_RESTART = re.compile(
    r"\b(?:of|the|an?|is|are|was|were|to|and|or|because|that|which|with|for|in|if|when|my|your|our|their|it|i|they)"
    r" --? ",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"^[A-Z]\w+, (?:one|do|so|i|i'm|you|your|you're|what|we|that|this|just|how|is|are|did|if|when)\b"
    r"|, [A-Z][a-z]+, (?:maybe|perhaps|you|correct|if you|do you|what|as you)\b|^[^,]*, [A-Z][a-z]+\.$"
)
_AGAIN = re.compile(r"\b((?:[\w'’]+ ){3})((?:[\w'’]+ ){0,3})\1", re.IGNORECASE)
"""Three words that come again at once with another end: "one of the team one of the teams"."""
_MEANT_AGAIN = frozenset("and or but nor than as more less either not for by every no from to".split())
"""Between these a repeat is rhetoric: "as fast as you can and as cheap as you can"."""


@lru_cache(maxsize=4096)
def is_garbled(claim: str) -> bool:
    """Whether words are missing ("the and then", "they he"), two sentences run together, or somebody is addressed."""
    said = plain(text.words(claim))
    for before, after in pairwise(said):
        if before in _DETERMINERS and after in _AFTER_NO_DETERMINER and (before, after) != ("a", "will"):
            return True
        if before == "it" and after in _NOT_AFTER_IT:
            return True
        if before in SUBJECTS and after in _NOT_AFTER_SUBJECT and before != after:
            return True
    if (len(said) - len(set(said)) > 2 and _restarts(claim)) or _FALSE_START.search(claim) or _ASR_DIGITS.search(claim):
        return True
    if claim.count('"') % 2 or _JOINED.search(claim):
        return True
    return bool(
        ("," in claim and (_ADDRESSED.search(claim) or _calls_by_name(claim)))
        or (" -" in claim and _RESTART.search(claim))
    )


def _restarts(claim: str) -> bool:
    """Whether a few words are begun anew, and not for effect."""
    found = _AGAIN.search(claim)
    return found is not None and _MEANT_AGAIN.isdisjoint(found.group().lower().split())


def _calls_by_name(claim: str) -> bool:
    """Whether a sentence begins with the name of the one it is said to ("Tom, he disagrees")."""
    first, comma, rest = claim.partition(", ")
    return bool(comma) and first.lower() in wordlist("first_names") and not _TOLD_OF.match(rest)
