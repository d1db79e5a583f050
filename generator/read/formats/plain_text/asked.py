"""Questions and answers as courts and magazines print them, and the numbers of paragraphs before them.

Input: a text, such as ``Q.  Why?\\nA.  Because.`` Output: the same lines, ``Q:  Why?\\nA:  Because.``
"""

import re
from itertools import pairwise

_ASKED = re.compile(
    r"^[ \t]*(?:([A-ZВО])(?:\.[ \t]+(?=\S)|[ \t]{2,}(?=\S)|(?<=[QA])[ \t](?=[A-Z\"“0-9]))"
    r"|BY ((?:MR|MS|MRS|DR|THE)\b[^:\n]{0,40}):[ \t]*$)",
    re.MULTILINE,
)
"""Questions and answers, as before a court, and a line that says who asks from there on."""
_BOLD = re.compile(r"^\*\*([QPDFВ])\.[ \t]+([^*\n]+)\*\*$", re.MULTILINE)
"""A question in bold."""
_PAIRS = ("QA", "PR", "DR", "FA", "ВО")
"""Who asks and who answers: in English, Spanish and Portuguese, French and Italian, German, Russian."""
_NUMBERED = re.compile(r"^[ \t]*(?:\[(?=\d+\]))?(\d{1,5})(?:\][ \t]+|\t)(?=[^\W\d_])", re.MULTILINE)
"""Those of paragraphs: `[12] Ann Lee: Hello.`"""
_FEWEST = 4


def asked(text: str) -> str:
    """The text without the numbers of its paragraphs, `Q.` and `A.` as labels where both recur."""
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    numbered = not begins(text).isdisjoint(" \t[0")
    numbers = [int(found[1]) for found in _NUMBERED.finditer(text)] if numbered else []
    follow = sum(later == number + 1 for number, later in pairwise(numbers))
    if len(numbers) * 10 >= lines * 9 >= _FEWEST * 9 and follow * 10 >= (len(numbers) - 1) * 9:
        text = _NUMBERED.sub("", text)
    if not any(f"{pair[0]}{mark}" in text for pair in _PAIRS for mark in ". \t"):
        return text
    text = _BOLD.sub(r"\1. \2", text)
    letters = "".join(found[1] or "" for found in _ASKED.finditer(text))
    pair = next((pair for pair in _PAIRS if _lead(letters, pair)), "")
    if not pair:
        return text
    asks = pair[0]

    def labelled(found: re.Match[str]) -> str:
        nonlocal asks
        if found[1]:
            return f"{asks if found[1] == pair[0] else found[1]}: " if found[1] in pair else found[0]
        asks = asks if "WITNESS" in found[2] else found[2]
        return ""

    return _ASKED.sub(labelled, text)


def _lead(letters: str, pair: str) -> bool:
    """Whether the letters that begin lines are mostly a pair's, the first of them the one who asks."""
    of_pair = [letter for letter in letters if letter in pair]
    return min(map(letters.count, pair)) > 1 and of_pair[0] == pair[0] and len(of_pair) * 10 >= len(letters) * 8


def begins(text: str) -> set[str]:
    """The signs that the lines of a text begin with, in small letters, `0` for any digit."""
    return {"0" if line[:1].isdecimal() else line[:1].lower() for line in text.split("\n")}
