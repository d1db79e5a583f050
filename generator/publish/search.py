"""The search index: Pagefind run over the finished site, some pages at a time, and the results merged into one index.

Whether a piece ends behind a page depends on that page alone, so that one new or changed page costs one piece.
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from generator.memory.manifest import Manifest
from generator.memory.version import code_version
from generator.model import Failed
from generator.model.attempt import Mapper
from generator.publish.search_merge import File, lexicon, merged
from generator.publish.search_piece import ENTRY, FORMAT, Piece, hashed, opened
from generator.publish.search_service import index_pages
from generator.publish.search_text import index_text, told

# Pagefind's own interfaces: ours is `theme/assets/js/search.js`.
_UNUSED = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
)
_CONFIG = {"include_characters": "+#"}
"""`+` and `#` are kept in words for `C++` and `C#`."""
FOLDER = "pagefind"
_BODY = "data-pagefind-body"
_NO_PAGE = '<html lang="{}"><main data-pagefind-body data-pagefind-filter="kind:none">none</main></html>'
PIECE = 500_000
"""About as many bytes of talks are indexed at once."""
TO_NAMES = 12
"""How many times smaller the pieces of other pages are: what one talk brings to pages of names lies far apart."""

Held = tuple[str, str, int]
"""A page: (path, hash of what it holds for the index, its characters)."""
Names = tuple[tuple[str, str], ...]
"""The pages of a piece: (path, hash of what it holds)."""


def index(site: Path, mapper: Mapper = map, memory: Path | None = None, old: Path | None = None) -> None:
    """Write `site/pagefind/`, the same bytes for the same pages on any file system.

    `mapper` may remember pieces. The manifest `memory` has the hash of each page and file of the index, so that only
    changed ones are read and written; the others are taken over from `old`, the site as the last build left it.
    Raises `RuntimeError` with Pagefind's own words if it fails.
    """
    manifest, version = Manifest(memory), code_version(Path(__file__).parent)
    stale = {path.relative_to(site).as_posix() for path in (site / FOLDER).rglob("*") if path.is_file()}
    for below, data, pack in _files(site, mapper, manifest, version):
        name, key = f"{FOLDER}/{below}", version + hashed(data)
        if name.endswith(_UNUSED):
            continue
        stale.discard(name)
        if not manifest.take(name, key, old or site, site):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).unlink(missing_ok=True)  # It may be a file of `old` by another name.
            (site / name).write_bytes(pack(data))
            manifest.note(name, key, site)
    for name in stale:
        (site / name).unlink()
    manifest.save()


def _files(site: Path, mapper: Mapper, manifest: Manifest, version: str) -> Iterable[File]:
    cut = list(_cut(_held(site, manifest, version)))
    try:
        opened(index_pages([("", _NO_PAGE.format("en"))], _CONFIG))
    except (ValueError, LookupError, EOFError):
        # A later Pagefind may write another format: then all is indexed at once, and searching works all the same.
        return ((name, data, bytes) for name, data in index_pages(_texts(site, chain(*cut)), _CONFIG).items())
    pieces: list[Piece] = []
    for piece in mapper(partial(indexed, site), cut):
        if isinstance(piece, Failed):
            raise RuntimeError(piece.reason)
        pieces.append(piece)
    languages = sorted({language for piece in pieces for language in piece.languages})
    bare = index_pages(((f"{number}.html", _NO_PAGE.format(one)) for number, one in enumerate(languages)), _CONFIG)
    program = ((name, data, bytes) for name, data in bare.items() if not name.endswith(FORMAT))
    return chain(program, merged(pieces, bare[ENTRY]), lexicon(pieces))


def indexed(site: Path, names: Names) -> Piece:
    """The index of some pages of a site."""
    return opened(index_pages(_texts(site, names), _CONFIG))


def _indexable(page: Path) -> str:
    """The part of a page's HTML that the index is made of."""
    return told(page.read_bytes().decode("utf-8", errors="replace"))


def _texts(site: Path, names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for name, _ in names:
        yield name, index_text(_indexable(site / name))


def _held(site: Path, manifest: Manifest, version: str) -> Iterator[Held]:
    """The pages that have a body to index, in the order of their paths."""
    for name in sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html")):
        if manifest.is_current(name, version, site):
            digest, size = (manifest.more(name)[field] for field in ("digest", "size"))
        else:
            html = _indexable(site / name)
            digest = hashlib.sha256(html.encode()).hexdigest() if _BODY in html else ""
            size = str(len(html))
            manifest.note(name, version, site, {"digest": digest, "size": size})
        if digest:
            yield name, digest, int(size)


def _cut(pages: Iterable[Held]) -> Iterator[Names]:
    """The pages in pieces.

    None holds talks and other pages: one more talk changes what many pages of names say, which are quickly indexed.
    """
    piece: list[tuple[str, str]] = []
    talks = False
    for name, digest, size in pages:
        if piece and talks != name.startswith("episodes/"):
            yield tuple(piece)
            piece = []
        talks = name.startswith("episodes/")
        piece.append((name, digest))
        # As likely as the page is large.
        weight = size if talks else size * TO_NAMES
        if int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) * PIECE < weight << 32:
            yield tuple(piece)
            piece = []
    if piece:
        yield tuple(piece)
