"""The cache gives what the function gives, computes only what is new, and forgets what nobody asks for."""

import os
import pickle
import re
import time
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing import active_children
from pathlib import Path

import pytest

from generator.memory.cache import cached_map
from generator.memory.version import Values, code_version
from generator.memory.workers import staying
from generator.model import Attempt, Failed
from generator.stages import Stages


def square(number: int) -> int:
    return number * number


def test_results_come_in_order_and_only_missing_ones_are_computed(tmp_path: Path) -> None:
    computed: list[tuple[int, int]] = []
    assert cached_map(square, [3, 1, 2], tmp_path, "v1", lambda *step: computed.append(step)) == [9, 1, 4]
    assert computed == [(1, 3), (2, 3), (3, 3)]
    computed.clear()
    assert cached_map(square, [2, 5, 3], tmp_path, "v1", lambda *step: computed.append(step)) == [4, 25, 9]
    assert computed == [(1, 1)]


def test_equal_inputs_have_one_name_and_a_large_one_is_hashed_once(tmp_path: Path) -> None:
    computed: list[int] = []
    words, again = ("the", "the"), ("the", "".join(("t", "he")))
    cached_map(len, [words], tmp_path, "v1")
    assert cached_map(len, [again], tmp_path, "v1", lambda done, of: computed.append(done)) == [2]
    assert not computed

    class Known(Values):
        def version(self, value: object) -> str:
            hashed.append(value)
            return super().version(value)

    hashed: list[object] = []
    failed, known = Failed("why"), Known(Failed)
    cached_map(len, [(failed, failed)], tmp_path, "v1", values=known)
    known.version((failed,))
    assert hashed.count(failed) == 1


@dataclass(frozen=True, slots=True)
class Pair:
    one: int
    other: object = None


@dataclass(frozen=True)
class Sum:
    of: tuple[Pair, ...]

    @cached_property
    def whole(self) -> int:
        return sum(pair.one for pair in self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str


@dataclass(frozen=True)
class Counted:
    of: str
    letters: int = field(init=False, default=3)


def summed(number: int) -> Sum:
    made = Sum((Pair(number, Named(name="n")), Pair(1, re.compile("a+")), Pair(2, Path), Pair(3, Counted("abc"))))
    assert made.whole
    return made


def test_records_come_back_as_they_were_without_what_they_have_worked_out(tmp_path: Path) -> None:
    (made,) = cached_map(summed, [3], tmp_path, "v1")
    (again,) = cached_map(summed, [3], tmp_path, "v1", lambda done, of: pytest.fail("it is there"))
    assert again == made == summed(3)
    assert isinstance(again, Sum)
    assert (again.of[0].other, vars(again).keys()) == (Named(name="n"), {"of"})


def test_another_version_computes_anew_and_old_results_go(tmp_path: Path) -> None:
    cached_map(square, [1, 2], tmp_path, "v1")
    before = set(tmp_path.iterdir())
    cached_map(square, [1], tmp_path, "v2")
    assert len(list(tmp_path.iterdir())) == 1
    assert not before & set(tmp_path.iterdir())


def _entry(folder: Path) -> Path:
    cached_map(square, [7], folder, "v1")
    (entry,) = folder.iterdir()
    return entry


def test_no_flipped_bit_is_believed(tmp_path: Path) -> None:
    entry = _entry(tmp_path / "cache")
    whole = entry.read_bytes()
    computed: list[int] = []
    for bit in range(8 * len(whole)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        entry.write_bytes(flipped)
        computed.clear()
        assert cached_map(square, [7], tmp_path / "cache", "v1", lambda done, of: computed.append(done)) == [49]
        assert computed == [1], f"bit {bit} was believed"


def test_another_entrys_bytes_are_not_believed(tmp_path: Path) -> None:
    cached_map(square, [7, 8], tmp_path, "v1")
    one, other = tmp_path.iterdir()
    one.write_bytes(other.read_bytes())
    assert cached_map(square, [7, 8], tmp_path, "v1") == [49, 64]


@pytest.mark.parametrize("damage", ["empty", "short", "pickle", "folder", "link"])
def test_what_is_in_an_entrys_place_makes_way_with_one_line(
    damage: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    entry = _entry(tmp_path / "cache")
    mine = tmp_path / "mine"
    mine.write_bytes(b"mine")
    if damage in ("folder", "link"):
        entry.unlink()
    if damage == "folder":
        (entry / "deep").mkdir(parents=True)
        entry.with_suffix(".part").mkdir()
    elif damage == "link":
        entry.symlink_to(mine)
        entry.with_suffix(".part").symlink_to(mine)
    else:
        entry.write_bytes({"empty": b"", "short": b"12", "pickle": pickle.dumps(50)}[damage])
    with caplog.at_level("INFO", "mkdocs"):
        assert cached_map(square, [7], tmp_path / "cache", "v1") == [49]
    assert len(caplog.messages) == 1
    assert "is damaged, and made anew" in caplog.messages[0]
    assert cached_map(square, [7], tmp_path / "cache", "v1") == [49]
    assert len(caplog.messages) == 1
    assert [path.is_file() for path in (tmp_path / "cache").iterdir()] == [True]
    assert mine.read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["cache", "cache/reading"])
def test_a_file_in_the_folders_place_makes_way(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("in the way")
    assert cached_map(square, [7], tmp_path / "cache/reading", "v1") == [49]


def test_what_is_not_named_like_an_entry_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    cached_map(square, [7], tmp_path, "v1")
    cached_map(square, [8], tmp_path, "v1")
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 2


def test_many_results_are_computed_by_several_processes(tmp_path: Path) -> None:
    assert cached_map(square, list(range(40)), tmp_path, "v1") == [number * number for number in range(40)]


def test_the_version_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    first = code_version(tmp_path)
    assert code_version(tmp_path) == first
    (tmp_path / "names.yml").write_text("a: b")
    assert code_version(tmp_path) != first


def test_what_python_makes_of_the_code_is_none_of_its_version(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    first = code_version(*tmp_path.iterdir())
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.cpython-311.pyc").write_bytes(b"1")
    assert code_version(*sorted(tmp_path.iterdir())) == first


def whole(number: int) -> int:
    if number == 5:
        os._exit(9)  # As the system does to a process that takes too much memory.
    if number == 7:
        raise ValueError("seven")
    if number == 9:
        time.sleep(60)
    return number * number


def test_a_worker_that_dies_costs_its_item_and_nothing_else(tmp_path: Path) -> None:
    found = cached_map(whole, list(range(24)), tmp_path, "v1", seconds=2)
    failed = {number: result.reason for number, result in enumerate(found) if isinstance(result, Failed)}
    assert set(failed) == {5, 7, 9}
    assert "died" in failed[5]
    assert "ValueError (seven)" in failed[7]
    assert "after 2 seconds" in failed[9]
    assert [result for result in found if not isinstance(result, Failed)] == [
        n * n for n in range(24) if n not in failed
    ]
    # A failure is not remembered: the next run tries again.
    assert len(list(tmp_path.iterdir())) == 21


def test_an_item_without_end_is_ended_without_workers_too(tmp_path: Path) -> None:
    assert isinstance(cached_map(whole, [9], tmp_path, "v1", seconds=1)[0], Failed)


def test_a_limit_within_a_limit_does_not_lift_it() -> None:
    def around(_: object) -> None:
        assert Attempt(square, 30)(3) == 9
        time.sleep(60)

    assert isinstance(Attempt(around, 1)(None), Failed)


def worked(seconds: float) -> int:
    """The number of the process, after it has worked for so long."""
    began = time.process_time()
    while time.process_time() - began < seconds:
        pass
    return os.getpid()


def test_workers_stay_for_the_next_list_and_one_that_died_is_replaced(tmp_path: Path) -> None:
    with staying():
        cached_map(worked, [0.0] * 40, tmp_path / "a", "v1")
        first = {worker.pid for worker in active_children()}
        assert first
        assert set(cached_map(worked, [0.0] * 40, tmp_path / "b", "v1")) <= {one.pid for one in active_children()}
        assert first <= {worker.pid for worker in active_children()}
        assert cached_map(whole, list(range(12)), tmp_path / "c", "v1", seconds=1)[6] == 36
        assert not set(cached_map(worked, [0.0] * 40, tmp_path / "d", "v1")) & first
        assert active_children()
    assert not active_children()


def test_what_workers_spend_counts_in_the_stage_they_worked_in(tmp_path: Path) -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("the system does not tell what a process has spent")
    stages = Stages()
    with staying():
        stages.begin("work")
        cached_map(worked, [0.05 + number / 1000 for number in range(12)], tmp_path, "v1")
        stages.begin("rest")
        stages.end()
    assert [stage.cpu > 0.4 for stage in stages.done] == [True, False]
