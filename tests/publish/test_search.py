"""The search index: the same pages give the same bytes, and every filter is still found."""

import gzip
import json
import os
import re
import shutil
import tempfile
from html import escape, unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import resources
from generator.publish import search, search_text
from generator.publish.search_order import put_in_order
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


def test_a_format_that_is_not_known_is_left_alone(tmp_path: Path) -> None:
    site = _site(tmp_path)
    search.index(site)
    (meta,) = (site / "pagefind").glob("*.pf_meta")
    meta.write_bytes(gzip.compress(b"something else"))
    before = _files(site)
    with pytest.raises(ValueError, match="not as Pagefind"):
        put_in_order(site / "pagefind")
    assert _files(site) == before


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
