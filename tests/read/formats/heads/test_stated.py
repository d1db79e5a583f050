"""What the lines above a talk state, and what of them is said."""

import pytest

from generator.model import Person
from generator.read.fields.values import day, duration
from generator.read.formats import read_document
from generator.read.formats.document import Document
from generator.read.formats.heads.stated import stated
from tests.read.conftest import Content

TALK = "Ann Lee: Cables break for a reason.\n\nBo Roe: Which one?\n\nAnn Lee: Anchors.\n\nBo Roe: And what helps?\n"


def read(head: str, talk: str = TALK, suffix: str = ".md") -> Document:
    """The document of a talk below some lines."""
    return read_document(f"{head}\n\n{talk}", suffix)


def words(document: Document) -> list[tuple[str | None, str]]:
    """(speaker, words) of each paragraph."""
    return [(cue.speaker, cue.text) for cue in document.cues]


@pytest.mark.parametrize(
    "head",
    [
        "Hosts: Ann Lee, Cy Poe\nGuest: Bo Roe, CTO of Example\nDate: March 3, 2024\nDuration: 45 minutes",
        "**Hosts:** Ann Lee and Cy Poe\n**Guest:** Bo Roe (Example)\n**Date:** March 3, 2024\n**Duration:** 45 minutes",
        "Hosts: Ann Lee e Cy Poe\nGuest: Bo Roe\nDate: March 3, 2024\nDuration: 45 minutes",
        "**Hosts**: Ann Lee & Cy Poe \n**Guest**: Bo Roe \n**Date**: March 3, 2024 \n**Duration**: 45 minutes\n\n---",
        "## Facts\n- Hosts: Ann Lee, Cy Poe\n- Guest: Bo Roe\n- Date: March 3, 2024\n- Duration: 45 minutes\n\n## Talk",
    ],
)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_labelled_lines_are_fields_and_nobodys_words(head: str, suffix: str) -> None:
    document = read(head, suffix=suffix)
    guest = next((line for line in head.split("\n") if "Roe" in line), "")
    notes = document.metadata.pop("notes", "") if isinstance(document.metadata, dict) else ""
    assert notes == (guest if "xample" in guest else ""), "where they work is for the show notes"
    assert document.metadata == {
        "hosts": "Ann Lee, Cy Poe", "guests": "Bo Roe", "date": "March 3, 2024", "duration": "45 minutes",
    }  # fmt: skip
    assert words(document) == words(read_document(TALK, suffix))
    assert [title for _, title in document.headings] == ["Talk"] * ("## Talk" in head)
    assert not document.warnings


def test_a_title_may_stand_above_and_lines_keep_their_numbers() -> None:
    document = read("Cables\nHost: Ann Lee\nRecorded: 2024-03-03", TALK + "\nZuhal: No.\n\nBo Roe: Fine.\n", ".txt")
    assert document.metadata == {"title": "Cables", "hosts": "Ann Lee", "date": "2024-03-03"}
    assert {line for line, _, _ in document.warnings} <= {0, 13}


@pytest.mark.parametrize(
    "talk",
    [
        "Host: Welcome to the show.\n\nGuest: Thank you.\n\nHost: What broke?\n\nGuest: A cable.\n",
        "Host: Ann Lee is with us.\n\nGuest: Thank you.\n\nHost: What broke?\n\nGuest: A cable.\n",
    ],
)
def test_a_role_that_speaks_is_a_speaker(talk: str) -> None:
    assert [speaker for speaker, _ in words(read_document(talk, ".md"))] == ["Host", "Guest", "Host", "Guest"]


@pytest.mark.parametrize(
    "line", ["Date: nobody knows", "Guest: Thank you for having me.", "Duration: long", "Host: is it on"]
)
def test_what_is_no_value_of_a_field_is_none(line: str) -> None:
    document = read(line)
    assert not document.metadata.keys() & {"date", "guests", "duration", "hosts"}


def test_words_below_a_title_are_said_though_many_lines_stand_above_the_first_name() -> None:
    head = "## About\n\nWe talk of cables.\n\nIt was cold.\n\nIt was late.\n\n## Talk"
    document = read(head)
    assert words(document)[:3] == [(None, "We talk of cables."), (None, "It was cold."), (None, "It was late.")]
    assert [title for _, title in document.headings] == ["About", "Talk"]


@pytest.mark.parametrize("sound", ["(Intro music: swing)", "[Theme song]", "*(outro jingle)*"])
def test_what_is_heard_is_no_title_and_nobodys(sound: str) -> None:
    lines = [
        "0:01 **Ann Lee** Cables break.",
        "0:05 **Bo Roe** Why?",
        "0:09 **Ann Lee** Anchors.",
        "0:12 **Bo Roe** Oh.",
    ]
    talk = "\n\n".join(lines)
    document = read_document(f"{sound}\n\n{talk}\n\n{sound}\n", ".md")
    said = words(document)
    assert "title" not in document.metadata
    assert [(speaker, text.strip("*")) for speaker, text in (said[0], said[-1])] == [(None, sound.strip("*"))] * 2
    assert said[1:-1] == [
        ("Ann Lee", "Cables break."),
        ("Bo Roe", "Why?"),
        ("Ann Lee", "Anchors."),
        ("Bo Roe", "Oh."),
    ]


def test_a_title_in_a_text_file_has_no_hashes() -> None:
    talk = "[00:01]\nAnn: Cables break.\nBo: Why?\n\n[00:09]\nAnn: Anchors.\nBo: Oh."
    assert read_document(f"# Cables\n\n{talk}\n", ".txt").metadata["title"] == "Cables"


FACTS = """Episode: 42 - Slow writes
Podcast: The Cable Show
Published: 2024-03-05
Guest: Bo Roe
URL: [page](https://example.org/42)
Audio: https://example.org/42.mp3
Tags: storage, caches
Description: Why writes are slow, and what helps.
Location: Riverton
Language: en"""


@pytest.mark.parametrize("mark", ["{}: {}", "**{}:** {}", "- {}: {}", "| {} | {} |"])
def test_a_head_of_many_lines_is_read_to_its_end(mark: str) -> None:
    lines = [mark.format(*line.split(": ", 1)) for line in FACTS.split("\n")]
    if "|" in mark:
        lines.insert(1, "|---|---|")
    document = read("\n".join(lines))
    assert "Riverton" in str(document.metadata["notes"])
    assert {name: value for name, value in document.metadata.items() if name != "notes"} == {
        "number": "42", "title": "Slow writes", "show": "The Cable Show", "date": "2024-03-05", "guests": "Bo Roe",
        "link": "https://example.org/42", "media": "https://example.org/42.mp3", "topics": "storage, caches",
        "description": "Why writes are slow, and what helps.", "language": "en",
    }  # fmt: skip
    assert words(document) == words(read_document(TALK, ".md"))


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Titel: Kabel\nDatum: 5. März 2024\nGast: Bo Roe\nOrt: Riverton", "5. März 2024"),
        ("Título: Kabel\nFecha: 5 de marzo de 2024\nInvitado: Bo Roe", "5 de marzo de 2024"),
        ("標題：Kabel\n日期：2024年3月5日\n嘉賓：Bo Roe", "2024年3月5日"),
    ],
)
def test_facts_in_other_languages(head: str, date: str) -> None:
    metadata = dict(read(head).metadata)
    assert (metadata["title"], metadata["date"], metadata["guests"]) == ("Kabel", date, "Bo Roe")
    assert day(date).isoformat() == "2024-03-05"


def test_headings_state_facts_too() -> None:
    head = (
        "# Cables, call 9\n## Meeting Date/Time: Thursday 2024/03/05 at 14:00 UTC (10:00 ET)\n### Duration: ~1.5 hours"
    )
    document = read(f"{head}\n### Moderator: Ann Lee\n## Topic: anchors")
    assert document.metadata == {
        "title": "Cables, call 9", "date": "Thursday 2024/03/05 at 14:00 UTC (10:00 ET)", "duration": "~1.5 hours",
        "hosts": "Ann Lee",
    }  # fmt: skip
    assert (day(str(document.metadata["date"])).isoformat(), duration("~1.5 hours")) == ("2024-03-05", 5_400_000)
    assert [title for _, title in document.headings] == ["Topic: anchors"]


def test_a_heading_at_the_top_is_the_title_where_no_other_is_as_high() -> None:
    document = read_document(f"## Cables\n\n{TALK}\n### Anchors\n\n{TALK}", ".md")
    assert (document.metadata, document.headings) == ({"title": "Cables"}, ((4, "Anchors"),))
    several = read_document(f"## Cables\n\n{TALK}\n## Anchors\n\n{TALK}", ".md")
    assert (several.metadata, [title for _, title in several.headings]) == ({}, ["Cables", "Anchors"])


def test_a_number_s_title_does_not_take_a_heading_s_place() -> None:
    assert read("# Cables\n\nEpisode: 42 - Slow writes").metadata == {"number": "42", "title": "Cables"}


@pytest.mark.parametrize("line", ["Note: cables break.", "Location: where it lands decides.", "Music: none."])
def test_a_label_alone_that_is_no_field_s_is_said(line: str) -> None:
    assert words(read_document(f"{line} We fixed it twice.\n\nIt broke again.\n", ".txt"))[0][1].startswith(line)


def test_who_speaks_as_the_show_s_host_is_the_host(content: Content) -> None:
    fields = "hosts:\n  - {name: Ann Lee, link: 'https://ex.org/ann'}\n  - Cy Poe\n"
    (episode,) = content({"episodes/show.yml": fields, "episodes/2024-03-05-a.md": TALK}).episodes
    assert [(one.name, one.role, one.link) for one in episode.people] == [
        ("Ann Lee", "host", "https://ex.org/ann"),
        ("Bo Roe", "", ""),
    ]


def test_who_names_hosts_alone_names_not_all(content: Content) -> None:
    (episode,) = content({"episodes/2024-03-05-a.md": f"Host: Ann Lee\n\n{TALK}"}).episodes
    assert [(one.name, one.role) for one in episode.people] == [("Ann Lee", "host"), ("Bo Roe", "")]


def test_who_names_guests_alone_names_not_all(content: Content) -> None:
    heads = {"a": "Guest: Bo Roe", "b": "---\nguest: Bo Roe\n---", "c": "Host: Cy Poe\nGuest: Bo Roe"}
    library = content({f"episodes/2024-03-05-{name}.md": f"{head}\n\n{TALK}" for name, head in heads.items()})
    assert [[person.name for person in episode.people] for episode in library.episodes] == [
        ["Bo Roe", "Ann Lee"],
        ["Bo Roe", "Ann Lee"],
        ["Cy Poe", "Bo Roe"],
    ]


def test_labelled_lines_far_down_a_page_are_facts_and_never_its_title(content: Content) -> None:
    above = "".join(f"\nAnn Lee laid cable {at} in the year of the flood, as she tells below.\n" for at in range(16))
    head = f"## Ann Lee\n{above}\n## Transcript\n\nInterviewee: Ann Lee\n\nDate: 3 March 2024\n\nPlace: Lisbon\n\n"
    (episode,) = content({"episodes/cables.md": head + TALK * 3}).episodes
    assert (episode.title, f"{episode.date}", episode.source["date"]) == ("Cables", "2024-03-03", "text")
    assert episode.people == (Person("Ann Lee", "guest"), Person("Bo Roe"))


def test_a_name_that_is_a_field_in_another_language_says_its_words() -> None:
    text = "Temi: Good evening, all.\nAnn Lee: Hello.\nAnn Lee: So.\n"
    assert stated(text) == (text, {})
    assert stated("Temi: navi, cavi\n\nAnn Lee: Hello.\n").fields == {"topics": "navi, cavi"}
