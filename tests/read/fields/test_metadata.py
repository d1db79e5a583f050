"""Each step of the order of inference, and who wins."""

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.model import Chapter, Enclosure, Person, Section, Site, Transcript
from generator.read import read_library
from tests.read.conftest import Content, said

TALK = "Ann Lee: Storage got cheap, and that changed search.\n\nBo Roe: It did, and writes got slower.\n\n" * 2
PAGE = "The Cable Show - A page of words\nEpisode Date: March 4, 2023About cables.\nTranscript\nWe talk about cables.\n"


def test_a_file_with_nothing_but_words_is_an_episode(content: Content, tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    path = tmp_path / "episodes" / "cheap-storage.txt"
    path.write_text(TALK)
    stamp = datetime(2022, 5, 6, 12, tzinfo=UTC).timestamp()
    os.utime(path, (stamp, stamp))
    library = read_library(tmp_path, Site())
    (episode,) = library.episodes
    assert (episode.title, episode.slug, episode.date) == ("Cheap storage", "cheap-storage", date(2022, 5, 6))
    assert [person.name for person in episode.people] == ["Ann Lee", "Bo Roe"]
    assert episode.source == {
        "title": "file name", "date": "mtime", "people": "text", "slug": "file name", "guid": "path",
    }  # fmt: skip
    assert said(library) == [
        "warning: episodes/cheap-storage.txt: The date 2022-05-06 is a guess from the file's last change. "
        "Begin its name with the date (2024-12-31-title), or write `date:` in front matter or a sidecar"
    ]


def test_the_day_of_a_change_is_cut_in_the_site_s_zone(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    path = tmp_path / "episodes" / "late.txt"
    path.write_text(TALK)
    stamp = datetime(2022, 5, 6, 23, 30, tzinfo=UTC).timestamp()
    os.utime(path, (stamp, stamp))
    assert read_library(tmp_path, Site(timezone="Asia/Tokyo")).episodes[0].date == date(2022, 5, 7)


def test_the_first_place_that_says_a_field_has_it(content: Content) -> None:
    sources = {
        "sidecar": ("date: 2020-01-01\n", "---\ndate: 2020-01-02\n---\n", "2020-01-04-aa.txt", date(2020, 1, 1)),
        "front matter": ("", "---\ndate: 2020-01-02\n---\n", "2020-01-04-bb.txt", date(2020, 1, 2)),
        "text": ("", "", "2020-01-04-cc.txt", date(2023, 3, 4)),
    }
    for origin, (sidecar, front, name, day) in sources.items():
        folder = f"episodes/{origin.replace(' ', '-')}"
        files = {f"{folder}/{name}": front + PAGE}
        if sidecar:
            files[f"{folder}/2020-01-04-aa.yml"] = sidecar
        episode = next(e for e in content(files).episodes if e.path.startswith(folder))
        assert (episode.date, episode.source["date"]) == (day, origin)


def test_a_file_s_name_dates_what_does_not_date_itself(content: Content) -> None:
    (episode,) = content(
        {"episodes/2024-12-31-s02e05-hot-takes.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nHello all.\n"}
    ).episodes
    assert (episode.date, episode.title, episode.season, episode.number) == (date(2024, 12, 31), "Hot takes", 2, 5)
    assert episode.slug == "s02e05-hot-takes"
    assert episode.source["date"] == episode.source["number"] == "file name"
    assert (episode.duration_ms, episode.source["duration"]) == (4000, "text")


@pytest.mark.parametrize(
    "path", ["2024-05-06-board/log.txt", "2024-05-06 Lamps/final/en.txt", "2024/05/06/lamps.txt", "2024/CG-05-06.txt"]
)
def test_a_folder_that_is_called_by_a_day_dates_what_lies_in_it(content: Content, path: str) -> None:
    (episode,) = content({f"episodes/{path}": TALK}).episodes
    assert (episode.date, episode.source["date"], episode.show) == (date(2024, 5, 6), "folder", "")
    (own,) = content({f"episodes/{path}": "---\ndate: 2024-07-08\n---\n" + TALK}).episodes
    assert own.date == date(2024, 7, 8)


@pytest.mark.parametrize("name", ["ep-10-11", "Episode-01-02-tides", "part_01-02", "season 01-02"])
def test_what_is_counted_in_a_name_is_no_day_of_its_folder_s_year(content: Content, name: str) -> None:
    (episode,) = content({f"episodes/2024/{name}.txt": TALK}).episodes
    assert episode.source["date"] == "mtime"


def test_a_date_that_is_none_in_a_name_is_said(content: Content) -> None:
    library = content({"episodes/2024-13-45-odd.txt": TALK})
    assert library.episodes[0].slug == "odd"
    assert (
        "warning: episodes/2024-13-45-odd.txt: The file's name has `2024-13-45`, which is no date"
        in said(library)[0] + said(library)[1]
    )


def test_git_dates_a_file_by_its_first_commit_even_after_a_rename(tmp_path: Path) -> None:
    def git(*words: str, day: str = "2021-02-03") -> None:
        stamp = f"{day}T12:00:00+00:00"
        environment = {**os.environ, "GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *words],
            cwd=tmp_path,
            check=True,
            env=environment,
            capture_output=True,
        )

    folder = tmp_path / "content" / "episodes"
    folder.mkdir(parents=True)
    (folder / "old-name.txt").write_text(TALK)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    git("mv", "content/episodes/old-name.txt", "content/episodes/né w.txt")
    git("commit", "-qm", "two", day="2022-02-03")
    (episode,) = read_library(tmp_path / "content", Site()).episodes
    assert (episode.date, episode.source["date"]) == (date(2021, 2, 3), "git")
    shallow = tmp_path / "shallow"
    git("clone", "-q", "--depth", "1", f"file://{tmp_path}", str(shallow))
    (episode,) = read_library(shallow / "content", Site()).episodes
    assert episode.source["date"] == "mtime"


def test_the_show_comes_from_its_folder_or_its_show_file(content: Content) -> None:
    library = content(
        {
            "episodes/infra-pod/2024-01-01-a-first.txt": TALK,
            "episodes/2024/2024-01-02-a-second.txt": TALK,
            "episodes/cables/2024-01-03-a-third.txt": PAGE,
            "episodes/cables/deep/2024-01-04-a-fourth.txt": TALK,
            "episodes/cables/show.yml": "title: The Great Cable Show\nhosts: [Cy Poe]\nlanguage: de\n",
        }
    )
    shows = {
        episode.path.rpartition("/")[2]: (episode.show, episode.source.get("show")) for episode in library.episodes
    }
    assert shows == {
        "2024-01-01-a-first.txt": ("Infra Pod", "folder"),
        "2024-01-02-a-second.txt": ("", None),
        "2024-01-03-a-third.txt": ("The Great Cable Show", "show.yml"),
        "2024-01-04-a-fourth.txt": ("The Great Cable Show", "show.yml"),
    }
    third = next(episode for episode in library.episodes if episode.path.endswith("third.txt"))
    assert (third.people, third.language) == ((Person("Cy Poe", "host"),), "de")


@pytest.mark.parametrize(
    ("sidecar", "people"),
    [
        ("", (Person("Ann Lee", "host", "https://ann.example/"), Person("Bo Roe"))),
        ("guests: [Bo Roe]\n", (Person("Bo Roe", "guest"), Person("Ann Lee", "host", "https://ann.example/"))),
        (
            "people: [{name: Ann Lee, image: a.png}, Bo Roe]\n",
            (Person("Ann Lee", "host", "https://ann.example/", "episodes/cables/a.png"), Person("Bo Roe")),
        ),
        ("guests: [Ann Lee]\n", (Person("Ann Lee", "guest"), Person("Bo Roe"))),
    ],
)
def test_a_shows_host_who_speaks_is_the_host_whoever_is_named_beside(
    content: Content, sidecar: str, people: tuple[Person, ...]
) -> None:
    files = {
        "episodes/cables/2024-01-01-tides.txt": TALK,
        "episodes/cables/show.yml": "title: Cables\nhosts: [{name: Ann Lee, link: https://ann.example/}, Cy Poe]\n",
        "episodes/cables/a.png": "",
    }
    (episode,) = content(files | {"episodes/cables/2024-01-01-tides.yml": sidecar} if sidecar else files).episodes
    assert episode.people == people


def test_a_chapter_begins_where_its_time_falls_between_the_times_that_a_talk_has(content: Content) -> None:
    lines = [
        f"Ann Lee: {at}Lamp {nth} burnt all night." for nth, at in enumerate(("", "", "[10:00] ", "", "", "[20:00] "))
    ]
    talk = "\n\n".join(line.replace("Ann", ("Ann", "Bo")[nth % 2]) for nth, line in enumerate(lines))
    chapters = "chapters: ['0:00 A', '4:40 B', '9:50 C', '16:00 D', '21:00 E']\n"
    (episode,) = content({"episodes/2024-01-01-lamps.txt": talk, "episodes/2024-01-01-lamps.yml": chapters}).episodes
    turns = episode.transcript.turns
    assert [turn.start_ms for turn in turns] == [None, None, 600_000, None, None, 1_200_000]
    assert [episode.transcript.index[one.turn] for one in episode.chapters] == [0, 1, 2, 4, 5]
    assert Transcript(turns[:2]).nearest(0) is None, "without a clock nothing is told"


def test_every_field_of_a_sidecar(content: Content) -> None:
    sidecar = """\
title: "#42: Hot takes"
date: December 31, 2024
show: The Infra Pod
description: |
  One.

  Two.
people: [{name: Ann Lee, role: Host, link: https://a.example/}, Bo Roe]
guests: Cy Poe
tags: storage, search
summary: [{heading: Cost, bullets: [It fell.]}]
chapters: ["0:00 Welcome", {start: "1:02:10", title: Later}]
duration: 52:10
season: 2
language: en-GB
link: https://example.org/42
audio: {url: https://example.org/42.mp3, length: 1234}
video: https://youtu.be/abc
image: https://example.org/42.png
slug: takes
guid: 007
"""
    library = content({"episodes/x.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nHello all.\n", "episodes/x.yml": sidecar})
    assert said(library) == []
    (episode,) = library.episodes
    turn = episode.transcript.turns[0].id
    assert episode.title == "Hot takes"
    assert (episode.number, episode.season, episode.date) == (42, 2, date(2024, 12, 31))
    assert episode.description == "One.\n\nTwo."
    assert episode.people == (
        Person("Cy Poe", "guest"),
        Person("Ann Lee", "host", "https://a.example/"),
        Person("Bo Roe"),
    )
    assert episode.topics == ("storage", "search")
    assert episode.summary == (Section("Cost", ("It fell.",)),)
    assert episode.chapters == (Chapter("Welcome", turn, 0, True), Chapter("Later", turn, 3_730_000, True))
    assert (episode.duration_ms, episode.language) == (3_130_000, "en-GB")
    assert episode.audio == Enclosure("https://example.org/42.mp3", 1234, "audio/mpeg")
    assert (episode.slug, episode.guid, episode.source["guid"]) == ("takes", "007", "sidecar")


def test_a_guid_depends_on_the_place_alone(content: Content) -> None:
    first = content({"episodes/2024-01-01-a-talk.txt": TALK}).episodes[0]
    second = content({"episodes/2024-01-01-a-talk.txt": "---\ntitle: New\nslug: new\n---\n" + TALK}).episodes[0]
    assert first.guid == second.guid == "urn:uuid:790d65b4-373f-5112-9a19-751bf2954ad1"
    assert second.slug == "new"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("003_795a7597b33c21d0.txt", "a-page-of-words"),
        ("550e8400-e29b-41d4-a716-446655440000.txt", "a-page-of-words"),
        ("2023-03-04.txt", "a-page-of-words"),
        ("episode-12.txt", "a-page-of-words"),
        ("transcript.txt", "a-page-of-words"),
        ("2023-03-04-cables.txt", "cables"),
        ("Cables & Co_transcript.txt", "cables-co"),
    ],
)
def test_a_slug_comes_from_a_name_that_means_something(content: Content, name: str, slug: str) -> None:
    assert content({f"episodes/{name}": PAGE}).episodes[0].slug == slug


def test_a_year_is_no_slug_since_years_have_pages(content: Content) -> None:
    front = "---\ntitle: '2024'\ndate: 2024-01-01\n---\n"
    assert content({"episodes/001_aa11bb22cc.txt": front + TALK}).episodes[0].slug == "episode-2024"


def test_media_is_placed_by_what_it_is(content: Content) -> None:
    front = "---\ndate: 2024-01-01\nmedia: {}\n---\n"
    library = content(
        {
            "episodes/one.md": front.format("https://www.youtube.com/watch?v=1") + TALK,
            "episodes/two.md": front.format("https://example.org/a.mp3") + TALK,
            "episodes/three.md": front.format("https://example.org/page") + TALK,
        }
    )
    one, three, two = (library.episode[slug] for slug in ("one", "three", "two"))
    assert one.video == "https://www.youtube.com/watch?v=1"
    assert two.audio == Enclosure("https://example.org/a.mp3", 0, "audio/mpeg")
    assert three.link == "https://example.org/page"


def test_a_chapters_file_wins_over_headings(content: Content) -> None:
    library = content(
        {
            "episodes/2024-01-01-talk.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nHello all.\n",
            "episodes/2024-01-01-talk.chapters.json": '{"chapters": [{"startTime": 0, "title": "Hi"}]}',
        }
    )
    assert [chapter.title for chapter in library.episodes[0].chapters] == ["Hi"]
    assert library.episodes[0].source["chapters"] == "chapters file"


def test_a_length_stated_above_the_talk_is_that_long(content: Content) -> None:
    text = (
        "A quiet restore\n12 May 2026, 09:30am\n27m 42s\nIda Moss started transcription\n"
        "Ida Moss   0:03\nThe restore took a night.\nTom Verne   0:14\nNobody had tried it before.\n"
    )
    (episode,) = content({"episodes/restore.txt": text}).episodes
    assert (episode.title, episode.date, episode.duration_ms) == ("A quiet restore", date(2026, 5, 12), 1_662_000)


def test_a_number_before_a_title_and_a_file_s_name_is_the_episode_s(content: Content) -> None:
    page = "---\ntitle: '{}'\ndate: 2025-01-02\n---\n\nDisks are slow.\n"
    names = {"7-slow-disks": "7: Slow disks", "a": "3: a film", "2025-01-03-bucket": "2025: the bucket"}
    library = content({f"episodes/{name}.md": page.format(title) for name, title in names.items()})
    found = {episode.title: (episode.number, episode.source.get("number")) for episode in library.episodes}
    assert found == {"Slow disks": (7, "front matter"), "3: a film": (None, None), "2025: the bucket": (None, None)}


def test_a_language_may_be_named(content: Content) -> None:
    page = "---\ndate: 2025-01-02\nlanguage: {}\n---\n\nAnn: Disks.\n\nBo: Slow.\n"
    library = content({f"episodes/{tag}.md": page.format(name) for tag, name in (("de", "Deutsch"), ("nl", "Dutch"))})
    assert {episode.slug: episode.language for episode in library.episodes} == {"de": "de", "nl": "nl"}


def test_a_length_that_words_are_said_long_after_is_another_recording_s(content: Content) -> None:
    talk = "WEBVTT\n\n0:03.000 --> 0:05.000\nDisks.\n\n1:18:01.000 --> 1:18:03.000\nSlow.\n"
    files = dict.fromkeys(("episodes/a.vtt", "episodes/b.vtt"), talk)
    fields = "date: 2025-01-02\nduration: {}\n"
    library = content({**files, "episodes/a.yml": fields.format("3:50"), "episodes/b.yml": fields.format("1:17:30")})
    assert [episode.duration_ms for episode in sorted(library.episodes, key=lambda one: one.path)] == [None, 4_650_000]
    (problem,) = library.problems
    assert (problem.path, problem.what) == (
        "episodes/a.vtt",
        "The duration is 03:50, and words are said at 1:18:03: it is left out",
    )


def test_many_guessed_dates_are_said_in_one_line(content: Content) -> None:
    files = {f"episodes/wires/talk-{number}.txt": "Ann: It rains." for number in range(4)}
    three = dict(list(files.items())[:3])
    assert sum("is a guess" in line for line in said(content(three))) == 3
    every = said(content({**files, "posts/2025-01-02-odd.md": ""}))
    (line,) = (line for line in every if "guess" in line)
    assert line.startswith(
        "warning: episodes/wires: The dates of 4 files are guesses from their last change: "
        "episodes/wires/talk-0.txt, episodes/wires/talk-1.txt, …"
    )
    assert any("odd.md" in other for other in every), "what else is wrong is still said"


def test_fields_as_other_sites_call_them_and_what_is_the_same_in_many_files_is_said_once(content: Content) -> None:
    fields = """---
title: Talk {n}
date: 2025-01-0{n}
podcastFile: https://ex.org/{n}.mp3
show_name: Harbour
youtube_link:
episode_padded: 000{n}
---

**Ada:** We talk of boats, {n}.

**Bo:** Of boats?

**Ada:** Of boats.
"""
    library = content({f"episodes/{n}.md": fields.format(n=n) for n in range(1, 6)})
    assert {one.show for one in library.episodes} == {"Harbour"}
    assert sorted(one.audio.url for one in library.episodes if one.audio) == [
        f"https://ex.org/{n}.mp3" for n in range(1, 6)
    ]
    (line,) = said(library)
    what = "`episode_padded` is no field here, in 5 files: episodes/1.md, episodes/2.md, …"
    assert line.startswith(f"warning: episodes: {what}. ")
    few = content({f"episodes/{n}.md": "---\ntitle: x\n---\n" for n in range(3, 6)})
    assert len([line for line in said(few) if "episode_padded" in line]) == 2


def test_an_address_of_a_recording_is_no_page(content: Content) -> None:
    library = content(
        {"episodes/a.md": "---\ndate: 2025-01-01\nurl: https://ex.org/a.mp3\n---\n\nWe talk of boats, all day.\n"}
    )
    (episode,) = library.episodes
    assert (episode.audio and episode.audio.url, episode.link) == ("https://ex.org/a.mp3", "")


def test_fields_as_sites_of_videos_call_them(content: Content) -> None:
    fields = "---\nname: All about cables\nchannel: Harbour\npublished_date: 2025-01-02\nvideo_id: Ab1-_cdEfGh\n---\n\n"
    (episode,) = content({"episodes/a.md": fields + TALK}).episodes
    assert (episode.title, episode.show, episode.date) == ("All about cables", "Harbour", date(2025, 1, 2))
    assert episode.video == "https://www.youtube.com/watch?v=Ab1-_cdEfGh"


def test_where_a_kind_has_no_notes_nobody_is_sent_to_them(content: Content) -> None:
    library = content({"insights/a.md": "---\nwriters: [Ann Lee]\n---\n\nCaches lie, whatever they say.\n"})
    (line,) = [line for line in said(library) if "writers" in line]
    assert "Delete it" in line
    assert "notes" not in line


@pytest.mark.parametrize(
    ("field", "meant"),
    [("explcit", "`explicit`? That is a field of: show"), ("authr", "`author`? That is a field of: post, insights")],
)
def test_a_misspelt_field_of_other_kinds_is_known(content: Content, field: str, meant: str) -> None:
    library = content({"episodes/a.md": f"---\n{field}: no\n---\n\n{TALK}"})
    (line,) = [line for line in said(library) if field in line]
    assert line.endswith(f"Did you mean {meant}. Otherwise delete it")


@pytest.mark.parametrize(
    ("fields", "language"),
    [
        ("titulo: Faros\nfecha_publicacion: 2025-01-02\nprograma: El Puerto\npresentador: Ann Lee\nidioma: es", "es"),
        ("Titel: Faros\nVeröffentlicht: 2025-01-02\nSendung: El Puerto\nGastgeberin: Ann Lee\nSprache: de", "de"),
        ("titre: Faros\ndate de publication: 2025-01-02\némission: El Puerto\nanimatrice: Ann Lee\nlangue: fr", "fr"),
        ("タイトル: Faros\n配信日: 2025-01-02\n番組: El Puerto\n主持人: Ann Lee\nlanguage: ja", "ja"),
    ],
)
def test_fields_may_have_the_names_of_other_languages(content: Content, fields: str, language: str) -> None:
    library = content({"episodes/a.md": f"---\n{fields}\nparticipants: [Bo Roe]\n---\n\n{TALK}"})
    (episode,) = library.episodes
    assert (episode.title, episode.date, episode.show) == ("Faros", date(2025, 1, 2), "El Puerto")
    assert (episode.people, episode.language) == ((Person("Ann Lee", "host"), Person("Bo Roe")), language)
    assert said(library) == []


def test_a_number_of_participants_is_nobody(content: Content) -> None:
    (episode,) = content({"episodes/a.md": f"---\ndate: 2025-01-02\nparticipants: 24\n---\n\n{TALK}"}).episodes
    assert "24" not in [person.name for person in episode.people]


TIDES = "\n\n".join(f"Ann Lee: The tide rose {n}.\n\nBo Roe: It fell {n}." for n in range(3)) + "\n"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("March 4, 2025 Meeting Notes", date(2025, 3, 4)),
        ("4th March 2025 Meeting Notes", date(2025, 3, 4)),
        ("Board meeting | 4 March, 2025", date(2025, 3, 4)),
        ("Board meeting 2025-03-04", date(2025, 3, 4)),
        ("Board meeting [March 4, 2025]", date(2025, 3, 4)),
        ("What broke on March 4, 2025", None),
        ("The crash of October 29, 1929", None),
        ("From March 4, 2025 to March 5, 2025", None),
        ("Two of March 4, 2025, and more", None),
        ("Board meeting 2125-03-04", None),
    ],
)
def test_a_title_that_begins_or_ends_with_a_day_dates_what_nothing_else_does(
    content: Content, title: str, day: date | None
) -> None:
    library = content({"episodes/minutes.md": f"# {title}\n\n{TIDES}"})
    (found,) = library.episodes
    assert found.source["date"] == ("title" if day else "mtime")
    assert day in (None, found.date)
    assert bool(library.problems) == (day is None)


def test_a_day_that_is_told_elsewhere_wins_over_the_title_s(content: Content) -> None:
    library = content({"episodes/2024-12-31-minutes.md": f"# Minutes, March 4, 2025\n\n{TIDES}"})
    assert library.episodes[0].date == date(2024, 12, 31)


def test_empty_fields_and_those_of_the_site_s_program_are_none(content: Content) -> None:
    empty = "youtube_url: ''\nvideo_id: ''\ndate: ''\nlayout: post\ntype: newsletter\n"
    library = content(
        {
            "episodes/2024-12-31-tides.md": f"---\ntitle: Tides\n{empty}---\n{TIDES}",
            "posts/2024-12-31-harbours.md": f"---\ntitle: Harbours\n{empty}---\nThey fill, and then they empty.\n",
        }
    )
    assert not library.problems
    assert [one.date for one in (*library.episodes, *library.posts)] == [date(2024, 12, 31)] * 2


def test_a_moment_in_digits_before_a_name_is_its_day(content: Content) -> None:
    names = ("20241231104841-tides", "202412311048 harbours", "20241231T104841-lamps", "20241231998877-ropes")
    library = content({f"episodes/{name}.md": TIDES + name for name in names})
    days = {one.slug: one.date for one in library.episodes if one.source["date"] == "file name"}
    assert days == dict.fromkeys(("tides", "harbours", "104841-lamps"), date(2024, 12, 31))


def test_a_day_as_hashnode_writes_it_and_a_link_as_link_blogs_do(content: Content) -> None:
    posted = "datePublished: Tue Feb 08 2022 14:20:52 GMT+0000 (Coordinated Universal Time)"
    library = content(
        {
            "posts/tides.md": f"---\ntitle: Tides\n{posted}\n---\n## First\n\nThey rise.\n",
            "posts/ckz1nhysn00joifs1b5liekm7.md": "## Harbours\n\nThey fill.\n\n# Then\n\nThey empty.\n",
            "insights/2024-12-31.md": "---\nexternal-url: https://example.org/a\n---\nCaches lie.\n",
        }
    )
    tides, harbours = sorted(library.posts, key=lambda one: one.title, reverse=True)
    assert (tides.date, harbours.title) == (date(2022, 2, 8), "Harbours")
    assert "## First" in tides.body
    assert "Harbours" not in harbours.body
    assert library.insights[0].link == "https://example.org/a"
