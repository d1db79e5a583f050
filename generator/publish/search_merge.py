"""Merges the pieces of the search index: the result is that of Pagefind run over all pages at once, in our order."""

import json
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

import cbor2

from generator.publish.search_pairs import files
from generator.publish.search_piece import (
    ENTRY,
    FIELDS,
    LONGEST,
    SHORTEST,
    Pages,
    Part,
    Piece,
    hashed,
    head,
    packed,
    zipped,
)

CHUNK = 30_000
"""About as many bytes, before they are packed, a reader fetches for a word."""
CHUNK_OF_NAMES = 8_000
"""The same for a name, a word such as `#annlee#`: a search looks up every name that its words may be."""

File = tuple[str, bytes, Callable[[bytes], bytes]]
"""(name, what it holds, what packs that): a file that is there already is not packed again."""
_Placed = tuple[int, Pages]
"""Pages, and the number of the first page of their piece."""


def merged(pieces: Sequence[Piece], entry: bytes) -> Iterator[File]:
    """The files of the index below `pagefind/`; `entry` is the file that Pagefind made for pages of all languages."""
    told = json.loads(entry)
    told["languages"] = dict(sorted(told["languages"].items()))
    for code, language in told["languages"].items():
        parts = [piece.languages[code] for piece in pieces if code in piece.languages]
        language["page_count"] = sum(len(part.pages) for part in parts)
        language["hash"] = yield from _language(code, parts, told["version"])
    told["pairs"] = 0
    for data in files([piece.pairs for piece in pieces]):
        yield f"pairs/{told['pairs']}.pf_pairs", data, zipped
        told["pairs"] += 1
    yield ENTRY, json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), bytes


def lexicon(pieces: Sequence[Piece]) -> Iterator[File]:
    """`lexicon/N.txt`: every word of N letters that pages say, one a line, for `meant.js` to offer the one meant.

    In small letters and without accents, and with the number of pages after a space where it is more than one.
    """
    said: defaultdict[str, int] = defaultdict(int)
    for piece in pieces:
        for word, number in piece.said.items():
            said[word] += number
    lists: dict[int, list[str]] = {length: [] for length in range(SHORTEST, LONGEST + 1)}
    for word, number in sorted(said.items()):
        lists[len(word)].append(f"{word} {number}" if number > 1 else word)
    for length, words in lists.items():
        yield f"lexicon/{length}.txt", "\n".join(words).encode(), bytes


def _language(code: str, parts: Sequence[Part], version: str) -> Generator[File, None, str]:
    """The files of one language; returns the name of its metadata."""
    filters: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    words: defaultdict[str, list[_Placed]] = defaultdict(list)
    forms: defaultdict[str, defaultdict[str, list[_Placed]]] = defaultdict(lambda: defaultdict(list))
    pages: list[tuple[str, int]] = []
    taken: set[str] = set()
    for part in parts:
        start = len(pages)
        for digest, count, data in part.pages:
            name = _name(code, digest, taken)
            yield f"fragment/{name}.pf_fragment", data, bytes
            pages.append((name, count))
        for name, values in part.filters.items():
            for value, numbers in values.items():
                filters[name][value] += [start + number for number in numbers]
        for word, said in part.words.items():
            words[word].append((start, said))
        for word, others in part.forms.items():
            for form, more in others.items():
                forms[word][form].append((start, more))
    chunks, named = [], []
    for first, last, data in _chunks(words, forms, len(pages)):
        chunks.append((first, last, _name(code, hashed(data), taken)))
        yield f"index/{chunks[-1][2]}.pf_index", data, packed
    for name, found in sorted(filters.items()):
        data = cbor2.dumps([name, sorted(found.items())])
        named.append((name, _name(code, hashed(data), taken)))
        yield f"filter/{named[-1][1]}.pf_filter", data, packed
    data = cbor2.dumps([version, pages, chunks, named, [], FIELDS])
    name = _name(code, hashed(data), taken)
    yield f"pagefind.{name}.pf_meta", data, packed
    return name


def _chunks(
    words: dict[str, list[_Placed]], forms: dict[str, defaultdict[str, list[_Placed]]], pages: int
) -> Iterator[tuple[str, str, bytes]]:
    """(first word, last word, CBOR) of every chunk; a word that every page has gets a chunk to itself."""
    held: list[tuple[str, bytes]] = []
    size = 0
    for word in sorted(words):
        own = [cbor2.dumps(form) + _joined(more) for form, more in sorted(forms.get(word, {}).items())]
        others = head(4, len(own)) + b"".join(head(4, 2) + one for one in own)
        data = head(4, 3) + cbor2.dumps(word) + _joined(words[word]) + others
        everywhere = sum(count for _, (count, *_) in words[word]) == pages
        most = CHUNK_OF_NAMES if word.startswith("#") else CHUNK
        if held and (everywhere or size + len(data) > most):
            yield _chunk(held)
            held, size = [], 0
        held.append((word, data))
        size += CHUNK if everywhere else len(data)
    if held:
        yield _chunk(held)


def _chunk(held: Sequence[tuple[str, bytes]]) -> tuple[str, str, bytes]:
    return held[0][0], held[-1][0], head(4, 1) + head(4, len(held)) + b"".join(data for _, data in held)


def _joined(placed: Iterable[_Placed]) -> bytes:
    """The CBOR of where a word is said, of several pieces: each page's number is written as the step from the last."""
    number = before = 0
    told = []
    for start, (count, first, last, body) in placed:
        if count:
            told.append(head(4, 3) + head(0, start + first - before) + body)
            number, before = number + count, start + last
    return head(4, number) + b"".join(told)


def _name(code: str, digest: str, taken: set[str]) -> str:
    """A name for a file, as short as it can be: a reader fetches the names of all pages before the first answer."""
    name = next(name for end in range(7, len(digest) + 1) if (name := f"{code}_{digest[:end]}") not in taken)
    taken.add(name)
    return name
