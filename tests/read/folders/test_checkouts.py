"""A checkout of somebody's site, dropped whole: its talks with their pages, and nothing of what the site is made of."""

import pytest

from generator.model import Chapter, Person
from generator.read.folders.checkouts import part_of_a_site
from tests.read.conftest import Content, said
from tests.read.folders.test_one_folder import TALK, VTT

PAGE = "---\ntitle: Cable {0}\ndate: 2025-01-0{0}\n---\n\nWe talk about [cables](https://ex.org/{0}).\n"


@pytest.mark.parametrize("folders", [("_episodes/talks", "_transcripts/talks"), ("posts", "posts/transcripts")])
def test_a_transcript_and_its_page_in_a_folder_beside_are_one_episode(
    folders: tuple[str, str], content: Content
) -> None:
    pages, talks = folders
    talked = ((1, TALK), (2, TALK.replace("cables", "bolts").replace("one broke near Lisbon", "all of them held")))
    library = content(
        {f"episodes/site/{pages}/2025-01-0{n}-cable.md": PAGE.format(n) for n in (1, 2, 3)}
        | {f"episodes/site/{talks}/2025-01-0{n}-cable.md": f"---\nlanguage: en\n---\n\n{said}" for n, said in talked}
    )
    assert [(one.title, one.notes, bool(one.transcript.turns)) for one in library.episodes] == [
        ("Cable 3", "We talk about [cables](https://ex.org/3).", False),
        ("Cable 2", "We talk about [cables](https://ex.org/2).", True),
        ("Cable 1", "We talk about [cables](https://ex.org/1).", True),
    ]
    assert {one.path.split("/")[2] for one in library.episodes if one.transcript.turns} == {talks.split("/")[0]}


def test_transcripts_have_the_pages_of_their_numbers_where_most_have_one(content: Content) -> None:
    words = ("cables", "bolts", "nuts", "rails")
    talks = {n: TALK.replace("cables", words[n]).replace("Lisbon", words[n]) for n in range(4)}
    library = content(
        {
            f"episodes/site/content/podcast/0{n}-all-about-{words[n]}.md": PAGE.format(n + 1).replace(
                "title:", f"image: 0{n}.png\ntitle:", 1
            )
            for n in range(4)
        }
        | {f"episodes/site/content/podcast/0{n}.png": b"\x89PNG" for n in range(4)}
        | {f"episodes/site/data/transcripts/transcript_episode{n}.txt": said for n, said in talks.items()}
        | {"episodes/site/content/podcast-blog/01-no-talk.md": PAGE.format(9)}
    )
    assert [(one.title, one.slug, bool(one.transcript.turns)) for one in library.episodes] == [
        ("Cable 9", "01-no-talk", False),
        *((f"Cable {n + 1}", f"0{n}-all-about-{words[n]}", True) for n in (3, 2, 1, 0)),
    ]
    assert [one.image.endswith(".png") for one in library.episodes] == [False, True, True, True, True]
    assert not [one for one in library.problems if "no picture" in one.what]


def test_folders_for_kinds_of_files_hold_one_recording_together(content: Content) -> None:
    library = content(
        {
            "episodes/audio/2025-01-02-bolts.mp3": b"ID3",
            "episodes/srt/2025-01-02-bolts.srt": VTT.removeprefix("WEBVTT\n\n").replace(".000", ",000"),
            "episodes/vtt/2025-01-02-bolts.vtt": VTT,
            "episodes/show notes/2025-01-02-bolts.md": "- [Bolts](https://ex.org)\n- [Nuts](https://ex.org/n)\n",
        }
    )
    (episode,) = library.episodes
    assert episode.path == "episodes/vtt/2025-01-02-bolts.vtt"
    assert episode.audio is not None
    assert episode.notes.startswith("- [Bolts](https://ex.org)")


def test_what_a_site_is_made_of_is_no_episode_and_one_note(content: Content) -> None:
    parts = ("robots.txt", "404.html", "LICENSE.md", "package.json", "src/main.js", "_layouts/page.html", "AGENTS.md")
    library = content(
        {f"episodes/site/{path}": "User-agent: nobody says this" for path in parts} | {"episodes/a.vtt": VTT}
    )
    assert [one.path for one in library.episodes] == ["episodes/a.vtt"]
    (note,) = [problem for problem in library.problems if "part of a site" in problem.what]
    assert (note.severity, note.path) == ("note", "episodes/site")
    assert "in 7 files" in note.what


@pytest.mark.parametrize("path", ["security.md", "license-to-code.vtt", "templates.txt", "manifest.txt", "now.yml"])
def test_a_talk_about_such_things_is_one(path: str) -> None:
    assert part_of_a_site(f"episodes/{path}") is None


def test_data_of_programs_beside_a_page_is_no_transcript_and_hides_no_sidecar(content: Content) -> None:
    fields = "title: Cables {0}\ndate: 2025-01-0{0}\nhosts: [Ann Lee]\nchapter:\n  - time: 0:00\n    title: Start\n"
    files = {"index.md": "- [Cables](https://ex.org)\n", "index.json": '{"fileSize": 38678304, "duration": 4832026}'}
    library = content(
        {f"episodes/{n}/{name}": text for n in (1, 2) for name, text in files.items()}
        | {f"episodes/{n}/index.yml": fields.format(n) for n in (1, 2)}
    )
    assert [(one.title, one.number, one.chapters) for one in library.episodes] == [
        ("Cables 2", 2, (Chapter("Start", "", 0, given=True),)),
        ("Cables 1", 1, (Chapter("Start", "", 0, given=True),)),
    ]
    assert {problem.severity for problem in library.problems} == {"warning", "note"}


def test_people_may_be_links_and_a_program_may_not_know_them(content: Content) -> None:
    front = "---\ndate: Sun Jun 11 2023 22:26:48 +0000\nguest: '[Bo Roe](https://ex.org/bo)'\nhost: undefined\n---\n"
    library = content({"episodes/a.md": front + "We talk about cables, and then we stop.\n"})
    assert said(library) == []
    assert library.episodes[0].people == (Person("Bo Roe", "guest", "https://ex.org/bo"),)
    assert f"{library.episodes[0].date}" == "2023-06-11"


def test_half_a_character_in_json_costs_itself_and_nothing_else(content: Content) -> None:
    said = '{"text": "We talk \\ud83e about \\\\ud83e cables \\ud83e\\udd14.", "start": 1, "end": 5}'
    cut = f'[{said}, {{"text": "\\ud83e", "start": 5}}]'
    library = content({"episodes/2025-01-02-a.json": cut})
    (episode,) = library.episodes
    assert [turn.text for turn in episode.transcript.turns] == ["We talk about \\ud83e cables 🤔."]


def test_copies_that_tools_leave_are_no_episodes_and_talks_that_are_called_so_are(content: Content) -> None:
    copies = (
        *("a (conflicted copy 2025-01-05)", "a (Ann's conflicted copy)", "a.sync-conflict-20250105-101112-ABCDEFG"),
        *("a copy", "a copy 2", "a - Copy", "a (1)", "a 2", "Copy of a"),
    )
    library = content(
        {f"episodes/{name}.txt": TALK for name in ("a", *copies)}
        | {"episodes/a (2).txt": TALK.replace("cables", "bolts"), "episodes/b (1).txt": TALK.replace("cables", "nuts")}
        | {"episodes/a (conflict).txt": TALK.replace("cables", "rails"), "episodes/a.txt.bak": TALK}
        | {"episodes/all.zip": b"PK\x03\x04", "episodes/c.md": PAGE.format(1), "episodes/c 2.md": PAGE.format(2)}
    )
    assert sorted(one.path for one in library.episodes) == [
        *(f"episodes/{name}.txt" for name in ("a (2)", "a", "b (1)")),
        *("episodes/c 2.md", "episodes/c.md"),
    ]
    left = [one for one in library.problems if "a copy of `episodes/a.txt`" in one.what]
    assert len(left) == 1
    assert "in 10 files" in left[0].what
    assert [one.how for one in library.problems if one.path == "episodes/all.zip"] == [
        "Unpack it, and drop what is in it"
    ]


def test_one_error_in_many_files_is_said_once_and_in_some_of_each(content: Content) -> None:
    many = content({f"episodes/films/{n}.json": '{"year": 1999}' for n in range(21)})
    assert [(one.severity, one.path) for one in many.problems] == [("error", "episodes/films")]
    assert "in 21 files: episodes/films/0.json, episodes/films/1.json" in many.problems[0].what


def test_transcripts_in_another_tree_have_the_pages_of_their_names(content: Content) -> None:
    words = ("cables", "bolts", "nuts")
    talks = {word: TALK.replace("cables", word).replace("Lisbon", word) for word in words}
    library = content(
        {f"episodes/site/content/episode/{word}.md": PAGE.format(at + 1) for at, word in enumerate(words)}
        | {f"episodes/site/static/transcripts/{word}.md": talk for word, talk in talks.items()}
        | {f"episodes/site/content/guest/{name}.md": "---\ntitle: Bo Roe\n---\nHe mends.\n" for name in ("bo", "cy")}
    )
    assert [(one.slug, one.title, len(one.transcript.turns) > 0) for one in library.episodes] == [
        ("nuts", "Cable 3", True),
        ("bolts", "Cable 2", True),
        ("cables", "Cable 1", True),
    ]


def test_a_page_of_somebody_in_a_folder_with_its_pictures_says_who_that_is(content: Content) -> None:
    library = content(
        {
            f"episodes/content/episode/{word}.md": f"---\ntitle: {word}\nhosts: [annlee]\n---\n{TALK}"
            for word in ("Cables", "Bolts")
        }
        | {"episodes/content/person/annlee/index.md": "---\ntitle: Ann Lee\n---\nShe mends.\n"}
    )
    assert [[one.name for one in episode.people if one.role] for episode in library.episodes] == [["Ann Lee"]] * 2
