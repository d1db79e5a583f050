"""The words that pages say, for `theme/assets/js/meant.js` to offer the one that was meant."""

import gzip
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

SHORTEST, LONGEST = 4, 20
"""How many letters a word has that is worth a guess."""
_HEAD = b"pagefind_dcd"
_WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![^\W_])")


def write_lexicon(folder: Path) -> None:
    """Write `lexicon/N.txt` below Pagefind's folder: every word of N letters that its pages say, one a line.

    In small letters and without accents, and with the number of pages after a space where it is more than one.
    """
    pages: Counter[str] = Counter()
    for path in folder.glob("fragment/*"):
        content: str = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_HEAD))["content"]
        pages.update(set(_WORD.findall(_plain(content))))
    lists: dict[int, list[str]] = {length: [] for length in range(SHORTEST, LONGEST + 1)}
    for word, number in sorted(pages.items()):
        lists[len(word)].append(f"{word} {number}" if number > 1 else word)
    (folder / "lexicon").mkdir(parents=True)
    for length, words in lists.items():
        (folder / "lexicon" / f"{length}.txt").write_text("\n".join(words), "utf-8")


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))
