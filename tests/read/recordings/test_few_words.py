"""A text of a word or two beside a transcript is no talk."""

import pytest

from tests.read.conftest import Content, said

TALK = "\n\n".join(f"{'Ann' if at % 2 else 'Bo'}: We sank cable {at} of many in the harbour." for at in range(40))


def test_a_word_beside_a_transcript_is_none(content: Content) -> None:
    library = content({"episodes/2025-01-02/tides.txt": TALK, "episodes/2025-01-02/group.txt": "cables\n"})
    assert [one.path for one in library.episodes] == ["episodes/2025-01-02/tides.txt"]
    assert [
        line for line in said(library) if line.startswith("note: episodes/2025-01-02/group.txt: This has a few words")
    ]


@pytest.mark.parametrize(
    "files",
    [
        {"boats.md": "---\ntitle: Boats\n---\n\nWe sank it.\n"},
        {"boats.txt": "Ann Lee: We sank it.\n\nBo Roe: Where?\n\nAnn Lee: Here.\n"},
        {"boats.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nWe sank it.\n"},
        {"boats.txt": "We sank it.\n", "boats.mp3": "ID3"},
        {"boats.txt": "夜のうちに沈めましたが、どこに沈めたのかは、私たちの誰も見ていませんでした。\n"},
        {"boats.txt": "We sank it in the night, and nobody of us saw where.\n"},
        {"boats/boats.txt": "We sank it.\n"},
    ],
)
def test_a_short_talk_with_a_title_a_name_a_time_or_its_sound_is_one(content: Content, files: dict[str, str]) -> None:
    library = content({"episodes/tides.txt": TALK} | {f"episodes/{name}": text for name, text in files.items()})
    assert len(library.episodes) == 2
