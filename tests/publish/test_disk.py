"""Pages on disk: only differences are written, leftovers go, and two pages never share a path in silence."""

from pathlib import Path

from generator.memory.manifest import TEXT, Manifest, manifest_of
from generator.model import Page
from generator.publish.disk import write_pages


def test_unchanged_pages_are_not_rewritten(tmp_path: Path) -> None:
    pages = [Page("index.md", "one"), Page("a/index.md", "two")]
    assert write_pages(pages, tmp_path)[:2] == (2, 2)
    stamp = (tmp_path / "index.md").stat().st_mtime_ns
    assert write_pages([pages[0], Page("a/index.md", "three")], tmp_path)[:2] == (2, 1)
    assert (tmp_path / "index.md").stat().st_mtime_ns == stamp
    assert (tmp_path / "a/index.md").read_text() == "three"


def test_what_no_page_claims_goes(tmp_path: Path) -> None:
    write_pages([Page("old/deep/index.md", "x"), Page("index.md", "y")], tmp_path)
    write_pages([Page("index.md", "y")], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.md"]


def test_two_sources_of_one_address_are_both_named_and_the_first_stands(tmp_path: Path) -> None:
    pages = [Page("about/index.md", "first", "pages/about.md"), Page("about/index.md", "second", "pages/About.md")]
    _, _, problems = write_pages(pages, tmp_path)
    assert (tmp_path / "about/index.md").read_text() == "first"
    (problem,) = problems
    assert "pages/about.md" in problem.what
    assert "pages/About.md" in problem.what
    assert "/about/" in problem.what


def test_a_page_and_a_folder_of_one_name_want_one_address(tmp_path: Path) -> None:
    pages = [
        Page("index.md", "home"),
        Page("subscribe/index.md", "first"),
        Page("subscribe.md", "second", "pages/subscribe.md"),
        Page("talk/transcript.md", "kept"),
        Page("talk/transcript.txt", "kept"),
    ]
    count, _, (problem,) = write_pages(pages, tmp_path)
    assert count == 4
    assert not (tmp_path / "subscribe.md").exists()
    assert problem.path == "pages/subscribe.md"
    assert "/subscribe/: a generated page and pages/subscribe.md" in problem.what


def test_nothing_is_written_or_removed_through_a_link(tmp_path: Path) -> None:
    mine, docs = tmp_path / "mine", tmp_path / "docs"
    mine.mkdir()
    docs.mkdir()
    (mine / "index.md").write_text("mine")
    (docs / "index.md").symlink_to(mine / "index.md")
    (docs / "a").symlink_to(mine)
    write_pages([Page("index.md", "page"), Page("a/index.md", "page")], docs)
    assert (mine / "index.md").read_text() == "mine"
    assert (docs / "a/index.md").read_text() == "page"
    whole = tmp_path / "whole"
    whole.symlink_to(mine)
    write_pages([Page("other.md", "page")], whole)
    assert [path.name for path in mine.iterdir()] == ["index.md"]


def test_a_file_or_folder_in_a_pages_place_makes_way(tmp_path: Path) -> None:
    (tmp_path / "index.md/deep").mkdir(parents=True)
    (tmp_path / "a").write_text("in the way")
    write_pages([Page("index.md", "page"), Page("a/b/index.md", "page")], tmp_path)
    assert (tmp_path / "index.md").read_text() == "page"
    assert (tmp_path / "a/b/index.md").read_text() == "page"


def test_what_is_made_of_other_things_and_says_the_same_has_the_same_text(tmp_path: Path) -> None:
    told = []
    for key, words in (("a", "one"), ("b", "one"), ("c", "two")):
        write_pages([Page("index.md", words, key=key)], tmp_path / "docs")
        told.append(Manifest(manifest_of(tmp_path / "docs")).more("index.md")[TEXT])
    assert told[0] == told[1] != told[2]
