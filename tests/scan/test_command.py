"""`infracast scan`: what fails is reported, and costs the exit code under --strict alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.commands.main import app
from tests.scan.conftest import VTT, Web, item, rss, subscribe, tree

RUN = CliRunner()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    options = "\n      private_hosts: [127.0.0.1]"
    (tmp_path / "mkdocs.yml").write_text(f"site_name: S\ndocs_dir: content\nplugins:\n  - infracast:{options}\n")
    return tmp_path


def scan(site: Path, *words: str) -> tuple[int, str]:
    result = RUN.invoke(app, ["scan", "--config", str(site / "mkdocs.yml"), *words])
    return result.exit_code, result.output


@pytest.mark.parametrize("wrong", ["no list", "an odd list", "a sidecar", "a dead feed", "a dead transcript"])
def test_what_fails_fails_the_command_under_strict_alone(web: Web, site: Path, wrong: str) -> None:
    content = site / "content"
    good = web.feed("/good.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT))))
    lost = web.feed("/lost.xml", rss(item("Two", "2", transcript=f"{web.base}/2.vtt"), title="Lost"))
    subscribe(content, good, *{"a dead feed": [f"{web.base}/dead.xml"], "a dead transcript": [lost]}.get(wrong, []))
    if wrong == "no list":
        (content / "sources.opml").unlink()
    if wrong == "an odd list":
        (content / "sources.opml").write_text("nothing")
    if wrong == "a sidecar":
        (content / "episodes").mkdir()
        (content / "episodes/x.yml").write_text("a: b: c\n")
    code, said = scan(site)
    assert code == 0, said
    assert ("error: " in said) or ("failed: " in said), said
    assert wrong.endswith("list") or "added: episodes/bucket-talk/2025-11-01-one.vtt" in said
    assert scan(site, "--strict")[0] == 1


def test_nothing_wrong_is_fine_under_strict(web: Web, site: Path) -> None:
    subscribe(site / "content", web.feed("/good.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    assert scan(site, "--strict")[0] == 0
    assert any(name.endswith("2025-11-01-one.vtt") for name in tree(site / "content"))


def test_private_hosts_are_named_by_the_owner(web: Web, site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: S\ndocs_dir: content\nplugins: [infracast]\n")
    subscribe(site / "content", web.feed("/good.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    code, said = scan(site)
    assert code == 0
    assert "private network" in said
    assert not web.asked


def test_no_title_steers_the_terminal(web: Web, site: Path) -> None:
    wicked = "&#x9b;31m&#x202e;gnp ::error::x"
    subscribe(
        site / "content", web.feed("/f.xml", rss(item(wicked, "1"), item("Two", "2"), title=f"::set-output::{wicked}"))
    )
    said = scan(site)[1]
    assert "no transcript" in said
    assert not {"\x9b", "\u202e", "\x1b"} & set(said)
    assert not [line for line in said.splitlines() if line.startswith("::")]
