"""Mails, written out and read back with the standard parser."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import feedparser
import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Analysis, DigestIssue, DigestItem, Episode, Insight, Library, Site, Transcript, Turn
from generator.publish.feeds import feeds
from generator.publish.mail import MailError, compose, files
from generator.publish.recipients import AddressError, Recipient, address, display_name, recipients

THEME = Path(__file__).resolve().parents[2] / "theme"
DAY = date(2025, 11, 20)
SITE = Site(
    name="Infra & Pod <3 \u200fעברית 🎧",
    url="https://pod.example/shows/",
    email="hello@pod.example",
    description='Said out loud, "checked" & linked.',
    timezone="Europe/Berlin",
    today=DAY,
    unsubscribe_url="https://lists.example/leave?who={recipient}&list=a-rather-long-name-for-a-list-of-people-who-read-every-day",
)
ANN = Recipient("ann.o'neil+news@example.org", "Ann O’Neil")


def item(number: int, text: str, **more: object) -> DigestItem:
    return DigestItem(Insight(id=f"i-{number}", text=text, date=DAY, path="x.md", **more))  # type: ignore[arg-type]


ISSUE = DigestIssue(
    date=DAY,
    number=7,
    items=(
        item(
            1,
            "A bucket with compare-and-swap <is> a database & more.",
            episode="bucket",
            turn="t-1",
            start_ms=872_000,
            speaker="Änne",
        ),
        item(2, "日本語の洞察。", episode="bucket", turn="t-2"),
        item(3, "Dropped with a link.", line=3, link="https://elsewhere.example/a?b=1&c=2"),
        item(4, "Dropped without one.", line=4),
        item(5, "Dropped with a wicked one.", line=5, link="javascript://x.example/%0aalert(1)"),
    ),
    title="Fünf Einsichten\r\nBcc: everybody@example.org über alles, was in dieser Woche so gesagt worden ist 🎧",
)
LIBRARY = Library(
    site=SITE,
    episodes=(Episode(slug="bucket", title="The <database> that is a bucket", date=DAY, path="b.vtt", guid="g"),),
    issues=(ISSUE,),
    analyses={"bucket": Analysis("bucket")},
)


class _Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.found += [value or "" for name, value in attrs if name in {"href", "src"}]


def parsed(message: EmailMessage) -> EmailMessage:
    found = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def bodies(message: EmailMessage) -> tuple[str, str]:
    text, html = message.iter_parts()
    return text.get_content(), html.get_content()


@pytest.fixture(scope="module")
def message() -> EmailMessage:
    return parsed(compose(ISSUE, LIBRARY, THEME).message(ANN))


def test_structure_text_first_and_nothing_defective(message: EmailMessage) -> None:
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert not any(part.defects for part in message.walk())
    assert all(part.get_content_charset() == "utf-8" for part in message.iter_parts())
    assert [header for part in message.walk() for header in part if header == "MIME-Version"] == ["MIME-Version"]


def test_headers(message: EmailMessage) -> None:
    assert message["From"].addresses[0].addr_spec == "hello@pod.example"
    assert message["From"].addresses[0].display_name == "Infra & Pod <3 עברית 🎧"
    assert message["To"].addresses[0].addr_spec == "ann.o'neil+news@example.org"
    assert message["To"].addresses[0].display_name == "Ann O’Neil"
    assert message["Subject"].startswith("Fünf Einsichten Bcc: everybody@example.org über alles")
    assert message["Bcc"] is None
    assert message["Date"].datetime.isoformat() == "2025-11-20T00:00:00+01:00"
    assert message["List-Id"] == "<digest.shows.pod.example>"
    assert message["List-Archive"] == "<https://pod.example/shows/digest/>"
    assert re.fullmatch(r"<2025-11-20\.[0-9a-f]{32}@pod\.example>", message["Message-ID"])
    assert len(set(message.keys())) == len(message.keys())


def test_below_a_model_s_claim_stands_what_was_spoken_in_short() -> None:
    spoken = "A tide table <is> only paper, " + "and paper " * 30 + "burns."
    told = item(1, "Paper burns.", by="quill-1", quote=spoken, speaker="Bo Ek", turn="t-1", episode="bucket")
    text, html = bodies(parsed(compose(replace(ISSUE, items=(told,)), LIBRARY, THEME).message(ANN)))
    assert "“A tide table <is> only paper, and paper" in " ".join(text.split())
    assert "“A tide table &lt;is&gt; only paper, and paper" in html
    assert " …”" in text
    assert "burns.”" not in text
    own = replace(told, insight=replace(told.insight, by=""))
    text, html = bodies(parsed(compose(replace(ISSUE, items=(own,)), LIBRARY, THEME).message(ANN)))
    assert "tide table" not in text + html, "of spoken words there is nothing else to show"


def test_what_its_owner_wrote_about_a_talk_is_told_from_what_was_said_there() -> None:
    turn = Turn("t-1", "Every tide table, really, is only paper.", "Bo Ek")
    talk = replace(LIBRARY.episodes[0], slug="bucket", transcript=Transcript((turn,)))
    library = replace(LIBRARY, episodes=(talk,))
    for words, noted in (("Tide tables burn.", True), ("every tide table … is only paper", False)):
        told = item(1, words, line=3, speaker="Bo Ek", turn="t-1", episode="bucket")
        for body in bodies(parsed(compose(replace(ISSUE, items=(told,)), library, THEME).message(ANN))):
            assert ("editor’s note" in body) == noted


def test_one_click_unsubscribe_is_in_one_piece_on_the_wire(message: EmailMessage) -> None:
    raw = compose(ISSUE, LIBRARY, THEME).message(ANN).as_bytes()
    who = b"ann.o%27neil%2Bnews%40example.org"
    link = (
        b"https://lists.example/leave?who=" + who + b"&list=a-rather-long-name-for-a-list-of-people-who-read-every-day"
    )
    mailto = b"mailto:hello@pod.example?subject=unsubscribe%20" + who
    assert b"List-Unsubscribe: <" + link + b">,\r\n <" + mailto + b">\r\n" in raw
    assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in raw
    text, html = bodies(message)
    assert f"Unsubscribe: {link.decode()}" in text
    assert link.decode() in _Links(html).found
    assert "leave.invalid" not in text + html


def test_without_a_list_service_a_mail_unsubscribes() -> None:
    library = replace(LIBRARY, site=replace(SITE, unsubscribe_url=""))
    message = parsed(compose(ISSUE, library, THEME).message(ANN))
    assert message["List-Unsubscribe"].startswith("<mailto:hello@pod.example?subject=unsubscribe")
    assert message["List-Unsubscribe-Post"] is None
    assert "mailto:hello@pod.example?subject=unsubscribe" in bodies(message)[0]


def test_nothing_on_the_wire_is_longer_than_a_line_may_be(message: EmailMessage) -> None:
    raw = compose(ISSUE, LIBRARY, THEME).message(ANN).as_bytes()
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    head, _, body = raw.partition(b"\r\n\r\n")
    assert max(len(line) for line in body.split(b"\r\n")) <= 78
    assert max(len(line) for line in head.split(b"\r\n") if not line.startswith((b"List-", b" <"))) <= 78


def test_both_parts_have_every_item_and_link_of_the_feed(message: EmailMessage) -> None:
    text, html = bodies(message)
    xml = next(page.text for page in feeds(LIBRARY, THEME) if page.path == "feed.xml")
    (entry,) = feedparser.parse(xml.encode(), sanitize_html=False).entries
    links = _Links(html).found
    found = _Links(entry.content[0].value).found
    wanted = [*found, entry.link]
    assert len(wanted) == len(ISSUE.items) + 1
    assert "https://pod.example/shows/episodes/bucket/#t-1" in wanted
    for link in wanted:
        assert link in links
        assert link in text
    words = " ".join(text.split())
    page = " ".join("".join(html5lib.parse(html, namespaceHTMLElements=False).itertext()).split())
    for entry_item in ISSUE.items:
        assert entry_item.insight.text in words
        assert entry_item.insight.text in page
    assert all(link.startswith(("https://", "mailto:")) for link in links)
    assert "Änne · The <database> that is a bucket · 14:32" in words


def test_html_needs_nothing_from_outside_and_knows_the_dark(message: EmailMessage) -> None:
    html = bodies(message)[1]
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    assert not _Links(html).tags & {"img", "script", "link", "iframe", "form"}
    assert "url(" not in html
    assert '<meta name="color-scheme" content="light dark">' in html
    assert "@media (prefers-color-scheme: dark)" in html
    assert 'class="insight serif" style="' in html


def test_a_browser_without_style_sheets_sees_everything_once(message: EmailMessage) -> None:
    html = re.sub(r"<(style|title)>.*?</\1>|<!--.*?-->|<[^>]*>", "", bodies(message)[1], flags=re.DOTALL)
    for entry in ISSUE.items:
        assert unescape(html).count(entry.insight.text) == 1


@pytest.mark.parametrize("follows", ["", " It has no disks to fill."])
def test_a_title_that_the_first_insight_begins_with_is_said_once(follows: str) -> None:
    title = "A bucket is a database"
    issue = replace(ISSUE, title=title, items=(item(1, f"{title}.{follows}"), *ISSUE.items[1:]))
    library = replace(LIBRARY, issues=(issue,))
    message = compose(issue, library, THEME).message(ANN)
    text, html = bodies(message)
    assert message["Subject"] == title
    assert text.count(title) == 1
    assert f"1. {title}.{follows}" in " ".join(text.split())
    assert re.sub(r"<title>.*?</title>", "", html).count(title) == 1
    (entry,) = feedparser.parse(next(page.text for page in feeds(library, THEME) if page.path == "feed.xml")).entries
    assert entry.title == title
    assert title not in entry.summary
    assert entry.content[0].value.startswith("<p>Five insights for 20 November 2025</p>")
    introduced = compose(replace(issue, intro="Of this week."), library, THEME).message(ANN)
    assert bodies(introduced)[0].count(title) == 2, "an introduction stands between the two"


def test_what_an_insight_is_on_stands_above_it_in_mail_and_feed() -> None:
    first, *others = ISSUE.items
    told = replace(first, insight=replace(first.insight, about=("ballast", "tides"), part="Below deck"))
    issue = replace(ISSUE, items=(told, *others))
    library = replace(LIBRARY, issues=(issue,))
    text, html = bodies(compose(issue, library, THEME).message(ANN))
    words = " ".join(first.insight.text.split()[:4])
    assert f"1. On ballast, tides · Below deck\n\n   {words}" in text
    (entry,) = feedparser.parse(next(page.text for page in feeds(library, THEME) if page.path == "feed.xml")).entries
    for marked in (html, entry.content[0].value):
        assert marked.index("On ballast, tides · Below deck</p>") < marked.index(words)


def test_the_same_bytes_each_time_and_another_id_for_each_recipient_and_issue() -> None:
    first = compose(ISSUE, LIBRARY, THEME).message(ANN).as_bytes()
    assert first == compose(ISSUE, LIBRARY, THEME).message(ANN).as_bytes()
    bob = compose(ISSUE, LIBRARY, THEME).message(Recipient("bob@example.org"))
    later = compose(replace(ISSUE, date=date(2025, 11, 21)), LIBRARY, THEME).message(ANN)
    retitled = compose(replace(ISSUE, title="Another"), LIBRARY, THEME).message(ANN)
    ids = {message_from_bytes(first)["Message-ID"], bob["Message-ID"], later["Message-ID"]}
    assert len(ids) == 3
    assert retitled["Message-ID"] in ids
    assert "bob" not in bob["Message-ID"]
    assert b"example.org" not in bob["Message-ID"].encode()


def test_files_are_addressed_to_nobody() -> None:
    made = files(ISSUE, LIBRARY, THEME)
    assert list(made) == [".eml", ".html", ".txt"]
    message = message_from_bytes(made[".eml"], policy=policy.default)
    assert message["To"].addresses == ()
    assert "lists.example" not in made[".eml"].decode()
    assert made[".html"].decode().startswith("<!DOCTYPE html>")
    assert "-- \n" in made[".txt"].decode()


@pytest.mark.parametrize(
    ("site", "words"),
    [
        (replace(SITE, email=""), "set `email`"),
        (replace(SITE, email="a@b.example\r\nBcc: c@d.example"), "set `email`"),
        (replace(SITE, url=""), "site_url"),
        (replace(SITE, unsubscribe_url="http://lists.example/"), "https"),
        (replace(SITE, unsubscribe_url="https://lists.example/\r\nBcc: x"), "https"),
        (replace(SITE, unsubscribe_url="https://lists.example/>, <https://evil.example"), "https"),
    ],
)
def test_settings_that_do_not_allow_mail_are_refused(site: Site, words: str) -> None:
    with pytest.raises(MailError, match=words):
        compose(ISSUE, replace(LIBRARY, site=site), THEME)


def test_nobody_is_named_in_mail_and_feed() -> None:
    issue = replace(ISSUE, items=(item(1, "Caches lie.", episode="bucket", turn="t-1", speaker="Speaker 3"),))
    letter = compose(issue, LIBRARY, THEME)
    told = [page.text for page in feeds(replace(LIBRARY, issues=(issue,)), THEME)]
    assert any("Caches lie." in text for text in told)
    assert "Speaker 3" not in "".join((letter.text, letter.html, *told))


def test_an_empty_issue_is_not_mailed() -> None:
    with pytest.raises(MailError, match="no insights"):
        compose(replace(ISSUE, items=()), LIBRARY, THEME)


def test_recipient_files() -> None:
    text = (
        "\ufeff# the list\r\nann@Example.org\nAnn Lee <ann@EXAMPLE.ORG>  # again\n\n"
        '"Bo, Roe" <bo@example.org>\nAnn@example.org\nno address\ntwo@example.org three@example.org\n'
        "bücher@example.org\nx@bücher.example\n<a@example.org>\nevil@example.org\u2028Bcc: c@example.org\n"
    )
    found = recipients(text)
    assert [str(one.header) for one in found.all] == [
        "ann@example.org",
        '"Bo, Roe" <bo@example.org>',
        "Ann@example.org",
        "x@xn--bcher-kva.example",
        "a@example.org",
    ]
    assert found.repeated == 1
    assert [bad.line for bad in found.bad] == [7, 8, 9, 12]
    assert str(found.bad[0]).startswith("line 7: a line is an address")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "@example.org",
        "a@",
        "a@b",
        "a@b..example",
        ".a@b.example",
        "a.@b.example",
        "a..b@c.example",
        '"a b"@c.example',
        "a@[127.0.0.1]",
        "a@127.0.0.1",
        "a@-b.example",
        "a@b.example ",
        "a@b.example\r\nRCPT TO:<c@d.example>",
        "a@b.example>\0",
        "a,b@c.example",
        "a@b@c.example" + "x" * 300,
        "x" * 65 + "@b.example",
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(AddressError):
        address(text)


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=30))
def test_no_text_gets_a_line_break_into_a_header(line: str, title: str) -> None:
    site = replace(SITE, name=title)
    letter = replace(_LETTER, site=site, subject=display_name(title))
    for one in recipients(f"{line} <ann@example.org>\n{line}@example.org\n{line}").all:
        head = letter.message(one).as_bytes().partition(b"\r\n\r\n")[0]
        names = [row.partition(b":")[0] for row in head.split(b"\r\n") if not row.startswith((b" ", b"\t"))]
        assert names == _NAMES
        assert message_from_bytes(head, policy=policy.default)["To"].addresses[0].addr_spec == one.address


_LETTER = compose(ISSUE, LIBRARY, THEME)
_NAMES = [
    name.encode()
    for name in (
        "From To Subject Date Message-ID List-Id List-Archive List-Unsubscribe List-Unsubscribe-Post "
        "MIME-Version Content-Type Content-Language"
    ).split()
]
