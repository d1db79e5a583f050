"""What scan takes is what the build reads, judged by its content, and what it writes the build reads without a word."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import ContentError, Enclosure, Person, Site
from generator.read import read_library
from generator.read.fields.marked_yaml import marked_yaml
from generator.read.fields.table import check
from generator.read.library.words_heard import words
from generator.scan.feed import feed
from generator.scan.records import Feed, FeedItem
from generator.scan.sidecar import compose, fields
from tests.read.formats.documents.word import word
from tests.scan.conftest import VTT, Web, item, rss, scan, subscribe

SRT = "1\n00:00:01,000 --> 00:00:02,000\nAna: The bucket agrees with itself.\n"
P20 = json.dumps(
    {"version": "1.0.0", "segments": [{"startTime": 0, "endTime": 2, "speaker": "Ana", "body": "It is slow."}]}
)
HTML = "<cite>Ana:</cite><time>00:00</time><p>The bucket agrees with itself.</p>"
LONG = "\n\n".join(f"{name}: We write to the bucket first, and then we ask it twice." for name in ("Ana", "Bo") * 4)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


def links(*rows: tuple[str, str]) -> str:
    return "".join(f'<podcast:transcript url="{url}" type="{kind}"/>' for url, kind in rows)


@pytest.mark.parametrize(
    ("best", "kind"),
    [
        ("<!doctype html><html><body><p>404 Not Found</p></body></html>", "text/vtt"),
        ("<html><head><title>Sign in</title></head><body><form></form></body></html>", "text/html"),
        ("Not found", "text/vtt"),
        ("WEBVTT\n\n", "text/vtt"),
        ("WEBVTT\n\n00:00.000 --> 00:04.000\n\n", "text/vtt"),
        ('{"error": "expired"}', "application/json"),
        ('{"segments": [', "application/json"),
        ("[]", "application/json"),
        ("", "text/vtt"),
        ("%PDF-1.7\n%âãÏÓ\n1 0 obj\n", "application/json"),
        ("\0\0\0\0", "text/vtt"),
    ],
)
def test_what_is_no_transcript_gives_way_to_the_next_best(
    web: Web, content: Path, state: Path, best: str, kind: str
) -> None:
    text = links((web.put("/a", best, kind), kind), (web.put("/b", LONG), "text/plain"))
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", 1, text))))
    report = scan(content, state)
    assert report.added == ("episodes/bucket-talk/2025-11-01-one.txt",), "\n".join(report.lines())
    assert f"{web.base}/a: " in report.feeds[0].failed[0]
    (episode,) = read_library(content, Site()).episodes
    assert episode.transcript.speakers == ("Ana", "Bo")


@pytest.mark.parametrize(("body", "suffix"), [(VTT, "vtt"), (SRT, "srt"), (P20, "json"), (HTML, "html"), (LONG, "txt")])
@pytest.mark.parametrize("kind", ["", "text/plain", "application/octet-stream", "text/vtt", "application/x-new"])
def test_content_says_what_it_is(web: Web, content: Path, state: Path, body: str, suffix: str, kind: str) -> None:
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", 1, links((web.put("/a", body), kind))))))
    report = scan(content, state)
    assert report.added == (f"episodes/bucket-talk/2025-11-01-one.{suffix}",), "\n".join(report.lines())
    library = read_library(content, Site())
    assert library.episodes[0].transcript.turns
    assert not library.problems


def test_what_else_the_build_reads_is_taken_too(web: Web, content: Path, state: Path) -> None:
    lines = "0:00:01.000,0:00:02.000\nAna: The bucket agrees.\n\n0:00:02.000,0:00:04.000\nBo: It does.\n"
    page = web.put("/3.sbv", "<!doctype html><html><body><p>404 Not Found</p></body></html>")
    rows = [
        item("One", "1", 1, links((web.put("/1.sbv", lines), "application/x-sbv"))),
        item("Two", "2", 2, links((web.put("/2", word(*LONG.split("\n\n"))), ""))),
        item("Three", "3", 3, links((page, ""))),
    ]
    subscribe(content, web.feed("/feed.xml", rss(*rows)))
    report = scan(content, state)
    assert [Path(path).suffix for path in report.added] == [".sbv", ".docx"], "\n".join(report.lines())
    library = read_library(content, Site())
    assert not library.problems
    assert all(episode.transcript.turns for episode in library.episodes)


def test_the_words_of_a_scanned_text_are_asked_for_as_the_build_will_read_it() -> None:
    assert "Never" not in words("x.txt", b"---\ntitle: Never\n---\n\nAna: Said so.\n")
    with pytest.raises(ContentError):
        words("x.exe", b"Ana: Said so.")


@pytest.mark.parametrize("rows", [[], [{"title": "No time"}], [{"startTime": 3, "img": "https://a.example/1.png"}]])
def test_chapters_that_the_build_would_not_read_are_not_dropped(
    web: Web, content: Path, state: Path, rows: list[dict[str, object]]
) -> None:
    marks = web.put("/c", json.dumps({"version": "1.2.0", "chapters": rows}))
    tag = f'<podcast:chapters url="{marks}" type="application/json+chapters"/>'
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", 1, tag, web.put("/1.vtt", VTT)))))
    report = scan(content, state)
    assert report.added
    assert f"{marks}: " in report.feeds[0].failed[0]
    library = read_library(content, Site())
    assert not library.problems
    assert not library.episodes[0].chapters


@pytest.mark.parametrize(
    ("enclosures", "wanted"),
    [
        ((("c.jpg", "image/jpeg"), ("1.mp3", "audio/mpeg")), "1.mp3"),
        ((("1.mp4", "video/mp4"), ("1.m4a", "audio/x-m4a")), "1.m4a"),
        ((("notes.pdf", "application/pdf"), ("1.mp3", "")), "1.mp3"),
        ((("c.png", "image/png"), ("1.mov", "video/quicktime")), "1.mov"),
        ((("play", "application/octet-stream"), ("1.mp3", "application/octet-stream")), "1.mp3"),
        ((("c.jpg", "image/jpeg"),), ""),
        ((("notes.pdf", "application/pdf"),), ""),
    ],
)
def test_the_enclosure_is_the_audio(enclosures: tuple[tuple[str, str], ...], wanted: str) -> None:
    tags = "".join(f'<enclosure url="https://a.example/{url}" length="1" type="{kind}"/>' for url, kind in enclosures)
    (found,) = feed(rss(item("One", "1", 1, tags)).encode(), "https://a.example/feed").items
    assert (found.audio.url.rpartition("/")[2] if found.audio else "") == wanted


def read_back(found: dict[str, Any]) -> tuple[dict[str, Any], tuple[object, ...]]:
    return check(
        "episode", marked_yaml(compose(found, {"feed": "https://a.example/", "added": date(2025, 1, 1)})), "x.yml"
    )


def test_addresses_with_spaces_and_odd_years_are_read_without_a_warning() -> None:
    person = Person("Ana", "guest", "https://ana.example/an a")
    odd = FeedItem(
        "1", "One", None, "https://a.example/a b'c", "", Enclosure("https://u:p@a.example/x y.mp3"), people=(person,)
    )
    found, problems = read_back(fields(odd, Feed("https://a.example/", "Show", "English (US)"), "UTC"))
    assert not problems
    assert found["link"] == "https://a.example/a%20b%27c"
    assert found["audio"].url == "https://a.example/x%20y.mp3"
    assert "language" not in found
    for year in ("0099", "0001", "25", "9999", "20255"):
        when = f"Mon, 01 Jan {year} 00:00:00 GMT"
        text = rss(f"<item><title>T</title><guid>1</guid><pubDate>{when}</pubDate></item>")
        (old,) = feed(text.encode(), "https://a.example/").items
        found, problems = read_back(fields(old, Feed("https://a.example/", "Show"), "Pacific/Kiritimati"))
        assert not problems, year


odd_text = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=40)
address = st.one_of(
    odd_text, odd_text.map("https://a.example/".__add__), odd_text.map("http://u:p@a.example:8/?q=".__add__)
)


@settings(deadline=None)
@given(
    st.builds(
        FeedItem,
        guid=odd_text.filter(str.strip),
        title=odd_text,
        published=st.none() | st.datetimes(datetime(1901, 1, 1), datetime(2198, 1, 1), timezones=st.just(UTC)),
        link=address,
        description=odd_text,
        audio=st.none() | st.builds(Enclosure, address, st.integers(0, 10**14), odd_text),
        duration_s=st.none() | st.integers(1, 10**6),
        number=st.none() | st.integers(0, 10**6),
        people=st.lists(st.builds(Person, odd_text.filter(str.strip), odd_text, address), max_size=2).map(tuple),
    ),
    odd_text,
)
def test_any_item_gives_a_sidecar_that_is_read_without_a_warning(one: FeedItem, language: str) -> None:
    _, problems = read_back(fields(one, Feed("https://a.example/", "Show", language), "Europe/London"))
    assert not problems


def test_a_transcript_that_tells_who_speaks_is_taken_before_one_that_does_not(
    web: Web, content: Path, tmp_path: Path
) -> None:
    bare = VTT.replace("<v Ana>", "")
    named = P20.replace("It is slow.", "The bucket already agrees with itself.")
    tag = '<podcast:transcript url="{}" type="{}"/>'
    vtt, plain = web.put("/1.vtt", bare), web.put("/1.txt", "The bucket already agrees with itself. " * 20)
    both = tag.format(vtt, "text/vtt") + tag.format(web.put("/1.json", named), "application/json")
    alone = tag.format(web.put("/2.vtt", bare.replace("bucket", "whole bucket")), "text/vtt") + tag.format(
        plain, "text/plain"
    )
    gone = tag.format(web.put("/3.vtt", bare.replace("bucket", "other one")), "text/vtt") + tag.format(
        web.base + "/gone.json", "application/json"
    )
    subscribe(
        content,
        web.feed("/f.xml", rss(item("One", "1", 1, both), item("Two", "2", 2, alone), item("Three", "3", 3, gone))),
    )
    report = scan(content, tmp_path / "state")
    assert [path.rpartition("-")[2] for path in report.added] == ["one.json", "two.vtt", "three.vtt"]
    assert report.ok
    again = scan(content, tmp_path / "state2")
    assert (again.added, again.updated) == ((), ())
