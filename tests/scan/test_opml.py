"""OPML as podcast apps export it."""

import pytest

from generator.scan.opml import OpmlError, opml
from generator.scan.records import Source


def body(rows: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>{rows}</body></opml>'.encode()


def test_nested_folders_and_repeats() -> None:
    text = body(
        '<outline text="feeds"><outline text="Infra"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/f"/>'
        '</outline><outline type="rss" title="Only a title" xmlUrl="https://b.example/f"/></outline>'
        '<outline type="rss" text="again" xmlUrl="https://a.example/f"/><outline text="no address"/>'
    )
    assert opml(text) == (Source("https://a.example/f", "A & B"), Source("https://b.example/f", "Only a title"))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("feed://a.example/f", "https://a.example/f"),
        ("feed:http://a.example/f", "http://a.example/f"),
        ("itpc://a.example/f", "https://a.example/f"),
        ("pcast:https://a.example/f", "https://a.example/f"),
        ("HTTPS://a.example/f", "HTTPS://a.example/f"),
        ("https://a.example/f?a=1&amp;b=2", "https://a.example/f?a=1&b=2"),
    ],
)
def test_addresses_as_apps_write_them(given: str, wanted: str) -> None:
    assert opml(body(f'<outline type="rss" text="A" xmlUrl="{given}"/>')) == (Source(wanted, "A"),)


def test_byte_order_marks_and_encodings() -> None:
    assert opml(b"\xef\xbb\xbf" + body('<outline text="A" xmlUrl="https://a.example/"/>'))[0].title == "A"
    text = body('<outline text="Größe" xmlUrl="https://a.example/"/>').decode()
    assert opml(text.encode())[0].title == "Größe"
    assert opml(text.replace("?>", ' encoding="iso-8859-1"?>').encode("latin-1"))[0].title == "Größe"
    assert opml(text.replace("?>", ' encoding="utf-16"?>').encode("utf-16"))[0].title == "Größe"


@pytest.mark.parametrize("text", [b"", b"https://a.example/feed", b"<opml><body/></opml>", b"<html>", b"\x00\x01"])
def test_no_podcast_in_it(text: bytes) -> None:
    with pytest.raises(OpmlError):
        opml(text)


def test_what_is_commented_out_is_not_read() -> None:
    body = """<outline text="A" xmlUrl="https://a.example/1"/>
    <outline text="B" xmlUrl="https://a.example/2" isComment="true"/>
    <outline text="Folder > off" isComment='true'><outline text="C" xmlUrl="https://a.example/3"><outline/></outline>
    </outline><outline text="Folder" isComment="false"><outline text="isComment" xmlUrl="https://a.example/4"/></outline>"""
    found = opml(f'<opml version="2.0"><body>{body}</body></opml>'.encode())
    assert [source.url for source in found] == ["https://a.example/1", "https://a.example/4"]


def test_a_broken_file_gives_the_feeds_that_it_has_and_links_to_other_lists_are_none() -> None:
    text = """<OPML><body><outline TEXT="A" xmlURL=" https://a.example/1 "><outline title="B & C"
    xmlUrl='https://a.example/2'/></outline><!-- <outline xmlUrl="https://a.example/3"/> -->
    <outline text="A list" type="Source" xmlUrl="https://a.example/4"/><outline text="D" xmlUrl="https://a.example/5">"""
    assert opml(text.encode()) == (
        Source("https://a.example/1", "A"),
        Source("https://a.example/2", "B & C"),
        Source("https://a.example/5", "D"),
    )
