"""The index of some pages, as records that `search_merge` can put together with others."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from generator.publish.search_file import hashed, packed
from generator.publish.search_page import Page
from generator.publish.search_pairs import SMALL, Numbers, Paired, paired
from generator.publish.search_places import FIELD, Ints, Pages, Said, written
from generator.publish.search_words import FIELD as IN_FIELD
from generator.publish.search_words import Words, known

FIELDS = ("also", "compounds", "date", "image", "image_alt", "title")
"""What pages tell beside their text, in the order in which Pagefind numbers it where some page has it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What was found in the pages of one language."""

    pages: tuple[tuple[str, int, bytes], ...]
    """(hash of the file, number of words, the file)."""
    filters: Mapping[str, Mapping[str, tuple[int, ...]]]
    words: Mapping[str, Pages]
    forms: Mapping[str, Mapping[str, Pages]]
    """Where words are said in forms of their own, of those that have any."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What was found in some pages."""

    languages: Mapping[str, Part]
    said: Mapping[str, int]
    """In how many pages each word is said, in small letters and without accents."""
    pairs: Paired


@dataclass(frozen=True, slots=True)
class _Read:
    """A page, its words by their numbers."""

    page: Page
    name: str
    file: bytes
    body: list[int]
    fields: tuple[list[int], ...]

    @property
    def text(self) -> list[int]:
        """All that it says, and the other names of what it is about."""
        return self.body + self.fields[FIELDS.index("also")]


def piece(pages: Sequence[Page]) -> Piece:
    """The index of these pages. Raises ValueError where Pagefind answers otherwise than its version 1.5 does."""
    by_language: defaultdict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_language[page.language].append(page)
    languages: dict[str, Part] = {}
    said: Counter[str] = Counter()
    numbers: list[tuple[str, Numbers]] = []
    for language, own in by_language.items():
        words = known(language)
        read = [_read(page, words) for page in own]
        words.learn()
        # Pagefind has no page on which nothing is to be found.
        read = [one for one in read if words.is_found(one.body)]
        if not read:
            continue
        languages[language] = _part(read, words)
        pairing = np.array(words.pairing)
        for one in read:
            text = one.text
            said.update(set(chain.from_iterable(map(words.said.__getitem__, set(text)))))
            numbers.append((one.name, pairing[text].astype(np.uint32)))
    return Piece(languages, dict(said), paired(numbers))


def _read(page: Page, words: Words) -> _Read:
    body: list[int] = []
    for (start, weight), (end, _) in pairwise((*page.weights, (len(page.words), ""))):
        if end > start:
            body += map(words.tokens[weight].__getitem__, page.words[start:end])
    told = (page.meta.get(name, "").replace("\u200b", "").split() for name in FIELDS)
    fields = tuple(list(map(words.tokens[IN_FIELD].__getitem__, text)) for text in told)
    file = packed(page.fragment)
    return _Read(page, hashed(file), file, body, fields)


def _part(read: Sequence[_Read], words: Words) -> Part:
    filters: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, one in enumerate(read):
        for name, values in one.page.filters.items():
            for value in values:
                filters[name][value].append(number)
    found: dict[str, Pages] = {}
    forms: defaultdict[str, dict[str, Pages]] = defaultdict(dict)
    for number, pages in written(_said(read, words), np.array([len(one.text) for one in read])):
        term, form = words.terms[number]
        if form:
            forms[term][form] = pages
            found.setdefault(term, (0, 0, 0, b""))
        else:
            found[term] = pages
    return Part(
        tuple((one.name, max(1, len(one.body)), one.file) for one in read),
        {name: {value: tuple(numbers) for value, numbers in values.items()} for name, values in filters.items()},
        found,
        dict(forms),
    )


def _said(read: Sequence[_Read], words: Words) -> Said:
    """Every term of every word, first those of texts and then those of fields."""
    runs = [(number, -1, one.body) for number, one in enumerate(read)]
    runs += [(number, field, told) for number, one in enumerate(read) for field, told in enumerate(one.fields)]
    tokens = np.fromiter(chain.from_iterable(told for *_, told in runs), np.int64)
    lengths = np.array([len(told) for *_, told in runs])
    where, term, weight = words.spread(tokens)

    def each(of_runs: Ints) -> Ints:
        return np.repeat(of_runs, lengths)[where]

    field = each(np.array([field for _, field, _ in runs]))
    place = where - each(np.cumsum(lengths) - lengths)
    is_small = np.array([term in SMALL for term, _ in words.terms], np.bool_)[term]
    uncounted = is_small & (np.array(words.pairing)[tokens[where]] & 1).astype(np.bool_) & (field < 0)
    page = each(np.array([number for number, *_ in runs]))
    return Said(term, page, np.where(field < 0, weight, FIELD + field), place, uncounted)
