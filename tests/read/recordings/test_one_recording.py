"""Several files of one recording: transcripts of one name, a summary beside one, the audio."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import generate
from generator.load import load
from generator.model import Enclosure, Site
from tests import site as sites
from tests.read.conftest import Content, said

UNSOUND = "---\ndraft: true\ntitle: {Cables\n---\n"
TEXT = "We talk about cables and nothing else, because cables carry everything that we say to one another.\n"
MORE = "Then one of them broke near Lisbon. A ship went out, and for nine days half a continent was slow.\n"
VTT = f"WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann Lee>{TEXT}\n00:09.000 --> 00:19.000\n<v Bo Roe>{MORE}"
PLAIN_VTT = VTT.replace("<v Ann Lee>", "").replace("<v Bo Roe>", "")
NAMED = f"Ann Lee: {TEXT}\nBo Roe: {MORE}\nAnn Lee: So it goes.\n"
TORSO = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Lee>We talk about cables.\n"


@pytest.mark.parametrize(
    ("files", "best"),
    [
        ({"a.txt": TEXT, "a.vtt": VTT}, "a.vtt"),
        ({"a.txt": NAMED, "a.vtt": VTT}, "a.vtt"),
        ({"a.txt": NAMED, "a.vtt": PLAIN_VTT}, "a.txt"),
        ({"a.txt": TEXT + MORE, "a.vtt": TORSO}, "a.txt"),
        ({"a.srt": PLAIN_VTT, "a.vtt": PLAIN_VTT, "a.md": TEXT}, "a.vtt"),
        ({"a_transcript.txt": TEXT, "a.vtt": VTT}, "a.vtt"),
    ],
)
def test_transcripts_of_one_name_are_one_episode(content: Content, files: dict[str, str], best: str) -> None:
    """The whole one with times and names wins; the others are named, as no fault."""
    library = content({f"episodes/2024-01-01-{name}": text for name, text in files.items()})
    (episode,) = library.episodes
    assert episode.path == f"episodes/2024-01-01-{best}"
    assert [(problem.path, problem.severity, problem.counts) for problem in library.problems] == [
        (f"episodes/2024-01-01-{name}", "note", False) for name in sorted(files) if name != best
    ]


def test_what_front_matter_of_another_says_is_taken_over(content: Content) -> None:
    head = '---\ntitle: Of cables\ntopics: [cables]\nchapters: ["0:01 Start"]\n---\n'
    library = content({"episodes/2024-01-01-a.md": head + TEXT, "episodes/2024-01-01-a.vtt": VTT})
    (episode,) = library.episodes
    assert (episode.path, episode.title, episode.topics) == ("episodes/2024-01-01-a.vtt", "Of cables", ("cables",))
    assert [chapter.turn for chapter in episode.chapters] == [episode.transcript.turns[0].id]


def test_other_folders_languages_and_slugs_are_other_episodes(content: Content) -> None:
    slug = "---\nslug: {}\n---\n" + TEXT
    files = {
        "episodes/one/2024-01-01-a.txt": TEXT,
        "episodes/two/2024-01-01-a-more.txt": TEXT,
        "episodes/2024-01-01-bolts.md": slug.format("b-one"),
        "episodes/2024-01-01-bolts.txt": slug.format("b-two"),
    }
    assert len(content(files).episodes) == 4


@pytest.mark.parametrize("top", ["---\ndraft: yes\n---\n", "---\nstatus: draft\n---\n", "draft: true\n\n", UNSOUND])
def test_a_draft_among_them_holds_all_back_and_the_recording_too(content: Content, top: str) -> None:
    library = content(
        {"episodes/2024-01-01-a.md": top + TEXT, "episodes/2024-01-01-a.vtt": VTT, "episodes/2024-01-01-a.mp3": b"ID3"}
    )
    assert (library.episodes, library.media) == ((), ())
    assert all("it is held back" in line or "sound YAML" in line for line in said(library))


@pytest.mark.parametrize("name", ["a_summary.txt", "a-summary.md", "a.summary.txt", "a_description.txt"])
def test_a_summary_beside_a_transcript_is_its_description(content: Content, name: str) -> None:
    words = "# Summary\n\nAll about **cables**.\nIn short.\n\n- They carry.\n- They break.\n"
    library = content({"episodes/a_transcript.txt": f"---\ndate: 2024-01-01\n---\n{TEXT}", f"episodes/{name}": words})
    (episode,) = library.episodes
    assert episode.description == "All about **cables**.\nIn short.\n\n- They carry.\n- They break."
    assert (episode.source["description"], said(library)) == ("summary file", [])


def test_what_a_person_wrote_wins_and_a_summary_alone_is_an_episode(content: Content) -> None:
    head = "---\ndate: 2024-01-01\ndescription: Mine.\n---\n"
    library = content({"episodes/a.txt": head + TEXT, "episodes/a_summary.txt": "Theirs."})
    assert [episode.description for episode in library.episodes] == ["Mine."]
    library = content({"episodes/2024-01-01-the-last-summary.txt": TEXT})
    assert len(library.episodes) == 2


def test_a_recording_with_the_name_of_a_transcript_is_its_recording(content: Content) -> None:
    library = content(
        {
            "episodes/2024-01-01 A talk_transcript.vtt": VTT,
            "episodes/2024-01-01 A talk.mp3": b"ID3 ...",
            "episodes/2024-01-01 A talk.wav": b"RIFF",
            "episodes/2024-01-02-bolts.vtt": "---\naudio: https://example.org/b.mp3\n---\n" + VTT,
            "episodes/2024-01-02-bolts.yml": "audio: https://example.org/b.mp3",
            "episodes/2024-01-02-bolts.mp3": b"ID3",
            "episodes/2024-01-03-coils.vtt": VTT,
            "episodes/2024-01-03-coils.yml": "audio: sounds/coils.ogg",
            "sounds/coils.ogg": b"OggS",
        }
    )
    audio = {episode.slug: episode.audio for episode in library.episodes}
    assert audio == {
        "a-talk": Enclosure("episodes/2024-01-01%20A%20talk.mp3", 7, "audio/mpeg"),
        "bolts": Enclosure("https://example.org/b.mp3", 0, "audio/mpeg"),
        "coils": Enclosure("sounds/coils.ogg", 4, "audio/ogg"),
    }
    assert len(library.media) == 4


def test_a_recording_that_is_not_there_is_a_warning(content: Content) -> None:
    library = content(
        {"episodes/2024-01-03-coils.vtt": VTT, "episodes/2024-01-03-coils.yml": "audio: sounds/coils.ogg"}
    )
    assert [episode.audio for episode in library.episodes] == [None]
    assert said(library) == [
        "warning: episodes/2024-01-03-coils.vtt: There is no recording `sounds/coils.ogg`. "
        "Write its path below the content folder, as in episodes/42.mp3, or its whole address"
    ]


def test_a_recording_plays_on_the_page_and_stands_in_the_podcast_feed(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "episodes"
    folder.mkdir(parents=True)
    (folder / "2024-01-01-cables.vtt").write_text(VTT)
    (folder / "2024-01-01-cables.mp3").write_bytes(b"ID3 and more")
    site = Site(name="Cables", url="https://example.org/cables/", today=date(2024, 2, 1))
    library = load(tmp_path / "content", site, tmp_path / "work")
    generate(library, tmp_path / "content", tmp_path / "work", pinning=False)
    docs = tmp_path / "work" / "docs"
    assert (docs / "episodes/2024-01-01-cables.mp3").read_bytes() == b"ID3 and more"
    assert 'src="../2024-01-01-cables.mp3"' in (docs / "episodes/cables/index.md").read_text()
    url = "https://example.org/cables/episodes/2024-01-01-cables.mp3"
    assert f'<enclosure url="{url}" length="12" type="audio/mpeg"' in (docs / "feeds/podcast.xml").read_text()


def test_what_is_passed_over_is_said_and_no_fault(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "episodes"
    folder.mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Cables\ndocs_dir: content\ntheme: {name: material}\nplugins: [infracast]\n"
    )
    (folder / "2024-01-01-cables.vtt").write_text(VTT)
    (folder / "2024-01-01-cables.txt").write_text(TEXT)
    checked = sites.call(tmp_path, "check", "--strict")
    assert "2024-01-01-cables.txt: `episodes/2024-01-01-cables.vtt` is of the same recording" in checked.output
    assert "0 problems." in checked.output


def test_folders_by_the_program_that_made_the_transcripts_hold_one_recording_each_name(content: Content) -> None:
    folders = ("transcripts", "youtube-transcripts", "transcripts_chat")
    library = content({f"episodes/{folder}/2024-01-01-a.txt": TEXT + MORE for folder in folders})
    (episode,) = library.episodes
    assert (episode.path, episode.show) == ("episodes/transcripts/2024-01-01-a.txt", "")
    shows = content({f"episodes/{show}-transcripts/2024-01-01-a.txt": f"{show} {TEXT}" for show in ("cables", "bolts")})
    assert len(shows.episodes) == 3
