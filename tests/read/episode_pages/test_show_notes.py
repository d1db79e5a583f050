"""Pages of podcast sites: links and sponsors are show notes, what stands below `Transcript` was said."""

import pytest

from generator.read.folders.parallel import named_by
from tests.read.conftest import Content, said

FIELDS = "---\ntitle: Slow disks\ndate: 2025-01-02\nduration: {}\n---\n\n"
LINKS = "We talk about disks.\n\n## Links\n\n- [Disks](https://ex.org/disks)\n- Twitter: [@ann](https://ex.org/ann)\n"
PLAYER = '<iframe src="https://ex.org/1"></iframe>\n\n'
TALK = "**Ann Lee:** Disks are slow.\n\n**Bo Roe:** Why?\n\n**Ann Lee:** Physics.\n"
CLOCKS = "A page about [disks](https://ex.org).\n\n* [@0:59] - Intro\n* [@9:10] - [Caches](https://ex.org/c)\n"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        (LINKS, "30:00"),
        ("Ann and Bo on disks.\n\n- Why are disks slow? (0:00)\n- Who pays? [1:15]\n- Where next? (2:10)\n", ""),
        (LINKS, ""),
        (CLOCKS, ""),
        ("Ann and Bo talk about disks, and why they are slow.\n", "30:00"),
        (f"{PLAYER}We discuss:\n\n- Disks (0:59)\n- What caches cost (12:30)\n- Tapes (33:02)\n", ""),
        ("In this episode we follow a slow disk.\n\nWe begin in the cellar.\n\nThen we look at tapes.\n", ""),
        ("- Ann: [King of the Disk](https://ex.org/king)\n- Bo: [Cache](https://ex.org/cache)\n", ""),
    ],
)
def test_notes_alone_are_nobodys_speech(content: Content, text: str, length: str) -> None:
    library = content({"episodes/slow-disks.md": FIELDS.format(length) + text})
    (episode,) = library.episodes
    assert (episode.transcript.turns, episode.notes, episode.people) == ((), text.strip(), ())
    (line,) = said(library)
    assert line.startswith("note: episodes/slow-disks.md: The text is about the episode")


@pytest.mark.parametrize(
    "heading",
    [
        "## Transcript",
        "# Full transcript",
        "### Episode Transcription:",
        "## Transcript ##",
        "**TRANSCRIPT BELOW:**  ",
        "## Transkription",
        "## Transcripción",
        "## Transcrição",
        "## 文字起こし",
        "## Расшифровка",
        "Transcript:",
    ],
)
@pytest.mark.parametrize("below", ["", "\n## Show notes\n\n- [Disks](https://ex.org)\n"])
def test_what_stands_below_transcript_was_said(content: Content, heading: str, below: str) -> None:
    library = content({"episodes/slow-disks.md": f"{FIELDS.format('')}{LINKS}\n{heading}\n\n{TALK}{below}"})
    (episode,) = library.episodes
    assert [(turn.speaker, turn.text) for turn in episode.transcript.turns] == [
        ("Ann Lee", "Disks are slow."), ("Bo Roe", "Why?"), ("Ann Lee", "Physics."),
    ]  # fmt: skip
    assert episode.notes == "\n\n".join(filter(None, [LINKS.strip(), below.strip()]))
    assert (said(library), episode.chapters) == ([], ())


@pytest.mark.parametrize(
    "text",
    [
        TALK + "\n- [Disks](https://ex.org)\n",
        TALK,
        "".join(f"- Ann: So [disks](https://ex.org/{n}) spin.\n- Bo: They do, {n}.\n- Ann: Still.\n" for n in range(3)),
        "Disks are slow, and this is all that I have to say of them today.\n",
        "".join(f"- So they spin. [[00:0{n}](https://ex.org/?t={n})]\n" for n in range(9)),
        "Disks are slow, as [a study](https://ex.org) found. " * 4 + "\n\nCaches lie.\n\nAnd so they always did.\n",
    ],
)
def test_a_talk_is_one_with_links_too(content: Content, text: str) -> None:
    library = content({"episodes/slow-disks.md": FIELDS.format("") + text})
    assert (bool(library.episodes[0].transcript.turns), library.episodes[0].notes) == (True, "")


def test_notes_beside_a_transcript_are_its_notes(content: Content) -> None:
    vtt = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Lee>Disks are slow.\n"
    library = content({"episodes/slow-disks.md": FIELDS.format("") + LINKS, "episodes/slow-disks.vtt": vtt})
    (episode,) = library.episodes
    assert (episode.title, episode.notes, len(episode.transcript.turns)) == ("Slow disks", LINKS.strip(), 1)


def test_a_page_without_fields_has_notes_above_its_transcript(content: Content) -> None:
    text = f"# Slow disks\n\n**Hosts:** Ann Lee\n\n**Date:** 2025-01-02\n\n{LINKS}\n**Transcript**\n\n{TALK}"
    library = content({"episodes/a.md": text, "episodes/b.md": f"---\ndate: 2025-01-02\n---\n\n# Links\n\n{LINKS}"})
    first, second = sorted(library.episodes, key=lambda one: one.path)
    assert (first.title, f"{first.date}", first.notes) == ("Slow disks", "2025-01-02", LINKS.strip())
    assert [(one.name, one.role) for one in first.people] == [("Ann Lee", "host"), ("Bo Roe", "")]
    assert first.transcript.speakers == ("Ann Lee", "Bo Roe")
    assert (second.title, second.transcript.turns) == ("Links", ())


def test_what_a_program_writes_above_its_transcript_is_no_speech(content: Content) -> None:
    head = "# Weekly\n**Meeting ID**: 01JX\n**Date**: 2025-06-10\n**Duration**: 11.09 minutes\n**Present**: a@ex.org\n"
    library = content(
        {
            "episodes/weekly.md": f"{head}\n## Transcript\n{TALK}",
            "episodes/b.md": f"# Bolts\n\nMarch 3, 2024\n\n## Transcript\n\n{TALK}",
        }
    )
    first, second = sorted(library.episodes, key=lambda one: one.path)[::-1]
    assert (first.title, f"{first.date}", first.duration_ms) == ("Weekly", "2025-06-10", 665_000)
    assert first.transcript.speakers == ("Ann Lee", "Bo Roe")
    assert first.notes == "**Meeting ID**: 01JX\n\n**Present**: a@ex.org"
    assert (second.title, f"{second.date}", second.notes) == ("Bolts", "2024-03-03", "")


def test_what_stands_below_the_heading_of_an_interview_was_said(content: Content) -> None:
    about = "## About Bo Roe\n\nBo Roe has built disks since he was nine, and keeps all of them in his cellar.\n\n"
    about += "## Copyright\n\nNobody may quote it.\n"
    facts = "INTERVIEWEE: Bo Roe\nINTERVIEWER: Ann Lee\nDATE: 2 January 2025\n"
    talk = "Q:\n\nWhy are they slow?\n\nRoe:\n\nPhysics.\n\nMostly.\n\nQ:\n\nAnd tapes?\n\nRoe:\n\nSlower.\n"
    (episode,) = content({"episodes/disks.md": f"{about}\n## Interview\n\n{facts}\n### Youth\n\n{talk}"}).episodes
    assert episode.notes == about.strip()
    assert [(turn.speaker, turn.text) for turn in episode.transcript.turns] == [
        ("Q", "Why are they slow?"), ("Roe", "Physics."), ("Roe", "Mostly."), ("Q", "And tapes?"), ("Roe", "Slower."),
    ]  # fmt: skip
    assert {(person.name, person.role) for person in episode.people} == {("Ann Lee", "host"), ("Bo Roe", "guest")}
    assert episode.date.isoformat() == "2025-01-02"


def test_a_few_words_on_a_page_with_a_recording_are_about_it(content: Content) -> None:
    page = "---\ndate: 2025-01-02\nmedia: https://ex.org/1.mp3\n---\n\n{}"
    library = content({"episodes/a.md": page.format("Disks are slow, and why."), "episodes/b.md": page.format(TALK)})
    first, second = sorted(library.episodes, key=lambda one: one.path)
    assert (first.notes, first.transcript.turns) == ("Disks are slow, and why.", ())
    assert (second.notes, len(second.transcript.turns)) == ("", 3)


def test_a_page_of_links_without_fields_is_notes_and_one_with_a_talk_is_none(content: Content) -> None:
    head = "# Slow disks\n\n- Air date: 2025-01-02\n\n"
    (episode,) = content({"episodes/slow-disks.md": f"{head}{PLAYER}{LINKS}- [Tapes](https://ex.org/tapes)\n"}).episodes
    assert (episode.title, episode.transcript.turns, episode.date.isoformat()) == ("Slow disks", (), "2025-01-02")
    assert "[Tapes](https://ex.org/tapes)" in episode.notes
    told = "Disks are slow, as we found out.\n\nCaches hide it.\n\n## Links\n\n[Disks](https://ex.org/disks)\n"
    (talk,) = content({"episodes/slow-disks.md": head + told}).episodes
    assert [turn.text for turn in talk.transcript.turns][:2] == ["Disks are slow, as we found out.", "Caches hide it."]


@pytest.mark.parametrize(
    "listed",
    [
        "0:00 Disks\n1:15 Caches\n1:02:03 Tapes",
        "- [0:00](https://ex.org) - Disks\n- **[1:15](#t)** Caches\n- (1:02:03) Tapes",
        "# Disks\n\n## 0:00 Disks\n\n[a](https://ex.org)\n\n## 1:15 Caches\n\n## 1:02:03 Tapes",
        "* Disks (0:00)\n* Caches [1:15]\n* Tapes - 1:02:03",
    ],
)
def test_times_that_notes_list_are_chapters(content: Content, listed: str) -> None:
    chapters = [("Disks", 0), ("Caches", 75_000), ("Tapes", 3_723_000)]
    vtt = "WEBVTT\n\n00:01.000 --> 00:04.000\nDisks.\n\n01:16.000 --> 01:20.000\nCaches.\n"
    files = {"episodes/2025-01-02-disks.vtt": vtt, "episodes/2025-01-02-disks.notes.md": listed + "\n"}
    (episode,) = content(files).episodes
    assert [(chapter.title, chapter.start_ms) for chapter in episode.chapters] == chapters
    assert episode.source["chapters"] == "notes"
    own = content({**files, "episodes/2025-01-02-disks.yml": 'chapters: ["0:05 All"]\n'})
    assert [chapter.title for chapter in own.episodes[0].chapters] == ["All"]


@pytest.mark.parametrize("listed", ["0:00 Disks\n1:15 Caches", "2:00 Disks\n1:15 Caches\n3:00 Tapes", "We met at 9:15"])
def test_a_time_or_two_and_times_in_disorder_are_no_chapters(content: Content, listed: str) -> None:
    library = content({"episodes/a.md": f"---\ndate: 2025-01-02\nnotes: |\n  {listed!r}\n---\n{TALK}"})
    assert library.episodes[0].chapters == ()


def test_what_stands_above_notes_is_lost_to_no_front_matter(content: Content) -> None:
    fields = "---\nepisode_title: Slow disks\ndate: 2025-01-02\n---\n\n"
    head = "Episode: [Other disks](../x.md)\nGuest: Bo Roe, Example\nLocation: Riverton\n\n"
    (episode,) = content({"episodes/slow-disks.md": fields + head + LINKS}).episodes
    assert (episode.title, [person.name for person in episode.people]) == ("Slow disks", ["Bo Roe"])
    assert episode.notes.startswith("Guest: Bo Roe, Example\n\nLocation: Riverton\n\nWe talk about disks.")


def test_notes_in_html_are_what_the_same_in_markdown_is(content: Content) -> None:
    items = "".join(f"<li>{time} {title}</li>" for time, title in (("0:00", "Hi"), ("2:10", "Queues"), ("9:00", "Bye")))
    page = "<html><head><title>Cables</title></head><body><p>About <a href='https://ex.org/a'>cables</a>.</p>{}</body></html>"
    library = content(
        {
            "episodes/2025-01-01-notes.html": page.format(f"<ul>{items}</ul>"),
            "episodes/2025-01-02-talk.html": page.format("<p><b>Ann:</b> Hi.</p><p><b>Bo:</b> Hello.</p>" * 3),
        }
    )
    talk, notes = library.episodes
    assert len(talk.transcript.turns) == 7
    assert (notes.title, notes.transcript.turns) == ("Cables", ())
    assert "[cables](https://ex.org/a)" in notes.notes
    assert [chapter.title for chapter in notes.chapters] == ["Hi", "Queues", "Bye"]


def test_a_saved_page_has_notes_above_its_transcript_and_says_what_it_is(content: Content) -> None:
    head = (
        '<html lang="en"><head><title>The Disk Hour</title><meta property="og:site_name" content="The Disk Hour">'
        '<meta property="og:title" content="Slow disks"></head>'
    )
    about = (
        '<body><h4>Listen</h4><p><a href="https://ex.org/app"><img alt="" src="app.png"></a></p><h1>Slow disks</h1>'
        '<p><time datetime="PT30M">half an hour</time><time datetime="2025-01-02T00:00:00Z">Thursday</time></p>'
        "<p>Ann and Bo on disks, and why they are slow.</p>" + "<p><a href='https://ex.org/disks'>Disks</a></p>" * 3
    )
    said = "<p><b>Ann Lee:</b> Disks are slow.</p><p><b>Bo Roe:</b> Why?</p>" * 2
    talk = f'<p><a href="#transcript">Transcript</a></p><h2 id="transcript">Transcript</h2>{said}</body></html>'
    library = content({"episodes/talk.html": head + about + talk, "episodes/notes.html": head + about})
    notes, episode = sorted(library.episodes, key=lambda one: one.path)
    for one in (notes, episode):
        assert (one.title, one.show, one.date.isoformat()) == ("Slow disks", "The Disk Hour", "2025-01-02")
        assert "## Listen" in one.notes
        assert "on disks, and why" in one.notes
        assert "ex.org/app" not in one.notes, "a link on a picture has no words"
    assert [turn.speaker for turn in episode.transcript.turns] == ["Ann Lee", "Bo Roe"] * 2
    assert notes.transcript.turns == ()


def test_the_day_of_something_beside_the_subject_is_not_the_page_s(content: Content) -> None:
    menu = '<nav><time datetime="2020-05-06">News</time></nav>'
    page = (
        f"<html><body>{menu}<main><h1>Disks</h1>{{}}<p><b>Ann:</b> Slow.</p><p><b>Bo:</b> Why?</p></main></body></html>"
    )
    dated = page.format('<time datetime="2025-01-02">Thursday</time>')
    (episode,) = content({"episodes/disks.html": dated}).episodes
    assert episode.date.isoformat() == "2025-01-02"
    meta = dated.replace("<body>", '<body><meta property="article:published_time" content="2025-03-04T08:00:00Z">')
    (episode,) = content({"episodes/disks.html": meta}).episodes
    assert episode.date.isoformat() == "2025-03-04"


def test_few_words_on_a_page_that_states_how_long_its_recording_is_are_about_it(content: Content) -> None:
    page = "# Slow disks\n\n* Air Date: 2025-01-02\n* Duration: {}\n\n## About\n\nAnn on disks.\n\n## Hosts\n\n* None\n"
    library = content({"episodes/a.md": page.format("50 mins 20 secs"), "episodes/b.md": page.format("4 secs")})
    long, short = sorted(library.episodes, key=lambda one: one.path)
    assert (long.transcript.turns, "Ann on disks." in long.notes, short.notes) == ((), True, "")


def test_a_page_beside_a_file_that_is_called_its_transcript_presents_it(content: Content) -> None:
    about = "## About\n\nWe look at disks, and at why they are slow.\n\n## Takeaways\n\n- Disks are slow.\n"
    (episode,) = content({"episodes/7-transcript.txt": "So, disks. They are slow.", "episodes/7.md": about}).episodes
    assert (episode.title, episode.number) == ("Episode 7", 7)
    assert [turn.text for turn in episode.transcript.turns] == ["So, disks. They are slow."]
    assert "We look at disks" in episode.notes


def test_lines_that_a_site_s_program_fills_are_no_show_notes(content: Content) -> None:
    page = FIELDS.format("") + "{{< audio 7 >}}\n\n{{ page.description }}\n\n" + LINKS + "\n{% include player.html %}\n"
    (episode,) = content({"episodes/slow-disks.md": page}).episodes
    assert episode.notes == LINKS.strip()


def test_transcripts_among_a_site_s_data_are_read(content: Content) -> None:
    talk = '{"segments": [{"start": 0, "end": 2, "text": "Disks are slow.", "speaker": "Ann"}]}'
    page = FIELDS.format("") + LINKS
    library = content(
        {
            "episodes/site/_data/transcripts/ep1.json": talk,
            "episodes/site/_data/nav.json": '{"text": "Home"}',
            "episodes/site/_episodes/ep1.md": page,
        }
    )
    (episode,) = library.episodes
    assert (episode.title, episode.notes, [turn.text for turn in episode.transcript.turns]) == (
        "Slow disks",
        LINKS.strip(),
        ["Disks are slow."],
    )


@pytest.mark.parametrize("field", ["transcript", "captions", "transcript_file"])
def test_a_page_presents_the_transcript_that_its_fields_name(content: Content, field: str) -> None:
    talk = "1\n00:00:00,000 --> 00:00:02,000\nDisks are slow.\n"
    page = FIELDS.format("").replace("---\n\n", f"{field}: transcripts/CD1.vtt\n---\n\n") + LINKS
    library = content({"episodes/content/podcast/slow-disks.md": page, "episodes/data/scripts/CD1.srt": talk})
    (episode,) = library.episodes
    assert (episode.title, episode.notes, [turn.text for turn in episode.transcript.turns]) == (
        "Slow disks",
        LINKS.strip(),
        ["Disks are slow."],
    )
    assert said(library) == []
    # A line as Windows ends it, and one that no UTF-8 is.
    windows = "transcript: caf\xe9.vtt\r\nname: x\r\n".encode("cp1252"), b"captions: scripts/CD1.vtt\r\nname: x\r\n"
    assert named_by({"a.md": windows[0], "b.md": windows[1]}, ["s/CD1.srt"]) == {"s/CD1.srt": "b.md"}
    (alone,) = content({"episodes/data/scripts/CD1.srt": "", "episodes/content/podcast/slow-disks.md": page}).episodes
    assert (alone.notes, alone.transcript.turns) == (LINKS.strip(), ())


def item(at: int) -> tuple[str, str]:
    """A time, and what is said at it."""
    words = "we sank cables near harbour boats then anchor weather night storm broke nobody lanterns".split()
    said = " ".join(words[(at * 5 + step * (at + 3)) % len(words)] for step in range(8))
    return f"{at * 4 // 60:02}:{at * 4 % 60:02}", f"{said.capitalize()} {at} there."


@pytest.mark.parametrize(
    "line",
    [
        "- 00:{0},000 --> 00:{0},900\n  {1}",
        "- 00:{0},000 --> 00:{0},900 {1}",
        "- [{0}] {1}",
        "* **{0}** {1}",
        "- [00:{0} - 00:{0}] {1}",
    ],
)
def test_captions_in_a_list_were_said(content: Content, line: str) -> None:
    page = "# Cables\n\n" + "\n".join(line.format(*item(at)) for at in range(30))
    (episode,) = content({"episodes/a.md": page}).episodes
    assert episode.transcript.timed
    assert (episode.title, episode.notes, episode.transcript.words) == ("Cables", "", 300)


def test_a_list_below_the_heading_of_a_transcript_was_said_and_one_of_chapters_is_notes(content: Content) -> None:
    listed = "\n".join(f"- [{item(at)[0]}](https://ex.org/{at}) Cable {at}" for at in range(30))
    library = content(
        {"episodes/a.md": f"# Cables\n\n## Transcript\n\n{listed}", "episodes/b.md": f"# Boats\n\n{listed}"}
    )
    assert [(one.title, bool(one.transcript.turns), bool(one.notes)) for one in library.episodes] == [
        ("Boats", False, True),
        ("Cables", True, False),
    ]


def test_lines_in_a_field_were_said(content: Content) -> None:
    lines = "- 'Ann Lee: We sank a cable.'\n- 'Bo Roe: Where?'\n- 'Ann Lee: Here.'\n"
    (episode,) = content({"episodes/a.md": f"---\ntitle: Cables\ntranscript:\n{lines}---\nOf cables.\n"}).episodes
    assert [(one.speaker, one.text) for one in episode.transcript.turns] == [
        ("Ann Lee", "We sank a cable."),
        ("Bo Roe", "Where?"),
        ("Ann Lee", "Here."),
    ]
    assert episode.notes == "Of cables."
