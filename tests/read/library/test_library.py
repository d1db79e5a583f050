"""The folder as a whole: what is ignored, what is reported and how, and what goes on regardless."""

import os
import re
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from generator.model import ContentError, Site
from generator.read import read_library, read_one
from tests.read.conftest import Content, said

TALK = "We talk about cables and nothing else, because cables carry everything that we say.\n"


def test_an_empty_folder_is_an_empty_library(content: Content) -> None:
    library = content({})
    assert (library.episodes, library.insights, library.posts, said(library)) == ((), (), (), [])


def test_a_folder_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    assert said(read_library(tmp_path / "nowhere", Site())) == [
        "error: .: There is no content folder `nowhere`. Make it, or name another one"
    ]


def test_what_editors_and_systems_leave_is_no_content(content: Content) -> None:
    names = (
        ".DS_Store",
        "._a.txt",
        "a.txt~",
        "#a.txt#",
        ".a.swp",
        "Thumbs.db",
        "desktop.ini",
        "a.part",
        ".git/x.txt",
        "README.md",
    )
    library = content({f"episodes/{name}": TALK for name in names} | {"README.md": "For people."})
    assert (library.episodes, said(library)) == ((), [])


CASES = re.findall(
    r"^## (?!mkdocs)(\S+)\n````\n(.*?)````\n> ([^\n]+)",
    (Path(__file__).parents[1] / "problems.md").read_text(),
    re.DOTALL | re.MULTILINE,
)


def test_the_case_file_was_read() -> None:
    assert len(CASES) == 49


@pytest.mark.parametrize(("path", "text", "problem"), CASES)
def test_a_problem_names_file_line_and_way_out(content: Content, path: str, text: str, problem: str) -> None:
    problems = said(content({path: text.replace("TALK\n", TALK)}))
    assert any(one.startswith(problem) for one in problems), problems


def test_a_broken_sidecar_holds_its_episode_back(content: Content) -> None:
    library = content({"episodes/2024-01-01-a-talk.txt": TALK, "episodes/2024-01-01-a-talk.yml": "title: [\n"})
    assert library.episodes == ()
    (problem,) = library.problems
    assert (problem.path, problem.severity) == ("episodes/2024-01-01-a-talk.yml", "error")
    assert problem.what.endswith("`episodes/2024-01-01-a-talk.txt` waits for it")


def test_a_broken_site_still_gives_all_that_is_sound(content: Content) -> None:
    library = content(
        {
            "episodes/2024-01-01-good.txt": TALK,
            "episodes/2024-01-02-binary.txt": b"\x00\x01\x02\x00" * 50,
            "episodes/2024-01-03-broken.json": '{"segments": [',
            # Wants the address that the first one has.
            "episodes/2024-01-04-good.txt": TALK,
            "episodes/2024-01-05-empty.vtt": "",
            "posts/2024-01-01-good.md": "# Good\n\nWords.\n",
            "posts/2024-01-02-bad.md": "---\na: [\n---\nWords.\n",
            "insights/2024-01-01.md": "A good insight is short.\n",
            "insights/2024-01-02.md": "---\nb: }\n---\nLost.\n",
            "pages/about.md": "# About\n",
            "glossary.yml": "- {name: A, kind: product}\n- {name: B, kind: nothing}\n",
        }
    )
    assert [episode.path for episode in library.episodes] == ["episodes/2024-01-01-good.txt"]
    assert [len(group) for group in (library.posts, library.insights, library.pages, library.glossary)] == [1, 1, 1, 1]
    errors = {problem.path for problem in library.problems if problem.severity == "error"}
    assert errors == {
        "episodes/2024-01-02-binary.txt", "episodes/2024-01-03-broken.json", "episodes/2024-01-04-good.txt",
        "episodes/2024-01-05-empty.vtt", "posts/2024-01-02-bad.md", "insights/2024-01-02.md", "glossary.yml",
    }  # fmt: skip


@pytest.mark.parametrize(("folder", "kind"), [("episodes", "episode"), ("posts", "post")])
def test_two_files_that_want_one_address_are_named(content: Content, folder: str, kind: str) -> None:
    library = content({f"{folder}/2024-01-01-cables.txt": TALK, f"{folder}/2025-01-01-cables.txt": TALK})
    kept = library.episodes or library.posts
    assert [record.path for record in kept] == [f"{folder}/2024-01-01-cables.txt"]
    (line,) = said(library)
    what = (
        f"The {kind} wants the address `cables`, which `{folder}/2024-01-01-cables.txt` has. Give one of them a `slug:`"
    )
    assert line.startswith(f"error: {folder}/2025-01-01-cables.txt: {what}")


def test_links_that_leave_the_folder_are_refused(
    content: Content, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text(TALK)
    (tmp_path / "episodes").mkdir()
    (tmp_path / "episodes" / "2024-01-01-leak.txt").symlink_to(outside / "secret.txt")
    (tmp_path / "episodes" / "2024-01-02-gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "episodes" / "linked").symlink_to(outside)
    os.mkfifo(tmp_path / "episodes" / "2024-01-03-pipe.txt")
    library = content({"episodes/2024-01-04-real-one.txt": TALK})
    (tmp_path / "episodes" / "2024-01-05-inside.txt").symlink_to(tmp_path / "episodes" / "2024-01-04-real-one.txt")
    assert [episode.slug for episode in library.episodes] == ["real-one"]
    assert said(library) == [
        "error: episodes/2024-01-01-leak.txt: The link leads out of the content folder. Put the file itself here",
        "error: episodes/2024-01-02-gone.txt: The file cannot be read: No such file or directory. Check its rights",
        "error: episodes/2024-01-03-pipe.txt: This is not an ordinary file. Remove it",
        "error: episodes/linked: A linked folder is not followed. Put the files themselves here",
    ]
    assert [episode.slug for episode in content({}).episodes] == ["inside", "real-one"]


def test_drafts_stay_out_without_a_word(content: Content) -> None:
    draft = "---\ndraft: yes\n---\n" + TALK
    library = content({"episodes/a-b.txt": draft, "posts/a-b.md": draft, "insights/a.md": draft, "pages/a.md": draft})
    assert (library.episodes, library.posts, library.insights, library.pages, said(library)) == ((), (), (), (), [])


def test_media_is_listed_and_not_read(content: Content) -> None:
    library = content({"images/b.png": b"\x89PNG", "posts/a.mp3": b"ID3"})
    assert (library.media, said(library)) == (("images/b.png", "posts/a.mp3"), [])


def test_order_does_not_depend_on_the_disk(content: Content) -> None:
    files = {f"episodes/2024-01-0{n}-talk-{n}.txt": TALK for n in (3, 1, 2)} | {"episodes/2024-01-02-another.txt": TALK}
    assert [episode.slug for episode in content(files).episodes] == ["talk-3", "another", "talk-2", "talk-1"]


def test_episodes_can_be_read_in_other_processes(content: Content, tmp_path: Path) -> None:
    library = content({f"episodes/2024-01-0{n}-talk-{n}.txt": TALK + str(n) for n in range(1, 4)})
    with ProcessPoolExecutor(2) as pool:
        assert read_library(tmp_path, Site(), pool.map) == library


def test_pages_keep_their_text_and_have_an_address(content: Content) -> None:
    library = content({"pages/about.md": "---\nhide: [toc]\n---\n# About *us*\n", "pages/Talks 2024/index.md": "Hi.\n"})
    assert [(page.slug, page.title) for page in library.pages] == [("about", "About *us*"), ("talks-2024", "Index")]
    assert library.pages[0].body.startswith("---\nhide: [toc]")


GLOSSARY = """\
- name: Turbopuffer
  kind: product
  aliases: [tpuf]
  misheard: turbo buffer, turbo puffer
  link: https://t.example/
  note: Search.
- {name: turbopuffer, kind: company}
"""
SCORECARD = """\
- take: k-1a2b3c4d
  outcome: came true
  evidence: https://e.example/
- quote: Postgres wins.
  episode: hot-takes
  outcome: did_not
  note: No.
"""


def test_a_glossary_can_strike_a_name_out(content: Content) -> None:
    library = content({"glossary.yml": "- {name: Chapter One, kind: none}\n"})
    assert [(entry.name, entry.kind) for entry in library.glossary] == [("Chapter One", "none")]
    assert not library.problems


def test_glossary_and_scorecard(content: Content) -> None:
    library = content(
        {
            "glossary.yml": GLOSSARY,
            "scorecard.yml": SCORECARD,
        }
    )  # fmt: skip
    (entry,) = library.glossary
    assert (entry.aliases, entry.misheard, entry.link) == (
        ("tpuf",),
        ("turbo buffer", "turbo puffer"),
        "https://t.example/",
    )
    assert library.scorecard == (
        {"take": "k-1a2b3c4d", "outcome": "came_true", "evidence": "https://e.example/", "line": "1"},
        {"take": "Postgres wins.", "episode": "hot-takes", "outcome": "did_not", "note": "No.", "line": "4"},
    )
    assert said(library) == [
        "error: glossary.yml:7: `turbopuffer` is in the glossary twice. Delete one of the two; the first one counts"
    ]


def test_one_file_from_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:04.000\nHello all.\n")
    (tmp_path / "talk.yml").write_text("date: 2024-01-02\ntilte: x\n")
    episode, problems = read_one(path)
    assert (episode.title, episode.date, episode.path) == ("Talk", date(2024, 1, 2), "talk.vtt")
    assert [problem.path for problem in problems] == [str(tmp_path / "talk.yml")]
    with pytest.raises(OSError):
        read_one(tmp_path / "none.vtt")
    (tmp_path / "empty.vtt").write_text("")
    with pytest.raises(ContentError):
        read_one(tmp_path / "empty.vtt")


@pytest.mark.parametrize(
    ("image", "lacking"), [("cover.png", False), ("art.png", True), ("https://x.org/a.png", False)]
)
def test_a_picture_of_the_site_is_there_or_elsewhere(image: str, lacking: bool, tmp_path: Path) -> None:
    (tmp_path / "cover.png").write_bytes(b"")
    what = [problem.what for problem in read_library(tmp_path, Site(image=image)).problems]
    assert (f"There is no picture `{image}`" in what) == lacking


def test_an_entry_that_hides_an_episode_or_an_insight_is_heeded(content: Content) -> None:
    files = {
        "episodes/2024-01-02-tides.md": "**Ann:** Tides turn.\n",
        "insights/2024-01-03.md": "- Caches lie.\n",
        "corrections.yml": "- hide: episodes/tides/\n- hide: Caches lie.\n- hide: i-00000000\n",
    }
    library = content(files)
    assert (library.episodes, library.insights) == ((), ())
    assert {one.what for one in library.heeded} == {"episodes/tides/", "Caches lie."}
