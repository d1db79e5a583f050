"""Mutations, by structure (nest, order, splice, repeat, swap) and by bytes (flip, cut, insert, wrong code page)."""

import re
from collections.abc import Callable
from random import Random

from tests.fuzz.scaling import ATOMS

Mutation = Callable[[Random, bytes, bytes], bytes]

_LONGEST = 200_000
_AROUND = '[…]|{…}|(…)|<i>…</i>|<p>…</p>|> …|**…**|"…"|- …|  …'
_PAIRS = tuple((pair.partition("…")[0].encode(), pair.partition("…")[2].encode()) for pair in _AROUND.split("|"))
_VALUES = tuple(
    text.encode()
    for text in (
        "|0|-1|1e999|NaN|null|true|[]|{}|99:99:99|00:00:00|2024-02-30|9999-12-31|0001-01-01|~|*a|&a|!!x|\ufeff|\x00|\u202eabc"
        "|\ud7ff|http://|https://[::1|../../x|<v Ann>|-->|99999999999999999999999999999999999999"
    ).split("|")
)
_VALUE = re.compile(rb"\d[\d:.,-]*|\"[^\"\n]{0,80}\"|(?<=: )[^\n]{1,80}")
_SIGNS = tuple(sign.encode() for sign in "\n\t .,:;-*_[]()<>|\"'#/0aeA")
_PAGES = ("cp1252", "iso-8859-7", "utf-16-le", "utf-16", "latin-1", "cp437", "utf-8-sig")


def mutated(random: Random, data: bytes, other: bytes) -> bytes:
    """A sample changed one to four times; `other` is one to splice with."""
    for _ in range(random.choice((1, 1, 2, 2, 3, 4))):
        data = random.choice(MUTATIONS)(random, data, other)[:_LONGEST]
    return data


def _units(random: Random, data: bytes) -> tuple[bytes, list[bytes]]:
    """The lines, blocks or words of a text, with what parts them."""
    by = random.choice((b"\n", b"\n", b"\n\n", b" ", b","))
    return by, data.split(by)


def _span(random: Random, length: int, most: int = 40) -> tuple[int, int]:
    start = random.randrange(length + 1)
    return start, min(length, start + random.randrange(1, most))


def order(random: Random, data: bytes, other: bytes) -> bytes:
    """Some units elsewhere."""
    by, units = _units(random, data)
    start, stop = _span(random, len(units))
    moved = units[start:stop]
    del units[start:stop]
    at = random.randrange(len(units) + 1)
    if random.random() < 0.5:
        random.shuffle(moved)
    return by.join([*units[:at], *moved, *units[at:]])


def repeat(random: Random, data: bytes, other: bytes) -> bytes:
    """Some units said over and over."""
    by, units = _units(random, data)
    start, stop = _span(random, len(units), 6)
    return by.join([*units[:start], *units[start:stop] * random.choice((2, 5, 50, 1000)), *units[stop:]])


def drop(random: Random, data: bytes, other: bytes) -> bytes:
    """Some units gone."""
    by, units = _units(random, data)
    start, stop = _span(random, len(units), 200)
    return by.join([*units[:start], *units[stop:]])


def splice(random: Random, data: bytes, other: bytes) -> bytes:
    """A part of another sample within."""
    start, stop = _span(random, len(other), 5000)
    at = random.randrange(len(data) + 1)
    return data[:at] + other[start:stop] + data[at:]


def nest(random: Random, data: bytes, other: bytes) -> bytes:
    """A part in brackets, tags, quotes or further in, some times over."""
    start, stop = _span(random, len(data), 3000)
    before, after = random.choice(_PAIRS)
    times = random.choice((1, 2, 8, 40, 120))
    inside = data[start:stop]
    if not after:
        inside = b"\n".join(before * times + line for line in inside.split(b"\n"))
        return data[:start] + inside + data[stop:]
    return data[:start] + before * times + inside + after * times + data[stop:]


def value(random: Random, data: bytes, other: bytes) -> bytes:
    """A number, a quoted text or a field's value swapped for an odd one."""
    found = list(_VALUE.finditer(data[:20_000]))
    if not found:
        return data
    spot = random.choice(found)
    return data[: spot.start()] + random.choice(_VALUES) + data[spot.end() :]


def run(random: Random, data: bytes, other: bytes) -> bytes:
    """A run of one thing."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(ATOMS).encode("utf-8", "replace") * random.choice((1, 3, 100, 5000)) + data[at:]


def whole(random: Random, data: bytes, other: bytes) -> bytes:
    """The same done to all of it: one kind of sign gone, doubled or turned into another; lines sorted or reversed."""
    first, second = random.choice(_SIGNS), random.choice(_SIGNS)
    lines = data.split(b"\n")
    return random.choice(
        (
            lambda: data.replace(first, b""),
            lambda: data.replace(first, second),
            lambda: data.replace(first, first * random.choice((2, 3, 9))),
            data.swapcase,
            data.upper,
            data.lower,
            lambda: b"\n".join(sorted(lines)),
            lambda: b"\n".join(lines[::-1]),
            lambda: b"\n".join(line[::-1] for line in lines),
            lambda: b"\n".join(line for line in lines for _ in range(2)),
            lambda: re.sub(rb"\w+", first, data),
            lambda: re.sub(rb"[^\w\s]+", b"", data),
            lambda: re.sub(rb"\s+", second, data),
        )
    )()


def flip(random: Random, data: bytes, other: bytes) -> bytes:
    """Some bits turned."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 4, 30)) if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def cut(random: Random, data: bytes, other: bytes) -> bytes:
    """The file as a broken download leaves it."""
    at = random.randrange(len(data) + 1)
    return data[:at] if random.random() < 0.7 else data[at:]


def insert(random: Random, data: bytes, other: bytes) -> bytes:
    """Bytes of no meaning."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.randbytes(random.choice((1, 8, 200))) + data[at:]


def page(random: Random, data: bytes, other: bytes) -> bytes:
    """The text read or written in a wrong code page."""
    text = data.decode("utf-8", "replace")
    if random.random() < 0.5:
        return text.encode("utf-8").decode("cp1252", "replace").encode("utf-8")
    return text.encode(random.choice(_PAGES), "replace")


MUTATIONS: tuple[Mutation, ...] = (order, repeat, drop, splice, nest, value, whole, whole, run, flip, cut, insert, page)
