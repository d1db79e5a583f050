"""The search index: the same pages give the same bytes, and every filter is still found."""

import gzip
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable
from functools import partial
from html import escape, unescape
from itertools import chain
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import resources
from generator.memory.cache import cached_map
from generator.memory.manifest import Manifest
from generator.publish import search, search_text
from generator.publish.search_service import index_pages
from generator.publish.search_text import index_text

KINDS = ("episode", "post", "digest", "insight", "company", "product", "topic", "person")


def _site(folder: Path) -> Path:
    for number in range(60):
        page = folder / f"{number}" / "index.html"
        page.parent.mkdir(parents=True)
        kind, year = KINDS[number % len(KINDS)], 2000 + number % 30
        filters = f"<i data-pagefind-filter='kind'>{kind}</i><i data-pagefind-filter='year'>{year}</i>"
        order = f"<i data-pagefind-sort='date'>{year}</i><i data-pagefind-sort='length'>{number}</i>"
        page.write_text(f"<html lang=en><main data-pagefind-body><p>Word{number} {filters}{order}</p></main></html>")
    return folder


def _files(site: Path) -> dict[str, bytes]:
    return {
        f.relative_to(site).as_posix(): f.read_bytes() for f in sorted((site / "pagefind").rglob("*")) if f.is_file()
    }


def test_indexing_the_same_pages_again_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = _site(tmp_path / "one"), _site(tmp_path / "two")
    search.index(one)
    search.index(two)
    assert _files(one) == _files(two)


def test_the_order_in_which_a_file_system_lists_pages_changes_nothing(tmp_path: Path) -> None:
    one, two = _site(tmp_path / "one"), tmp_path / "two"
    # Made in the other order, and on a file system with an order of its own where there is one.
    memory = Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK):
        two = Path(tempfile.mkdtemp(dir=memory))
    try:
        for page in sorted(one.rglob("*.html"), reverse=True):
            copy = two / page.relative_to(one)
            copy.parent.mkdir(parents=True)
            shutil.copy2(page, copy)
        listed = [[path.name for path in folder.iterdir()] for folder in (one, two)]
        assert listed[0] != listed[1], "the two are listed alike, so nothing was tried"
        search.index(one)
        search.index(two)
        assert _files(one) == _files(two)
    finally:
        shutil.rmtree(two)


def test_what_pagefind_says_is_the_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\necho out of luck >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(RuntimeError, match="ended with 3 and without an index: out of luck"):
        search.index(_site(tmp_path))


def test_the_metadata_names_every_file_and_nothing_is_lost(tmp_path: Path) -> None:
    site = _site(tmp_path)
    search.index(site)
    folder = site / "pagefind"
    (language,) = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))["languages"].values()
    meta = gzip.decompress((folder / f"pagefind.{language['hash']}.pf_meta").read_bytes())
    filters = sorted((folder / "filter").iterdir())
    assert len(filters) == 2
    for path in filters:
        assert path.name.split(".")[0].encode() in meta
    held = b"".join(gzip.decompress(path.read_bytes()) for path in filters)
    assert all(kind.encode() in held for kind in KINDS)
    assert all(str(2000 + year).encode() in held for year in range(30))


def test_a_format_that_is_not_known_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = _site(tmp_path / "one"), _site(tmp_path / "two")
    search.index(one)
    monkeypatch.setattr("generator.publish.search_piece._MARK", b"another")
    search.index(two)
    named = [{name for name in _files(site) if name.startswith("pagefind/fragment")} for site in (one, two)]
    assert len(named[0]) == len(named[1]) == 60


def test_one_page_edited_is_one_piece_indexed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.search.PIECE", 12_000)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    told: list[int] = []

    def told_pages(pages: Iterable[tuple[str, str]], config: dict[str, str]) -> dict[str, bytes]:
        held = list(pages)
        told.append(len(held))
        return index_pages(held, config)

    monkeypatch.setattr("generator.publish.search.index_pages", told_pages)
    site, remembering = _site(tmp_path / "site"), partial(cached_map, folder=tmp_path / "remembered", version="1")
    search.index(site, remembering, tmp_path / "search.json")
    pieces = len(told)
    assert 10 < pieces < 50
    told.clear()
    read: list[Path] = []
    holding = search._indexable
    monkeypatch.setattr("generator.publish.search._indexable", lambda page: read.append(page) or holding(page))
    (site / "30/index.html").write_text("<html lang=de><main data-pagefind-body>Ganz anderes Gerede</main></html>")
    search.index(site, remembering, tmp_path / "search.json")
    assert len({*read}) == told[1], "what stands is read with its piece alone"
    assert len(told) == 3, "one to see the format, one piece, one for what is the same for all pages"
    assert sum(told) < 20
    edited = _files(site)
    shutil.rmtree(site / "pagefind")
    search.index(site)
    assert _files(site) == edited
    assert set(json.loads(edited["pagefind/pagefind-entry.json"])["languages"]) == {"de", "en"}


def test_what_stays_of_the_index_is_taken_over_from_the_last_site(tmp_path: Path) -> None:
    old, new, memory = _site(tmp_path / "old"), _site(tmp_path / "new"), tmp_path / "search.json"
    search.index(old, memory=memory)
    damaged = next((old / "pagefind/fragment").iterdir())
    damaged.write_bytes(b"somebody was here")
    (new / "30/index.html").write_text("<html lang=en><main data-pagefind-body>Something else is said</main></html>")
    search.index(new, memory=memory, old=old)
    taken = {name for name in _files(new) if (old / name).exists() and (old / name).samefile(new / name)}
    fragments = [name for name in taken if "fragment" in name]
    assert len(fragments) == 58, "of 60, one is of another page, and one was touched"
    assert damaged.relative_to(old).as_posix() not in taken
    taken_over = _files(new)
    shutil.rmtree(new / "pagefind")
    search.index(new)
    assert _files(new) == taken_over


def test_what_is_not_indexed_leaves_a_page_as_it_is() -> None:
    """So that what one more talk changes there, on many pages, has none of them indexed anew."""
    beside = "<details data-pagefind-ignore>1<details>2</details>3</details><nav data-pagefind-ignore><a>4</a></nav>"
    turn = '<div class="turn" id="t-a"><p>Words</p><a class="at" href="#t-a">5</a><a href="#t-a">6</a></div>'
    speech = f'<div class="speech v1"><p>7</p>{turn}</div><p data-pagefind-ignore>8</p>'
    page = f"<html lang=en></head><main><article data-pagefind-body><p>Said.</p>{beside}{speech}</article></main>"
    told = search_text.told(page)
    assert not re.search(r"\d", told.replace("v1", ""))
    assert "<p>Said.</p>" in told
    assert '<div class="turn" id="t-a"><p>Words</p></div>' in told
    name = "<p class=kicker>Tools</p><h1 data-pagefind-body>Gate</h1><p class=lede data-pagefind-body>{}.</p></main>"
    counted = [name.format(f"A door<span data-pagefind-ignore>{n} times</span>") for n in (1, 2)]
    assert len({search_text.told(f"<html lang=en></head><main>{one}") for one in counted}) == 1


def test_pieces_together_are_one_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the index tells is what Pagefind tells that is given all pages at once, but for names and for the order."""
    said = ["café cafe running", "cafe runs", "café", "naïve CAFÉ, C++", "x " * 300, "cafe"]
    for number, words in enumerate(said * 9):
        code, kind = "de" if number % 5 == 4 else "en", f"<i data-pagefind-filter='kind'>{number % 4}</i>"
        # What only some pages tell beside their text changes the numbers of fields in their pieces.
        more = "<img src=a.png alt=cafe>" * (number % 7 == 3) + "<i data-pagefind-meta=also>T café</i>" * (
            number % 7 > 4
        )
        page = f"<html lang={code}><main data-pagefind-body><h1>T {number}</h1>{words}{kind}{more}</main>"
        (tmp_path / f"{number}.html").write_text(page, "utf-8")
    told = []
    for size in (300, 10**9):
        monkeypatch.setattr("generator.publish.search.PIECE", size)
        search.index(tmp_path)
        told.append(_told(tmp_path / "pagefind"))
        shutil.rmtree(tmp_path / "pagefind")
    cut = search._cut(search._held(tmp_path, Manifest(None), ""))
    whole = search.index_pages(search._texts(tmp_path, chain(*cut)), search._CONFIG)
    for name, data in whole.items():
        (tmp_path / "pagefind" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pagefind" / name).write_bytes(data)
    assert len({word for word, *_ in told[0]["en"]["words"]}) > 5
    assert told[0] == told[1] == _told(tmp_path / "pagefind")


def _told(folder: Path) -> dict[str, Any]:
    """What an index says, without the names of its files."""
    told = {}
    for code, language in json.loads((folder / "pagefind-entry.json").read_text("utf-8"))["languages"].items():
        _, pages, chunks, filters, _, fields = _read(folder / f"pagefind.{language['hash']}.pf_meta")
        told[code] = {
            "pages": [(count, (folder / f"fragment/{name}.pf_fragment").read_bytes()) for name, count in pages],
            "words": [
                _named(word, fields) for *_, name in chunks for word in _read(folder / f"index/{name}.pf_index")[0]
            ],
            "filters": sorted((name, sorted(_read(folder / f"filter/{at}.pf_filter")[1])) for name, at in filters),
        }
    return told


def _named(word: list[Any], fields: list[str]) -> list[Any]:
    """A word's rows with the names of fields for their numbers."""
    said, pages, forms = word
    for page in chain(pages, *(more for _, more in forms)):
        page[2] = [fields[~place] if place < 0 else place for place in page[2]]
    return [said, pages, forms]


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))


def test_words_stand_apart_only_while_they_are_indexed(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    words = "昨夜のrestartは三分。 A node.js — not C++ — for 10,000+ of “us”ers &amp;c"
    page.write_text(f"<html lang=en><main data-pagefind-body title='a-b'><p>{words}</p></main></html>", "utf-8")
    before = page.read_bytes()
    search.index(tmp_path)
    assert page.read_bytes() == before
    (fragment,) = (tmp_path / "pagefind/fragment").iterdir()
    said = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd"))["content"]
    assert said.replace("`~ ", "|").rstrip(".") == (
        "昨|夜|の|restart|は|三|分。 A node.|js~`— not C++~`— for 10,|000＋ of “us”|ers &c"
    )


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="`~"), max_size=60))
def test_what_stands_in_a_page_can_be_read_from_the_index(words: str) -> None:
    page = f"<head></head><main><p>{escape(words)}</p></main>"
    told = unescape(index_text(page).partition("<p>")[2].removesuffix("</p></main>"))
    shown = told.replace("`~ ", "").replace("~`", " ").translate({ord("＋"): "+", ord("＃"): "#"})
    assert shown.split() == words.translate({ord("＋"): "+", ord("＃"): "#"}).split()


def test_a_compound_is_told_in_one_piece_too(tmp_path: Path) -> None:
    page = "<head></head><main><p>Wi-Fi, 10,000 of don't; https://example.com/a/b/c.html</p></main>"
    assert 'content="everypage 10000 wifi"' in index_text(page)


def test_a_name_is_told_as_one_word_of_its_page(tmp_path: Path) -> None:
    def told(kind: str) -> str:
        head = (
            f'<head><meta data-pagefind-filter="kind[content]" content="{kind}">'
            '<meta data-pagefind-meta="also[content]" content="Nödejs &amp; co | C++"></head>'
        )
        return index_text(f'{head}<main><h1 id="page"><b>Node.js</b></h1><p>12 mentions.</p></main>')

    assert 'content="everypage #c++# #nodejs# #nodejsco# nodejs"' in told("product")
    assert 'content="everypage nodejs"' in told("episode")


def test_the_lexicon_holds_what_pages_say(tmp_path: Path) -> None:
    site = tmp_path
    for number, words in enumerate(("Lantern’s café at wi-fi", "a LANTERN in 2024")):
        (site / f"{number}.html").write_text(f"<html lang=en><main data-pagefind-body><p>{words}</p></main></html>")
    search.index(site)
    lexicon = site / "pagefind/lexicon"
    assert (lexicon / "7.txt").read_text("utf-8") == "lantern 2"
    assert (lexicon / "4.txt").read_text("utf-8") == "cafe"
    assert sorted(path.stem for path in lexicon.iterdir()) == sorted(str(length) for length in range(4, 21))


def test_scripts_and_index_take_the_same_signs_for_words_of_their_own() -> None:
    script = (resources.theme() / "assets/js/mark.js").read_text(encoding="utf-8")
    written = re.search(r'export const SIGNS = "([^"]+)"', script)
    assert written
    signs = re.sub(r"\\\\u\{?([0-9a-f]+)\}?", lambda found: chr(int(found[1], 16)), written[1])
    assert f"[{signs}]" == search_text._SIGNS
