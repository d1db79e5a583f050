"""What an insight weighs in the digest: a case for each measure."""

from dataclasses import replace
from datetime import date

import pytest

from generator.analyse.site.weighing import MEASURES, specificity, telling, weighed
from generator.model import Insight

DAY = date(2025, 11, 20)
SAID = Insight("i-1", "Caches lie.", DAY, "episodes/a.md", episode="a", turn="t-1", quote="caches lie", score=0.85)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Caches lie.", 0.3 * 2 / 25),
        ("Caches lie because disks lie.", 0.2 + 0.3 * 5 / 25),
        ("Caches of Redis lie.", 0.5 / 8 + 0.3 * 4 / 25),
        ("Caches lie 9 times.", 0.5 * 2 / 8 + 0.3 * 4 / 25),
        ("Ann 1 Bo 2 Cy 3 Di 4 Ed", 0.5 + 0.3 * 9 / 25),
        (" ".join(["word"] * 40), 0.3),
    ],
)
def test_how_specific_words_are(text: str, expected: float) -> None:
    assert specificity(text) == pytest.approx(expected)


@pytest.mark.parametrize(("score", "expected"), [(0.2, 0.0), (0.7, 0.0), (0.85, 0.5), (1.0, 1.0)])
def test_how_far_a_score_tells(score: float, expected: float) -> None:
    assert telling(replace(SAID, score=score)) == pytest.approx(expected)


def test_each_measure_is_between_0_and_1_and_freshness_ends() -> None:
    assert sum(MEASURES.values()) == pytest.approx(1.0)
    later = date.fromordinal(DAY.toordinal() + 7)
    ages = [dict(weighed(SAID, 0.25, day))["freshness"] for day in (DAY, later, date(2025, 12, 31))]
    assert ages == [1.0, 0.5, 0.0]
    assert dict(weighed(SAID, 0.25, DAY))["novelty"] == 0.75
