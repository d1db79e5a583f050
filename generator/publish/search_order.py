"""Put what Pagefind wrote into one order: it writes the filters of a site in a new order on each run.

A file of Pagefind 1.5 is gzip around the mark `pagefind_dcd` and CBOR (RFC 8949): arrays, texts and whole numbers.
A filter's is `[name, [[value, [page ...]] ...]]`, the metadata
`[version, pages, chunks, [[filter, file] ...], [[sort, [page ...]] ...], fields]`.
Both are named after a hash of what they hold, so what is put in order is renamed.
"""

import gzip
import hashlib
import json
from pathlib import Path

_MARK = b"pagefind_dcd"
_TEXT, _ARRAY = 3, 4
_FILTERS, _SORTS = 3, 4


def put_in_order(folder: Path) -> None:
    """Rewrite `site/pagefind/` so that the same pages give the same bytes.

    Raises `ValueError`, with nothing changed, for files that are not as described above.
    """
    entry_file = folder / "pagefind-entry.json"
    if not entry_file.exists():
        return
    entry = json.loads(entry_file.read_text("utf-8"))
    written: dict[Path, bytes] = {}
    replaced: list[Path] = []
    for language in entry["languages"].values():
        old = folder / f"pagefind.{language['hash']}.pf_meta"
        meta = _unpacked(old)
        for path in sorted((folder / "filter").glob(f"{language['hash'].split('_')[0]}_*.pf_filter")):
            name, values = _items(_unpacked(path))
            data = _array([name, _array(sorted(_items(values)))])
            new = _named(path.stem, data)
            meta = meta.replace(_text(path.stem), _text(new))
            written[path.with_stem(new)] = data
            replaced.append(path)
        parts = _items(meta)
        parts[_FILTERS], parts[_SORTS] = (_array(sorted(_items(parts[at]))) for at in (_FILTERS, _SORTS))
        language["hash"] = _named(language["hash"], _array(parts))
        written[folder / f"pagefind.{language['hash']}.pf_meta"] = _array(parts)
        replaced.append(old)
    for path in replaced:
        path.unlink()
    for path, data in written.items():
        path.write_bytes(_packed(_MARK + data))
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _unpacked(path: Path) -> bytes:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MARK):
        raise ValueError(f"{path.name} is not as Pagefind 1.5 writes it")
    return data[len(_MARK) :]


def _named(name: str, data: bytes) -> str:
    """`en_1d42f8f` as `en_` and as many digits of the hash of other data."""
    language, digits = name.rsplit("_", 1)
    return f"{language}_{hashlib.sha256(data).hexdigest()[: len(digits)]}"


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """The kind and the number in the head of the item at `at`, and where its body begins."""
    kind, short = data[at] >> 5, data[at] & 31
    if kind not in (0, _TEXT, _ARRAY) or short > 27:
        raise ValueError("The search index holds what Pagefind 1.5 does not write")
    size = 0 if short < 24 else 1 << (short - 24)
    number = int.from_bytes(data[at + 1 : at + 1 + size]) if size else short
    return kind, number, at + 1 + size


def _end(data: bytes, at: int) -> int:
    kind, number, body = _head(data, at)
    if kind == _ARRAY:
        for _ in range(number):
            body = _end(data, body)
    return body + number if kind == _TEXT else body


def _items(data: bytes) -> list[bytes]:
    """The items of an array, each as it is written."""
    kind, number, at = _head(data, 0)
    if kind != _ARRAY:
        raise ValueError("The search index holds no list where Pagefind 1.5 writes one")
    items = []
    for _ in range(number):
        end = _end(data, at)
        items.append(data[at:end])
        at = end
    return items


def _array(items: list[bytes]) -> bytes:
    return _sized(_ARRAY, len(items)) + b"".join(items)


def _text(words: str) -> bytes:
    encoded = words.encode()
    return _sized(_TEXT, len(encoded)) + encoded


def _sized(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([kind << 5 | 24 + size]) + number.to_bytes(1 << size)


def _packed(data: bytes) -> bytes:
    """Gzip with a header that names no system: Python 3.13 writes another one than 3.12."""
    packed = bytearray(gzip.compress(data, mtime=0))
    packed[9] = 255
    return bytes(packed)
