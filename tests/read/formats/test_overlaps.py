"""What one says into the words of another."""

from generator.read.formats import read_document

Said = list[tuple[str | None, int | None, str]]


def heard(text: str, suffix: str) -> Said:
    return [(cue.speaker, cue.start_ms, cue.text) for cue in read_document(text, suffix).cues]


def test_words_between_slashes_are_those_of_whom_they_name():
    talk = (
        "WEBVTT\n\n00:01.000 --> 00:09.000\n<v S01>Disks are slow. //S02: Are they?// Always, see https://ex.org/a.\n\n"
        "00:09.000 --> 00:12.000\n<v //S02>And caches. //S01: They lie.//\n"
    )
    assert heard(talk, ".vtt") == [
        ("S01", 1000, "Disks are slow."),
        ("S02", None, "Are they?"),
        ("S01", None, "Always, see https://ex.org/a."),
        ("S02", 9000, "And caches."),
        ("S01", None, "They lie."),
    ]


def test_words_said_into_those_of_another_and_nothing_else_keep_their_end():
    talk = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v S01>Disks are slow.\n\n00:03.000 --> 00:05.000\n<v //S02>Yes.//\n"
    ends = [(cue.speaker, cue.start_ms, cue.end_ms, cue.text) for cue in read_document(talk, ".vtt").cues]
    assert ends == [("S01", 1000, 9000, "Disks are slow."), ("S02", 3000, 5000, "Yes.")]


def test_chapters_and_paragraphs_stay_where_they_stand():
    talk = "**Ann:** Disks // tapes. //Bo: Both.// So.\n\n## Caches\n\n**Bo:** They lie.\n\n**Ann:** Yes.\n"
    document = read_document(talk, ".md")
    assert [(cue.speaker, cue.text) for cue in document.cues] == [
        ("Ann", "Disks"),
        ("Ann", "tapes."),
        ("Bo", "Both."),
        ("Ann", "So."),
        ("Bo", "They lie."),
        ("Ann", "Yes."),
    ]
    assert document.headings == ((4, "Caches"),)
    assert document.breaks == (0, 4, 5)


def test_slashes_without_a_speaker_are_words():
    talk = "Ann: It is a // b.\n\nBo: And //c: d.\n\nAnn: Yes.\n"
    assert [words for _, _, words in heard(talk, ".txt")] == ["It is a // b.", "And //c: d.", "Yes."]


def test_what_a_program_says_of_its_settings_is_no_speech():
    head = "Slow disks\n\nTranscribed with a tool\n(Language: English (en) | Speaker detection: auto"
    talk = f"{head} | Overlapping speech: 1 | Timestamps: 1)\n\nS01: [00:00:12] Disks lie.\n\nS02: [00:00:15] So.\n"
    document = read_document(talk, ".txt")
    assert ([cue.text for cue in document.cues], document.metadata["title"]) == (["Disks lie.", "So."], "Slow disks")
