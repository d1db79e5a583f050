"""Fourteen nights with everything that may go wrong in them, over the turn of a year: no promise is broken."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.nights.play import play
from tests.nights.workflow import CACHED

WORKFLOW = Path(__file__).resolve().parents[2] / ".github/workflows/publish.yml"
PROGRAMME = (
    "",
    "pushed",
    "evicted",
    "mail away",
    "late",
    "build killed",
    "twice",
    "missed",
    "pushed before dawn",
    "mail killed",
    "runner lost",
)


@pytest.mark.parametrize(("zone", "seed"), [("Europe/London", 1)])
def test_fourteen_nights(zone: str, seed: int, tmp_path: Path) -> None:
    begin = datetime(2026, 12, 24, tzinfo=UTC)
    played = play(tmp_path / "nights", 14, zone, seed, PROGRAMME, every=6, begin=begin)
    assert played.watch.breaches == [], "\n".join((*played.watch.breaches, played.figures()))
    assert played.issues >= 3
    assert played.whole >= played.issues - len(played.killed)
    assert len(played.watch.links) >= 3
    assert played.corrected


def test_what_is_played_is_what_the_workflow_does() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    calls = re.findall(r"infracast night ([^\n]*)", text.partition("\njobs:\n")[2])
    assert [re.sub(r'"[^"]*"', "X", call) for call in calls] == [
        "prepare X ${SINCE:+--since X}",
        "keep",
        "mail --to X --smtp X",
        "keep",
    ]
    assert 'SINCE: ""' in text, "ours has no day, so none is given"
    cached = re.search(r"path: \|\n((?: +\.infracast/\S+\n)+)", text)
    assert cached
    assert tuple(line.strip().removeprefix(".infracast/") for line in cached[1].splitlines()) == CACHED
