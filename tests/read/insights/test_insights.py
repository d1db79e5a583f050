"""Which lines of a file are insights, where each one says it comes from, and what is warned of."""

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Insight
from generator.model.address import dropped_id
from generator.read.insights.items import insight_items, sentences
from generator.read.insights.note_apps import plain_notes
from generator.read.insights.origin import Item
from generator.read.insights.plain_words import plain_words
from tests.read.conftest import Content, said

LONG = (
    "Storage that is slow to write and cheap to keep is a fine trade for search, "
    "which reads far more often than it writes, {}."
)
A, B = LONG.format("a"), LONG.format("b")
VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Lee>Hello all.\n\n00:05.000 --> 00:09.000\n<v Bo Roe>Hello to you.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is first.\n\nTwo is second.\n", [(1, "One is first."), (3, "Two is second.")]),
        ("One is wrapped\nby hand.\n\nTwo is not.\n", [(1, "One is wrapped by hand."), (4, "Two is not.")]),
        ("- One is wrapped\n  by hand.\n- Two is not.\n", [(1, "One is wrapped by hand."), (3, "Two is not.")]),
        ("1. One.\n2) Two.\n* Three.\n+ Four.\n", [(1, "One."), (2, "Two."), (3, "Three."), (4, "Four.")]),
        ("# Today\n\n## Storage\nOne.\n---\nTwo.\n", [(4, "One."), (6, "Two.")]),
        ("One is one.\nTwo is one, too!\n“Three?”\n", [(1, "One is one."), (2, "Two is one, too!"), (3, "“Three?”")]),
        (f"{A}\n{B}\n", [(1, A), (2, B)]),
        ("Five things we send you today:\n\n" + f"{A}\n\n{B}", [(3, A), (5, B)]),
        ("Our picks for your inbox.\n" + f"{A}\n{B}", [(2, A), (3, B)]),
        ("Caches lie.\n" + f"{A}\n{B}", [(1, "Caches lie."), (2, A), (3, B)]),
        ("- A point.\n" + LONG.format("c") + "\n", [(1, "A point."), (2, LONG.format("c"))]),
        ("", []),
    ],
)  # fmt: skip
def test_items(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(item.line, item.text) for item in insight_items(text)] == expected


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("It pays. — Ann Lee", Item("It pays.", 1, "Ann Lee")),
        ("It pays. -- Ann Lee, Acme-free", Item("It pays.", 1, "Ann Lee", untold="Acme-free")),
        ("It pays. – Ann Lee, [Hot takes](hot-takes)", Item("It pays.", 1, "Ann Lee", "hot-takes")),
        ("It pays. — Ann Lee, hot-takes @ 14:32", Item("It pays.", 1, "Ann Lee", "hot-takes", 872_000)),
        ("It pays. — Ann Lee, hot-takes @ 1:99:00", Item("It pays.", 1, "Ann Lee", "hot-takes", bad_time="1:99:00")),
        ("It pays. — [Takes](takes) @ 1:02:03", Item("It pays.", 1, "", "takes", 3_723_000)),
        (
            "It pays. — Ann Lee, [The show, part 2](https://a.example/x)",
            Item("It pays.", 1, "Ann Lee", link="https://a.example/x"),
        ),
        ("It pays. — https://a.example/x", Item("It pays.", 1, link="https://a.example/x")),
        ("It pays. (source: https://a.example/x_(y))", Item("It pays.", 1, link="https://a.example/x_(y)")),
        (
            "“It pays.” — Ann Lee (source: https://a.example/)",
            Item("“It pays.”", 1, "Ann Lee", link="https://a.example/"),
        ),
        ("It pays.\n— Ann Lee", Item("It pays.", 1, "Ann Lee")),
        ('*"It pays"* — **Ann Lee**', Item('"It pays"', 1, "Ann Lee")),
        ("“It pays” ~ Ann Lee", Item("“It pays”", 1, "Ann Lee")),
        ('"It pays" — or so we thought', Item('"It pays" — or so we thought', 1)),
        (
            "It **pays** `a_b <c>` &amp; so. ([source](https://a.example/))",
            Item("It pays a_b <c> & so.", 1, linked=("https://a.example/",)),
        ),
        ("It pays — and that is new — for search.", Item("It pays — and that is new — for search.", 1)),
        ("It pays. Slow — That is new", Item("It pays. Slow — That is new", 1)),
        ("It pays. — Ann Lee, Jr.", Item("It pays.", 1, "Ann Lee Jr.")),
        ("It pays. — in a way", Item("It pays. — in a way", 1)),
        ("It pays. — Ann doubts that.", Item("It pays. — Ann doubts that.", 1)),
        ("It pays. Source: [A report](https://a.example/)", Item("It pays.", 1, linked=("https://a.example/",))),
        ("It pays. — swyx", Item("It pays. — swyx", 1)),
        ("It pays. — and what else, pray, would it do", Item("It pays. — and what else, pray, would it do", 1)),
    ],
)
def test_origins(written: str, item: Item) -> None:
    assert insight_items(written) == (item,)


def test_an_address_makes_no_line_a_paragraph() -> None:
    text = f"We looked at [the old\nreport](https://a.example/{'x' * 120}) that says\nit pays, and how much.\n"
    (item,) = insight_items(text)
    assert item.text == "We looked at the old report that says it pays, and how much."
    text = f"- It pays, says\n  [a report](https://a.example/{'x' * 120}) on\n  search.\n"
    assert [item.text for item in insight_items(text)] == ["It pays, says a report on search."]


def test_who_is_the_only_item_below_a_quotation_said_it() -> None:
    items = insight_items('"It pays."\n- Ann Lee\n\n> "It costs."\n\n- Bo Roe\n\nTwo came:\n\n- Ann Lee\n- Bo Roe\n')
    assert [(item.text, item.speaker) for item in items][:1] == [('"It pays."', "Ann Lee")]
    assert [item.text for item in items if not item.speaker][-2:] == ["Ann Lee", "Bo Roe"]


def test_pages_and_texts_have_no_marks_of_markdown(content: Content) -> None:
    library = content({"insights/2024-01-02.md": "It **pays**, says [a report](https://a.example/) on `__init__`.\n"})
    (insight,) = library.insights
    assert (insight.text, insight.link) == ("It pays, says a report on __init__.", "https://a.example/")
    insight = content({"insights/2024-01-03.txt": "It **pays** to set <b> &amp; \\d.\n"}).insights[0]
    assert insight.text == "It pays to set <b> &amp; \\d."


def test_further_links_are_told(content: Content) -> None:
    text = "It pays, says [a](https://a.example/) and [b](https://b.example/). — [It](https://c.example/)\n"
    library = content({"insights/2024-01-02.md": text})
    assert library.insights[0].link == "https://c.example/"
    assert said(library) == [
        "note: insights/2024-01-02.md:1: An insight has one link: 2 more in the words are shown nowhere, the first "
        "`https://a.example/`. End the insight with the one that it needs, `— [title](https://…)`"
    ]


def test_the_days_of_a_log_are_those_of_its_sections(content: Content) -> None:
    text = "## 2024-05-01\n\n- It pays.\n\n## May 3, 2024\n\n### Search\n\n- It costs.\n\n## Later\n\n- It waits.\n"
    found = content({"insights/2024-01-02.md": text}).insights
    first, third = date(2024, 5, 1), date(2024, 5, 3)
    assert {one.text: one.date for one in found} == {"It pays.": first, "It costs.": third, "It waits.": first}
    found = content({"insights/log.txt": "2024-05-01\n\nIt lasts.\n\n2024-05-03\n\nIt ends.\n"}).insights
    dates = {one.text: one.date for one in found}
    assert (dates["It lasts."], dates["It ends."]) == (first, third)


def test_the_author_of_what_is_linked_said_it(content: Content) -> None:
    front = '---\nsource: https://a.example/\nauthor:\n  - "[[Ann Lee]]"\n---\n'
    (one,) = content({"insights/2024-01-02.md": front + "It pays.\n"}).insights
    assert (one.speaker, one.link) == ("Ann Lee", "https://a.example/")
    one = content({"insights/2024-01-03.md": "---\nauthor: Ann Lee\n---\nIt costs.\n"}).insights[0]
    assert one.speaker is None


def test_a_signed_line_belongs_to_the_line_above_it() -> None:
    text = f"{LONG.format('a')}\n— Ann Lee\n{LONG.format('b')}\n"
    assert [(item.line, item.speaker) for item in insight_items(text)] == [(1, "Ann Lee"), (3, "")]


def test_the_origin_is_resolved_to_a_turn(content: Content) -> None:
    library = content(
        {
            "episodes/2024-01-01-hot-takes.vtt": VTT,
            "insights/2024-01-02.md": "It pays. — Bo Roe, hot-takes @ 0:06\n\nIt costs. — Bo Roe, hot-take @ 0:06\n",
        }
    )
    (pays, costs) = library.insights
    assert (pays.episode, pays.start_ms, pays.turn) == ("hot-takes", 6000, library.episodes[0].transcript.turns[1].id)
    assert (costs.episode, costs.start_ms, costs.turn, costs.speaker) == ("", None, "", "Bo Roe")
    assert said(library) == [
        "warning: insights/2024-01-02.md:3: There is no episode `hot-take`. Did you mean `hot-takes`?"
    ]


def test_a_time_after_the_end_is_told(content: Content) -> None:
    said_at = "It pays. — Bo Roe, hot-takes @ 0:06\n\nIt costs. — Bo Roe, hot-takes @ 9:59:00\n"
    library = content({"episodes/2024-01-01-hot-takes.vtt": VTT, "insights/2024-01-02.md": said_at})
    assert said(library) == [
        "warning: insights/2024-01-02.md:3: `hot-takes` is over before the time of the insight, whose link leads to "
        "its end. Write the time at which it was said, as in `14:32` or `1:14:32`"
    ]


def test_front_matter_speaks_for_every_item(content: Content) -> None:
    front = "---\ndate: 2024-03-04\nspeaker: Ann Lee\nlink: https://a.example/\ntopics: [storage]\n---\n"
    library = content({"insights/2024-01-02.md": front + "It pays.\n\nIt costs. — Bo Roe\n"})
    path = "insights/2024-01-02.md"
    common = {"date": date(2024, 3, 4), "path": path, "link": "https://a.example/", "topics": ("storage",)}
    assert library.insights == (
        Insight(dropped_id("It pays."), "It pays.", line=7, speaker="Ann Lee", **common),
        Insight(dropped_id("It costs."), "It costs.", line=9, speaker="Bo Roe", **common),
    )
    assert not library.insights[0].extracted


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("2025-11-20-more.md", "It pays.\n", date(2025, 11, 20)),
        ("2025-11-20.md", "# November 21, 2025\n\nIt pays.\n", date(2025, 11, 21)),
        ("2025-11-20.txt", "2025-11-22\n\nIt pays.\n\nIt costs.\n", date(2025, 11, 22)),
    ],
)
def test_dates(content: Content, name: str, text: str, day: date) -> None:
    insights = content({f"insights/{name}": text}).insights
    assert {insight.date for insight in insights} == {day}
    assert all(insight.text.startswith("It ") for insight in insights)


def test_long_and_repeated_ones_are_said(content: Content) -> None:
    library = content(
        {
            "insights/2024-01-01.md": "It pays.\n\nA. One is. Two is. Three is. Four is.\n\n" + "word " * 81 + "\n",
            "insights/2024-01-02.md": "It pays!\n",
        }
    )
    assert [insight.path for insight in library.insights] == ["insights/2024-01-01.md"] * 3
    assert [line.partition(". ")[0] for line in said(library)] == [
        "warning: insights/2024-01-01.md:3: The insight has 4 sentences",
        "warning: insights/2024-01-01.md:5: The insight has 81 words, more than 80",
        "warning: insights/2024-01-02.md:1: The insight is the same as the one in insights/2024-01-01.md:1",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One.", 1),
        ("One", 1),
        ("One. Two", 1),
        ("One. Two.", 2),
        ("Tools (e.g. S3) vs. Redis. Two?", 2),
        ("v1.2 is. U.S. Rules!", 2),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert sentences(text) == count


def test_an_id_is_made_of_words() -> None:
    assert dropped_id("It’s  cheap,\nS3!") == dropped_id("it's cheap; s3") == "i-a8ee0c7e"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=80), max_size=12))
def test_no_word_of_any_text_is_lost_but_headings_and_an_introduction(lines: list[str]) -> None:
    text = "\n".join(line.replace("\r", " ") for line in lines)
    items = insight_items(text)
    numbers = [item.line for item in items]
    assert numbers == sorted(set(numbers))
    assert all(item.text.strip() or item.link or item.speaker or item.episode for item in items)
    kept = sum(len(item.text) + len(item.link) + len(item.speaker) for item in items)
    assert kept <= len(text)


WORDS = st.text("abcdefghij", min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=2, max_size=20).map(lambda words: " ".join(words).capitalize() + ".")


@given(st.lists(SENTENCES, min_size=1, max_size=8), st.integers(20, 100))
def test_paragraphs_survive_hard_wraps(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join("\n".join(textwrap.wrap("- " + paragraph, width)) for paragraph in paragraphs)
    assert [item.text for item in insight_items(text)] == paragraphs


def test_a_number_within_a_sentence_is_no_list_marker() -> None:
    text = "- It launched in\n  August 2024. More of it came in 2025. 3. was the last\n"
    (item,) = insight_items(text)
    assert item.text == "It launched in August 2024. More of it came in 2025. 3. was the last"


def test_sentences_on_lines_of_their_own_are_one_insight_each_unless_paragraphs_part_them(
    content: Content,
) -> None:
    lines = "Caches lie to you.\nQueues hide the load.\n"
    apart = content({"insights/2025-01-01.md": lines})
    assert sorted(one.text for one in apart.insights) == ["Caches lie to you.", "Queues hide the load."]
    parted = content({"insights/2025-01-01.md": f"{lines}\nDisks fail in groups.\n"})
    assert sorted(one.text for one in parted.insights) == [
        "Caches lie to you. Queues hide the load.",
        "Disks fail in groups.",
    ]


@pytest.mark.parametrize("odd", ["[" * 50_000, "a" + " " * 50_000 + "b", " " * 50_000 + "b"])
def test_signs_without_end_are_read_at_once(odd: str) -> None:
    assert len(insight_items(plain_notes(f"Caches lie.\n\n{odd}\n"))) > 0
    assert plain_words(odd)[1] == ()
