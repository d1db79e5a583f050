"""What the words of a text are found by, as Pagefind tells: asked once for each, whoever says it and wherever.

Pagefind finds `running` by `run`, and `GitHub,` by `github`, `git` and `hub`, which weigh less. It is given one page of
all words that are new, and whatever stands at a word's place there is what that word is found by.

Its metadata is `[version, [[page, words] ...], [[first word, last word, chunk] ...], [[filter, file] ...], sorts,
fields]`, a chunk `[[[word, pages, [[form, pages] ...]] ...]]`; of `pages` each is `[page, places, places in fields]`.
Places are counted from the one before; a number below 0 is the weight of those that follow, or their field, from 0 on.
"""

import json
import re
import string
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

import cbor2
import numpy as np
import numpy.typing as npt

from generator.publish.search_file import ENTRY, unpacked
from generator.publish.search_pairs import number
from generator.publish.search_service import index_pages
from generator.publish.search_text import EVERY, folded

CONFIG = {"include_characters": "+#"}
"""`+` and `#` are kept in words for `C++` and `C#`."""
FIELD = ""
"""In place of a weight: a word of what a page tells beside its text."""
SHORTEST, LONGEST = 4, 20
"""How many letters a word has that is worth a guess."""
MOST = 80_000
"""So many words are remembered by a process."""
_WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![^\W_])")
_AROUND = re.escape("".join(sign for sign in string.punctuation if sign not in "+#_"))
_LETTERS = re.compile(rf"[{_AROUND}]*([A-Z]?[a-z]+)[{_AROUND}]*")
_OF_PAGEFIND = re.compile(r"(?<!\S)___(?=(?:END_)?PAGEFIND_)")
"""What Pagefind takes for a mark of its own, and counts as no word."""
_LAST = "~"
"""Behind the last word of each kind, which would be given a full stop."""
_NOBODY = -1
"""In place of a word's number: of what no page says."""

Ints = npt.NDArray[np.int64]


class _Tokens(dict[str, int]):
    """A number for each word that has a weight, as it is written."""

    def __init__(self, words: "Words", weight: str) -> None:
        super().__init__()
        self.words, self.weight = words, weight

    def __missing__(self, token: str) -> int:
        self[token] = self.words.added(token, self.weight)
        return self[token]


class _Weights(dict[str, _Tokens]):
    def __init__(self, words: "Words") -> None:
        super().__init__()
        self.words = words

    def __missing__(self, weight: str) -> _Tokens:
        self[weight] = _Tokens(self.words, weight)
        return self[weight]


class Words:
    """The words of a language that a process has seen, each with a number."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.tokens = _Weights(self)
        self.pairing = array("q")
        """What `search_pairs` knows each by."""
        self.said: list[tuple[str, ...]] = []
        """The words of each that are worth a guess, in small letters and without accents."""
        self.terms: list[tuple[str, str]] = []
        """(term, its form with accents or nothing) that words are found by."""
        self._same: dict[tuple[str, str], int] = {}
        self._term: dict[tuple[str, str], int] = {}
        self._new: dict[str, list[tuple[int, str]]] = {}
        self._ends = array("q", (0,))
        self._found = array("q")
        self._weights = array("q")

    def added(self, token: str, weight: str) -> int:
        """The number of a word that was not seen with this weight."""
        # Most are written with marks beside them, or as a sentence begins, and found by the same.
        bare = _LETTERS.fullmatch(token)
        word = bare[1].lower() if bare else token
        known = self._same.get((weight, word))
        if known is not None:
            return known
        said = folded(word)
        self.pairing.append(number(said))
        self.said.append(tuple(_WORD.findall(said)))
        self._new.setdefault(weight, []).append((len(self._same), word))
        return self._same.setdefault((weight, word), len(self._same))

    def spread(self, tokens: Ints) -> tuple[Ints, Ints, Ints]:
        """(where in `tokens`, number of a term, weight) of all that words are found by."""
        ends = np.array(self._ends)
        many = ends[tokens + 1] - ends[tokens]
        where = np.repeat(np.arange(len(tokens)), many)
        at = np.arange(len(where)) + np.repeat(ends[tokens] - (np.cumsum(many) - many), many)
        return where, np.array(self._found)[at], np.array(self._weights)[at]

    def is_found(self, tokens: Iterable[int]) -> bool:
        """Whether any of these words is found by something: `—` is not."""
        return any(self._ends[token] < self._ends[token + 1] for token in tokens)

    def learn(self) -> None:
        """Ask Pagefind for the words that are new: before that, nothing is known of them."""
        if not self._new:
            return
        by: dict[int, list[tuple[int, int]]] = {one: [] for new in self._new.values() for one, _ in new}
        by[_NOBODY] = []
        page, placed = _page(self.language, self._new)
        for term, form, in_text, in_fields in found(index_pages([("", page)], CONFIG), len(placed)):
            name = self._term.setdefault((term, form), len(self._term))
            if name == len(self.terms):
                self.terms.append((term, form))
            for weight, place in in_text:
                by[placed[place]].append((name, weight))
            for _, place in in_fields:
                by[self._new[FIELD][place][0]].append((name, 0))
        del by[_NOBODY]
        for _, told in sorted(by.items()):
            self._found.extend(name for name, _ in told)
            self._weights.extend(weight for _, weight in told)
            self._ends.append(len(self._found))
        self._new.clear()


def _page(language: str, new: Mapping[str, Sequence[tuple[int, str]]]) -> tuple[str, list[int]]:
    """(the HTML of a page of all these words, the number of the one at each place in its text)."""
    # Of a page on which nothing is to be found, Pagefind tells nothing.
    placed = [_NOBODY] * 2
    told = [f"<main data-pagefind-body><p>{EVERY} {_LAST}</p>"]
    for weight, words in new.items():
        listed = _OF_PAGEFIND.sub("", " ".join(escape(word) for _, word in words))
        if weight == FIELD:
            told.insert(0, f'<meta data-pagefind-meta="also[content]" content="{listed}">')
        else:
            told.append(f'<p data-pagefind-weight="{escape(weight)}">{listed} {_LAST}</p>')
            placed += [*(number for number, _ in words), _NOBODY]
    return f'<html lang="{escape(language)}">{"".join(told)}</main></html>', placed


_Placed = Iterator[tuple[int, int]]
"""(weight or number of the field, place)."""


def found(files: Mapping[str, bytes], words: int) -> Iterator[tuple[str, str, _Placed, _Placed]]:
    """(term, its form or nothing, places in the text, places in fields) of the only page of an index.

    Raises ValueError where the files are not as said above, or the page is not read as so many words.
    """
    (language,) = json.loads(files[ENTRY])["languages"].values()
    _, [[_, count]], chunks, *_ = cbor2.loads(unpacked(files[f"pagefind.{language['hash']}.pf_meta"]))
    if count != words:
        raise ValueError(f"Pagefind reads {count} words where {words} are")
    for *_, chunk in chunks:
        (listed,) = cbor2.loads(unpacked(files[f"index/{chunk}.pf_index"]))
        for term, pages, forms in listed:
            for form, rows in (("", pages), *forms):
                for _, in_text, in_fields in rows:
                    yield term, form, _places(in_text), _places(in_fields)


def _places(told: Iterable[int]) -> _Placed:
    at = kind = 0
    for step in told:
        if step < 0:
            at, kind = 0, ~step
        else:
            at += step
            yield kind, at


_KNOWN: dict[str, Words] = {}


def known(language: str) -> Words:
    """The words of a language that this process knows: those of one piece are those of the next, mostly."""
    if language not in _KNOWN or len(_KNOWN[language].said) > MOST:
        _KNOWN[language] = Words(language)
    return _KNOWN[language]
