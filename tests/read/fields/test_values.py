"""What a producer may write as a value, and what is refused."""

import contextlib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import ContentError, Enclosure, Person, Section
from generator.read.episodes.titles import Title, plain_title
from generator.read.fields import credits, outline, values
from generator.read.fields.file_name import FileName, file_name, show_name
from generator.read.fields.front_matter import marked_front_matter
from generator.read.fields.marked_yaml import marked_yaml
from generator.read.fields.table import FIELDS


@pytest.mark.parametrize(
    "written",
    ["2024-12-31", "2024/12/31", "2024.12.31", "20241231", "2024-12-31T23:59:00Z", "December 31, 2024", "Dec 31st 2024",
     "31 December 2024", "31. Dec. 2024", "Tue, 31 Dec 2024 10:00:00 +0000", "Tuesday, December 31, 2024",
     "31.12.2024 03:00", "31/12/2024", "12/31/2024 10:00 AM", "Tue Dec 31 20:19:24 +0000 2024", "Di, 31. Dez 2024",
     "31 December 2024 at 10:12"],
)  # fmt: skip
def test_dates(written: str) -> None:
    assert values.day(written) == date(2024, 12, 31)


@pytest.mark.parametrize(
    "written", ["12/11/2024", "2024-02-30", "Foo 3, 2024", "yesterday", "", "0001-01-01", "2024", ["2024-01-01"]]
)
def test_no_dates(written: Any) -> None:
    with pytest.raises(ValueError):
        values.day(written)


@pytest.mark.parametrize(
    ("written", "ms"),
    [("52:10", 3_130_000), ("1:02:10", 3_730_000), ("90:00", 5_400_000), ("14:32.25", 872_250), ("9 min", 540_000),
     ("1 h 5 min", 3_900_000),
     ("1h05m", 3_900_000), ("90 s", 90_000), ("PT1H2M3S", 3_723_000), ("3130", 3_130_000),
     (3130, 3_130_000), ("12.5", 12_500)],
)  # fmt: skip
def test_durations(written: Any, ms: int) -> None:
    assert values.duration(written) == ms


@pytest.mark.parametrize("written", ["long", "1:60:00", "3:99", "-5", "", "9 minutes and a bit"])
def test_no_durations(written: str) -> None:
    with pytest.raises(ValueError):
        values.duration(written)


def test_a_command_in_double_brackets_is_no_page_of_a_wiki() -> None:
    assert (
        values.text("Why [[Ann Lee]] writes [[ -f disk ]] and a[[0]]") == "Why Ann Lee writes [[ -f disk ]] and a[[0]]"
    )


def test_people() -> None:
    assert credits.people("Ann Lee, Bo Roe, ann lee") == (Person("Ann Lee"), Person("Bo Roe"))
    assert credits.people({"name": "Ann Lee", "role": "Host"}) == (Person("Ann Lee", "host"),)
    joined = "Ann Lee, Bo Roe, and Cy Poe", "Ann Lee, Bo Roe & Cy Poe", ["Ann Lee", "Bo Roe et Cy Poe"]
    assert {credits.people(value) for value in joined} == {(Person("Ann Lee"), Person("Bo Roe"), Person("Cy Poe"))}
    for one in (
        "Ana Lee y Roe",
        "Maria Lee e Roe",
        "Lee & Sons",
        "Léo et Ann Lee",
        "Ann Lee and the Cable Boys",
        "Ann Lee and The Cable Boys",
    ):
        assert credits.people(one) == (Person(one),)
    for wrong in ([{"nom": "x"}], [{"name": "x", "link": "ftp://x"}], [["a"]]):
        with pytest.raises(ValueError):
            credits.people(wrong)


def test_recordings() -> None:
    assert values.enclosure("https://a.example/x.m4a?b=1") == Enclosure("https://a.example/x.m4a?b=1", 0, "audio/x-m4a")
    assert values.enclosure({"url": "https://a.example/x", "length": "5", "type": "audio/mpeg"}).length == 5
    assert values.enclosure("episodes/a b.mp3") == Enclosure("episodes/a b.mp3", 0, "audio/mpeg")
    for wrong in ("../x.mp3", {"length": 3}, {"url": "https://a.example/x", "length": "big"}):
        with pytest.raises(ValueError):
            values.enclosure(wrong)


def test_summaries_and_chapters() -> None:
    assert outline.sections(["One.", "Two."]) == (Section("", ("One.", "Two.")),)
    assert outline.sections([("Cost", ["It fell."])]) == (Section("Cost", ("It fell.",)),)
    assert [(c.start_ms, c.title) for c in outline.chapters("12:30 - Storage\n(0:00) Hi")] == [
        (0, "Hi"),
        (750_000, "Storage"),
    ]
    for wrong in (["Hi"], [{"title": "Hi"}], {"a": "b"}):
        with pytest.raises(ValueError):
            outline.chapters(wrong)


@pytest.mark.parametrize("written", ["images/a b.png", "https://a.example/x.png"])
def test_places(written: str) -> None:
    assert values.place(written) == written


@pytest.mark.parametrize(
    "written",
    ["//host/x.png", "../x.png", "a/../../x.png", "javascript:x", "data:image/png;base64,x", "\\\\host\\x.png"],
)
def test_no_places(written: str) -> None:
    with pytest.raises(ValueError):
        values.place(written)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_example_in_the_table_is_valid(field: Any) -> None:
    written = marked_yaml(f"{field.name}: {field.example}").value[field.name]
    assert field.read(written) not in (None, "", ())


@given(
    st.recursive(
        st.none() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    )
)
def test_no_value_brings_the_reader_down(written: Any) -> None:
    for field in FIELDS:
        with contextlib.suppress(ValueError):
            field.read(written)


@given(
    st.text(max_size=200).map(lambda text: "---\n" + text)
    | st.text("-\n:a# '\"{}[]&*!|>%@`~?,", max_size=60).map("---\n{}\n---\nrest".format)
)
def test_no_front_matter_brings_the_reader_down(text: str) -> None:
    try:
        marked, rest = marked_front_matter(text)
    except ContentError as error:
        line = error.line
    else:
        line = text.count("\n") + 1
        assert rest.count("\n") == text.count("\n")
        assert marked.value is None or isinstance(marked.value, dict)
    assert 1 <= line <= text.count("\n") + 1


def test_front_matter_keeps_line_numbers_and_words_as_typed() -> None:
    marked, rest = marked_front_matter("---\n# note\ntitle: No\nversion: 1.10\nlist:\n  - 52:10\nnone: ~\n---\nText.\n")
    assert marked.value == {"title": "No", "version": "1.10", "list": ["52:10"], "none": None}
    assert (marked.line("title"), marked.line("list", 0), marked.line("list", 7)) == (3, 6, 5)
    assert rest == "\n" * 8 + "Text.\n"


def test_fields_need_no_rule_above_them_where_a_title_is_among_them() -> None:
    marked, rest = marked_front_matter("title: Slow disks\npubDate: 2025-01-02\nseason: 1\n---\n\nText.\n")
    assert marked.value == {"title": "Slow disks", "pubDate": "2025-01-02", "season": "1"}
    assert rest == "\n" * 5 + "Text.\n"


@pytest.mark.parametrize(
    "text",
    ["Ann: It is.\nBo: Why?\nAnn: Physics.\n---\nMore.\n", "Title: Disks\nBo: Why?\nBo: Why, Ann?\n---\nMore.\n"],
)
def test_names_above_a_rule_are_no_fields(text: str) -> None:
    assert marked_front_matter(text)[1] == text


@pytest.mark.parametrize("text", ["---\nJust a rule.\n\n---\nMore.\n", "Text.\n---\na: b\n---\n", "", "---"])
def test_rules_are_no_front_matter(text: str) -> None:
    assert marked_front_matter(text)[1] == text


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("2024-12-31-hot-takes", FileName("Hot takes", "hot-takes", date(2024, 12, 31))),
        ("2024_12_31 Hot Takes", FileName("Hot Takes", "hot-takes", date(2024, 12, 31))),
        ("hot-takes-20241231", FileName("Hot takes", "hot-takes", date(2024, 12, 31))),
        ("20241231", FileName(day=date(2024, 12, 31))),
        ("ep-012-why-s3-is-slow", FileName("Why S3 is slow", "ep-012-why-s3-is-slow", number=12)),
        ("s02e05 Foo", FileName("Foo", "s02e05-foo", number=5, season=2)),
        ("Episode 12", FileName("Episode 12", number=12)),
        ("2_5", FileName("Episode 5", number=5, season=2)),
        ("2x05_transcript", FileName("Episode 5", number=5, season=2)),
        ("2_5_9", FileName()),
        ("index", FileName()),
        ("12-transcript", FileName("Episode 12", number=12)),
        ("2024", FileName()),
        ("Title Words_transcript", FileName("Title Words", "title-words")),
        ("Title Words_transcript_corrected", FileName("Title Words", "title-words")),
        ("Title Words.mp3", FileName("Title Words", "title-words")),
        ("Title Words.m4a_transcript", FileName("Title Words", "title-words")),
        ("what-we-corrected", FileName("What we corrected", "what-we-corrected")),
        ("Is it_ It's__transcript", FileName("Is it – It's", "is-it-its")),
        ("Foo bar [dQw4w9WgXcQ].en",
         FileName("Foo bar", "foo-bar", language="en", video="https://www.youtube.com/watch?v=dQw4w9WgXcQ")),
        ("20241231_dQw4w9WgXcQ_transcript",
         FileName("2024-12-31", "2024-12-31", date(2024, 12, 31), video="https://www.youtube.com/watch?v=dQw4w9WgXcQ")),
        ("hQw4-9WgXcQ", FileName(video="https://www.youtube.com/watch?v=hQw4-9WgXcQ")),
        ("HelloWorlds", FileName("HelloWorlds", "helloworlds")),
        ("Web3Summits", FileName("Web3Summits", "web3summits")),
        ("2024-12-31_176", FileName("Episode 176", day=date(2024, 12, 31), number=176)),
        ("003_795a7597b33c21d0", FileName()),
        ("550e8400-e29b-41d4-a716-446655440000", FileName()),
        ("2024-13-45-odd", FileName("Odd", "odd", bad_date="2024-13-45")),
        ("barracuda 7200.11", FileName("Barracuda 7200.11", "barracuda-7200-11")),
        ("GMT20250305-140512_Recording.transcript", FileName("2025-03-05", "2025-03-05", date(2025, 3, 5))),
        ("slow writes at noon", FileName("Slow writes at noon", "slow-writes-at-noon")),
        ("07-04March2025", FileName("Episode 7", day=date(2025, 3, 4), number=7)),
        ("mar-04-2025_complete", FileName(day=date(2025, 3, 4))),
        ("Slow writes, 4 March 2025", FileName("Slow writes", "slow-writes", date(2025, 3, 4))),
        ("The Tides 2024-12-31", FileName("The Tides", "the-tides", date(2024, 12, 31))),
        ("2024-12-31T0930 Tides at noon", FileName("0930 Tides at noon", "0930-tides-at-noon", date(2024, 12, 31))),
        ("episode-12-march-2024", FileName("March 2024", "episode-12-march-2024", number=12)),
        ("Top 10 May 2024", FileName("Top 10 May 2024", "top-10-may-2024")),
        ("On 4 March 2025 and after", FileName("On 4 March 2025 and after", "on-4-march-2025-and-after")),
    ],
)  # fmt: skip
def test_file_names(stem: str, found: FileName) -> None:
    assert file_name(stem) == found


@given(st.text(max_size=60))
def test_no_name_brings_the_reader_down(stem: str) -> None:
    found = file_name(stem)
    assert bool(found.slug) <= bool(found.words)


@pytest.mark.parametrize(
    ("folder", "name"),
    [("infra-pod", "Infra Pod"), ("HPP", "HPP"), ("go_time", "Go Time")]
    + [(folder, "") for folder in ("2024", "season-2", "src", "content", "_episodes", "episode007-bo-roe")]
    + [(folder, "") for folder in ("transcripts", "youtube_transcripts", "transcripts-vtt", "transcripts_structured")]
    + [(folder, "") for folder in ("transcripts-2024", "2024-05-06", "2024-05-06-board", "2024-05", "episodios")]
    + [("2024-plans", "2024 Plans"), ("transcripts-of-trials", "Transcripts Of Trials")],
)
def test_show_names(folder: str, name: str) -> None:
    assert show_name(folder) == name


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("The Infra Pod - Hot takes", Title("Hot takes")),
        ("Hot takes | The Infra Pod", Title("Hot takes")),
        ("#42: Hot takes", Title("Hot takes", 42)),
        ("the infra pod #42 – Hot takes", Title("Hot takes", 42)),
        ("Ep. 3 - Hot takes", Title("Hot takes", 3)),
        ("Episode 12 Hot takes", Title("Hot takes", 12)),
        ("S2E5: Hot takes", Title("Hot takes", 5, 2)),
        ("Episode 12", Title("Episode 12", 12)),
        ("#1 reason to cache", Title("#1 reason to cache")),
        ("The Infra Pod", Title("The Infra Pod")),
        ("E2E tests", Title("E2E tests")),
        ("Epic 5 wins", Title("Epic 5 wins")),
    ],
)
def test_titles(written: str, title: Title) -> None:
    assert plain_title(written, "The Infra Pod") == title


def test_nobody_is_called_true() -> None:
    assert credits.people("true") == credits.people("False") == ()
