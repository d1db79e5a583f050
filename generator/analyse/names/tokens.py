"""A text cut into atoms, the smallest pieces a name is made of: `Next.js` is two, `turbopuffer` one, `CI/CD` two.

Names are compared by the atoms' letters alone, so that `TurboPuffer`, `turbo puffer` and `Turbo-Puffer` are one name.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, count

from generator.analyse.language.lexicon import TITLES_BEFORE_NAMES

_TWO_OF_A_LETTER = re.compile("[ſİı]")
"""What is `s` or `i` to a search without regard to case, but not in small letters."""
_ATOM = re.compile(r"([^\W_]+[+#]*)")
_SENTENCE_END = re.compile(r"[.!?…:;|\n][\"'”’)\]*]*(?:\s|$)|[\"“(\[]|--|—|^\s*[-*]\s")
_JOINTS = frozenset({" ", "-", ".", "/", ":", "'", "’", "&", "_", "+", "–", " & ", " + ", " - "})


@dataclass(frozen=True, slots=True)
class Atoms:
    """The atoms of several texts, one after another, in parallel columns of one length."""

    words: list[str] = field(default_factory=list)
    """As written."""
    folded: list[str] = field(default_factory=list)
    """Without regard to case and accents."""
    gaps: list[str] = field(default_factory=list)
    """What stands before it, from the atom before or the start of its text."""
    place: list[int] = field(default_factory=list)
    """Which of the texts it stands in."""
    joined: list[bool] = field(default_factory=list)
    """Whether it may continue a name that the atom before began."""
    initial: list[bool] = field(default_factory=list)
    """Whether it begins a sentence (or a quotation), where a capital proves nothing."""
    counts: Counter[str] = field(default_factory=Counter)
    """How often each word is written."""

    def __len__(self) -> int:
        return len(self.words)

    def written(self, begin: int, end: int) -> str:
        """Atoms `begin` to `end` (exclusive) as they stand in the text."""
        return self.words[begin] + "".join(self.gaps[at] + self.words[at] for at in range(begin + 1, end))


def atoms(texts: Iterable[str]) -> Atoms:
    """The atoms of the texts, in order; linear in their length."""
    found = Atoms()
    firsts = []
    for number, text in enumerate(texts):
        parts = _ATOM.split(text)
        if len(parts) > 1:
            firsts.append(len(found.words))
            found.words.extend(parts[1::2])
            found.gaps.extend(parts[0:-1:2])
            found.place.extend([number] * (len(parts) // 2))
    found.counts.update(found.words)
    found.folded.extend(map({word: fold(word) for word in found.counts}.__getitem__, found.words))
    gaps = set(found.gaps)
    found.joined.extend(map({gap: gap in _JOINTS for gap in gaps}.__getitem__, found.gaps))
    found.initial.extend(map({gap: _ends_sentence(gap) for gap in gaps}.__getitem__, found.gaps))
    for at in compress(count(), map(". ".__eq__, found.gaps)):
        if at and (found.folded[at - 1] in TITLES_BEFORE_NAMES or _is_initial(found, at - 1)):
            found.joined[at], found.initial[at] = True, False
    for first in firsts:
        found.joined[first], found.initial[first] = False, True
    return found


def _is_initial(text: Atoms, at: int) -> bool:
    """Whether an atom is a letter between names, as in Wanda Q. Zorblatt."""
    return at > 0 and len(text.words[at]) == 1 and text.words[at].isupper() and text.words[at - 1].istitle()


@lru_cache(maxsize=4096)
def _ends_sentence(gap: str) -> bool:
    return _SENTENCE_END.search(gap) is not None


def split(name: str) -> list[str]:
    """The atoms of a name, as written."""
    return _ATOM.findall(name)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """An atom without regard to case and accents: `José` is `jose`."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(mark))
    return plain or folded


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """What two spellings of one name share: its letters and digits alone, without regard to case."""
    return "".join(fold(part) for part in split(name))


def times_said(forms: Iterable[str], words: str) -> int:
    """How often one of the forms of a name stands in a text as words of their own, without regard to case."""
    if not _TWO_OF_A_LETTER.search(words):
        # Making a pattern of each name took longer than searching for all of them.
        said = words.lower()
        forms = [form for form in forms if not form.isascii() or form.lower() in said]
        if not forms:
            return 0
    any_form = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return len(re.findall(rf"(?<!\w)(?:{any_form})(?!\w)", words, re.IGNORECASE))
