"""The main job end to end: files dropped in, a finished site out, and what happens when something is wrong."""

import gc
import json
import shutil
import signal
import subprocess
import sys
import weakref
from datetime import date
from pathlib import Path

import feedparser
import pytest

from generator.build import generate
from generator.load import load, record_values
from generator.model import Site
from tests import site as sites


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = sites.plant(tmp_path_factory.mktemp("planted"))
    sites.call(folder, "build")
    return folder


def test_the_planted_site_has_every_kind_of_page(planted: Path) -> None:
    site = planted / "site"
    for name in (
        "index.html",
        "404.html",
        "feed.xml",
        "feed.json",
        "feeds.opml",
        "sitemap.xml",
        "llms.txt",
        "api/episodes.json",
        "pagefind/pagefind.js",
        "episodes/index.html",
        "insights/index.html",
        "digest/index.html",
        "posts/index.html",
        "subscribe/index.html",
        "card.png",
    ):
        assert (site / name).is_file(), name
    assert feedparser.parse((site / "feed.xml").read_bytes()).bozo == 0
    assert json.loads((site / "api/episodes.json").read_text())["episodes"]
    assert not (site / "search").joinpath("search_index.json").exists(), "Material's own index is not shipped"


def test_the_library_is_let_go_of_once_pages_are_made(tmp_path: Path) -> None:
    """Nobody looks for cycles among them: one of ours would hold all talks beside the words of the index."""
    content, work = sites.plant(tmp_path) / "content", tmp_path / "work"
    gc.disable()
    try:
        values = record_values()
        library = load(content, Site(today=date(2025, 11, 20)), work, values=values)
        whole = weakref.ref(library)
        generate(library, content, work, pinning=False, values=values)
        del library, values
        assert whole() is None
    finally:
        gc.enable()


def test_the_same_content_gives_the_same_bytes_from_either_command(planted: Path, tmp_path: Path) -> None:
    other = sites.plant(tmp_path / "elsewhere")
    for path in sorted((planted / "content").rglob("*")):  # the pins of the first build are content too
        if path.is_file():
            target = other / path.relative_to(planted)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
    sites.run(other, "mkdocs", "build", "-q", PYTHONHASHSEED="7")
    ours, theirs = sites.tree(planted / "site"), sites.tree(other / "site")
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_content_is_not_touched_but_for_what_was_published(planted: Path) -> None:
    before, after = sites.tree(sites.resources.seeds() / "content"), sites.tree(planted / "content")
    added = set(after) - set(before)
    assert {name.split("/")[0] for name in added} <= {"insights", "digests", "addresses.txt"}
    assert all(after[name] == data for name, data in before.items())


@pytest.fixture
def copy(planted: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    shutil.copytree(planted, folder)
    return folder


def test_a_broken_file_is_reported_with_its_line_and_the_rest_builds(copy: Path) -> None:
    (copy / "content/episodes/broken.json").write_text('{"segments": [\n  {"body": "half"')
    result = sites.build(copy)
    report = result.stdout + result.stderr
    assert "episodes/broken.json:2" in report
    assert "Skipped 1" in result.stdout
    assert (copy / "site/index.html").is_file()


def test_strict_fails_and_leaves_the_previous_site(copy: Path) -> None:
    (copy / "site/mark").write_text("old")
    (copy / "content/episodes/broken.json").write_text("{")
    result = sites.build(copy, "--strict", check=False)
    assert result.returncode == 1
    assert (copy / "site/mark").read_text() == "old"


def test_two_files_that_want_one_address_are_both_named(copy: Path) -> None:
    for name in ("one", "two"):
        text = f"---\ntitle: Same\nslug: same\ndate: 2025-01-02\n---\n\n**Ana:** This is {name}, and it is said here.\n"
        (copy / f"content/episodes/{name}.md").write_text(text)
    report = sites.build(copy).stdout
    assert "episodes/one.md" in report
    assert "episodes/two.md" in report


# It dies when all is made and nothing is in its place.
KILLED = """
import os, signal
from generator.publish import swap
swap.swap = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
from generator.__main__ import main
main()
"""


def test_a_killed_build_leaves_the_previous_site(copy: Path) -> None:
    (copy / "site/mark").write_text("old")
    done = subprocess.run([sys.executable, "-c", KILLED, "build"], cwd=copy, stderr=subprocess.DEVNULL, check=False)
    assert done.returncode == -signal.SIGKILL
    staged = copy / ".site.new"
    assert (staged / "index.html").exists()
    assert (copy / "site/mark").read_text() == "old"
    sites.call(copy, "build")
    assert not staged.exists()


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"pages/about.md": "---\ndate: next week\n---\n# About\n\nUs.\n"},
        {"posts/2024-01-01-holes.md": '# Holes\n\n<div data-hole="9"></div>\n'},
        {"insights/2024-01-02.md": "- Slow writes are fine for search.\n"},
        {"posts/1960-01-02-old.md": "# Old\n\nIt was said on the radio. And it still holds.\n"},
        {"posts/2150-01-02-late.md": "# Late\n\nIt will be said. And then it holds.\n"},
    ],
    ids=["nothing", "a page", "a post", "insights", "before 1970", "after 2105"],
)
def test_one_kind_of_content_alone_builds(content: dict[str, str], tmp_path: Path) -> None:
    site = sites.plant(tmp_path / "site")
    shutil.rmtree(site / "content")
    (site / "content").mkdir()
    for name, text in content.items():
        path = site / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    sites.build(site)
    home = (site / "site/index.html").read_text("utf-8")
    assert ('href="posts/"' in home) is any(name.startswith("posts/1960") or "holes" in name for name in content)
    assert (site / "site/sitemap.xml").exists()


def test_a_page_of_ones_own_at_a_taken_address_is_named(copy: Path) -> None:
    (copy / "content/pages/subscribe.md").write_text("# Subscribe\n")
    done = sites.build(copy)
    assert "pages/subscribe.md: two sources want the address /subscribe/" in done.stdout + done.stderr


def test_misuse_is_two(tmp_path: Path) -> None:
    assert sites.run(tmp_path, "generator", "build", check=False).returncode == 2
    assert sites.run(tmp_path, "generator", "buidl", check=False).returncode == 2
    (tmp_path / "full").mkdir()
    (tmp_path / "full/file").touch()
    assert sites.run(tmp_path, "generator", "new", "full", check=False).returncode == 2


def test_new_plants_what_build_can_build(tmp_path: Path) -> None:
    sites.run(tmp_path, "generator", "new", "show")
    assert (tmp_path / "show/mkdocs.yml").is_file()
    planted = sites.tree(tmp_path / "show")
    assert b"infracast night keep" in planted.pop(".github/workflows/publish.yml")
    assert planted == sites.tree(sites.resources.seeds())


def test_analyse_prints_json_lines(planted: Path) -> None:
    episode = next(path for path in sorted((planted / "content/episodes").rglob("*.vtt")))
    result = sites.run(planted, "generator", "analyse", str(episode), "--json")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["record"] for record in records] == ["episode", "analysis"]
    assert records[0]["transcript"]["turns"]


def test_analyse_says_why_a_sentence_is_not_quoted(tmp_path: Path) -> None:
    said = tmp_path / "talk.md"
    said.write_text(
        "**Ann:** Object storage is cheap for a harbour. They moved every table there. "
        'Harbours say, "It is cheap. Every harbour should buy a second lamp for its pier. Trust us", and buy none.\n',
        "utf-8",
    )
    lines = sites.run(tmp_path, "generator", "analyse", str(said), "--why").stdout.splitlines()
    assert lines[0].startswith("may be quoted: Object storage")
    assert lines[1].startswith("it points at what was said before: They moved")
    assert lines[3].startswith("a quotation that began before goes on in it: Every harbour")


def test_check_says_where_each_value_came_from(planted: Path) -> None:
    text = sites.run(planted, "generator", "check").stdout
    assert "sidecar" in text
    assert "front matter" in text


def test_a_file_dropped_while_serving_shows_up(copy: Path) -> None:
    port = sites.free_port()
    command = [sys.executable, "-m", "generator", "serve", "--address", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        sites.fetched(f"http://127.0.0.1:{port}/")
        text = (
            "---\ntitle: Dropped just now\ndate: 2026-11-01\n---\n\n**Ana:** We dropped this while the preview ran.\n"
        )
        (copy / "content/episodes/dropped.md").write_text(text)
        assert "Dropped just now" in sites.fetched(f"http://127.0.0.1:{port}/episodes/dropped/")
        # The page does not wait for the index, which follows.
        assert "languages" in sites.fetched(f"http://127.0.0.1:{port}/pagefind/pagefind-entry.json")
    finally:
        process.terminate()
        process.wait()


def test_the_seed_documents_dropped_verbatim(tmp_path: Path) -> None:
    seeds = sites.SHARED / "seeds"
    if not seeds.is_dir():
        pytest.skip("the seed documents are not beside this checkout")
    (tmp_path / "mkdocs.yml").write_text((sites.resources.seeds() / "mkdocs.yml").read_text())
    for name, folder in zip(sorted(seeds.glob("*.txt")), ("episodes", "posts", "insights", "episodes"), strict=True):
        target = tmp_path / "content" / folder
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy2(name, target)
    sites.call(tmp_path, "build")
    site = tmp_path / "site"
    recap = (site / "recaps/2024/index.html").read_text()
    assert "doomerism is dead" in recap
    assert "Gen Z" in recap
    issues = sorted(path.name for path in (site / "digest").iterdir() if path.is_dir())
    assert len(issues) >= 2
    first = (site / "digest" / issues[0] / "index.html").read_text()
    carried = json.loads((site / "api/insights.json").read_text())["insights"]
    named = [item["text"] for item in carried if item["text"] in first or item["text"].replace("'", "&#39;") in first]
    assert sum("urbo" in text for text in named) <= 2
    shown = " ".join(path.read_text() for path in (site / "episodes").rglob("index.html"))
    for debris in ("Discussion (0)", "drag to explore", "\ufffd", "ðŸ", "Â·"):
        assert debris not in shown
