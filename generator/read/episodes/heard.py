"""The language of a talk of which nothing says it: told by its most frequent words, or by its letters."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from generator.model.listing import word_sets

_FREQUENT = word_sets(Path(__file__).with_name("languages.txt"))
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LETTERS = {
    "ja": re.compile("[\u3041-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
}
"""The letters that show a language; those of Chinese stand in Japanese, too."""
_LETTERS_SHARE = 0.2
"""Of all characters of a text: a third of Japanese is kana, and half of Chinese with English terms is Chinese."""
_FEW_WORDS, _FEW_CHARACTERS, _FEW_FREQUENT = 80, 200, 5
"""So little tells nothing; of the frequent words as many different ones have to be there."""
_SHARE, _MARGIN = 0.06, 2
"""The least share of a text's words that are on a language's list, and how many times that of any other list it is.

Of 1,530 English talks none has a share of 0.06 on another list; of 240 in Spanish, Ukrainian and Portuguese all but
one have it on their own.
"""


def language_heard(said: Iterable[str]) -> str:
    """The tag of the language that words are in; empty where they are too few, or not clearly of one."""
    text = " ".join(said).lower().replace("’", "'")
    if len(text) >= _FEW_CHARACTERS and not text.isascii():
        for tag, letters in _LETTERS.items():
            if len(letters.findall(text)) > _LETTERS_SHARE * len(text):
                return tag
    words = Counter(_WORD.findall(text))
    shares = {tag: sum(words[word] for word in frequent) for tag, frequent in _FREQUENT.items()}
    (tag, most), (_, next_most) = Counter(shares).most_common(2)
    several = len(_FREQUENT[tag] & words.keys()) >= _FEW_FREQUENT
    clear = several and words.total() >= _FEW_WORDS and most >= _SHARE * words.total() and most >= _MARGIN * next_most
    return tag if clear else ""
