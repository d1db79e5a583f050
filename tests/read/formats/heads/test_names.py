"""Which labels before a colon are speakers, and what the people they name are called."""

import pytest

from generator.model import Cue
from generator.read.formats import read_document
from generator.read.formats.document import Document
from generator.read.formats.heads.cast import cast
from generator.read.formats.heads.names import called, is_name


def voices(text: str) -> list[tuple[str | None, str]]:
    """(speaker, words) of every paragraph of a text."""
    return [(cue.speaker, cue.text) for cue in read_document(text, ".txt").cues]


def captions(*lines: str) -> list[tuple[str | None, str]]:
    """The same of captions, one a second."""
    text = "\n\n".join(f"00:00:{at:02},000 --> 00:00:{at + 1:02},000\n{line}" for at, line in enumerate(lines))
    return [(cue.speaker, cue.text) for cue in read_document(text, ".srt").cues]


LOWER = ["Ana Lima: Queues hide work.", "jo marsh: Page on age.", "Ana Lima: We do.", "jo marsh: And then?"]


def test_where_most_lines_begin_with_a_label_every_label_is_a_speakers():
    assert captions(*LOWER) == [
        ("Ana Lima", "Queues hide work."),
        ("jo marsh", "Page on age."),
        ("Ana Lima", "We do."),
        ("jo marsh", "And then?"),
    ]
    assert [name for name, _ in voices("\n\n".join(LOWER))] == ["Ana Lima", "jo marsh", "Ana Lima", "jo marsh"]


@pytest.mark.parametrize("once", ["Gil", "Gil Roda", "14155550100", "gil@example.org", "Roda, Gil", "Gil (caller)"])
def test_somebody_who_speaks_once_where_all_have_labels_is_a_speaker(once):
    found = captions("Ana: Queues hide work.", "Jo: Page on age.", f"{once}: I disagree.", "Ana: Why?", "Jo: And how?")
    assert found[2][1] == "I disagree."
    assert found[2][0] not in (None, "Ana", "Jo")


def test_a_label_that_nobody_can_tell_names_nobody_and_the_last_speaker_neither():
    lines = [
        "Ana Lima: Queues hide work.",
        "and more of it",
        "and more",
        "Jo Marsh: Page on age.",
        "on and on",
        "and on",
    ]
    text = "\n\n".join([*lines, "Ana Lima: Yes.", "It is so.", "Zuhal: I disagree.", "Strongly.", "Jo Marsh: Fine."])
    document = read_document(text, ".txt")
    assert [(cue.speaker, cue.text) for cue in document.cues][-4:] == [
        ("Ana Lima", "It is so."),
        (None, "Zuhal: I disagree."),
        (None, "Strongly."),
        ("Jo Marsh", "Fine."),
    ]
    assert [(line, "Zuhal" in what) for line, what, _ in document.warnings] == [(17, True)]


@pytest.mark.parametrize(
    "line",
    [
        "Reason: nobody looks.",
        "Note: this hurts.",
        "So the point is: nobody looks.",
        "https://example.org/a: a page",
        "at 10:30 we went home",
        "See John 3:16 for that.",
        "Slides: <https://example.org/slides>",
    ],
)
def test_words_before_a_colon_are_words(line):
    text = "\n\n".join(["Ana Lima: Queues hide work.", "More of it.", "Jo Marsh: Page on age.", line, "Ana Lima: Yes."])
    assert [name for name, _ in voices(text)] == ["Ana Lima", "Ana Lima", "Jo Marsh", "Jo Marsh", "Ana Lima"]
    assert voices(text)[3][1] == line.replace("<", "").replace(">", "") or voices(text)[3][1] == line


@pytest.mark.parametrize(
    "text",
    [
        "We keep it in Object\nStorage: that is the point\nand it is gone\nso we do with Object\nStorage: again\n",
        "It was plain.\nReason: nobody looks.\nCause: no alert.\n",
        "Cache: a store of copies.\n\nQueue: work that waits.\n\nShard: a part of a whole.\n",
        "## Agenda\n\n- Welcome: ten minutes\n- Budget: twenty minutes\n- Questions: the rest\n",
        "Note: one.\n\nWe go on.\n\nNote: two.\n\nAnd on.\n\nNote: three.\n",
    ],
)
def test_words_with_a_colon_name_nobody(text):
    assert {name for name, _ in voices(text)} == {None}


def test_a_caption_that_begins_with_the_second_half_of_a_term_names_nobody():
    found = captions(
        "Object storage is the new disk.", "and that was it. Object", "Storage: that is the first point",
        "Slow writes are fine.", "Then we did it again with Object", "Storage: the second time", "and so on.",
    )  # fmt: skip
    assert {name for name, _ in found} == {None}


def test_labels_in_brackets_and_turns():
    assert captions("[SPEAKER_00]: One.", "[SPEAKER_01]: Two.", "[SPEAKER_00]: Three.")[1] == ("SPEAKER_01", "Two.")
    assert captions("(speaker 0) One.", "(speaker 1) Two.", "(laughs) Three.", "(speaker 0) Four.")[1:3] == [
        ("speaker 1", "Two."),
        ("speaker 1", "(laughs) Three."),
    ]
    assert captions("One. [SPEAKER_TURN]", "Two.") == [(None, "One."), (None, "Two.")]
    assert {name for name, _ in captions("[Music] One.", "[Applause] Two.", "[Music] Three.")} == {None}


def test_after_a_bare_sign_of_change_nobody_knows_who_speaks():
    assert captions(">> Ana Lima: One.", "Two. >> Three.", ">> Ana Lima: Four.") == [
        ("Ana Lima", "One."),
        ("Ana Lima", "Two."),
        (None, "Three."),
        ("Ana Lima", "Four."),
    ]


TIDES = [f"The tide came in at {hour}." for hour in range(120)]


def long_captions(*lines: str) -> Document:
    """Captions of a second each, more than a minute of them."""
    at = [f"00:{n // 60:02}:{n % 60:02}.000" for n in range(len(lines) + 1)]
    return read_document("WEBVTT\n\n" + "\n\n".join(f"{at[n]} --> {at[n + 1]}\n{one}" for n, one in enumerate(lines)))


@pytest.mark.parametrize(
    "some",
    [
        ["Ann Lee: Yes.", "And low tide?", "Ann Lee: At noon.", "Is that so?", "Ann Lee: It is."],
        ["Ann Lee: Welcome.", "Bo Roe: Thanks.", "Ann Lee: Good.", "Bo Roe: Begin?", "Ann Lee: Now."],
    ],
)
def test_a_name_here_and_there_in_long_captions_names_nobody(some):
    found = long_captions(*TIDES[:50], *some, *TIDES[50:])
    assert {cue.speaker for cue in found.cues} == {None}
    assert [cue.text for cue in found.cues][50:55] == some
    (told,) = found.warnings
    assert told[1].startswith("`Ann Lee:` stands before 3 of 125 captions")


def test_sounds_in_brackets_are_told_as_no_names():
    assert long_captions(*TIDES[:50], *["[LAUGH] Yes."] * 3, *TIDES[50:]).warnings == ()


def test_names_at_changes_hold_however_long_one_speaks():
    talk = [text for part in range(6) for text in ("Ann Lee: And then?", "Bo Roe: It rose.", *TIDES[part * 20 :][:20])]
    found = long_captions(*talk)
    assert {cue.speaker for cue in found.cues if "came in" in cue.text} == {"Bo Roe"}
    assert (found.cues[0].speaker, found.warnings) == ("Ann Lee", ())


@pytest.mark.parametrize("label", ["That’s the Harbour", "It's Ann", "I’m Bo"])
def test_a_shortened_word_begins_no_name(label):
    assert not is_name(label)


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Ann Lee", "Ann Lee", ""),
        ("Ann Lee (host)", "Ann Lee", "host"),
        ("Ann Lee, Co-Host", "Ann Lee", "co-host"),
        ("Ann Lee (she/her)", "Ann Lee", ""),
        ("Ann Lee (Example Inc.)", "Ann Lee", ""),
        ("Ann Lee [Example]", "Ann Lee", ""),
        ("Ann Lee - Example", "Ann Lee", ""),
        ("Ann Lee | Example", "Ann Lee", ""),
        ("Lee, Ann", "Ann Lee", ""),
        ("Lee, Ann Marie", "Ann Marie Lee", ""),
        ("van der Lee, Ann", "Ann van der Lee", ""),
        ("Dr. Ann Lee, PhD", "Ann Lee", ""),
        ("Ann Lee, M.D.", "Ann Lee", ""),
        ("Ann Lee Jr.", "Ann Lee", ""),
        ("Dr. Lee", "Dr. Lee", ""),
        ("Ann Lee.", "Ann Lee", ""),
        ("Ann L.", "Ann L.", ""),
        ("Ann Lee, Example", "Ann Lee, Example", ""),
        ("Speaker (2)", "Speaker (2)", ""),
        ("Jean-Luc", "Jean-Luc", ""),
        ("bo roe", "bo roe", ""),
        ("O'Neil, Bo", "Bo O'Neil", ""),
    ],
)
def test_what_a_label_means(label, name, role):
    assert called(label) == (name, role)


def test_one_person_has_one_name_and_two_of_one_first_name_have_two():
    labels = ["Adam Jonas (AJ)", "AJ", "Ann (Rust)", "Ann (Go)", "BO ROE", "Bo Roe", "Bo Roe", "Jerod, Adam", "Jerod"]
    document = cast(Document(tuple(Cue("Hi.", speaker=label) for label in labels)))
    assert [cue.speaker for cue in document.cues] == [
        "Adam Jonas", "Adam Jonas", "Ann (Rust)", "Ann (Go)", "Bo Roe", "Bo Roe", "Bo Roe", "Jerod, Adam", "Jerod",
    ]  # fmt: skip
    assert document.metadata == {}


def test_a_role_is_a_credit():
    document = read_document("Ann Lee (host): Hi.\n\nBo Roe: Hello.\n\nAnn Lee (host): So.\n", ".txt")
    assert document.metadata["people"] == [{"name": "Ann Lee", "role": "host"}, {"name": "Bo Roe", "role": ""}]


def test_a_cell_where_names_stand_inherits_no_name():
    rows = [("0:01", "ann lee"), ("0:09", "bo roe"), ("0:20", "ann lee"), ("0:31", "lights off"), ("0:44", "bo roe")]
    more = [("1:01", "ann lee"), ("1:09", "bo roe")]
    text = "\n".join(f"[{at}] [{name}] It went on for a while." for at, name in rows + more)
    document = read_document(text, ".txt")
    assert [cue.speaker for cue in document.cues][2:5] in (
        ["ann lee", None, "bo roe"],
        ["ann lee", "lights off", "bo roe"],
    )


def test_a_colon_names_nobody_where_names_stand_otherwise():
    text = "".join(
        f"{name} ({at})\nOne: it is late. So we went.\n\nOne: it is later.\n\n"
        for name, at in [("Ann Lee", "0:03"), ("Bo Roe", "0:14"), ("Ann Lee", "1:10"), ("Bo Roe", "2:00")]
    )
    document = read_document(text, ".txt")
    assert {cue.speaker for cue in document.cues} == {"Ann Lee", "Bo Roe"}
    assert document.warnings == ()


def test_a_word_with_a_colon_among_full_names_is_nobodys():
    lines = [
        "Ann Lee: Queues hide work.",
        "More of it.",
        "Bo Roe: Page on age.",
        "Storage: the last frontier.",
        "And on.",
    ]
    lines += ["Ann Lee: Yes.", "Storage: it ends.", "Bo Roe: So.", "Fine."]
    lines += ["Ann Lee: Why?", "Bo Roe: It rains.", "A lot."] * 3
    document = read_document("\n\n".join(lines), ".txt")
    assert [cue.speaker for cue in document.cues][:9] == [
        "Ann Lee", "Ann Lee", "Bo Roe", None, None, "Ann Lee", None, "Bo Roe", "Bo Roe",
    ]  # fmt: skip
    assert [line for line, _, _ in document.warnings] == [7, 13]


def test_a_name_in_bold_within_a_paragraph_changes_the_speaker():
    text = "**Ann Lee:** Queues hide work. **Bo Roe:** Page on age.\n\n**Ann Lee:** Yes, **always: at** night.\n"
    assert voices(text.replace("\n\n", "\n\n**Bo Roe:** No.\n\n"))[:3] == [
        ("Ann Lee", "Queues hide work."),
        ("Bo Roe", "Page on age."),
        ("Bo Roe", "No."),
    ]


def test_a_caption_whose_label_nobody_can_tell_is_nobodys_with_a_warning():
    lines = [
        "Ann Lee: Queues hide work.",
        "and more",
        "Bo Roe: Page on age.",
        "and on",
        "Zuhal: I disagree.",
        "strongly",
    ]
    lines += ["Ann Lee: Why?", "and how", "Bo Roe: It rains.", "a lot"] * 2
    text = "\n\n".join(f"00:00:{at:02},000 --> 00:00:{at + 1:02},000\n{line}" for at, line in enumerate(lines))
    document = read_document(text, ".srt")
    assert [cue.speaker for cue in document.cues][3:7] == ["Bo Roe", None, None, "Ann Lee"]
    assert ["Zuhal" in what for _, what, _ in document.warnings] == [True]


@pytest.mark.parametrize("shape", ["{}: {}", "[{}]: {}", "({}) {}", "[{}] {}", ">> {}: {}", "- {}: {}"])
def test_names_of_captions_at_changes_and_in_every_one(shape):
    said = ["we keep it in a bucket\nand it costs a lot: more", "than the disks did", "and so it went\non and on"] * 4
    who = ["Ann Lee", "Bo Roe", "Ann Lee", "Cy Okafor"] * 3
    each = captions(*(shape.format(name, words) for name, words in zip(who, said, strict=True)))
    assert [name for name, _ in each] == who
    rest = ["and more of it", "and so on"]
    some = captions(
        *(line for name, words in zip(who, said, strict=True) for line in (shape.format(name, words), *rest))
    )
    assert [name for name, _ in some] == [name for name in who for _ in range(3)]


def spoken_by(*labels: str) -> list[str | None]:
    """Who speaks, where these labels stand before one sentence each."""
    return [cue.speaker for cue in cast(Document(tuple(Cue("Page on age.", speaker=label) for label in labels))).cues]


@pytest.mark.parametrize(
    ("labels", "people"),
    [
        ("Ana Lima|Jo Marsh|Ana|Jo|Ana", "Ana Lima|Jo Marsh|Ana Lima|Jo Marsh|Ana Lima"),
        ("Ana Lima|Jo van der Marsh|AL|JVDM|AL", "Ana Lima|Jo van der Marsh|Ana Lima|Jo van der Marsh|Ana Lima"),
        ("ANA LIMA|Jo|LIMA|Jo", "ANA LIMA|Jo|ANA LIMA|Jo"),
        ("Ana Lima|Jo|Ana L.|Jo", "Ana Lima|Jo|Ana Lima|Jo"),
        ("Ana Lima (host)|Jo|Ana|Jo", "Ana Lima|Jo|Ana Lima|Jo"),
        # Two who could be meant, one who goes on beside the other, and two short forms of one name.
        ("Ana Lima|Ana Roe|Ana|Jo", "Ana Lima|Ana Roe|Ana|Jo"),
        ("Ana Lima|Ana|Ana Lima|Ana", "Ana Lima|Ana|Ana Lima|Ana"),
        ("Ana|Ana Lima|Ana|Jo", "Ana|Ana Lima|Ana|Jo"),
        ("Ana Lima|AL|Ana|Jo", "Ana Lima|AL|Ana|Jo"),
        ("Ana Lima|Lima|Jo|Lima", "Ana Lima|Lima|Jo|Lima"),
        ("Ana & Jo|Ana|Jo", "Ana & Jo|Ana|Jo"),
        ("Ana_Lima|Jo_van_Marsh|Ana_Lima_(Lamps)|SPEAKER_01", "Ana Lima|Jo van Marsh|Ana Lima|SPEAKER_01"),
    ],
)
def test_a_short_form_that_takes_a_names_place_is_the_same_person(labels: str, people: str) -> None:
    assert spoken_by(*labels.split("|")) == people.split("|")


def test_among_initials_no_word_is_a_word() -> None:
    text = "\n\n".join(["AS: One.", "BR: Two.", "AS: so it goes.", "BR: Three.", "AS: Four.", "BR: Five."])
    assert [name for name, _ in voices(text)] == ["AS", "BR"] * 3


def test_a_monologue_may_name_its_speaker_once() -> None:
    said = "\n\n".join(
        ["I'm Ana Lima, and queues hide work."] + ["Page on age, not on depth, as I say each time."] * 60
    )
    document = read_document(f"**Ana Lima:** Hello.\n\n{said}", ".md")
    assert {cue.speaker for cue in document.cues} == {"Ana Lima"}
    assert {cue.speaker for cue in read_document(f"**Key Points:** Hello.\n\n{said}", ".md").cues} == {None}


@pytest.mark.parametrize("work", [", Acme", ", CTO of Acme", ", CTO, Acme", " (Acme)", ", host"])
@pytest.mark.parametrize("once", [True, False])
def test_where_somebody_works_is_no_part_of_the_name(work, once):
    labels = [f"Ann Lee{work}", f"Bo Roe{work}", *((f"Ann Lee{'' if once else work}", "Bo Roe") * 2)]
    found = cast(read_document("\n\n".join(f"{label}: Disks are slow." for label in labels), ".txt"))
    assert [cue.speaker for cue in found.cues] == ["Ann Lee", "Bo Roe"] * 3
    assert {cue.text for cue in found.cues} == {"Disks are slow."}


def test_two_who_speak_together_are_not_one_of_them_and_who_is_spoken_to_does_not_speak():
    text = "\n\n".join(
        ("Ann Lee: Disks are slow.", "Bo Roe: They are.", "Ann Lee, Bo Roe: Yes!", "Ann Lee: So.", "Bo Roe: So.")
    )
    assert [cue.speaker for cue in read_document(text, ".txt").cues][2] not in ("Ann Lee", "Bo Roe")
    asked = text.replace("Ann Lee, Bo Roe: Yes!", "Ann Lee, I agree: it is so.")
    assert [cue.speaker for cue in read_document(asked, ".txt").cues][2] != "Ann Lee"


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (("I", "B"), ("I", "B")),
        (("Người dẫn", "Khách mời"), ("Người dẫn", "Khách mời")),
        (("El señor PRESIDENTE", "La señora ROJO"), ("El señor PRESIDENTE", "La señora ROJO")),
        (("The Minister for Disks (Bo Roe)", "Ann Lee (Sheffield)"), ("Bo Roe", "Ann Lee")),
    ],
)
def test_where_each_paragraph_has_one_of_two_labels_both_speak(labels, names):
    said = ["Disks are slow.", "They are.", "And caches?", "They lie.", "Always?", "Yes."]
    text = "\n\n".join(f"{labels[at % 2]}: {words}" for at, words in enumerate(said))
    found = [(cue.speaker, cue.text) for cue in cast(read_document(text, ".txt")).cues]
    assert found == [(names[at % 2], words) for at, words in enumerate(said)]
