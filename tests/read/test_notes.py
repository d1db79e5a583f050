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
    assert episode.about == "Links:"


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
