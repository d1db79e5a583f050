"""The index that Pagefind made of some pages, read into records that `search_merge` can put together with others.

A file of Pagefind 1.5 is gzip around the mark `pagefind_dcd` and JSON, for a page, or CBOR (RFC 8949). The metadata is
`[version, [[page, words] ...], [[first word, last word, chunk] ...], [[filter, file] ...], sorts, fields]`, a filter
`[name, [[value, [page ...]] ...]]`, a chunk `[[[word, pages, [[form, pages] ...]] ...]]`; of `pages` each is
`[page, places, places in fields]`, its number counted from the one before it. Files are named after hashes.
"""

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import cbor2

from generator.publish.search_pairs import SMALL, Numbers, numbered, paired
from generator.publish.search_places import thinned
from generator.publish.search_text import folded

ENTRY = "pagefind-entry.json"
FORMAT = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
FIELDS = ("also", "compounds", "date", "image", "image_alt", "title")
"""What pages tell beside their text, in the order in which Pagefind numbers it where some page has it."""
SHORTEST, LONGEST = 4, 20
"""How many letters a word has that is worth a guess."""
LEVEL = 6
"""Of gzip, 1 to 9."""
_MARK = b"pagefind_dcd"
_WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![^\W_])")

Pages = tuple[int, int, int, bytes]
"""Where a word is said: the number of pages, the first, the last, and the CBOR of all without the first's number."""


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
    pairs: tuple[bytes, ...]


def opened(files: Mapping[str, bytes]) -> Piece:
    """The files that Pagefind wrote for some pages, as a record. Raises ValueError where they are not as said above."""
    entry = json.loads(files[ENTRY])
    texts = [(hashed(data), _text(data)) for name, data in files.items() if name.startswith("fragment/")]
    said = Counter(chain.from_iterable(set(_WORD.findall(text)) for _, text in texts))
    numbers = [(name, numbered(text)) for name, text in texts]
    parts = {code: _part(files, language["hash"], dict(numbers)) for code, language in entry["languages"].items()}
    return Piece(parts, dict(said), paired(numbers))


def unpacked(data: bytes) -> bytes:
    """The JSON or CBOR in a file of Pagefind's."""
    data = gzip.decompress(data)
    if not data.startswith(_MARK):
        raise ValueError("The search index is not as Pagefind 1.5 writes it")
    return data[len(_MARK) :]


def packed(data: bytes) -> bytes:
    """JSON or CBOR as a file of Pagefind's."""
    return zipped(_MARK + data)


def zipped(data: bytes) -> bytes:
    """Bytes packed with gzip, the same on every system: the header's byte for it differs from Python 3.12 to 3.13.

    At this level they are packed in half the time of the highest one, and are 0.5 % larger.
    """
    done = bytearray(gzip.compress(data, LEVEL, mtime=0))
    done[9] = 255
    return bytes(done)


def hashed(data: bytes) -> str:
    """The hash that a file is named after."""
    return hashlib.sha256(data).hexdigest()


@lru_cache(65_536)
def head(kind: int, number: int) -> bytes:
    """The first bytes of a number (kind 0) or of a list of so many entries (kind 4) in CBOR."""
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([kind << 5 | 24 + size]) + number.to_bytes(1 << size)


def _part(files: Mapping[str, bytes], name: str, numbers: Mapping[str, Numbers]) -> Part:
    _, pages, chunks, filters, _, fields = cbor2.loads(unpacked(files[f"pagefind.{name}.pf_meta"]))
    found = [(*page, files[f"fragment/{page[0]}.pf_fragment"]) for page in pages]
    told = [cbor2.loads(unpacked(files[f"filter/{file}.pf_filter"])) for _, file in filters]
    texts = [(hashed(data), count, data) for _, count, data in found]
    small = [(numbers[digest] & 1).tolist() for digest, _, _ in texts]
    words: dict[str, Pages] = {}
    said_otherwise: dict[str, dict[str, Pages]] = {}
    for _, _, chunk in chunks:
        (listed,) = cbor2.loads(unpacked(files[f"index/{chunk}.pf_index"]))
        for word, places, forms in listed:
            if word in SMALL:
                places, forms = thinned(places, small), [(form, thinned(more, small)) for form, more in forms]
            words[word] = _pages(places, fields)
            if forms:
                said_otherwise[word] = {form: _pages(more, fields) for form, more in forms}
    return Part(
        tuple(texts),
        {kind: {value: tuple(numbers) for value, numbers in values} for kind, values in told},
        words,
        said_otherwise,
    )


def _pages(found: Sequence[Any], fields: Sequence[str]) -> Pages:
    if not found:
        return 0, 0, 0, b""
    told = [_list(places) + _list(_in_fields(others, fields) if others else others) for _, places, others in found]
    numbers = [page[0] for page in found]
    rest = (head(4, 3) + head(0, number) + one for number, one in zip(numbers[1:], told[1:], strict=True))
    return len(found), numbers[0], sum(numbers), b"".join((told[0], *rest))


def _list(numbers: Sequence[int]) -> bytes:
    return head(4, len(numbers)) + b"".join(map(_number, numbers))


# A few thousand numbers come again and again, and looking one up is three times faster than writing it.
_number = lru_cache(65_536)(cbor2.dumps)


def _in_fields(places: Sequence[int], fields: Sequence[str]) -> list[int]:
    """Pagefind's places in fields, renumbered: a field's number `n` stands as `-1 - n` before its places.

    `fields` are the names that the numbers in `places` mean; those written are of `FIELDS`, and other fields are left
    out.
    """
    told: list[int] = []
    known = False
    for place in places:
        if place < 0 and (known := fields[~place] in FIELDS):
            told.append(~FIELDS.index(fields[~place]))
        elif place >= 0 and known:
            told.append(place)
    return told


def _text(fragment: bytes) -> str:
    """What a page says, and the other names of what it is about."""
    told = json.loads(unpacked(fragment))
    return folded(f"{told['content']} {told['meta'].get('also', '')}")
