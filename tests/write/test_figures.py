"""Times, charts and cuts as a reader sees them."""

from datetime import date
from xml.etree import ElementTree

import pytest

from generator.interface import ENGLISH
from generator.model.entity import EntityKind
from generator.model.moment import caption, iso_duration, reading, speaking, stamp, talk
from generator.write.charts import bars, columns, sparkline, yearly
from generator.write.page_maker import solid
from generator.write.views import first_sentences, headed


@pytest.mark.parametrize(("ms", "shown"), [(0, "00:00"), (492_900, "08:12"), (3_723_000, "1:02:03")])
def test_stamp(ms: int, shown: str) -> None:
    assert stamp(ms) == shown


@pytest.mark.parametrize(("ms", "shown"), [(0, "PT0S"), (872_000, "PT14M32S"), (3_600_000, "PT1H")])
def test_iso_duration(ms: int, shown: str) -> None:
    assert iso_duration(ms) == shown


def test_captions_and_words() -> None:
    assert caption(3_723_045, ",") == "01:02:03,045"
    assert ENGLISH.minutes(10_000) == "1 min"
    assert reading(2300, ENGLISH) == "10 min read"
    assert ENGLISH.long_day(date(2025, 11, 20)) == "Thursday, 20 November 2025"


@pytest.mark.parametrize(
    ("ms", "shown"),
    [
        (20_000, ("1", "minute of talk")),
        (5_700_000, ("95", "minutes of talk")),
        (12_240_000, ("3.4", "hours of talk")),
        (7_200_000_000, ("2,000", "hours of talk")),
    ],
)
def test_talk(ms: int, shown: tuple[str, str]) -> None:
    assert talk(ms, ENGLISH) == shown


def test_a_solid_text_breaks_at_commas_only() -> None:
    assert solid("Ana Sole, Bo Tern +2") == "Ana\u00a0Sole, Bo\u00a0Tern\u00a0+2"


def test_labels_of_a_chart_lead_on_and_a_line_shows_its_values() -> None:
    chart = ElementTree.fromstring(bars("a", "t", [("Go", 3), ("x", 1)], ENGLISH, ["../go/", ""]))
    assert [link.get("href") for link in chart.iter("a")] == ["../go/"]
    assert chart.get("role") == "group"  # The links in an image would be hidden.
    line = ElementTree.fromstring(sparkline("b", "t", [(str(year), year % 7) for year in range(2010, 2024)], ENGLISH))
    assert [text.text for text in line.iter("text")][:2] == ["1", "2010"]
    assert "6" in [text.text for text in line.iter("text")]  # The peak, beside the first and the last.


def test_charts_say_the_same_in_words() -> None:
    for chart in (bars("a", "By <kind>", [("Go & C", 3), ("x", 0)], ENGLISH), columns("b", "By <kind>", [("J", 2)])):
        tree = ElementTree.fromstring(chart)
        assert tree.findtext("title") == "By <kind>"
        assert tree.get("aria-labelledby")
    assert (
        ElementTree.fromstring(bars("a", "t", [("Go & C", 3), ("x", 0)], ENGLISH)).findtext("desc") == "Go & C: 3; x: 0"
    )


def test_no_chart_without_figures() -> None:
    assert bars("a", "t", [], ENGLISH) == columns("a", "t", []) == sparkline("a", "t", [("2024", 1)], ENGLISH) == ""


def test_an_opening_ends_at_a_sentence_or_a_word() -> None:
    assert first_sentences("One two. Three four five.", 14) == "One two."
    assert first_sentences("One two three four", 12) == "One two…"
    assert first_sentences("Short.", 80) == "Short."


def test_an_estimated_length_says_so() -> None:
    assert talk(5_700_000, ENGLISH, estimated=True) == ("about 95", "minutes of talk")
    assert talk(60_000, ENGLISH, estimated=True) == ("about 5", "minutes of talk")
    assert talk(95_400_000, ENGLISH, estimated=True) == ("about 26", "hours of talk")
    assert speaking(1650) == 600_000


def test_years_run_to_the_last_one_of_the_site() -> None:
    assert yearly({2023: 4, 2025: 1}, 2026) == [("2023", 4), ("2024", 0), ("2025", 1), ("2026", 0)]
    assert yearly({2023: 4, 2025: 1}, 2025) == [("2023", 4), ("2024", 0), ("2025", 1)]
    assert yearly({2023: 4}, 2029) == yearly({2023: 4}, 2024), "a new year changes no page of what is not spoken of"
    assert yearly({}, 2026) == []


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("conditional writes", "concept", "Conditional writes"),
        ("write-ahead log", "concept", "Write-ahead log"),
        ("p99 latency", "concept", "p99 latency"),
        ("mTLS", "concept", "mTLS"),
        ("etcd", "product", "etcd"),
    ],
)
def test_a_concept_is_headed_with_a_capital(name: str, kind: EntityKind, shown: str) -> None:
    assert headed(name, kind) == shown
