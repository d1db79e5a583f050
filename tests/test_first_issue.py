"""Where the digest begins: at the first build, with what the producer dropped, and never with our samples."""

import shutil
from pathlib import Path

import pytest

from tests.site import EPOCH, call, drop, small, tree

DAY, NEXT = "2026-11-20", str(int(EPOCH) + 86_400)
CLAIMS = ("A cable is a promise.", "Clocks go backwards.", "Disks fill at night.", "Nobody reads the runbook.")
YEARS = {
    f"insights/202{4 + number // 2}-05-0{1 + number % 2}.md": f"- {claim}\n" for number, claim in enumerate(CLAIMS)
}


def catalogue(folder: Path, options: str = "") -> Path:
    """A site whose insights are years old."""
    drop(small(folder, options) / "content", YEARS)
    return folder


def pins(folder: Path) -> list[str]:
    return sorted(path.stem for path in (folder / "content/digests").glob("*.yml"))


def listed(folder: Path, **env: str) -> list[str]:
    """The days of all issues, those to come too."""
    return [line.split()[0] for line in call(folder, "digest", **env).output.splitlines() if "no." in line]


def test_a_back_catalogue_makes_no_issue_of_a_day_before_the_first_build(tmp_path: Path) -> None:
    site = catalogue(tmp_path / "site")
    call(site, "build")
    assert pins(site) == [DAY]
    assert listed(site) == [DAY, "2026-11-21"], "what is left of six waits its turn"
    said = call(site, "digest", "--explain", "2025-05-01").output
    assert "2025-05-01 has no issue: they begin later; `issues_since` makes older ones." in said

    other = tmp_path / "clone"
    shutil.copytree(site / "content", other / "content")
    shutil.copy(site / "mkdocs.yml", other)
    for folder in (site, other):
        call(folder, "build", SOURCE_DATE_EPOCH=NEXT)
    assert pins(site) == [DAY, "2026-11-21"], "an issue stays, and the next day has the next"
    assert tree(site / "site") == tree(other / "site")


def test_a_site_whose_first_build_has_no_issue_begins_when_it_has_one(tmp_path: Path) -> None:
    site = small(tmp_path)
    shutil.rmtree(site / "content/insights")
    assert listed(site) == []
    drop(site / "content", {"insights/2026-11-18.md": "- A lock that nobody holds is a wall.\n"})
    assert listed(site, SOURCE_DATE_EPOCH=NEXT) == ["2026-11-21"]


def test_a_site_without_an_issue_says_what_one_takes(tmp_path: Path) -> None:
    site = small(tmp_path)
    shutil.rmtree(site / "content/insights")
    claim = "A backup counts after somebody restored it, because nobody knows what a tape holds until a disk failed."
    drop(site / "content", {"episodes/2026-11-20-backups.txt": f"Ann Lee: {claim}\n\nBo Roe: Thank you.\n"})
    built = " ".join(call(site, "build").output.split())
    told = " ".join(call(site, "digest", "--explain", DAY).output.split())
    takes = "one takes a hand-written insight, 3 found that day that score 0.7 or more, or 5 such that wait."
    assert f"No digest issue yet: {takes}" in built
    assert told.startswith(f"{DAY} has no issue: {takes}")
    assert "0 issues" not in (site / "site/digest/index.html").read_text("utf-8")


@pytest.mark.parametrize("option", ["      issues_since: 2025-01-01\n", "      issues_since: '2025-01-01'\n"])
def test_an_option_makes_older_issues(tmp_path: Path, option: str) -> None:
    site = catalogue(tmp_path, option)
    assert listed(site)[:3] == ["2025-01-01", "2025-03-02", "2025-05-01"], "what is older is in the first"


def test_without_pins_each_day_has_its_issue_on_every_build(tmp_path: Path) -> None:
    site = catalogue(tmp_path, "      pin: false\n")
    first = listed(site)
    assert first[0] == "2024-05-01"
    assert listed(site, SOURCE_DATE_EPOCH=NEXT) == first


def test_samples_are_in_no_issue_and_leave_no_address(tmp_path: Path) -> None:
    call(tmp_path, "new", "show")
    site = tmp_path / "show"
    call(site, "build")
    assert not (site / "content/addresses.txt").exists()
    assert pins(site) == listed(site) == []
    with (site / "content/insights/2025-11-04.md").open("a") as sample:
        sample.write("- Caches lie about time.\n")
    assert listed(site) == [DAY]
    said = call(site, "digest", "--explain", DAY).output
    assert "no. 1: Caches lie about time." in said
    assert "no. 2" not in said


def test_a_mail_and_a_feed_say_that_an_item_was_withdrawn(tmp_path: Path) -> None:
    site = small(tmp_path, "      email: desk@example.org\n")
    call(site, "build")
    drop(site / "content", {"corrections.yml": "- hide: a queue is a promise to somebody\n"})
    call(site, "build")
    call(site, "mail", DAY)
    for path in (f"mail/{DAY}.txt", f"mail/{DAY}.html", "site/feed.xml", f"site/digest/{DAY}/index.html"):
        text = (site / path).read_text()
        assert "Slow writes are fine for search." in text, path
        assert "A queue is a promise" not in text, path
        assert "withdrawn." in text, path


def test_a_mail_names_all_that_the_settings_lack(tmp_path: Path) -> None:
    site = small(tmp_path)
    settings = (site / "mkdocs.yml").read_text()
    (site / "mkdocs.yml").write_text(settings.replace("site_url: https://example.org/\n", ""))
    said = str(call(site, "mail", DAY, check=False).exception)
    assert "`site_url`" in said
    assert "`email`" in said
