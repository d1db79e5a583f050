"""Feeds: RSS, Atom and what claims to be."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Enclosure, Person
from generator.scan.feed import FeedError, feed
from generator.scan.feed_item import duration
from generator.scan.plain import line, paragraphs
from generator.scan.records import TranscriptLink
from generator.scan.sidecar import fields
from tests.scan.conftest import item, rss

URL = "https://a.example/shows/feed.xml"


def test_all_transcripts_and_people_are_read_not_only_the_last() -> None:
    extra = (
        '<podcast:transcript url="/1.txt" type="text/plain"/>'
        '<podcast:transcript url="1.VTT" type="TEXT/VTT" language="es"/>'
        '<podcast:transcript url="" type="text/vtt"/><podcast:person>Ana</podcast:person>'
        '<podcast:person role="guest" href="https://bo.example">Bo <b>Roe</b></podcast:person>'
        "<podcast:person> </podcast:person>"
        '<podcast:person href="https://other.example">Ana</podcast:person>'
    )
    (found,) = feed(rss(item("One", "1", 1, extra)).encode(), URL).items
    assert found.transcripts == (
        TranscriptLink("https://a.example/1.txt", "text/plain"),
        TranscriptLink("https://a.example/shows/1.VTT", "text/vtt", "es"),
    )
    assert found.people == (Person("Ana", "host"), Person("Bo Roe", "guest", "https://bo.example"))
    assert found.published == datetime(2025, 11, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("odd", ["R&D & more", "a\0b", "a\x0bb", "caf&eacute;&nbsp;x", "<![CDATA[R&D]]> & more"])
def test_one_odd_character_in_a_feed_costs_no_item_its_transcript(odd: str) -> None:
    extra = '<podcast:transcript url="/{}.vtt" type="text/vtt"/><podcast:person>Bo & Ann</podcast:person>'
    text = rss(*(item(f"One {odd} {number}", f"guid-{number}", number, extra.format(number)) for number in (1, 2, 3)))
    found = feed(text.encode(), URL)
    assert [[link.url for link in one.transcripts] for one in found.items] == [
        [f"https://a.example/{number}.vtt"] for number in (1, 2, 3)
    ]
    assert [[person.name for person in one.people] for one in found.items] == [["Bo & Ann"]] * 3
    for number, one in enumerate(found.items, 1):
        assert one.title.startswith("One ")
        assert one.title.endswith(str(number))
    assert len(found.warnings) == 1


def test_people_of_the_channel_are_on_every_item_that_names_none() -> None:
    head = "<podcast:person>Ana</podcast:person>"
    own = "<podcast:person>Bo</podcast:person>"
    found = feed(rss(item("One", "1"), item("Two", "2", 2, own), head=head).encode(), URL).items
    assert [[person.name for person in one.people] for one in found] == [["Ana"], ["Bo"]]


def test_a_live_item_is_no_episode_and_does_not_rename_the_show() -> None:
    live = "<podcast:liveItem><title>Live now</title><guid>live</guid></podcast:liveItem>"
    found = feed(rss(item("One", "1"), head=live).encode(), URL)
    assert found.title == "Bucket Talk"
    assert [one.title for one in found.items] == ["One"]


def test_atom() -> None:
    text = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:podcast="https://podcastindex.org/namespace/1.0"><title>T</title>'
        '<entry><id>tag:1</id><title type="html">A &amp;lt;b&amp;gt;</title><updated>2025-11-18T23:30:00Z</updated>'
        '<link rel="enclosure" href="https://a.example/1.mp3" length="9" type="audio/mpeg"/>'
        '<podcast:transcript url="https://a.example/1.vtt" type="text/vtt"/></entry></feed>'
    )
    (found,) = feed(text.encode(), URL).items
    assert (found.guid, found.title) == ("tag:1", "A <b>")
    assert found.audio == Enclosure("https://a.example/1.mp3", 9, "audio/mpeg")
    assert len(found.transcripts) == 1


def test_another_prefix_for_the_namespace() -> None:
    text = rss(item("One", "1", 1, "<podcast:person>Ana</podcast:person>"))
    text = text.replace("podcast:", "pc:").replace("xmlns:podcast", "xmlns:pc")
    assert feed(text.encode(), URL).items[0].people == (Person("Ana", "host"),)


def test_items_without_a_guid_and_items_said_twice() -> None:
    bare = "<item><title>Bare</title><enclosure url='https://a.example/b.mp3' length='x' type='audio/mpeg'/></item>"
    found = feed(rss(item("New words", "1"), bare, item("Old words", "1"), "<item/>").encode(), URL)
    assert [(one.guid, one.title) for one in found.items] == [("1", "New words"), ("https://a.example/b.mp3", "Bare")]
    assert found.items[1].audio == Enclosure("https://a.example/b.mp3", 0, "audio/mpeg")
    assert "2 of its items" in found.warnings[0]


def test_a_relative_link_is_taken_from_the_feed() -> None:
    assert feed(rss(item("One", "1", 1, "<link>/1</link>")).encode(), URL).items[0].link == "https://a.example/1"


def test_wicked_urls_and_entities_are_left_out() -> None:
    extra = "<link>javascript:alert(1)</link><enclosure url='file:///etc/passwd' length='1' type='audio/mpeg'/>"
    (found,) = feed(rss(item("One", "1", 1, extra)).encode(), URL).items
    assert (found.link, found.audio) == ("", None)
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
        + rss(item("&b;", "1")).partition("?>")[2]
    )
    assert all("aaaa" not in one.title for one in feed(bomb.encode(), URL).items)


def test_a_body_that_names_a_file_opens_none() -> None:
    with pytest.raises(FeedError):
        feed(__file__.encode(), URL)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_encodings(encoding: str) -> None:
    text = rss(item("Füße", "1", 1, "<podcast:person>Jörg</podcast:person>")).replace("UTF-8", encoding)
    (found,) = feed(text.encode(encoding), URL, "text/xml").items
    assert (found.title, found.people) == ("Füße", (Person("Jörg", "host"),))


def test_an_encoding_that_is_not_the_declared_one_is_told_of() -> None:
    found = feed(rss(item("Füße", "1")).encode("latin-1"), URL)
    assert found.items[0].title == "Füße"
    assert found.warnings


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3723", 3723),
        ("62:03", 3723),
        ("1:02:03", 3723),
        ("01:02:03.5", 3723),
        ("", None),
        ("0", None),
        ("1h 2m", 3720),
        ("62 min", 3720),
        ("PT1H2M3S", 3723),
        ("00:62:03", 3723),
        ("3723000", 3723),
        ("an hour", None),
        ("-5", None),
    ],
)
def test_durations(text: str, seconds: int | None) -> None:
    assert duration(text) == seconds


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One &amp; two</p><p>Three<br>four</p>", "One & two\n\nThree\nfour"),
        ("<ul><li>a</li><li>b <b>c</b></li></ul>", "- a\n- b c"),
        ("no markup,\njust lines", "no markup,\njust lines"),
        ("1 < 2 and AT&T", "1 < 2 and AT&T"),
        ("<script>alert(1)</script>kept<style>x</style>", "kept"),
        ("<p>a<p>b", "a\n\nb"),
        ("a\x00b\u2028c", "abc"),
    ],
)
def test_show_notes_as_text(html: str, text: str) -> None:
    assert paragraphs(html) == text


@settings(deadline=None)
@given(st.text())
def test_any_show_notes_become_clean_text(text: str) -> None:
    found = paragraphs(text)
    assert found == found.strip()
    assert "\n\n\n" not in found
    assert "\n" not in line(text)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_feed_or_no_feed(body: bytes) -> None:
    try:
        assert feed(body, URL).url == URL
    except FeedError:
        with pytest.raises(FeedError, match="it is "):
            feed(body, URL)


def test_a_guid_that_is_no_address_stays_as_it_is_and_keeps_its_transcript() -> None:
    # Without isPermaLink="false", as many hosts write it.
    body = (
        '<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>T</title>'
        '<item><title>A</title><guid>abc-123</guid><podcast:transcript url="/a.vtt" type="text/vtt"/></item>'
        "<item><title>B</title><guid>abc-124</guid><link>https://h.example/b</link></item></channel></rss>"
    )
    first, second = feed(body.encode(), "https://h.example/feed").items
    assert (first.guid, first.link) == ("abc-123", "")
    assert first.transcripts == (TranscriptLink("https://h.example/a.vtt", "text/vtt"),)
    assert (second.guid, second.link) == ("abc-124", "https://h.example/b")


def test_a_live_item_renames_no_show_whatever_is_empty_before_it() -> None:
    live = "<link/><podcast:liveItem status='live'><title>Live now</title><link/><guid>l</guid></podcast:liveItem>"
    text = rss(item("One", "1"), head=live).replace("<link>https://example.org/</link>", "<image><title/></image>")
    assert feed(text.encode(), URL).title == "Bucket Talk"


@pytest.mark.parametrize(
    "declared",
    [
        "",
        'xmlns:podcast="https://www.podcastindex.org/namespace/1.0/"',
        'xmlns:podcast="https://github.com/Podcastindex-org/podcast-namespace/blob/master/docs/1.0.md"',
    ],
)
def test_podcast_tags_are_known_however_their_namespace_is_written(declared: str) -> None:
    tag = '<podcast:transcript url="/{}.vtt" type="text/vtt"/><itunes:episode>{}</itunes:episode>'
    text = rss(*(item("One", f"guid-{n}", n, tag.format(n, n)) for n in (1, 2)))
    text = text.replace('xmlns:podcast="https://podcastindex.org/namespace/1.0"', declared)
    found = feed(text.encode(), URL).items
    assert [[link.url for link in one.transcripts] for one in found] == [
        ["https://a.example/1.vtt"],
        ["https://a.example/2.vtt"],
    ]
    assert [(one.guid, one.number) for one in found] == [("guid-1", 1), ("guid-2", 2)]


def test_recordings_and_people_have_whole_addresses_as_transcripts_do() -> None:
    extra = (
        '<enclosure url="../audio/1.mp3" length="7" type="audio/mpeg"/>'
        '<podcast:person href="/ana" img="ana.png">Ana</podcast:person>'
    )
    (found,) = feed(rss(item("One", "1", 1, extra)).encode(), URL).items
    assert found.audio == Enclosure("https://a.example/audio/1.mp3", 7, "audio/mpeg")
    assert found.people == (Person("Ana", "host", "https://a.example/ana", "https://a.example/shows/ana.png"),)


def test_without_an_enclosure_the_recording_is_what_media_rss_says_is_one() -> None:
    media = '<media:content url="/cover" type="image/png"/><media:content url="/1.mp3" fileSize="9" type="audio/mpeg"/>'
    text = rss(item("One", "1", 1, media)).replace("<rss ", '<rss xmlns:media="http://search.yahoo.com/mrss/" ', 1)
    assert feed(text.encode(), URL).items[0].audio == Enclosure("https://a.example/1.mp3", 9, "audio/mpeg")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Tue, 05 Mar 2024 10:00:00", datetime(2024, 3, 5, 10, tzinfo=UTC)),
        ("Tue,05 Mar 2024 10:00:00 +0200", datetime(2024, 3, 5, 8, tzinfo=UTC)),
        ("Di, 05 Mär 2024 10:00:00 +0100", datetime(2024, 3, 5, 12, tzinfo=UTC)),
        ("March 5, 2024", datetime(2024, 3, 5, 12, tzinfo=UTC)),
        ("2024-03-05", datetime(2024, 3, 5, 12, tzinfo=UTC)),
        ("2024/03/05", datetime(2024, 3, 5, 12, tzinfo=UTC)),
        ("1709632800", datetime(2024, 3, 5, 10, tzinfo=UTC)),
        ("2024-03-05 10:00:00 UTC", datetime(2024, 3, 5, 10, tzinfo=UTC)),
        ("2024-03-05 10:00:00 +0000 UTC", datetime(2024, 3, 5, 10, tzinfo=UTC)),
        ("2024-03-05T10:00:00Z", datetime(2024, 3, 5, 10, tzinfo=UTC)),
    ],
)
def test_dates_as_feeds_write_them_are_that_day(text: str, moment: datetime) -> None:
    written = rss(item("One", "1")).replace("Sat, 01 Nov 2025 09:00:00 +0000", text)
    assert text in written
    assert feed(written.encode(), URL).items[0].published == moment


@pytest.mark.parametrize("written", ["#14", "14", "Ep. 14", "E14", " episode #14 "])
def test_a_number_may_have_a_mark(written: str) -> None:
    tags = f"<itunes:episode>{written}</itunes:episode><itunes:season>S2</itunes:season>"
    (found,) = feed(rss(item("One", "1", 1, tags)).encode(), URL).items
    assert (found.number, found.season) == (14, 2)


def test_blank_lines_above_a_feed_are_nothing() -> None:
    found = feed(b"\n\n" + rss(item("One", "1")).encode(), URL)
    assert ([one.title for one in found.items], found.warnings) == (["One"], ())


def test_a_title_may_stand_in_the_tag_for_directories_alone() -> None:
    written = rss(item("One", "1"), item("Two", "2", 2)).replace(
        "<title>One</title>", "<itunes:title>Uno</itunes:title>"
    )
    assert "Uno" in written
    assert [one.title for one in feed(written.encode(), URL).items] == ["Uno", "Two"]


@pytest.mark.parametrize(
    "below",
    [
        "Learn more about your ad choices. Visit cast.example/adchoices",
        "Hosted on Some. See some.com/privacy for more information.",
        "See Privacy Policy at https://host.example/rules and Privacy Notice at https://host.example/rules#sell.",
    ],
)
def test_what_a_host_writes_below_every_episode_is_no_show_note(below: str) -> None:
    own = "Caches and privacy policy, and who reads either."
    (found,) = feed(
        rss(item("One", "1", 1, f"<description>{own}&lt;p&gt;{below}&lt;/p&gt;</description>")).encode(), URL
    ).items
    assert found.description == own


def test_a_date_that_no_calendar_has_is_told_of() -> None:
    written = rss(item("One", "1"), item("Two", "2", 2)).replace("Sat, 01 Nov", "Wed, 31 Feb")
    found = feed(written.encode(), URL)
    assert [one.published is None for one in found.items] == [True, False]
    assert "1 of its items have no date" in found.warnings[0]
    assert "31 Feb 2025" in found.warnings[0]


def test_talks_that_share_a_guid_are_several_and_the_same_talk_twice_is_one() -> None:
    audio = "<enclosure url='https://a.example/{}.mp3' length='1' type='audio/mpeg'/>"
    one, two = item("One", "x", 1, audio.format(1)), item("Two", "x", 2, audio.format(2))
    found = feed(rss(two, one, item("Two", "x", 2)).encode(), URL)
    assert [item.title for item in found.items] == ["Two", "One"]
    assert len({item.guid for item in found.items}) == 2
    assert [item.guid for item in feed(rss(one, two).encode(), URL).items] == [found.items[1].guid, found.items[0].guid]
    assert "2 of its items share a GUID with another talk" in found.warnings[0]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "it is empty"),
        ('{"error": "gone"}', "it is JSON, and no feed"),
        ("<?xml version='1.0'?><opml version='2.0'><body/></opml>", "put what it lists into sources.opml"),
        ("<!-- a --><!doctype html><html><title>A show</title></html>", "it is a web page, and no feed: write the"),
        (
            '<html><link rel="alternate" type="application/rss+xml" href="/feed.xml?a=1&amp;b=2"></html>',
            "its feed is https://a.example/feed.xml?a=1&b=2: write that into sources.opml",
        ),
    ],
)
def test_what_is_no_feed_is_named_with_what_to_do(body: str, said: str) -> None:
    with pytest.raises(FeedError, match=re.escape(said)):
        feed(body.encode(), URL)


def test_chapters_in_the_feed_are_the_episodes_own_unless_a_file_has_them() -> None:
    marks = (
        '<psc:chapters xmlns:psc="http://podlove.org/simple-chapters"><psc:chapter start="00:00:00.000" title="Start"/>'
        '<psc:chapter start="00:12:30" title="Storage"/></psc:chapters>'
    )
    file = '<podcast:chapters url="/c.json" type="application/json+chapters"/>'
    found = feed(rss(item("One", "1", 1, marks), item("Two", "2", 2, marks + file)).encode(), URL)
    first, second = found.items
    written = [{"start": "00:00:00.000", "title": "Start"}, {"start": "00:12:30", "title": "Storage"}]
    assert fields(first, found, "UTC")["chapters"] == written
    assert "chapters" not in fields(second, found, "UTC")


def test_a_json_feed() -> None:
    text = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Cables",
            "language": "en",
            "next_url": "/older.json",
            "items": [
                {
                    "id": 1,
                    "title": "One",
                    "url": "https://a.example/1",
                    "content_html": "<p>We talk.</p>",
                    "date_published": "2025-11-01T10:00:00+01:00",
                    "attachments": [
                        {"url": "/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9, "duration_in_seconds": 65},
                        {"url": "/1.vtt", "mime_type": "text/vtt"},
                    ],
                },
                {"title": "Without an id"},
                {"id": 1, "title": "Again"},
                "no item",
            ],
        }
    )
    found = feed(text.encode(), URL, "application/feed+json")
    assert (found.title, found.language, found.next) == ("Cables", "en", "https://a.example/older.json")
    assert [one.title for one in found.items] == ["One", "Without an id"]
    one = found.items[0]
    assert (one.guid, one.link, one.description, one.duration_s) == ("1", "https://a.example/1", "We talk.", 65)
    assert one.published == datetime(2025, 11, 1, 9, tzinfo=UTC)
    assert one.audio == Enclosure("https://a.example/1.mp3", 9, "audio/mpeg")
    assert one.transcripts == (TranscriptLink("https://a.example/1.vtt", "text/vtt"),)
