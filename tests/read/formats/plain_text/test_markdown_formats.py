import pytest

from generator.model import ContentError
from generator.read.formats import detect, read_document

CHANGELOG = r"""# Backpressure, at last

**Ada Park:** We *did* it, see [the notes](https://example.org/a_(b)).

\[04:13\] A second paragraph. \[laughter\] And \[05:00.50\] a third part.

**Break:** \[17:30\]

Nobody is named here.

**Ben Okafor:** \[unintelligible 00:18:02.11\] use \#define, snake_case_name and `code`.

## Questions

**Jingle:** \[20:00\] to \[20:08\]

**Ada Park**: Next.
"""


def test_changelog_markdown():
    document = read_document(CHANGELOG, ".md")
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in document.cues] == [
        ("Ada Park", None, "We did it, see the notes."),
        ("Ada Park", 253000, "A second paragraph. [laughter] And"),
        ("Ada Park", 300500, "a third part."),
        (None, None, "Nobody is named here."),
        ("Ben Okafor", None, "[unintelligible 00:18:02.11] use #define, snake_case_name and code."),
        ("Ada Park", None, "Next."),
    ]
    assert document.metadata == {"title": "Backpressure, at last"}
    assert document.headings == ((5, "Questions"),)
    assert document.breaks[:3] == (0, 1, 3)


BTC = """---
title: Timelocks
speakers:
  - Ada Park
---
Ada Park: 00:00:21

Welcome.
It is late.

[removed sponsor segment]

## Locks

Ben Okafor: 00:01:30

They close.

Ada Park:

No time here.
"""


def test_btctranscripts_markdown():
    document = read_document(BTC, ".md")
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in document.cues] == [
        ("Ada Park", 21000, "Welcome. It is late."),
        (None, None, "[removed sponsor segment]"),
        ("Ben Okafor", 90000, "They close."),
        ("Ada Park", None, "No time here."),
    ]
    assert document.headings == ((2, "Locks"),)
    assert document.metadata["title"] == "Timelocks"
    assert document.metadata["speakers"] == ["Ada Park"]


def test_names_before_paragraphs():
    document = read_document(
        "# Talk\n\nAda: One thing: patience.\n\nStill her.\n\nBen Okafor: Yes.\nAda: Good.\n", ".txt"
    )
    assert [(cue.speaker, cue.text) for cue in document.cues] == [
        ("Ada", "One thing: patience."),
        ("Ada", "Still her."),
        ("Ben Okafor", "Yes."),
        ("Ada", "Good."),
    ]
    assert document.metadata == {"title": "Talk"}


def test_prose_with_a_colon_has_no_speakers():
    text = "We learned a lot.\n\nWarning: it hurts.\n\nThe result: fewer pages.\n"
    found = detect(text, ".md")
    assert found is not None
    assert found.name.startswith("text")
    assert all(cue.speaker is None for cue in read_document(text).cues)


def test_front_matter_and_prose():
    document = read_document(
        "---\ntitle: A walk\n---\nFirst words.\n\n<!-- hidden -->\n- An item\n\n## Later\n\nLast words.\n", ".md"
    )
    assert [cue.text for cue in document.cues] == ["First words.", "An item", "Last words."]
    assert document.headings == ((2, "Later"),)
    assert document.metadata == {"title": "A walk"}


def test_front_matter_alone_is_an_episode_without_a_transcript():
    document = read_document("---\ntitle: Soon\n---\n", ".md")
    assert (document.cues, document.metadata) == ((), {"title": "Soon"})


@pytest.mark.parametrize("text", ["", "  \n\n", "---\n---\n", "***\n"])
def test_nothing_is_refused(text):
    with pytest.raises(ContentError, match="no words"):
        read_document(text, ".md")


def test_a_feed_is_refused():
    with pytest.raises(ContentError, match="feed"):
        read_document('<?xml version="1.0"?><rss><channel><title>A</title></channel></rss>', ".xml")


def test_a_sign_inside_a_line_is_no_quotation_mark():
    document = read_document(
        "If a > b and 5 >= 3, take x -> y, he said >> it.\n\n> A quoted line.\n> > Deeper.\n", ".md"
    )
    assert [cue.text for cue in document.cues] == [
        "If a > b and 5 >= 3, take x -> y, he said >> it.",
        "A quoted line.",
        "Deeper.",
    ]


SECTION = """## Disks {n}

ADA: They are slow.

BOB: Why, {n}?

- A list in what Bob says.

ADA: Physics.

### Speaker's Summary of Points

- Slow disks {n}

"""


def test_headings_that_recur_over_named_lines_are_no_speakers():
    document = read_document("# Meeting\n\n" + "".join(SECTION.format(n=n) for n in range(4)), ".md")
    assert {cue.speaker for cue in document.cues} == {"ADA", "BOB", None}
    assert [title for _, title in document.headings].count("Speaker's Summary of Points") == 4
    unnamed = {cue.text for cue in document.cues if cue.speaker is None}
    assert unnamed == {f"Slow disks {n}" for n in range(4)}, "a list below a heading is nobody's"
    assert sum(cue.text == "A list in what Bob says." and cue.speaker == "BOB" for cue in document.cues) == 4


@pytest.mark.parametrize(
    "present",
    [
        "Ada Fox (ADA), Bo Roe (BOB), Cy Poe (CYP)",
        "| Name | Short |\n|------|-------|\n| Ada Fox | ADA |\n| Bo Roe  | BOB |\n| Di Ode | ? |",
    ],
)
def test_initials_are_the_names_of_those_present(present: str):
    document = read_document(f"# Meeting\n\n{present}\n\n{SECTION}{SECTION}ADB: Fine.\n", ".md")
    assert {cue.speaker for cue in document.cues} == {"Ada Fox", "Bo Roe", "ADB", None}
    twice = read_document(f"# Meeting\n\n{present}\n\nBea Orb (BOB)\n\n{SECTION}{SECTION}", ".md")
    assert {cue.speaker for cue in twice.cues} == {"Ada Fox", "BOB", None}, "two of these initials"
    assert not any("--" in cue.text for cue in document.cues)


def test_a_mark_for_a_table_of_contents_is_no_title():
    document = read_document(
        "1. Placeholder of the list\n{:toc}\n\n## Disks\n\n**Ada:** Slow.\n\n**Bo:** Why?\n\n**Ada:** So.", ".md"
    )
    assert (document.metadata, [cue.text for cue in document.cues]) == ({}, ["Slow.", "Why?", "So."])


def test_a_slide_in_a_fence_is_nobodys_and_its_time_that_of_what_is_said():
    slides = [
        ("0:00:00", "Disks", "Thanks for having me."),
        ("0:00:12", "Caches\n\n[logo]", "Caches lie."),
        ("0:01:00", "The end", "Bye."),
    ]
    text = "# Slow\n\n* **Speaker: Ann Lee**\n\n" + "\n\n".join(
        f"[Time {at}]\n\n```\n{slide}\n```\n\n{words}" for at, slide, words in slides
    )
    document = read_document(text, ".md")
    assert document.metadata == {"title": "Slow", "people": "Ann Lee"}
    assert [(cue.start_ms, cue.speaker, cue.text) for cue in document.cues] == [
        (None, None, "Disks"), (0, None, "Thanks for having me."), (None, None, "Caches\n[logo]"),
        (12_000, None, "Caches lie."), (None, None, "The end"), (60_000, None, "Bye."),
    ]  # fmt: skip


def test_elements_of_html_in_markdown_name_nobody():
    text = "\n".join(f"<li>Disks are slow, {n}.</li>\n<p>So they are, {n}.</p>" for n in range(9))
    assert {cue.speaker for cue in read_document("Some words first.\n\n" + text, ".md").cues} == {None}


def test_pictures_and_tags_of_templates_say_nothing():
    tag = '{% include figure.html image="/a.png"\ncaption="A lamp" %}'
    lamp = "[![A lamp](/l.png)](https://ex.org)"
    first = "{%- include lamps.html -%} [lamps]: {{lamps.url}}"
    talk = f"{first}\n\n**Ann:** Disks ![a disk](/d.png) lie.\n\n{lamp}\n\n{tag}\n\n**Bo:** They do.\n\n**Ann:** So."
    document = read_document(talk, ".md")
    assert [cue.text for cue in document.cues] == ["Disks lie.", "They do.", "So."]
    assert not document.metadata


def test_where_somebody_else_begins_within_a_line_of_text():
    talk = ">> Disks are slow. >> Why are they?\n>> Physics. >> So."
    document = read_document(talk, ".txt")
    assert [cue.text for cue in document.cues] == ["Disks are slow.", "Why are they?", "Physics.", "So."]
    assert document.breaks == (0, 1, 2, 3)
    named = ">> ANN LEE: Disks are slow. >> BO ROE: Why are they? >> ANN LEE: Physics. >> BO ROE: So."
    assert [cue.speaker for cue in read_document(named, ".txt").cues] == ["ANN LEE", "BO ROE"] * 2


@pytest.mark.parametrize("heading", ["{} {}", "[{}] {}", "{} - {}", "({}) {}"])
def test_a_heading_with_a_time_is_a_chapter_that_begins_there_however_few_there_are(heading: str) -> None:
    talk = "Ann Lee: Disks are slow.\n\nBo Roe: Why?\n\n" * 4
    text = "".join(f"## {heading.format(*one)}\n\n{talk}" for one in (("0:00", "Disks"), ("12:30", "Caches")))
    document = read_document(f"# Storage\n\n{text}", ".md")
    assert document.headings == ((0, "Disks"), (8, "Caches"))
    assert [(cue.speaker, cue.start_ms) for cue in document.cues[::8]] == [("Ann Lee", 0), ("Ann Lee", 750_000)]


def test_a_name_that_begins_like_a_time_stands_once() -> None:
    talk = "Ann Lee: Disks are slow.\n\nBo Roe: Why?\n\n" * 2
    document = read_document(f"# Storage\n\n## 9:30 Club\n\n{talk}## Disks\n\n{talk}", ".md")
    assert document.headings == ((0, "9:30 Club"), (4, "Disks"))


def test_words_directly_above_a_fence_are_no_part_of_it() -> None:
    text = "**Ann:** We begin.\n\n**Bo:** It prints\n```\nx = 1\n```\n\n**Ann:** So it does.\n\n**Bo:** Yes.\n"
    assert [cue.text for cue in read_document(text, ".md").cues if cue.speaker == "Bo"] == ["It prints", "Yes."]


def test_an_item_within_another_is_a_paragraph_of_its_own() -> None:
    document = read_document("- Disks:\n  - the old ones\n  * 2 GB each\n  1. and all\n", ".md")
    assert [cue.text for cue in document.cues] == ["Disks:", "the old ones", "2 GB each", "and all"]
    assert document.breaks == (0, 1, 2, 3)


UNDERLINED = """Tides
=====

Welcome
-------

Ann Lee: We use [the gauge][1] and [the lamp][] and [laughs] of [Bo].

Bo Roe: It rose
---

Ann Lee: Done with it.

Questions
---------

Bo Roe: It fell.

[1]: https://example.org/gauge
[the lamp]: https://example.org/lamp "A lamp"
[bo]: https://example.org/bo
"""


def test_underlined_lines_are_headings_and_links_are_their_words():
    document = read_document(UNDERLINED, ".md")
    assert document.metadata["title"] == "Tides"
    assert document.headings == ((0, "Welcome"), (3, "Questions"))
    assert [(cue.speaker, cue.text) for cue in document.cues] == [
        ("Ann Lee", "We use the gauge and the lamp and [laughs] of [Bo]."),
        ("Bo Roe", "It rose"),
        ("Ann Lee", "Done with it."),
        ("Bo Roe", "It fell."),
    ]


def test_the_box_of_a_task_is_no_part_of_a_name():
    told = "".join(f"- [{box}] {name}: mend the lamp {box}\n" for box in " x" for name in ("Ann Lee", "Bo Roe"))
    assert {cue.speaker for cue in read_document(told, ".md").cues} <= {"Ann Lee", "Bo Roe", None}
    assert "[" not in "".join(cue.text for cue in read_document(told, ".md").cues)


@pytest.mark.parametrize("label", ["Action Item", "Call To Action", "Use Case"])
def test_entries_of_minutes_are_nobody(label: str):
    text = "".join(f"- Ann: It rose {n}.\n- Bo: It fell {n}.\n- **{label}**: mend lamp {n}\n" for n in range(4))
    assert {cue.speaker for cue in read_document(text, ".md").cues} == {"Ann", "Bo", None}
