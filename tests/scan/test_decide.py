"""Decisions: feed items and what is known in, actions out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.wording import bare
from generator.scan.actions import Add, LeaveAlone, Update
from generator.scan.decide import decide, slug
from generator.scan.known import Known, Present
from generator.scan.options import ScanOptions
from generator.scan.records import Feed, FeedItem, TranscriptLink
from generator.scan.talk import Talk
from generator.scan.transcripts import decoded, format_of, ranked

VTT = TranscriptLink("https://a.example/1.vtt", "text/vtt")
URL = "https://a.example/feed"


def item(guid: str, day: int = 1, title: str = "Same title", *links: TranscriptLink) -> FeedItem:
    return FeedItem(guid, title, datetime(2025, 11, day, 23, 30, tzinfo=UTC), transcripts=links or (VTT,))


def feed(*items: FeedItem, title: str = "Bucket Talk", url: str = URL) -> Feed:
    return Feed(url, title, "en", items)


def test_oldest_first_and_no_two_of_one_name() -> None:
    actions = decide(feed(item("b", 2), item("a", 1), item("c", 2)), Known(), ScanOptions())
    assert [action.item.guid for action in actions] == ["a", "c", "b"]
    stems = [action.stem for action in actions if isinstance(action, Add)]
    assert stems[:2] == ["2025-11-01-same-title", "2025-11-02-same-title"]
    assert stems[2].startswith("2025-11-02-same-title-")


def test_the_day_is_cut_in_the_time_zone() -> None:
    options = ScanOptions(timezone="Europe/Berlin", since=date(2025, 11, 2))
    (action,) = decide(feed(item("a", 1)), Known(), options)
    assert isinstance(action, Add)
    assert action.stem == "2025-11-02-same-title"
    assert decide(feed(item("a", 1)), Known(), ScanOptions(since=date(2025, 11, 2))) == ()


def test_an_item_without_a_date_is_named_without_one_and_is_never_recent() -> None:
    bare = FeedItem("a", "No date", transcripts=(VTT,))
    (action,) = decide(feed(bare), Known(), ScanOptions())
    assert isinstance(action, Add)
    assert action.stem == "no-date"
    assert decide(feed(bare), Known(), ScanOptions(since=date(1990, 1, 1))) == ()


def present(feed_url: str, title: str = "Same title", **more: Any) -> Present:
    known = Talk(frozenset({"1"}), bare(title), date(2025, 11, 1))
    return Present("episodes/other/x.yml", feed_url, known, file="episodes/other/x.vtt", **more)


def test_a_plain_guid_is_known_in_its_own_feed_only() -> None:
    other = present("https://b.example/feed", "Another title")
    gone = Known((other,), sources=frozenset({URL}))
    still = Known((other,), sources=frozenset({URL, "https://b.example/feed"}))
    for known in (gone, still):
        (action,) = decide(feed(item("1")), known, ScanOptions())
        assert isinstance(action, Add)
        assert action.guid.startswith("1-"), "no feed of ours may hold a GUID twice"
    (action,) = decide(
        feed(item("1")), Known((present(URL, "Another title"),), sources=frozenset({URL})), ScanOptions()
    )
    assert isinstance(action, Update)


def test_a_feed_that_is_no_source_any_more_may_have_moved() -> None:
    there = Known((present("https://b.example/feed"),), sources=frozenset({URL}))
    assert isinstance(decide(feed(item("1")), there, ScanOptions())[0], Update)
    (action,) = decide(feed(item("new")), there, ScanOptions())
    assert isinstance(action, Add)
    assert action.twin, "its words decide"
    (action,) = decide(feed(item("new", 2)), there, ScanOptions())
    assert isinstance(action, Add)
    assert not action.twin


def test_an_episode_address_is_given_once_in_all_shows() -> None:
    known = Known(stems={"2025-11-01-same-title": "episodes/other/2025-11-01-same-title.md"})
    (action,) = decide(feed(item("1")), known, ScanOptions())
    assert isinstance(action, Add)
    assert action.stem.startswith("2025-11-01-same-title-")
    # The day is no part of an address.
    (action,) = decide(feed(item("1", 2)), known, ScanOptions())
    assert isinstance(action, Add)
    assert (action.stem, action.slug[:11]) == ("2025-11-02-same-title", "same-title-")


def test_the_folder_stays_when_a_show_is_renamed() -> None:
    known = Known(folders={URL: "old-name"})
    assert getattr(decide(feed(item("1")), known, ScanOptions())[0], "folder", "") == "episodes/old-name"


def test_removed_and_unwritten() -> None:
    assert isinstance(decide(feed(item("1")), Known(seen=(Talk(frozenset({"1"})),)), ScanOptions())[0], LeaveAlone)
    bare = FeedItem("1", "T")
    assert getattr(decide(feed(bare), Known(), ScanOptions())[0], "transcripts", None) == ()


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_title_is_a_safe_name(text: str) -> None:
    name = slug(text)
    assert name.replace("-", "").isalnum()
    assert name.isascii()
    assert name == name.lower()
    assert 0 < len(name) <= 62
    assert name not in {"con", "nul", "aux", "prn", "com1", "lpt9"}


def test_formats_by_type_and_by_name() -> None:
    links = {
        "application/srt": ("x", ".srt"),
        "application/x-subrip; charset=utf-8": ("x", ".srt"),
        "text/vtt": ("x.txt", ".vtt"),
        "": ("x.json?y=1", ".json"),
        "text/plain": ("x.srt", ".srt"),
        "application/pdf": ("x", ""),
    }
    for kind, (name, suffix) in links.items():
        found = format_of(TranscriptLink(f"https://a.example/{name}", kind))
        assert (found.suffix if found else "") == suffix, kind


def test_best_first() -> None:
    kinds = ["text/plain", "text/html", "application/x-subrip", "application/json", "text/vtt"]
    links = tuple(TranscriptLink(f"https://a.example/{n}", kind) for n, kind in enumerate(kinds))
    assert [link.type for link in ranked(links, "en")] == list(reversed(kinds))
    spoken = TranscriptLink("https://a.example/en", "text/plain", "en-GB")
    assert ranked((TranscriptLink("https://a.example/de", "text/vtt", "de"), spoken), "en-US")[0] == spoken


def test_transcripts_in_any_encoding() -> None:
    assert decoded("Größe".encode("utf-8-sig"), "") == "Größe"
    assert decoded("Größe".encode("utf-16"), "") == "Größe"
    assert decoded("Größe – “so”".encode("cp1252"), "text/plain") == "Größe – “so”"
    assert decoded("Привет".encode("koi8-r"), "text/plain; charset=KOI8-R") == "Привет"
