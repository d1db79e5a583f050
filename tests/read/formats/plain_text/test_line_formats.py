import re

import pytest

from generator.read.formats import detect, read_document


def name_of(text: str) -> str:
    found = detect(text, ".txt")
    return re.split(r", | \(| with ", found.name)[0] if found else ""


def test_bracketed_names_and_times():
    text = "[Speaker 1] [00:00] Alright. So\ngoing on\n[Speaker 2] [00:12] piece? No.\n[Speaker 1] [1:00:03] Late.\n"
    assert name_of(text) == "text"
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in read_document(text).cues] == [
        ("Speaker 1", 0, "Alright. So going on"),
        ("Speaker 2", 12000, "piece? No."),
        ("Speaker 1", 3603000, "Late."),
    ]


def test_times_in_brackets_with_ends_or_names_after():
    text = (
        "[00:00.000 --> 00:02.500]  Hello there.\n[00:02.500 --> 00:04.000]  Ada: Hi.\n[00:75] Odd.\n[00:09] Ada: So.\n"
    )
    document = read_document(text)
    assert [(cue.speaker, cue.start_ms, cue.end_ms, cue.text) for cue in document.cues] == [
        (None, 0, 2500, "Hello there."),
        ("Ada", 2500, 4000, "Hi."),
        ("Ada", None, None, "Odd."),
        ("Ada", 9000, None, "So."),
    ]
    assert [line for line, _, _ in document.warnings] == [3]


def test_times_alternating_with_text():
    text = "A talk about rain\n0:00\nwhen it rains\n0:04\n4 seconds\nit pours\nand pours\n1:00:10\nand stops\n"
    assert name_of(text) == "text"
    document = read_document(text)
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in document.cues] == [
        (0, None, "when it rains"),
        (4000, None, "it pours\nand pours"),
        (3610000, None, "and stops"),
    ]
    assert document.metadata == {"title": "A talk about rain"}


def test_times_before_text():
    text = "0:00 when it rains\n0:04 it pours\n0:09 and stops\n"
    assert [(cue.start_ms, cue.text) for cue in read_document(text).cues] == [
        (0, "when it rains"),
        (4000, "it pours"),
        (9000, "and stops"),
    ]


def test_hard_wrapped_lines():
    text = "so the first thing\nyou notice is the noise\n\nand then it goes\n"
    assert name_of(text) == "text"
    document = read_document(text)
    assert [cue.text for cue in document.cues] == ["so the first thing", "you notice is the noise", "and then it goes"]
    assert document.breaks == (0, 2)
    assert all(cue.speaker is None and cue.start_ms is None for cue in document.cues)


def test_long_lines_are_paragraphs():
    text = "\n".join(["word " * 60 + "end."] * 3)
    assert read_document(text).breaks == (0, 1, 2)


@pytest.mark.parametrize("head", ["[ {} -->  {}] {} {} {}", "[{} --> {}] {}  {}\t{}", "{} - {} {} {} {}"])
def test_labels_of_diarisation_behind_a_track(head: str):
    turns = [
        ("A", "SPEAKER_00", "Disks are slow."),
        ("B", "SPEAKER_01", "Why?"),
        ("C", "SPEAKER_00", "A SPEAKER of it."),
    ]
    text = "\n".join(head.format(f"00:00:0{n}.500", f"00:00:0{n + 1}.000", *turn) for n, turn in enumerate(turns))
    assert [(cue.start_ms, cue.speaker, cue.text) for cue in read_document(text, ".txt").cues] == [
        (500, "SPEAKER_00", "Disks are slow."),
        (1500, "SPEAKER_01", "Why?"),
        (2500, "SPEAKER_00", "A SPEAKER of it."),
    ]
    bare = "\n".join(f"{who} {words}" for _, who, words in turns)
    assert [(cue.speaker, cue.text) for cue in read_document(bare, ".txt").cues] == [
        (who, words) for _, who, words in turns
    ]


@pytest.mark.parametrize("head", [" {}: ", " **{}:** ", "**{}:&nbsp;**"])
def test_names_in_a_talk_that_lost_its_line_breaks(head: str):
    turns = [
        ("ANN", "Disks are slow, and the RAID: it hums."),
        ("BO", "[Laughs]"),
        ("ANN", "So we measure, at 10:30, daily."),
    ] * 4
    text = (
        "All of it in one line. " + "".join(head.format(who) + words for who, words in turns) + " " + "And so on. " * 40
    )
    said = [(cue.speaker, cue.text) for cue in read_document(text, ".md").cues]
    assert [who for who, _ in said if who] == ["ANN", "BO", "ANN"] * 4
    assert said[1][1].startswith("Disks are slow, and the RAID: it hums.")
    short = "\n\n".join(f"We say RAM: {n} and ROM: {n}." for n in range(9))
    assert {cue.speaker for cue in read_document(short, ".md").cues} == {None}
