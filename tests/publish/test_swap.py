"""The site is replaced in one step, and an interrupted run is mended by the next."""

from pathlib import Path

from generator.publish import swap


def test_the_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    (swap.staging(site) / "new.html").write_text("new")
    assert (site / "old.html").exists(), "the old site stands while the new one is built"
    swap.swap(site)
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_discarded_build_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    (swap.staging(site) / "half.html").write_text("half")
    swap.discard(site)
    assert (site / "old.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_the_renames_is_mended(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (tmp_path / ".site.old").mkdir()
    (tmp_path / ".site.old" / "old.html").write_text("old")
    swap.staging(site)
    assert (site / "old.html").read_text() == "old"
