"""Show notes: a field, or a file beside the transcript; Markdown, line by line."""

import pytest

from tests.read.conftest import Content, said

TALK = "We talk about cables and nothing else, because cables carry everything that we say.\n"


@pytest.mark.parametrize("name", ["2025-01-02-cables.notes.md", "2025-01-02-cables_show notes.txt"])
def test_a_file_of_notes_beside_a_transcript_is_its_show_notes(content: Content, name: str) -> None:
    library = content(
        {"episodes/2025-01-02-cables.txt": TALK, f"episodes/{name}": "# Show notes\n\nLinks:\n- https://ex.org\n"}
    )
    (episode,) = library.episodes
    assert (episode.notes, episode.source["notes"]) == ("Links:\n- https://ex.org", "notes file")
    assert episode.about == ""


def test_description_and_notes_are_fields_whose_lines_stay(content: Content) -> None:
    library = content(
        {
            "episodes/2025-01-02-cables.txt": TALK,
            "episodes/2025-01-02-cables.yml": "description: |\n  About *cables*.\n\n  More.\n"
            "notes: |\n  - one\n  - two\n",
        }
    )
    (episode,) = library.episodes
    assert (episode.description, episode.notes) == ("About *cables*.\n\nMore.", "- one\n- two")
    assert episode.about == "About cables.\n\nMore."
    assert said(library) == []


def test_a_transcript_in_front_matter_leaves_the_text_to_be_the_notes(content: Content) -> None:
    talk = """---
title: Cables under the sea
date: 2025-01-02
transcript:
- header: Welcome
- header: Why cables break
- line: Most of them break because of an anchor that
    somebody dropped.
  sec: 63
  time: '1:03'
  who: Ann
- line: Not sharks, then.
  sec: 70
  time: '1:10'
  who: Bo
- header: Ships
- line: One ship mends them all.
  sec: 75
  time: '1:15'
  who: Ann
---
Links:

- https://ex.org
"""
    library = content({"episodes/cables.md": talk})
    (episode,) = library.episodes
    assert [(turn.speaker, turn.start_ms, turn.text) for turn in episode.transcript.turns] == [
        ("Ann", 63_000, "Most of them break because of an anchor that somebody dropped."),
        ("Bo", 70_000, "Not sharks, then."),
        ("Ann", 75_000, "One ship mends them all."),
    ]
    titles = [(chapter.title, chapter.start_ms) for chapter in episode.chapters]
    assert titles == [("Welcome", 63_000), ("Why cables break", 63_000), ("Ships", 75_000)]
    assert episode.notes == "Links:\n\n- https://ex.org"
    assert said(library) == []


@pytest.mark.parametrize("name", ["transcripts", "transcriptText", "transcription", "transcript_text"])
def test_a_transcript_in_front_matter_may_have_other_names(content: Content, name: str) -> None:
    talk = f"{name}:\n  - time: '00:03'\n    text: Cables break.\n  - time: '00:09'\n    text: And are mended.\n"
    chapters = "chapters:\n  - time: '00:00'\n    title: Cables\n"
    library = content({"episodes/cables.md": f"---\ndate: 2025-01-02\n{chapters}{talk}---\n"})
    (episode,) = library.episodes
    assert [(turn.start_ms, turn.text) for turn in episode.transcript.turns] == [
        (3000, "Cables break. And are mended.")
    ]
    assert [chapter.title for chapter in episode.chapters] == ["Cables"]


def test_lines_in_front_matter_are_a_transcript_and_an_address_is_none(content: Content) -> None:
    lines = "---\ndate: 2025-01-02\ntranscript: |\n  Cables break.\n\n  And are mended.\n---\n"
    address = "---\ndate: 2025-01-03\ntranscript: https://ex.org/talk.vtt\n---\nShips wait.\n\nFor what?\n"
    library = content({"episodes/lines.md": lines, "episodes/address.md": address})
    spoken = {one.slug: [turn.text for turn in one.transcript.turns] for one in library.episodes}
    assert spoken == {"lines": ["Cables break.", "And are mended."], "address": ["Ships wait.", "For what?"]}
    assert [problem for problem in said(library) if "transcript" not in problem] == []


def test_an_entry_without_a_sound_time_is_told_with_its_line(content: Content) -> None:
    entries = "- line: Cables break for many reasons.\n  sec: 1\n- line: Anchors are one.\n  sec: soon\n"
    talk = f"---\ndate: 2025-01-02\ntranscript:\n{entries}---\n"
    (problem,) = said(content({"episodes/cables.md": talk}))
    assert problem.startswith("warning: episodes/cables.md:6: In the JSON a segment has no sound `start`")
