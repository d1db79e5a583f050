"""Each fault once, on one site; `python -m tests.faults` goes on for as long as one likes."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import faults
from tests.faults.bench import Bench, Fault, bench
from tests.faults.whole import broken

# Several that leave the site as it was share the build that follows.
ROUNDS: dict[str, tuple[Fault, ...]] = {
    "killed": (faults.a_build_is_killed,),
    "killed while it swaps": (faults.a_build_is_killed_while_it_swaps,),
    "refused": (faults.the_disk_fills, faults.rights_are_taken_away),
    "two at once": (faults.two_run_at_once,),
    "the work folder gone": (faults.the_work_folder_is_deleted_meanwhile,),
    "damage": (
        faults.a_preview_is_killed,
        faults.the_cache_is_damaged,
        faults.the_generated_pages_are_damaged,
        faults.a_folder_of_the_work_is_a_file,
        faults.an_unfinished_site_is_left_over,
    ),
    "scan": (faults.a_scan_is_killed, faults.what_scan_remembers_is_damaged),
    "mail": (faults.a_sending_is_killed, faults.the_ledger_is_damaged),
    "what is kept": (faults.the_mark_is_damaged, faults.a_published_issue_is_damaged),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with bench(tmp_path_factory.mktemp("faults")) as made:
        yield made


@pytest.mark.parametrize("name", ROUNDS)
def test_the_site_stays_whole_and_the_next_build_is_right(name: str, made: Bench) -> None:
    made.try_out(random.Random(name), *ROUNDS[name])


def test_every_fault_is_tried() -> None:
    assert {fault for round in ROUNDS.values() for fault in round} == set(faults.FAULTS)


def test_what_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<h1 id="top">x</h1><a href="#top">1</a><a href="#gone">2</a><a href="there/">3</a><img src="gone.png">'
    )
    (tmp_path / "there").mkdir()
    (tmp_path / "there/index.html").write_text('<a href="../#top">1</a><a href="../#off">2</a>')
    (tmp_path / "feed.xml").write_text("<link>https://example.org/there/</link><link>https://example.org/lost/</link>")
    assert broken(tmp_path) == [
        "index.html: #gone",
        "index.html: gone.png",
        "there/index.html: ../#off",
        "feed.xml: https://example.org/lost/",
    ]
