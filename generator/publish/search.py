"""The search index: Pagefind run over the finished site, some pages at a time, and the results merged into one index.

Whether a piece ends behind a page depends on that page alone, so that one new or changed page costs one piece.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from generator.memory.manifest import Manifest
from generator.memory.version import code_version
from generator.model import Failed
from generator.model.attempt import Mapper
from generator.publish import search_page
from generator.publish.search_file import ENTRY, FORMAT, hashed, unpacked
from generator.publish.search_merge import File, lexicon, merged
from generator.publish.search_piece import Piece, piece
from generator.publish.search_service import index_pages
from generator.publish.search_text import index_text, told
from generator.publish.search_words import CONFIG, found

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
FOLDER = "pagefind"
_NO_PAGE = '<html lang="{}"><main data-pagefind-body data-pagefind-filter="kind:none">none</main></html>'
_SAMPLE, _PAGE = (
    "a/index.html",
    '<html lang="en"><meta data-pagefind-filter="kind[content]" content="post"></head><main><div data-pagefind-body>'
    '<h1 id="b">Running</h1><p>GitHub, <b id="c">café</b> &amp; caf&eacute;<nav>no</nav></div>',
)
"""A page that says a little of everything."""
_BODY = "data-pagefind-body"
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
    if not _is_understood():
        # A later Pagefind may write another format: then all is indexed at once, and searching works all the same.
        return ((name, data, bytes) for name, data in index_pages(_texts(site, chain(*cut)), CONFIG).items())
    pieces: list[Piece] = []
    for made in mapper(partial(indexed, site), cut):
        if isinstance(made, Failed):
            raise RuntimeError(made.reason)
        pieces.append(made)
    languages = sorted({language for one in pieces for language in one.languages})
    bare = index_pages(((f"{number}.html", _NO_PAGE.format(one)) for number, one in enumerate(languages)), CONFIG)
    program = ((name, data, bytes) for name, data in bare.items() if not name.endswith(FORMAT))
    return chain(program, merged(pieces, bare[ENTRY]), lexicon(pieces))


def _is_understood() -> bool:
    """Whether Pagefind reads a page, and tells of it, as its version 1.5 does."""
    try:
        files = index_pages([(_SAMPLE, _PAGE)], CONFIG)
        (theirs,) = (unpacked(data) for name, data in files.items() if name.startswith("fragment/"))
        ours = search_page.read(_SAMPLE, _PAGE)
        terms = {term for term, *_ in found(files, len(ours.words))}
        return {"github", "hub", "run"} <= terms and bool(json.loads(theirs) == json.loads(ours.fragment))
    except (ValueError, LookupError, EOFError):
        return False


def indexed(site: Path, names: Names) -> Piece:
    """The index of some pages of a site."""
    return piece([search_page.read(name, html) for name, html in _texts(site, names)])


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
