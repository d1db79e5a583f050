"""Words that look like names, and names that don't: nobody's words go to another, and what is lost is said."""

import pytest

from generator.model import Cue
from generator.read.formats import read_document
from generator.read.formats.document import Document
from tests.read.formats.heads.test_heads import told

SAID = ("We moved the index.", "It was slow.", "So we measured.", "Then it was fast.", "Nobody noticed.", "Good.")


def talk(shape: str, *names: str) -> str:
    """A talk in which the names take turns."""
    return "\n\n".join(shape.format(n=name, w=words) for name, words in zip(names, SAID, strict=True)) + "\n"


def captions(shape: str, *names: str) -> str:
    """The same as SRT, a second caption after each that names nobody."""
    cues = [
        line for name, words in zip(names, SAID, strict=True) for line in (shape.format(n=name, w=words), "And so.")
    ]
    return "\n\n".join(
        f"{at + 1}\n00:00:{at * 2:02},000 --> 00:00:{at * 2 + 2:02},000\n{line}" for at, line in enumerate(cues)
    )


def speakers(document: Document) -> list[str | None]:
    """Who speaks, cue by cue, nobody twice in a row."""
    found: list[str | None] = []
    for cue in document.cues:
        if not found or found[-1] != cue.speaker:
            found.append(cue.speaker)
    return found


@pytest.mark.parametrize("shape", ["{n} | {w}", "{n}\t{w}", "{n}\n{w}", "### {n}\n\n{w}"])
def test_a_name_in_lower_case_that_stands_once_is_read(shape: str) -> None:
    document = read_document(talk(shape, "ann lee", "bo roe", "ann lee", "cy oka", "bo roe", "ann lee"), ".md")
    assert speakers(document) == ["ann lee", "bo roe", "ann lee", "cy oka", "bo roe", "ann lee"]


@pytest.mark.parametrize("shape", ["{n} - {w}", "{n} — {w}", "**{n}** {w}"])
def test_a_name_that_may_be_words_is_nobodys_and_said(shape: str) -> None:
    shape += "\n\nAnd so on."
    document = read_document(talk(shape, "ann lee", "bo roe", "ann lee", "cy oka", "bo roe", "ann lee"), ".md")
    assert speakers(document) == ["ann lee", "bo roe", "ann lee", None, "bo roe", "ann lee"]
    assert any("cy oka" in what for _, what, _ in document.warnings)


@pytest.mark.parametrize("shape", ["Infra sync - Transcript\nNov 18, 2025\n", "Infra sync\n"])
def test_a_name_below_a_title_without_a_blank_line(shape: str) -> None:
    names = ("Ann Lee", "Bo Roe", "Ann Lee", "Bo Roe", "Ann Lee", "Bo Roe")
    assert speakers(read_document(shape + talk("{n}\n{w}", *names), ".txt")) == list(names)


@pytest.mark.parametrize("between", [" - ", " — ", "\t"])
def test_where_somebody_works_is_not_said(between: str) -> None:
    names = ("Ann Lee | Example", "Bo Roe | Other") * 3
    document = read_document(talk("{n}" + between + "{w}", *names), ".txt")
    assert told(document.cues) == [
        (name, None, words) for name, words in zip(["Ann Lee", "Bo Roe"] * 3, SAID, strict=True)
    ]


@pytest.mark.parametrize(("mark", "other"), [("Ann", "Bo"), ("SPEAKER_00", "SPEAKER_01"), ("AL", "BR")])
def test_a_term_that_goes_on_in_small_letters_is_no_speaker(mark: str, other: str) -> None:
    text = talk("{n}: {w}\n\nStorage: the final frontier.", *(mark, other) * 3)
    assert "Storage" not in speakers(read_document(text, ".md"))


def test_the_second_half_of_a_term_speaks_nowhere() -> None:
    lines = ["Bo Roe: We moved to Object", "Storage: It fell.", "and nobody minded.", "Ann Lee: So it went."]
    text = "\n".join(["Ann Lee: We begin.", "It was slow.", *lines, "Bo Roe: We were glad.", *lines])
    assert speakers(read_document(text, ".txt")).count("Storage") == 0


def test_words_of_a_sentence_speak_nowhere() -> None:
    lines = ["the answer: They fell.", "Bo Roe: I know the answer: They fell.", "the answer: They rise."]
    text = "\n".join(["Ann Lee: We begin.", "Bo Roe: We do.", "Ann Lee: So it went.", *lines, "Ann Lee: It is so."])
    assert {*speakers(read_document(text, ".txt"))} == {"Ann Lee", "Bo Roe"}


def test_a_word_that_the_talk_has_in_small_letters_is_no_name_among_names_of_one_word() -> None:
    text = "Ann: We begin.\n\nBo: We do.\n\nAnn: So it went.\n\nHope: It fell.\n\nBo: I hope so.\n\nAnn: Yes.\n"
    assert "Hope" not in speakers(read_document(text, ".md"))


def test_a_clock_time_at_the_beginning_of_a_wrapped_line_is_no_head() -> None:
    text = "".join(
        f"{at}:00 {name}: We went on and met at\n10:30 that day.\n\n"
        for at, name in enumerate(["Ann Lee", "Bo Roe"] * 4)
    )
    assert [cue.start_ms for cue in read_document(text, ".txt").cues] == [at * 60_000 for at in range(8)]


def test_captions_with_names_in_lower_case_where_the_speaker_changes() -> None:
    document = read_document(captions("{n}: {w}", *("ann lee", "bo roe") * 3), ".srt")
    assert speakers(document) == ["ann lee", "bo roe"] * 3


def test_names_in_lower_case_above_the_words_of_captions() -> None:
    for shape, name in (("{n}\n{w}", "ann lee"), ("({n})\n{w}", "ann lee"), ("{n}:\n{w}", "ann lee")):
        cues = [shape.format(n=who, w=words) for who, words in zip((name, "bo roe") * 3, SAID, strict=True)]
        text = "\n\n".join(f"{at}\n00:00:0{at},000 --> 00:00:0{at + 1},000\n{cue}" for at, cue in enumerate(cues))
        assert speakers(read_document(text, ".srt")) == [name, "bo roe"] * 3


def test_brackets_that_may_be_names_in_captions_are_said() -> None:
    document = read_document(captions("({n}) {w}", *("ann lee", "bo roe") * 3), ".srt")
    assert speakers(document) == [None]
    assert any("Names may stand in this text" in what for _, what, _ in document.warnings)


def test_the_credit_of_captions_is_nobodys() -> None:
    text = (
        captions("{n}: {w}", *("Ann Lee", "Bo Roe") * 3)
        + "\n\n13\n00:01:00,000 --> 00:01:02,000\nTranscribed by example.org\n"
    )
    assert read_document(text, ".srt").cues[-1].speaker is None


def test_labels_that_never_recur_are_said() -> None:
    text = "".join(f"**Person N{chr(65 + n)}:** Hello to all.\n\n" for n in range(20))
    assert any("Names seem to stand" in what for _, what, _ in read_document(text, ".md").warnings)


@pytest.mark.parametrize(
    ("voice", "name"), [("Lee, Ann", "Ann Lee"), ("Roe, III", "Roe, III"), ("nair, priya", "priya nair")]
)
def test_a_voice_is_called_as_every_label_is(voice: str, name: str) -> None:
    document = read_document(f"WEBVTT\n\n00:00.000 --> 00:01.000\n<v {voice}>Hello there\n", ".vtt")
    assert document.cues[0].speaker == name


def test_two_who_are_named_beside_each_other_are_not_one() -> None:
    text = "WEBVTT\n" + "".join(
        f"\n00:0{at}.000 --> 00:0{at + 1}.000\n<v {voice}>Hello there\n"
        for at, voice in enumerate(["Lee, Ann", "Ann", "Lee"])
    )
    assert [cue.speaker for cue in read_document(text, ".vtt").cues] == ["Lee, Ann", "Ann", "Lee"]


def test_what_a_bar_parts_off_is_words_where_it_is_a_phrase():
    text = "We begin and say | to them.\nWe begin and say & | to them.\nWe begin and say | or to them.\n"
    assert {cue.speaker for cue in read_document(text, ".txt").cues} == {None}


@pytest.mark.parametrize("heads", [("8th Feb., 2021", "Port Statements", "Port Statements"), ("Port Statements",) * 3])
def test_what_heads_each_page_of_print_is_nobody(heads: tuple[str, ...]) -> None:
    pages = [f"#### {heads[at % 3]}\n\n{SAID[at % 6]}\n" for at in range(9)]
    text = "\n".join(["#### Written Answers\n\nWe begin.\n", *pages])
    assert {cue.speaker for cue in read_document(text, ".md").cues} == {None}


def test_a_name_ends_before_a_point_and_a_dash_though_its_mark_ends_later() -> None:
    text = talk("**{n}.- Well:** {w}", *("HON. A. LEE", "MR. ROE") * 3)
    said = [(cue.speaker, cue.text) for cue in read_document(text, ".md").cues]
    assert said[:2] == [("A. LEE", f"Well {SAID[0]}"), ("MR. ROE", f"Well {SAID[1]}")]


def test_somebody_who_speaks_once_and_says_where_he_works_is_not_the_one_before() -> None:
    text = "".join(f"{name}: {words}\n\nIt went on.\n\n" for name, words in zip(("Ann", "Bo") * 3, SAID, strict=True))
    document = read_document(text + "Cy Oka, Example: We waited.\n", ".md")
    assert document.cues[-1].speaker in (None, "Cy Oka")


def test_what_stands_above_the_first_name_is_whole() -> None:
    above = "- A word that we know:\n  there is no limit to it, and the\n  end of it is not known.\n\n"
    document = read_document("# Review\n\n" + above + talk("17:00 <{n}> {w}", *("ann", "bo") * 3), ".md")
    assert document.cues[0].text == "A word that we know: there is no limit to it, and the end of it is not known."


LISTED = """\
1. **Caches:** they lie.
2. **Queues:** they fall over.

So the rule is: **measure first.** And then?
"""
CODE = "```yaml\nimage: db\nports: 80\nimage: queue\nports: 81\n```\n"
STYLE = "<style>\n.a {\nmargin: 0;\ncolor: red;\nmargin: 1;\ncolor: blue;\n}\n</style>\n"


def test_what_a_field_is_called_is_nobody() -> None:
    text = "## [1:0{0}] A moment\n\n**Duration:** 4{0}s\n\nThey laugh about the index for a while, and go on.\n\n"
    document = read_document("".join(text.format(at) for at in range(5)), ".md")
    assert {cue.speaker for cue in document.cues} == {None}


@pytest.mark.parametrize("amid", [LISTED, CODE, STYLE])
def test_terms_of_lists_code_and_styles_amid_a_talk_speak_nothing(amid: str) -> None:
    ann, bo = "**Ann:** We moved the index.\n\n", "**Bo:** It was slow.\n\n"
    document = read_document(f"{ann}{bo}{amid}\n{ann}{bo}", ".md")
    assert {cue.speaker for cue in document.cues} - {None} == {"Ann", "Bo"}
    assert not document.warnings


def test_what_is_to_do_is_said_by_nobody() -> None:
    to_do = "## Action items\n\n- All who came: read it\n- Ann: write it\n- Bo: measure it\n"
    document = read_document(f"**Ann:** Hello.\n\n**Bo:** Hello.\n\n**Ann:** Bye.\n\n{to_do}", ".md")
    assert [(cue.speaker, cue.text) for cue in document.cues][3:] == [
        (None, "All who came: read it"),
        (None, "Ann: write it"),
        (None, "Bo: measure it"),
    ]


def test_a_talk_in_a_fence_or_a_list_is_one() -> None:
    lines = ["Ann Lee: We moved the index.", "Bo Roe: It was slow."] * 3
    for text in ("```\n" + "\n\n".join(lines) + "\n```\n", "\n".join(f"- {line}" for line in lines)):
        assert speakers(read_document(text, ".md")) == ["Ann Lee", "Bo Roe"] * 3


@pytest.mark.parametrize("head", ["### [00:00:39] Disks", "### 00:39 - Disks", "### 0:39 | Disks"])
def test_a_heading_with_a_time_is_a_chapter_and_nobodys_words(head: str) -> None:
    text = (
        "[00:00] **Ann Lee:** Welcome.\n\n[00:23] **Bo Roe:** Hello.\n\n{}\n\nWe begin.\n\n[00:52] **Ann Lee:** Good.\n"
    )
    document = read_document(text.format(head), ".md")
    assert document.headings == ((2, "Disks"),)
    assert [cue.text for cue in document.cues] == ["Welcome.", "Hello.", "We begin.", "Good."]


@pytest.mark.parametrize("behind", ["[0:00]", "(0:00)", "[0:00](https://video.example.org/a?t=0)", "0:00"])
def test_a_title_before_a_time_is_a_chapter_whoever_speaks_below_it(behind: str) -> None:
    talk = "".join(
        f"## {title} {behind.replace('0:00', at)}\n\n{ann} It rises.\n\n{bo} It falls.\n\n"
        for title, at in (("Welcome", "0:00"), ("Harbours", "2:30"), ("Storms", "5:10"))
        for ann, bo in [("Ann Lee:", "Bo Roe:")]
    )
    for text, names in (
        (talk, ["Ann Lee", "Bo Roe"]),
        (talk.replace("Ann Lee:", "").replace("Bo Roe:", ""), [None] * 2),
    ):
        document = read_document(text, ".md")
        assert [cue.speaker for cue in document.cues] == names * 3
        assert document.headings == ((0, "Welcome"), (2, "Harbours"), (4, "Storms"))
        assert [document.cues[at].start_ms for at, _ in document.headings] == [0, 150_000, 310_000]


@pytest.mark.parametrize(
    ("titles", "named"),
    [(("Ann Lee", "Bo Roe", "Cy Poe"), True), (("Slow Tides", "Bo Roe", "Cy Poe"), False)],
)
def test_headings_of_one_talk_after_the_other_name_who_gives_it(titles: tuple[str, ...], named: bool) -> None:
    text = "".join(f"## {title} [{at}:00]\n\n{'The tides were slow. ' * 9}\n\n" for at, title in enumerate(titles))
    found = read_document(text, ".md")
    assert tuple(cue.speaker for cue in found.cues) == (titles if named else (None,) * 3)
    assert len(found.headings) == (0 if named else 3)


def test_what_somebody_who_is_named_beside_a_time_alone_says_is_nobody_elses() -> None:
    text = "".join(f"{name} ({at}:00)\n\nIt rises.\n\n" for at, name in enumerate(("Ann Lee", "Bo Roe", "Cy Poe")))
    text += "".join(f"{name}: It falls at {at}.\n\n" for at in range(6) for name in ("Ann Lee", "Bo Roe"))
    assert [cue.speaker for cue in read_document(text, ".md").cues][:3] == ["Ann Lee", "Bo Roe", "Cy Poe"]


def test_bold_titles_with_times_are_nobody_where_names_have_colons() -> None:
    titles = ("Welcome [0:00]", "Harbours [2:30]", "Storms [5:10]")
    text = "".join(f"**{title}**\n\nAnn Lee: It rises.\n\nBo Roe: It falls.\n\n" for title in titles)
    assert {cue.speaker for cue in read_document(text, ".md").cues} <= {"Ann Lee", "Bo Roe", None}


def test_headings_of_who_speaks_since_when_still_name_them() -> None:
    names = ("Ann Lee", "Bo Roe", "Ann Lee", "Bo Roe")
    text = "".join(f"## {name} [{at}:00]\n\nIt rises.\n\n" for at, name in enumerate(names))
    assert tuple(cue.speaker for cue in read_document(text, ".md").cues) == names


def test_words_that_are_headings_with_times_throughout_are_words() -> None:
    document = read_document("".join(f"## [0:0{at}] {words}\n\n" for at, words in enumerate(SAID)), ".md")
    assert [cue.text for cue in document.cues] == list(SAID)


def test_entries_of_minutes_and_reports_are_nobodys() -> None:
    minutes = (
        "# Sync\n\n## {0}\n\nDiscussion: The {0} was full.\n\nDecision: We buy two.\n\nNext steps: Bo orders it.\n"
    )
    report = "# Report\n\n- **Short summary:** Disks.\n- **Key points:** Slow.\n\n" * 3
    for text in (minutes.format("disk") + minutes.format("cache")[7:], report):
        document = read_document(text, ".md")
        assert {cue.speaker for cue in document.cues} == {None}
        assert not document.warnings
    document = read_document(
        talk("{n}: {w}", "Ann Lee", "Bo Roe", "Decision", "Ann Lee", "Bo Roe", "Action items"), ".md"
    )
    assert speakers(document) == ["Ann Lee", "Bo Roe", None, "Ann Lee", "Bo Roe", None]
    assert [cue.text for cue in document.cues][2] == f"Decision: {SAID[2]}"
    assert not document.warnings


@pytest.mark.parametrize(
    "label",
    ["GitHub Issue", "Previous Minutes Google Doc", "Core Developer Promotion", "Action Item 20.1", "[ ] Unclaimed"],
)
def test_what_stands_once_in_minutes_is_nobodys(label: str) -> None:
    for row in ("**{n}**: {w}", "{n}: {w}"):
        document = read_document(talk(row, "Ann Lee", "Bo Roe", label, "Ann Lee", "Bo Roe", "Ann Lee"), ".md")
        assert speakers(document) == ["Ann Lee", "Bo Roe", None, "Ann Lee", "Bo Roe", "Ann Lee"]


@pytest.mark.parametrize("label", ["Я сказала", "Він каже", "Ο γιατρός"])
def test_what_is_told_of_somebody_is_no_name_in_any_alphabet(label: str) -> None:
    document = read_document(captions("{n}: {w}", label, label, label, label, label, label), ".srt")
    assert speakers(document) == [None]
    assert label in document.cues[0].text


def test_names_in_other_alphabets_are_names() -> None:
    document = read_document(captions("{n}: {w}", *(["Анна Ли", "Борис"] * 3)), ".srt")
    assert speakers(document) == ["Анна Ли", "Борис"] * 3


@pytest.mark.parametrize("shape", ["{n} : {w}", "**{n}:** {w}", "{n}. {w}"])
def test_monsieur_is_no_part_of_a_name_in_french(shape: str) -> None:
    said = "La séance est ouverte, et les crédits sont là."
    text = talk(shape, *(["M. Jean Roe", "Mme Anne Lee", "M. Poe"] * 2)).replace(SAID[0], said)
    assert speakers(read_document(text, ".md"))[:3] == ["Jean Roe", "Anne Lee", "M. Poe"]
    english = talk("{n}: {w}", *(["M. Night Roe", "Ann Lee"] * 3))
    assert speakers(read_document(english, ".md"))[:2] == ["M. Night Roe", "Ann Lee"]


@pytest.mark.parametrize(
    "slip", ["Bo Roe; Yes, certainly.", "**Bo Roe**; Yes, certainly.", "**Bo Roe;** Yes, certainly."]
)
def test_a_slip_on_the_colon_gives_nobody_another_s_words(slip: str) -> None:
    text = talk("**{n}:** {w}", *(["Bo Roe", "Ann Lee"] * 3))
    assert read_document(f"{text}\n\n{slip}\n", ".md").cues[-1] == Cue("Yes, certainly.", speaker="Bo Roe")
    listed = read_document(f"{text}\n\nBo Roe; Ann Lee; the others\n", ".md").cues[-1]
    assert listed.text == "Bo Roe; Ann Lee; the others"


def test_who_writes_in_the_chat_below_a_talk_is_none_of_its_speakers() -> None:
    said = talk("**{n} (0:10) -** {w}", *(["Ann Lee", "Bo Roe"] * 3))
    chat = "0:11\tAnn Lee: Me, too.\n\n0:12\tkelp_42: So it was that disk?\n\n0:14\tBo Roe: It was.\n"
    found = read_document(f"{said}\n\n## Chat\n\n{chat}", ".md").cues[-3:]
    assert [(cue.speaker, cue.text) for cue in found][1] == (None, "kelp_42: So it was that disk?")
    twice = read_document(f"{said}\n\n## Chat\n\n{chat}\n0:15\tkelp_42: Ah.\n", ".md").cues
    assert [cue.speaker for cue in twice[-4:]] == ["Ann Lee", "kelp_42", "Bo Roe", "kelp_42"]


def test_a_few_lines_of_a_chat_have_names_and_count_from_the_first() -> None:
    document = read_document("[10:01] <ann> is it slow\n[10:03] <bo> as ever\n", ".txt")
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in document.cues] == [
        ("ann", 0, "is it slow"),
        ("bo", 120_000, "as ever"),
    ]


def test_what_may_be_no_name_is_none_within_a_paragraph_either() -> None:
    text = talk("**{n}:** {w}", *(["Ann Lee", "Bo Roe"] * 3)) + "\n**Action items:**\n\n- Bo mends it.\n"
    assert speakers(read_document(text, ".md"))[-2:] == ["Bo Roe", None]


def test_headings_of_minutes_are_nobody() -> None:
    text = "".join(f"## {day}\n\n### Discussion Topics\n\nDisks.\n\n### Open Questions\n\nWhy?\n\n" for day in SAID)
    document = read_document(text, ".md")
    assert {cue.speaker for cue in document.cues} == {None}
    assert len(document.headings) == 3 * len(SAID)


@pytest.mark.parametrize("one", ["Line", "Table"])
def test_callers_on_lines_and_tables_of_a_workshop_speak(one: str) -> None:
    names = ("Host", f"{one} 1", "Host", f"{one} 2", "Host", f"{one} 1")
    assert speakers(read_document(talk("{n}: {w}", *names))) == list(names)


def test_numbered_steps_speak_nothing() -> None:
    text = "".join(f"**Step {step}: Do it**\n\n**Files:**\n\n- Some file.\n\n" for step in (1, 2, 3, 1, 2, 3))
    assert {cue.speaker for cue in read_document(text, ".md").cues} == {None}


TALK = talk("**{n}:** {w}", *(["Ann Lee", "Bo Roe"] * 3))


@pytest.mark.parametrize(
    "amid",
    [
        "#### Spare Parts [00:00:40]",
        "## [00:40] Parts\n\nWe begin.\n\n## [00:52] Cables",
        "_Spare Parts: how many there are_",
        "*Spare Parts*",
        "**Next question:** How many?",
        "- **ACTION - Dee**: count the disks",
        "> **NOTE:** Count the disks.",
    ],
)
def test_a_heading_a_title_or_a_note_amid_a_talk_is_no_speaker(amid: str) -> None:
    sections = "[00:40] Parts\n[00:52] Cables\n\n"
    document = read_document(f"{sections}{TALK}\n{amid}\n\n{TALK}", ".md")
    assert {cue.speaker for cue in document.cues} - {None} == {"Ann Lee", "Bo Roe"}


@pytest.mark.parametrize("heading", ["## Spare Parts [00:40]", "## [00:40] Spare Parts: some"])
def test_a_heading_with_a_time_amid_lines_with_times_is_no_speaker(heading: str) -> None:
    said = "".join(f"[00:0{at}] {name}: {SAID[at % 3]}\n\n" for at, name in enumerate(["Ann Lee", "Bo Roe"] * 3))
    document = read_document(f"{said}{heading}\n\nWe begin.\n\n{said}", ".md")
    assert {cue.speaker for cue in document.cues} - {None} == {"Ann Lee", "Bo Roe"}


def test_a_title_in_italics_is_nobodys_and_a_sentence_in_them_is_said() -> None:
    found = read_document(f"{TALK}\n*Spare parts*\n\n*So it was.*\n", ".md").cues[-2:]
    assert found == (Cue("Spare parts"), Cue("So it was.", speaker="Bo Roe"))


def test_where_nothing_was_understood_nobody_of_that_name_speaks() -> None:
    text = "\n\n".join(f"[crosstalk 0:0{at}] {words}" for at, words in enumerate(SAID))
    assert speakers(read_document(text, ".txt")) == [None]


def test_what_stands_less_deep_than_a_name_or_below_a_heading_is_not_theirs() -> None:
    names = "".join(
        f"- Topic {at}\n  - Ann: {words}\n    - Two of them.\n  - Bo: No.\n" for at, words in enumerate(SAID)
    )
    document = read_document(f"# Sync\n\n{names}- All of it\n\n## Later\n\nThe end.\n", ".md")
    said = [(cue.speaker, cue.text) for cue in document.cues]
    assert said[:4] == [("Ann", SAID[0]), ("Ann", "Two of them."), ("Bo", "No."), (None, "Topic 1")]
    assert said[-2:] == [(None, "All of it"), (None, "The end.")]
    assert len(document.breaks) == len(document.cues)


def test_who_published_it_on_what_day_says_nothing_of_who_speaks() -> None:
    text = "# Disks\n**{}:** [March 4, 2025](https://example.org/1)\n\nWelcome to Ann Lee on disks.\n\nThank you.\n"
    for name in ("Ann Lee", "Disks - Daily"):
        assert speakers(read_document(text.format(name), ".md")) == [None]
        assert speakers(read_document(text.format(name) + "All of it. " * 300, ".md")) == [None]


def test_captions_that_all_name_one_speaker_are_one_turn() -> None:
    document = read_document(
        captions("[{n}]: {w}", "Ann Lee", "Ann Lee", "Bo Roe", "Ann Lee", "Bo Roe", "Bo Roe"), ".srt"
    )
    assert document.breaks == (0, 4, 6, 8)
