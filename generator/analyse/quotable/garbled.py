"""Garbled speech: sentences with words missing or begun twice, two run together, or turned to somebody."""

import re
from functools import lru_cache
from itertools import pairwise, product

from generator.analyse.language import text
from generator.analyse.language.phrases import plain
from generator.analyse.language.wordlists import wordlist
from generator.analyse.quotable.wordings import PAIRS

SUBJECTS = frozenset("i we you he she they".split())
_ADVERBS = frozenset("also just really still actually then".split())
"""What may stand between such a pair."""
_SAID_SO = {("a", "will"), ("the", "will")} | {(word, word) for word in SUBJECTS}
_WRONG = frozenset(pair for befores, afters in PAIRS for pair in product(befores, afters)) - _SAID_SO
"""Words, and what never follows them where a sentence was said in one go."""
_UNHEARD = re.compile(r"(?<=[\w,]) …")
"""Where `clean` leaves out words that nobody caught."""
_TURNED = re.compile(r", (?:yeah|well|oh|sorry|no|oops),")
_MEANING = re.compile(r"(?<!what)(?<!which)(?<!that)(?<!thing)(?<!know) [Ii] mean\b")
_BROKEN_OFF = re.compile(
    r"-- (?:I|my|you|we|he|she|they|it|it['’]s|so|well|like|because|what|let['’]s|oh|yeah|actually|the first)\b"
    r"|-+ again\b|^[\w ]{1,30} - (?:that|this|it|they|he|she)\b"
)
_ABANDONED = re.compile(
    r"\w(?:\.{3}|…)\w|\w\.\. [a-z]|(?:which|that) means\.$"
    r"|^i (?:do |also |really )?(?:think|believe|feel|guess) (?:is|are|was|did|does)\b"
    r"|\b(?:that (?:i|we|you|they|it|he|she) (?:not )?that\b|where there (?:and|but|or|it|we|i)\b"
    r"|there(?:['’]s| is| are) (?:to|of|and)\b|(?:an?|the) (?:essentially|basically),"
    r"|(?:must|should|would|could) (?:also|just|really) (?:i|we|you|they|he|she)\b"
    r"|i don['’]t know,? (?:i think|if you)\b|(?:and|but) i don['’]t know (?:if|whether|that|how|who)\b"
    r"|excuse me\b|so-and-so (?:you|we|i|it|if|the)\b|the yeah\b|there(?:['’]s| is) one of\b"
    r"|(?<!i'm )(?<!i’m )(?<!am )(?<!so )(?<!be )sorry(?:[,.]| -)"
    r"|i (?:part|one|some|most) of\b|(about|for|with|of|at|in) not \1 (?:having|the)\b|is (?:that )?means is\b"
    r"|i (?:also )?believe didn['’]t\b|i think (?:[\w'’]+ ){0,4}i think\b"
    r"|(?:the most|very|there will|there is|such as|of the)\.$"
    r"|(\w+ )(?:i|we|you|it|they) (?:that|because|but) \2)"
)
"""What is begun and left for something else: "you can't...they benefit". In small letters, which are found sooner."""
_JOINED = re.compile(
    r"(?<=[a-z,]) (?:And|But|So|The|It|There|They|We|You|This|That|If|When|Because|Yeah|Right|As|What|Hopefully|Which"
    r"|Then|Do)\b(?! [A-Z])"
)
_TOLD_OF = re.compile(r"(?:who|which|where|the|an?|and|or|for|in|at|from|my|our|his|her|then) ")
"""What goes on about somebody named, where they are not spoken to."""
_RESTART = re.compile(
    r"\b(?:of|the|an?|is|are|was|were|to|and|or|because|that|which|with|for|in|if|when|my|your|our|their|it|i|they)"
    r"(?: --?|--) |\w -- (?:there(?:['’]s)?|that['’]s|if|when|you|the|in fact)\b|\b((?:[\w'’]+ ){1,4})--? \1",
    re.IGNORECASE,
)
"""What a dash breaks off: "the circuit -- there's a circuit"."""
_ADDRESSED = re.compile(
    r"^[A-Z]\w+, (?:one|do|so|i|i'm|you|your|you're|what|we|that|this|just|how|is|are|did|if|when)\b"
    r"|\b(?:think|know|alone|for you|you know|so), [A-Z][a-z]+,"
    r"|, [A-Z][a-z]+, (?:maybe|perhaps|you|correct|if you|do you|what|as you)\b|^[^,]*, [A-Z][a-z]+\.$"
)
_AGAIN = re.compile(r"\b((?:[\w'’]+ ){3})((?:[\w'’]+ ){0,3})\1", re.IGNORECASE)
"""Three words that come again at once with another end: "one of the team one of the teams"."""
_MEANT_AGAIN = frozenset("and or but nor than as more less either not for by every no from to".split())
"""Between these a repeat is rhetoric: "as fast as you can and as cheap as you can"."""


@lru_cache(maxsize=4096)
def spoken(claim: str) -> tuple[list[str], list[str]]:
    """The words of a claim, as written and as phrases have them."""
    words = text.words(claim)
    return words, plain(words)


@lru_cache(maxsize=4096)
def is_garbled(claim: str) -> bool:
    """Whether words are missing ("the and then", "they he"), two sentences run together, or somebody is addressed."""
    said = spoken(claim)[1]
    pairs = list(pairwise([word for word in said if word not in _ADVERBS]))
    if not _WRONG.isdisjoint(pairs) and "I/O" not in claim:
        return True
    if _JOINED.search(claim) or _UNHEARD.search(claim) or _ABANDONED.search(claim.lower()):
        return True
    if "mean" in said and _MEANING.search(claim):
        return True
    if len(set(pairs)) < len(pairs) - 1 and _restarts(claim):
        return True
    if "," in claim and (_TURNED.search(claim) or _ADDRESSED.search(claim) or _calls_by_name(claim)):
        return True
    return "- " in claim and bool(_RESTART.search(claim) or _BROKEN_OFF.search(claim))


def _restarts(claim: str) -> bool:
    """Whether a few words are begun anew, and not for effect."""
    found = _AGAIN.search(claim)
    return found is not None and _MEANT_AGAIN.isdisjoint(found.group().lower().split())


def _calls_by_name(claim: str) -> bool:
    """Whether a sentence begins with the name of the one it is said to ("Tom, he disagrees")."""
    first, comma, rest = claim.partition(", ")
    return bool(comma) and first.lower() in wordlist("first_names") and not _TOLD_OF.match(rest)
