"""Where sentences end, in a list of words split at white space."""

import re
from collections.abc import Sequence

_CLOSED = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*$")
_ABBREVIATION = re.compile(
    r"^[(\"'“‘\[]*(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|etc|e\.g|i\.e|cf|inc|ltd|co|corp|no|vol|fig|approx|dept|est|gen|sen|rep"
    r"|[a-z]|(?:[a-z]\.)+[a-z])\.$",
    re.IGNORECASE,
)
_MAY_END = frozenset({"etc.", "co.", "inc.", "ltd.", "corp.", "no.", "i."})
_OPENS = re.compile(r"[\"'“‘«(\[¿¡-]*[^\W_a-zß-öø-ÿ]|[\"'“‘«(\[¿¡-]*[a-z]+[A-Z]")


def ends(words: Sequence[str]) -> list[bool]:
    """For each word, whether a sentence ends after it: a closing mark, no abbreviation, and what follows opens one.

    The last word always ends one.
    """
    result = [False] * len(words)
    for at in [at for at, word in enumerate(words[:-1]) if not word[-1:].isalnum()]:
        word = words[at]
        if not _CLOSED.search(word):
            continue
        following = words[at + 1]
        if word.endswith(("?", "!")) or _OPENS.match(following):
            result[at] = not _ABBREVIATION.match(word) or (word.lower() in _MAY_END and following[:1].isupper())
    if words:
        result[-1] = True
    return result
