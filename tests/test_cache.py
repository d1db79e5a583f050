"""The cache gives what the function gives, computes only what is new, and forgets what nobody asks for."""

from pathlib import Path

from generator.cache import cached_map, code_version


def square(number: int) -> int:
    return number * number


def test_results_come_in_order_and_only_missing_ones_are_computed(tmp_path: Path) -> None:
    computed: list[tuple[int, int]] = []
    assert cached_map(square, [3, 1, 2], tmp_path, "v1", lambda *step: computed.append(step)) == [9, 1, 4]
    assert computed == [(1, 3), (2, 3), (3, 3)]
    computed.clear()
    assert cached_map(square, [2, 5, 3], tmp_path, "v1", lambda *step: computed.append(step)) == [4, 25, 9]
    assert computed == [(1, 1)]


def test_another_version_computes_anew_and_old_results_go(tmp_path: Path) -> None:
    cached_map(square, [1, 2], tmp_path, "v1")
    before = set(tmp_path.iterdir())
    cached_map(square, [1], tmp_path, "v2")
    assert len(list(tmp_path.iterdir())) == 1
    assert not before & set(tmp_path.iterdir())


def test_a_broken_file_is_computed_anew(tmp_path: Path) -> None:
    cached_map(square, [7], tmp_path, "v1")
    next(tmp_path.iterdir()).write_bytes(b"\x80not a pickle")
    assert cached_map(square, [7], tmp_path, "v1") == [49]


def test_many_results_are_computed_by_several_processes(tmp_path: Path) -> None:
    assert cached_map(square, list(range(40)), tmp_path, "v1") == [number * number for number in range(40)]


def test_the_version_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    first = code_version(tmp_path)
    assert code_version(tmp_path) == first
    (tmp_path / "names.yml").write_text("a: b")
    assert code_version(tmp_path) != first
