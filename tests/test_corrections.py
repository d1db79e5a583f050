"""corrections.yml on a built site: gone from pages, feeds, API and search; old addresses lead on; check says how."""

from pathlib import Path

import pytest

from tests.site import build, call, drop, lands, small

TALK = """WEBVTT

00:00:00.000 --> 00:00:20.000
<v Speaker 1>Every outage that we had at Quillmark began with a change that nobody had written down anywhere.

00:00:20.000 --> 00:00:40.000
<v Bo Roe>Backups are worthless until the day you restore one, and most companies find that out on that very day.
"""


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small(tmp_path_factory.mktemp("corrected"))
    (folder / "content/episodes").mkdir()
    (folder / "content/episodes/2025-03-03-outages.vtt").write_text(TALK)
    (folder / "content/glossary.yml").write_text("- {name: Quillmark, kind: company}\n")
    return folder


def test_check_prints_each_thing_as_the_line_that_changes_it(show: Path) -> None:
    assert "- hide" not in call(show, "check").output
    assert "No episode is called none" in call(show, "check", "none", check=False).output
    told = call(show, "check", "outages").output
    who = '- {speaker: "Speaker 1", episode: "outages", name: "WHO"}'
    assert f"  {who}  # 1 turn, the longest at 00:00: Every outage that we had at Quillmark began" in told
    assert '- hide: "Quillmark"  # company, named once' in told
    assert "1 episode, 2 insights, 1 post, 0 pages; 0 problems." in told
    drop(
        show / "content",
        {"corrections.yml": f"{who}\n", "episodes/2025-03-04-queues.txt": "Cy Oka: A queue is a promise.\n"},
    )
    told = call(show, "check", "outages").output
    assert "`name: WHO` is not filled in. Write who `Speaker 1` is, or delete the entry" in told
    assert "queues.txt" not in told, "the other episode was not asked for"
    (show / "content/episodes/2025-03-04-queues.txt").unlink()
    (show / "content/corrections.yml").unlink()


def test_what_is_decided_holds_on_the_whole_site(show: Path) -> None:
    (show / "content/corrections.yml").write_text(
        "- hide: Quillmark\n- hide: a queue is a promise\n- {speaker: Speaker 1, episode: outages, name: Ann Lee}\n"
        "- {redirect: talks/42, to: episodes/outages/}\n- {redirect: 2019/05/outages.html, to: episodes/outages/}\n"
        "- {redirect: nowhere/, to: no/such/}\n- hide: i-ffffffff\n"
    )
    told = build(show).stderr
    site = show / "site"
    shown = {
        path.relative_to(site).as_posix(): path.read_text()
        for path in site.rglob("*")
        if path.suffix in (".html", ".xml", ".json", ".md", ".txt")
    }
    assert [name for name, text in shown.items() if "queue is a promise" in text] == []
    assert not (site / "companies/quillmark").exists()
    for name in ("api/entities.json", "companies/index.html", "graph/index.html", "feeds/episodes.xml"):
        assert "Quillmark" not in shown[name]
    page = shown["episodes/outages/index.html"]
    assert "Ann Lee" in page
    assert "Speaker 1" not in page
    assert lands(site, "talks/42/") == "found"
    old = shown["2019/05/outages.html"]
    assert '<link rel="canonical" href="https://example.org/episodes/outages/">' in old
    assert '<meta http-equiv="refresh" content="0; url=../../episodes/outages/">' in old
    assert "/talks/42/* /episodes/outages/:splat 301" in (site / "_redirects").read_text()
    assert "corrections.yml:6: There is no page `no/such/`" in told
    assert "corrections.yml:7: `i-ffffffff` is nothing that was found" in told
