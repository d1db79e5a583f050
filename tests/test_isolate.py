"""Whatever goes wrong with one item, wherever in the pipeline, the rest is built and the problem names the file.

The faults are made by hand: those that inputs could cause are mended where they were.
"""

from datetime import date
from pathlib import Path

import pytest

from generator.analyse import episode as analysis
from generator.analyse.site import library as whole
from generator.build import Built, generate
from generator.load import load
from generator.model import Episode, Library, Post, Site
from generator.publish import cards
from generator.publish.feeds.entries import Writer
from generator.read.library import library as reading
from generator.write import episode as episode_page

SITE = Site(name="Load Bearing", url="https://example.org/", today=date(2025, 1, 1))
SAID = "**Ana:** We moved every shard to object storage, because the disks were idle nine hours a day.\n"


def _content(folder: Path) -> Path:
    files = {
        "episodes/2024-01-02-good.md": f"---\ntitle: Good\n---\n\n{SAID}",
        "episodes/2024-01-03-bad.md": f"---\ntitle: Bad\n---\n\n{SAID}\n**Bo:** And nobody noticed the move at all.\n",
        "posts/2024-01-04-essay.md": "# Essay\n\nA post of two sentences. This is the second.\n",
        "posts/2024-01-05-bad.md": "# Bad\n\nAnother post of two sentences. This is the second.\n",
        "insights/2024-01-06.md": "- Slow writes are fine for search. — Ann Lee, bad @ 0:10\n",
    }
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "content"


def _built(folder: Path) -> tuple[Built, set[str]]:
    content, work = _content(folder), folder / "work"
    built = generate(load(content, SITE, work), content, work, pinning=False)
    docs = work / "docs"
    return built, {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}


GOOD, BAD = "episodes/good/index.md", "episodes/bad/index.md"


def _fail(*args: object) -> None:
    raise LookupError("a fault made for the test")


def test_an_error_while_reading_costs_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = reading.read_post
    monkeypatch.setattr(reading, "read_post", lambda source: _fail() if "bad" in source.path else real(source))
    built, pages = _built(tmp_path)
    assert [one.path for one in built.problems if "LookupError" in one.what] == ["posts/2024-01-05-bad.md"]
    assert "posts/essay.md" in pages
    assert {GOOD, BAD} <= pages


def test_an_error_while_analysing_costs_the_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = analysis.STEPS[2][1]
    step = ("mentions", lambda study, found: _fail() if study.episode.title == "Bad" else real(study, found))
    monkeypatch.setattr(analysis, "STEPS", (*analysis.STEPS[:2], step, *analysis.STEPS[3:]))
    built, pages = _built(tmp_path)
    (problem,) = [one for one in built.problems if "LookupError" in one.what]
    assert (problem.path, problem.severity) == ("episodes/2024-01-03-bad.md", "warning")
    assert {GOOD, BAD} <= pages


def test_an_error_over_all_episodes_costs_the_one_that_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = whole.recaps
    monkeypatch.setattr(
        whole,
        "recaps",
        lambda episodes, *rest: _fail() if any(one.title == "Bad" for one in episodes) else real(episodes, *rest),
    )
    built, pages = _built(tmp_path)
    assert [one.path for one in built.problems if "LookupError" in one.what] == ["episodes/2024-01-03-bad.md"]
    assert GOOD in pages
    assert BAD not in pages


def test_an_error_while_writing_costs_the_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, real_post = episode_page.episode_json, Writer.post

    def record(site: Site, episode: Episode, crumbs: object) -> object:
        return _fail() if episode.title == "Bad" else real(site, episode, crumbs)

    def entry(writer: Writer, post: Post) -> object:
        return _fail() if post.title == "Bad" else real_post(writer, post)

    monkeypatch.setattr(episode_page, "episode_json", record)
    monkeypatch.setattr(Writer, "post", entry)
    built, pages = _built(tmp_path)
    failed = [one for one in built.problems if "LookupError" in one.what]
    assert [one.path for one in failed] == ["episodes/2024-01-03-bad.md", "posts/2024-01-05-bad.md"]
    assert all("It is left out of the site" in one.how for one in failed)
    assert GOOD in pages
    assert BAD not in pages
    # What only spoke of it stays, without the link.
    month = (tmp_path / "work/docs/insights/2024/01/index.md").read_text()
    assert "Slow writes are fine for search" in month
    assert "episodes/bad" not in month


def test_an_error_while_drawing_gives_a_plain_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = cards.fitted
    monkeypatch.setattr(cards, "fitted", lambda title, *most: _fail() if title == "Bad" else real(title, *most))
    _built(tmp_path)
    assert (tmp_path / "work/docs/episodes/bad/card.png").read_bytes().startswith(b"\x89PNG")


def test_what_no_item_causes_is_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(library: Library) -> object:
        return _fail()

    monkeypatch.setattr("generator.build.llms", broken)
    with pytest.raises(LookupError):
        _built(tmp_path)
