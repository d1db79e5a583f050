"""A folder of one recording: its name counts where the files' names say nothing, and what lies beside is no speech."""

from generator.model import Enclosure
from generator.read.library.placement import plan
from tests.read.conftest import Content, said

TALK = "Ann Lee: We talk about cables, because cables carry everything.\n\nBo Roe: Then one broke near Lisbon.\n" * 4
VTT = "WEBVTT\n\n00:01.000 --> 00:09.000\nWe talk about cables.\n\n00:09.000 --> 00:19.000\nThen one broke.\n"
PAGE = "---\ntitle: Cable {}\ndate: 2025-01-02\n---\n\n# Cables\n\nHost: [Ann](https://ex.org)\n\n- 0:00 Welcome\n"


def test_a_folder_names_its_recording_and_what_lies_beside_is_about_it(content: Content) -> None:
    files = {"transcript.md": TALK, "links.md": "# Links\n\n- https://ex.org\n", "notes.md": "Nobody: said this.\n"}
    library = content(
        {f"episodes/{n}/{name}": text for n in (24, 25) for name, text in files.items()}
        | {f"episodes/{n}/index.md": PAGE.format(n) for n in (24, 25)}
        | {"episodes/24/audio.mp3": b"ID3"}
    )
    assert said(library) == []
    assert [(one.slug, one.title, one.number, one.show) for one in library.episodes] == [
        ("cable-24", "Cable 24", 24, ""),
        ("cable-25", "Cable 25", 25, ""),
    ]
    first = library.episodes[0]
    assert (first.path, first.transcript.speakers) == ("episodes/24/transcript.md", ("Ann Lee", "Bo Roe"))
    notes = "Host: [Ann](https://ex.org)\n\n- 0:00 Welcome\n\n**Links**\n\n- https://ex.org\n\nNobody: said this."
    assert first.notes == notes
    assert first.audio == Enclosure("episodes/24/audio.mp3", 3, "audio/mpeg")


def test_formats_of_one_folder_are_one_episode_with_the_name_and_number_of_the_folder(content: Content) -> None:
    library = content(
        {
            "episodes/024-slow-writes/transcript.vtt": VTT,
            "episodes/024-slow-writes/final.txt": TALK,
            "episodes/024-slow-writes/metadata.yml": "date: 2025-01-02",
            "episodes/024-slow-writes/chapters.json": '{"chapters": [{"startTime": 1, "title": "Start"}]}',
            "episodes/2025-01-03-bolts/captions.srt": VTT.removeprefix("WEBVTT\n\n").replace(".000", ",000"),
        }
    )
    assert [(one.slug, one.title, one.number, f"{one.date}", len(one.chapters)) for one in library.episodes] == [
        ("bolts", "Bolts", None, "2025-01-03", 0),
        ("024-slow-writes", "Slow writes", 24, "2025-01-02", 1),
    ]
    assert [(problem.path, problem.counts) for problem in library.problems] == [
        ("episodes/024-slow-writes/transcript.vtt", False)
    ]


def test_a_page_that_holds_the_talk_is_a_transcript_and_a_held_page_holds_all(content: Content) -> None:
    library = content(
        {
            "episodes/1/index.md": PAGE.format(1) + TALK,
            "episodes/1/captions.vtt": VTT,
            "episodes/2/index.md": "---\ndraft: yes\n---\nSoon.\n",
            "episodes/2/captions.vtt": VTT,
            "episodes/2/audio.mp3": b"ID3",
        }
    )
    (episode,) = library.episodes
    assert (episode.path, episode.notes, library.media) == ("episodes/1/index.md", "", ())


def test_prose_of_another_name_is_said_and_a_page_that_cannot_be_read_holds_its_folder(content: Content) -> None:
    library = content(
        {
            "episodes/7/transcript.md": "---\ndate: 2025-01-02\n---\n" + TALK,
            "episodes/7/questions.md": "Ann Lee: What breaks them?\n",
            "episodes/8/transcript.md": TALK,
            "episodes/8/index.md": "---\ntitle: [\n---\n",
        }
    )
    assert [(one.slug, len(one.transcript.turns)) for one in library.episodes] == [("episode-7", 8)]
    assert [(problem.path, problem.severity) for problem in library.problems] == [
        ("episodes/7/questions.md", "warning"),
        ("episodes/8/index.md", "error"),
    ]


def test_a_folder_of_several_recordings_is_none_of_these() -> None:
    shows = ["episodes/pod/show.yml", "episodes/pod/transcript.vtt", "episodes/mix/talk.vtt", "episodes/mix/bolts.vtt"]
    years = ["episodes/2024/transcript.vtt", "episodes/2024/12/captions.vtt", "episodes/transcript.vtt"]
    assert plan([*shows, *years]).names == {}
    assert plan(["episodes/s2/05/transcript.vtt"]).names == {"episodes/s2/05": "s2e05"}


def test_what_programs_leave_in_a_folder_of_one_recording_is_no_other(content: Content) -> None:
    place = "episodes/calls/2025-03-19_176/"
    library = content(
        {
            f"{place}transcript.vtt": VTT,
            f"{place}transcript_corrected.vtt": VTT.replace("We talk", "We talked"),
            f"{place}chat.txt": "00:01\tAnn Lee:\tgm\n",
            f"{place}tldr.json": '{"meeting": "calls", "highlights": {"cables": []}}',
            f"{place}changes.tsv": "from\tto\ntalk\ttalked\n",
        }
    )
    (episode,) = library.episodes
    assert (episode.title, episode.number, f"{episode.date}", episode.show) == (
        "Episode 176",
        176,
        "2025-03-19",
        "Calls",
    )
    assert episode.path == f"{place}transcript_corrected.vtt"
    assert [(problem.path, problem.severity) for problem in library.problems] == [
        (f"{place}changes.tsv", "warning"),
        (f"{place}chat.txt", "warning"),
        (f"{place}tldr.json", "warning"),
        (f"{place}transcript.vtt", "note"),
    ]


def test_what_is_named_like_a_transcript_with_a_word_behind_is_about_it(content: Content) -> None:
    files = {
        "topics.json": "[]",
        "meta.json": '{"a": 1}',
        "marketing.md": "Buy cables.\n",
        "summary.md": "On cables.\n",
    }
    talk = "---\ndate: 2025-03-19\n---\n\n" + TALK
    library = content(
        {f"episodes/cables_{name}": text for name, text in files.items()}
        | {"episodes/cables_transcript.txt": talk, "episodes/cables_again.md": "---\ndate: 2025-03-20\n---\n\n" + TALK}
    )
    assert [(one.slug, one.description) for one in library.episodes] == [("cables-again", ""), ("cables", "On cables.")]
    assert [problem.path for problem in library.problems] == [
        f"episodes/cables_{name}" for name in ("marketing.md", "meta.json", "topics.json")
    ]


def test_a_folder_with_a_page_of_its_own_is_a_show_where_many_talks_lie_in_it(content: Content) -> None:
    talk = "---\ntitle: Cable {0}\ndate: 2025-01-0{0}\n---\n\n" + TALK
    shows = {
        f"episodes/{show}/{page}": talk.format(9) for show in ("deep", "sea") for page in ("_index.md", "index.md")
    }
    library = content(
        shows
        | {f"episodes/{show}/0{n}.md": f"{talk.format(n)} Of {show}." for show in ("deep", "sea") for n in range(1, 8)}
    )
    assert len([one for one in library.episodes if one.number != 9 and one.title != "Cable 9"]) == 14
    assert sum(problem.path.endswith("/_index.md") for problem in library.problems) == 2


def test_the_pieces_of_a_recording_that_lies_there_whole_are_no_episodes(content: Content) -> None:
    talk = "Ann: We sank cable {0}.\n\nBo: Where?\n\nAnn: Here.\n"
    names = ("tides_complete", "tides_seg000", "tides_seg001", "boats-part-1", "boats-part-2")
    library = content({f"episodes/{name}.txt": talk.format(name) for name in names})
    assert sorted(one.path for one in library.episodes) == [
        "episodes/boats-part-1.txt",
        "episodes/boats-part-2.txt",
        "episodes/tides_complete.txt",
    ]
    assert [line.partition(". ")[0] for line in said(library) if "is a piece" in line] == [
        f"note: episodes/tides_seg00{at}.txt: This is a piece of `episodes/tides_complete.txt`: it is not read"
        for at in (0, 1)
    ]


def test_a_report_on_a_transcript_is_no_talk(content: Content) -> None:
    talk = "Ann: We sank a cable.\n\nBo: Where?\n\nAnn: Here.\n"
    library = content({"episodes/a_transcript.txt": talk, "episodes/a_quality_report.txt": "Sound: good.\n"})
    assert [one.path for one in library.episodes] == ["episodes/a_transcript.txt"]


def test_a_talk_whose_name_begins_as_another_one_s_is_one(content: Content) -> None:
    talk = "Ann: We sank a cable.\n\nBo: Where?\n\nAnn: Here.\n"
    names = ("2025-01-02_transcript", "2025-01-02_fireside_chat", "2025-01-02_design_review")
    library = content({f"episodes/{name}.txt": talk.replace("Here", name) for name in names})
    assert len(library.episodes) == 3


def test_the_files_of_a_folder_that_are_counted_have_their_numbers(content: Content) -> None:
    names = ("001_welcome", "028_profiling", "029-caches lie", "100-days", "404 not found")
    library = content({f"episodes/{name}.txt": TALK for name in names} | {"episodes/sea/007-lamps.txt": TALK})
    assert sorted((one.number or 0, one.title, one.slug) for one in library.episodes) == [
        (0, "007 lamps", "007-lamps"),
        (1, "Welcome", "001-welcome"),
        (28, "Profiling", "028-profiling"),
        (29, "Caches lie", "029-caches-lie"),
        (100, "Days", "100-days"),
        (404, "Not found", "404-not-found"),
    ]
    library = content({f"episodes/{name}.txt": TALK for name in ("boats", "lamps", "ropes")})
    assert not [one.number for one in library.episodes if one.number]
