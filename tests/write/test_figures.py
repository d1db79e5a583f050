"""Times, charts and cuts as a reader sees them."""

from datetime import date
from xml.etree import ElementTree

import pytest

from generator.write.charts import bars, columns, sparkline
from generator.write.moment import caption, iso_duration, length, long_day, reading, stamp
from generator.write.views import first_sentences


@pytest.mark.parametrize(("ms", "shown"), [(0, "00:00"), (492_900, "08:12"), (3_723_000, "1:02:03")])
def test_stamp(ms: int, shown: str) -> None:
    assert stamp(ms) == shown


@pytest.mark.parametrize(("ms", "shown"), [(0, "PT0S"), (872_000, "PT14M32S"), (3_600_000, "PT1H")])
def test_iso_duration(ms: int, shown: str) -> None:
    assert iso_duration(ms) == shown


def test_captions_and_words() -> None:
    assert caption(3_723_045, ",") == "01:02:03,045"
    assert length(10_000) == "1 min"
    assert reading(2300) == "10 min read"
    assert long_day(date(2025, 11, 20)) == "Thursday, 20 November 2025"


def test_charts_say_the_same_in_words() -> None:
    for chart in (bars("a", "By <kind>", [("Go & C", 3), ("x", 0)]), columns("b", "By <kind>", [("J", 2)])):
        tree = ElementTree.fromstring(chart)
        assert tree.findtext("title") == "By <kind>"
        assert tree.get("aria-labelledby")
    assert ElementTree.fromstring(bars("a", "t", [("Go & C", 3), ("x", 0)])).findtext("desc") == "Go & C: 3; x: 0"


def test_no_chart_without_figures() -> None:
    assert bars("a", "t", []) == columns("a", "t", []) == sparkline("a", "t", [("2024", 1)]) == ""


def test_an_opening_ends_at_a_sentence_or_a_word() -> None:
    assert first_sentences("One two. Three four five.", 14) == "One two."
    assert first_sentences("One two three four", 12) == "One two…"
    assert first_sentences("Short.", 80) == "Short."
