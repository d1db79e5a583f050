"""Feeds in pages, and feeds that say where they moved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.scan import ScanOptions
from tests.scan.conftest import VTT, Web, item, rss, scan, subscribe

NEXT = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="{}"/>'


def _page(web: Web, path: str, day: int, older: str) -> str:
    said = web.put(f"/{day}.vtt", VTT.replace("bucket", f"bucket of {day}, and of nobody else,"), "text/vtt")
    head = NEXT.format(older) if older else ""
    return web.feed(path, rss(item(f"Talk {day}", f"guid-{day}", day, "", said), head=head))


def test_older_episodes_come_from_the_pages_that_a_feed_names(web: Web, content: Path, tmp_path: Path) -> None:
    _page(web, "/3.xml", 3, "/1.xml")
    _page(web, "/2.xml", 5, "3.xml")
    subscribe(content, _page(web, "/1.xml", 7, "/2.xml"))
    report = scan(content, tmp_path / "state")
    assert report.ok
    assert [path[-6:] for path in report.added] == ["-3.vtt", "-5.vtt", "-7.vtt"]
    again = scan(content, tmp_path / "state")
    assert (again.added, again.updated, again.feeds[0].unchanged) == ((), (), True)


def test_pages_are_followed_no_further_than_is_asked_for(web: Web, content: Path, tmp_path: Path) -> None:
    _page(web, "/2.xml", 5, "/gone.xml")
    subscribe(content, _page(web, "/1.xml", 7, "/2.xml"))
    assert scan(content, tmp_path / "state", ScanOptions(limit=1)).ok
    assert scan(content, tmp_path / "state", ScanOptions(since=date(2025, 11, 6))).ok
    report = scan(content, tmp_path / "state")
    assert web.statuses("/gone.xml") == [404]
    assert report.feeds[0].failed == [f"older episodes: {web.base}/gone.xml: the server answered 404"]
    assert [path[-6:] for path in report.added] == ["-5.vtt"]


def test_a_feed_that_says_where_it_moved_is_told_of(web: Web, content: Path, tmp_path: Path) -> None:
    head = "<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>"
    subscribe(content, web.feed("/1.xml", rss(item("One", "1"), head=head)))
    assert "for good to https://new.example/feed; write that into sources.opml" in "\n".join(
        scan(content, tmp_path / "state").lines()
    )
    own = web.base + "/2.xml"
    head = f"<itunes:new-feed-url>{own}</itunes:new-feed-url>"
    subscribe(content, web.feed("/2.xml", rss(item("One", "1"), head=head)))
    assert "for good" not in "\n".join(scan(content, tmp_path / "state").lines())
