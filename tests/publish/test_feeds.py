"""Every feed against the rules of RSS, Apple and Podcasting 2.0, parsed back by two libraries, with hostile names."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import feedparser
import podcastparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import resources
from generator.model import (
    Analysis,
    Chapter,
    DigestIssue,
    DigestItem,
    Enclosure,
    Episode,
    Insight,
    Library,
    Person,
    Post,
    Site,
    Take,
    Transcript,
    Turn,
)
from generator.model.channel import FEED_KINDS, channels
from generator.publish.feeds import feeds
from generator.publish.feeds.rss import plain_text, plain_title, podcast_guid, shortened
from generator.publish.llms import llms

HOSTILE = "Infra & <b>Pod</b> “quoted” 'n' AT&amp;T 🚀 שלום \x0b]]>"
DAY = date(2025, 11, 20)
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def library() -> Library:
    turns = (
        Turn("t-1", "Object storage is a database now, and nobody told the database people.", "Ana", 0, 20_000),
        Turn("t-2", "Latency is the price.", "Jo", 20_000, 30_000),
    )
    episodes = [
        Episode(
            slug=f"episode-{number}",
            title=f"{HOSTILE} {number}",
            date=date(2025, 11, 10 + number),
            path=f"episodes/{number}.vtt",
            guid=f"guid-{number}",
            show="Load & Bearing",
            description=f"About {HOSTILE}.",
            people=(Person("Ana", "host", "https://example.com/ana"), Person("Jo")),
            transcript=Transcript(turns),
            duration_ms=1_800_000,
            number=number,
            season=1,
            audio=Enclosure(f"https://example.com/{number}.mp3", 1234, "audio/mpeg"),
        )
        for number in range(4)
    ]
    episodes.append(
        replace(episodes[0], slug="silent", guid="guid-silent", audio=Enclosure("https://example.com/x.mp3"))
    )
    said = Insight("i-1", HOSTILE, DAY, "insights/a.md", 3, link="https://example.com/?a=1&b=2")
    found = Insight(
        "i-2", "Found.", DAY, "episodes/0.vtt", speaker="Ana", episode="episode-0", turn="t-1", start_ms=0, quote="x"
    )
    take = Take("k-1", "hot_take", "Nobody told them.", "nobody told", "episode-0", "t-1", DAY, "Ana", 0, 0.9)
    analyses = {
        episode.slug: Analysis(
            episode.slug,
            chapters=(Chapter("Storage & <i>money</i>", "t-1", 0),),
            insights=(found,),
            takes=(take,),
            topics=("Databases", "C++ & <i>more</i>"),
        )
        for episode in episodes
    }
    issue = DigestIssue(DAY, 1, (DigestItem(said), DigestItem(found)))
    return Library(
        site=Site(
            name=HOSTILE,
            url="https://example.org/pod/",
            description=HOSTILE * 200,
            author="A & B",
            email="a@example.org",
            image="https://example.org/cover.png",
            category="News > Tech News",
            today=DAY,
        ),
        episodes=tuple(sorted(episodes, key=lambda episode: episode.date, reverse=True)),
        posts=(
            Post("p", HOSTILE, DAY, "Text [link](other/) <script>alert(1)</script>\n\nMore.", "posts/p.md", "post-1"),
        ),
        analyses=analyses,
        issues=(issue, DigestIssue(date(2025, 11, 21), 2, (DigestItem(said),))),
    )


PAGES = {page.path: page.text for page in feeds(library(), resources.theme())}
RSS = sorted(path for path in PAGES if path.endswith(".xml"))
DAYS = [DAY - timedelta(number) for number in range(70)]


def many() -> Library:
    """An episode, a post and an issue on each of `DAYS`."""
    found = library()
    one, post, issue = found.episodes[0], found.posts[0], found.issues[0]
    slugs = [f"talk-{number}" for number in range(len(DAYS))]
    return replace(
        found,
        episodes=tuple(replace(one, slug=slug, guid=slug, date=day) for slug, day in zip(slugs, DAYS, strict=True)),
        posts=tuple(replace(post, slug=slug, guid=slug, date=day) for slug, day in zip(slugs, DAYS, strict=True)),
        issues=tuple(replace(issue, date=day) for day in DAYS),
        analyses={slug: replace(found.analyses[one.slug], episode=slug) for slug in slugs},
    )


MANY = {page.path: page.text for page in feeds(many(), resources.theme())}


@pytest.mark.parametrize("kind", FEED_KINDS)
def test_each_kind_of_feed_in_the_table_has_entries_in_both_forms(kind: str) -> None:
    for channel in (one for one in channels(library()) if one.kind == kind):
        assert feedparser.parse(PAGES[f"{channel.path}.xml"]).entries
        assert json.loads(PAGES[f"{channel.path}.json"])["items"]
    assert kind in {channel.kind for channel in channels(library())}


@pytest.mark.parametrize("path", RSS)
def test_the_feed_keeps_every_rule(path: str) -> None:
    parsed = feedparser.parse(PAGES[path].encode())
    assert parsed.bozo == 0
    channel = ET.fromstring(PAGES[path]).find("channel")
    assert channel is not None
    tags = [child.tag for child in channel]
    assert {"title", "link", "description", "language"} <= set(tags)
    singles = [tag for tag in tags if tag != "item"]
    assert len(singles) == len(set(singles)), "DuplicateElement"
    assert tags[len(singles) :] == ["item"] * (len(tags) - len(singles)), "MisplacedItem"
    (link,) = channel.findall("atom:link", NAMESPACES)
    assert link.attrib == {"href": f"https://example.org/pod/{path}", "rel": "self", "type": "application/rss+xml"}
    assert len((channel.findtext("description") or "").encode()) <= 4000
    items = channel.findall("item")
    assert items
    guids = [item.findtext("guid") for item in items]
    assert len(set(guids)) == len(guids), "DuplicateValue"
    dates = []
    for item in items:
        guid = item.find("guid")
        assert guid is not None
        assert guid.get("isPermaLink") == "false", "InvalidHttpGUID"
        written = item.findtext("pubDate") or ""
        stamp = parsedate_to_datetime(written)
        assert written.startswith(stamp.strftime("%a, ")), "IncorrectDOW"
        assert stamp.tzinfo is not None, "InvalidRFC2822Date"
        dates.append(stamp)
        assert item.find("author") is None, "InvalidContact"
        order = [child.tag for child in item]
        assert order.index("description") < order.index(f"{{{NAMESPACES['content']}}}encoded")
        assert (item.findtext("link") or "").startswith("https://example.org/pod/"), "InvalidFullLink"
        html = item.findtext("content:encoded", namespaces=NAMESPACES) or ""
        assert "<script" not in html, "SecurityRisk"
        assert all(re.match(r"https?://|mailto:", url) for url in re.findall(r'(?:href|src)="([^"]*)"', html)), (
            "ContainsRelRef"
        )
        assert not re.search(r"</?\w+>|&\w+;", item.findtext("title") or ""), "ContainsHTML"
    stamp = channel.findtext("lastBuildDate")
    assert stamp is None or max(dates) == parsedate_to_datetime(stamp)
    assert dates == sorted(dates, reverse=True)
    assert max(stamp.date() for stamp in dates) <= DAY, "ImplausibleDate: nothing from the future"


def test_the_podcast_feed_is_as_apple_and_podcasting_2_want_it() -> None:
    text = PAGES["feeds/podcast.xml"]
    channel = ET.fromstring(text).find("channel")
    assert channel is not None
    category = channel.find("itunes:category", NAMESPACES)
    assert category is not None
    assert category.get("text") == "News"
    assert [child.get("text") for child in category] == ["Tech News"]
    assert channel.findtext("itunes:explicit", namespaces=NAMESPACES) == "false"
    assert channel.find("itunes:image", NAMESPACES) is not None
    assert channel.findtext("podcast:medium", namespaces=NAMESPACES) == "podcast"
    items = channel.findall("item")
    assert len(items) == 4, "an episode whose audio has no length or type is held back"
    for item in items:
        (enclosure,) = item.findall("enclosure")
        assert set(enclosure.attrib) == {"url", "length", "type"}
        assert item.findtext("itunes:duration", namespaces=NAMESPACES) == "1800"
        kinds = [element.get("type") for element in item.findall("podcast:transcript", NAMESPACES)]
        assert kinds == ["application/json", "application/x-subrip", "text/vtt"], "where there are names, VTT is last"
        (soundbite,) = item.findall("podcast:soundbite", NAMESPACES)
        assert 15 <= float(soundbite.get("duration", 0)) <= 120
        assert [person.text for person in item.findall("podcast:person", NAMESPACES)] == ["Ana", "Jo"]
    read = podcastparser.parse("https://example.org/pod/feeds/podcast.xml", BytesIO(text.encode()))
    assert len(read["episodes"]) == 4
    assert read["episodes"][0]["enclosures"][0]["mime_type"] == "audio/mpeg"


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("feed", 60),
        ("feeds/episodes", 50),
        ("feeds/posts", 50),
        ("feeds/people/ana", 10),
        ("feeds/topics/databases", 10),
        ("feeds/podcast", 70),
        ("feeds/shows/load-bearing", 70),
    ],
)
def test_a_feed_has_its_newest_entries_and_no_more_than_its_kind_allows(path: str, most: int) -> None:
    record = json.loads(MANY[f"{path}.json"])
    assert [item["date_published"][:10] for item in record["items"]] == [str(day) for day in DAYS[:most]]


def test_the_digest_alone_says_that_it_comes_daily() -> None:
    found = {path: ET.fromstring(PAGES[path]).find("channel/podcast:updateFrequency", NAMESPACES) for path in RSS}
    told = {path: (one.text, one.get("rrule")) for path, one in found.items() if one is not None}
    assert told == {"feed.xml": ("daily", "FREQ=DAILY")}


def test_which_recordings_a_podcast_feed_may_name() -> None:
    def heard(audio: Enclosure | None) -> bool:
        return replace(library().episodes[0], audio=audio).can_be_heard

    assert not heard(None)
    assert not heard(Enclosure("https://example.com/a.mp3", 0, "audio/mpeg"))
    assert not heard(Enclosure("https://example.com/a.mp3", 5, ""))
    assert heard(Enclosure("https://example.com/a.mp3", 5, "audio/mpeg"))


def test_the_digest_carries_each_insight_with_its_origin_and_nothing_queued() -> None:
    (entry,) = feedparser.parse(PAGES["feed.xml"]).entries
    html = entry.content[0].value
    assert "https://example.org/pod/episodes/episode-0/#t-1" in html
    assert "https://example.com/?a=1&amp;b=2" in html
    record = json.loads(PAGES["feed.json"])
    assert record["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in record["items"]] == ["infracast:digest:2025-11-20"]


def test_an_edited_title_changes_no_guid_and_no_date() -> None:
    base = library()
    edited = replace(
        base,
        episodes=tuple(replace(episode, title="New", slug=episode.slug) for episode in base.episodes),
        posts=tuple(replace(post, title="New") for post in base.posts),
    )
    for page in feeds(edited, resources.theme()):
        if page.path.endswith(".xml"):
            before, after = (
                [(e.id, e.published) for e in feedparser.parse(t).entries] for t in (PAGES[page.path], page.text)
            )
            assert before == after


def test_relative_links_of_a_post_become_absolute() -> None:
    assert "https://example.org/pod/posts/p/other/" in PAGES["feeds/posts.xml"]


def test_the_opml_lists_every_feed() -> None:
    outlines = ET.fromstring(PAGES["feeds.opml"]).findall("body/outline")
    assert sorted(outline.get("xmlUrl", "").removeprefix("https://example.org/pod/") for outline in outlines) == RSS


def entry_of_each(found: Library) -> dict[str, str]:
    """Path of a feed to the HTML of its newest entry."""
    return {
        page.path.removesuffix(".json"): items[0]["content_html"]
        for page in feeds(found, resources.theme())
        if page.path.endswith(".json") and (items := json.loads(page.text)["items"])
    }


def with_first(**changed: Any) -> Library:
    """The library whose newest episode was analysed otherwise, with Ana Lee, Jo and Cy credited on each."""
    given = library()
    slug = given.episodes[0].slug
    people = (Person("Ana Lee"), Person("Jo"), Person("Cy"))
    episodes = tuple(replace(episode, people=people) for episode in given.episodes)
    return replace(
        given, episodes=episodes, analyses={**given.analyses, slug: replace(given.analyses[slug], **changed)}
    )


def test_an_entry_has_all_insights_and_five_takes_and_of_a_persons_feed_theirs_alone() -> None:
    found = library().analyses["episode-0"]
    said = [replace(found.insights[0], id=f"i-{at}", text=f"Insight {at}.") for at in range(6)]
    said[4] = replace(said[4], speaker="Jo")
    told = [replace(found.takes[0], id=f"k-{at}", text=f"Take {at}.", speaker="Jo") for at in range(9)]
    told[2] = replace(told[2], speaker="Ana")
    entries = entry_of_each(with_first(insights=tuple(said), takes=tuple(told)))
    shown = {
        path: ([*map(int, re.findall(r"Insight (\d)", html))], [*map(int, re.findall(r"Take (\d)", html))])
        for path, html in entries.items()
    }
    assert shown["feeds/episodes"] == ([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4])
    assert shown["feeds/people/jo"] == ([4], [0, 1, 3, 4, 5])
    assert shown["feeds/people/ana-lee"] == ([0, 1, 2, 3, 5], [2]), "a transcript may call her by her first name"
    assert shown["feeds/people/cy"] == ([], []), "nobody's words stand under another's name"
    assert "About" in entries["feeds/people/cy"], "what the talk is about, where they said nothing to quote"
    assert "About" not in entries["feeds/people/jo"]
    assert {path for path, html in entries.items() if "Storage &amp;" in html} == {
        "feeds/episodes",
        "feeds/podcast",
        "feeds/shows/load-bearing",
    }, "the chapters are those of the whole talk"


def test_a_feed_is_made_anew_where_the_interface_has_other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """As after an edit of `theme/languages/en.yml`, which entries say."""
    before = {page.path: page.key for page in feeds(library(), resources.theme()) if page.key}
    other = library().site.words.but({"they_said": "Said"})
    monkeypatch.setattr(Site, "words", other)
    after = {page.path: page.key for page in feeds(library(), resources.theme()) if page.key}
    assert before.keys() == after.keys()
    assert not [path for path, key in after.items() if key == before[path]]


def test_a_first_name_that_two_have_is_in_the_feed_of_neither() -> None:
    given = with_first()
    people = (Person("Ana Lee"), Person("Ana Roe"))
    both = replace(given, episodes=tuple(replace(episode, people=people) for episode in given.episodes))
    entries = entry_of_each(both)
    assert "Found." in entries["feeds/episodes"]
    assert not [path for path in ("feeds/people/ana-lee", "feeds/people/ana-roe") if "Found." in entries[path]]


def test_an_entry_of_a_topics_feed_has_what_was_said_on_it_and_the_chapters_that_name_it() -> None:
    found = library().analyses["episode-0"]
    insights = tuple(
        replace(found.insights[0], id=f"i-{at}", text=f"Insight {at}.", topics=topics)
        for at, topics in enumerate([("Databases",), ("Caches",), ("Caches", "databases")])
    )
    takes = tuple(
        replace(found.takes[0], id=f"k-{at}", text=f"Take {at}.", entities=entities)
        for at, entities in enumerate([("databases",), ("graph-databases",)])
    )
    titles = ("Why databases wait", "Metadatabases", "Databases")
    chapters = tuple(Chapter(title, "t-1", 0) for title in titles)
    html = entry_of_each(with_first(insights=insights, takes=takes, chapters=chapters))["feeds/topics/databases"]
    assert re.findall(r"(?:Insight|Take) \d", html) == ["Insight 0", "Insight 2", "Take 0"]
    assert re.findall(r'#t-1">([^<]+)</a> 00:00', html) == ["Why databases wait", "Databases"]
    titles = ("C in the kernel", "Why C++ waits", "Graph-Databases/Vectors", "Storage – C")
    named = with_first(topics=("C", "Databases"), chapters=tuple(Chapter(title, "t-1", 0) for title in titles))
    every = {slug: replace(one, topics=("C", "Databases")) for slug, one in named.analyses.items()}
    found_in = entry_of_each(replace(named, analyses=every))
    assert re.findall(r'#t-1">([^<]+)</a> 00:00', found_in["feeds/topics/c"]) == [titles[0], titles[3]]
    assert titles[2] in found_in["feeds/topics/databases"]
    bare = entry_of_each(with_first(insights=(), takes=()))["feeds/topics/databases"]
    assert "About" in bare


@pytest.mark.parametrize(("seconds", "bites"), [(14.9, 0), (15, 1), (120, 1), (120.1, 0)])
def test_a_soundbite_is_as_long_as_one_may_be(seconds: float, bites: int) -> None:
    given = library()
    one = given.episodes[0]
    turn = replace(one.transcript.turns[0], start_ms=1_000, end_ms=1_000 + round(seconds * 1000))
    site = replace(given, episodes=(replace(one, transcript=Transcript((turn, one.transcript.turns[1]))),))
    (text,) = [page.text for page in feeds(site, resources.theme()) if page.path == "feeds/podcast.xml"]
    found = ET.fromstring(text).findall("channel/item/podcast:soundbite", NAMESPACES)
    assert [(one.get("startTime"), float(one.get("duration", 0))) for one in found] == [("1.0", seconds)] * bites


def test_the_guid_of_a_feed_is_the_one_the_namespace_documents() -> None:
    assert podcast_guid("https://podnews.net/rss") == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert podcast_guid("http://podnews.net/rss/") == "9b024349-ccf0-5f69-a609-6b82873eab3c"


def test_a_long_text_is_cut_between_words_in_bytes() -> None:
    cut = shortened("münchen " * 1000)
    assert len(cut.encode()) <= 4000
    assert cut.endswith("münchen …")
    assert (shortened("a b c", 5), shortened("a b c d", 6)) == ("a b c", "a …")


def test_the_shipped_templates_are_found(tmp_path: Path) -> None:
    assert (resources.theme() / "feeds" / "issue.html.jinja").is_file()


def test_without_names_webvtt_comes_first() -> None:
    first = library().episodes[0]
    nameless = tuple(replace(turn, speaker=None) for turn in first.transcript.turns)
    found = replace(library(), episodes=(replace(first, transcript=Transcript(nameless)),))
    (podcast,) = [page.text for page in feeds(found, resources.theme()) if page.path == "feeds/podcast.xml"]
    (item,) = ET.fromstring(podcast).iterfind("channel/item")
    kinds = [element.get("type") for element in item.findall("podcast:transcript", NAMESPACES)]
    assert kinds == ["text/vtt", "application/x-subrip", "application/json"]


def test_no_feed_holds_a_guid_twice_whatever_was_given() -> None:
    found = library()
    twice = [replace(episode, guid="one") for episode in found.episodes]
    for page in feeds(replace(found, episodes=tuple(twice)), resources.theme()):
        if page.path.endswith(".xml"):
            guids = [item.findtext("guid") for item in ET.fromstring(page.text).iter("item")]
            assert len(set(guids)) == len(guids), page.path
    oldest = min(twice, key=lambda episode: episode.date)
    (text,) = (
        page.text
        for page in feeds(replace(found, episodes=tuple(twice)), resources.theme())
        if page.path == "feeds/episodes.xml"
    )
    kept = [item for item in ET.fromstring(text).iter("item") if item.findtext("guid") == "one"]
    assert [item.findtext("title") for item in kept] == [plain_title(oldest.title)]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;img src=x onerror=alert(1)&gt;",
        "<img src=x onerror=alert(1) ",
        "</description><b>",
        "<!-- --><?php ?>",
    ],
)
def test_a_strangers_markup_is_text_in_every_element_of_every_feed(markup: str) -> None:
    found = library()
    episodes = tuple(
        replace(episode, title=markup, description=f"It is {markup} so.", people=(Person(markup),), topics=(markup,))
        for episode in found.episodes
    )
    for page in feeds(replace(found, episodes=episodes), resources.theme()):
        if not page.path.endswith(".xml") or page.path == "feeds.opml":
            continue
        for element in ET.fromstring(page.text).iter():
            # `content:encoded` is HTML by its definition; what is in it is escaped once more.
            texts = [element.text or ""] if not element.tag.endswith("encoded") else []
            encoded = element.text or "" if element.tag.endswith("encoded") else ""
            assert not any(re.search(r"<[A-Za-z/!?]", text) for text in texts), (page.path, element.tag)
            assert not re.search(r"<(?:script|img|!|\?)", encoded), page.path


@settings(deadline=None)
@given(st.text())
def test_plain_text_has_no_tag(text: str) -> None:
    shown = plain_text(text)
    assert not re.search(r"<[A-Za-z/!?]", shown)
    assert plain_text("a < b, 1 <2 and AT&T") == "a < b, 1 <2 and AT&T"


def test_json_feed_names_each_author() -> None:
    feed = json.loads(PAGES["feeds/episodes.json"])
    assert feed["items"][0]["authors"] == [{"name": "Ana"}, {"name": "Jo"}]


def test_json_feed_says_words_as_they_are_and_leaves_out_what_is_empty() -> None:
    text = PAGES["feeds/episodes.json"]
    assert "“quoted”" in text
    assert not [key for key, value in json.loads(text).items() if not value]


def test_llms_says_what_is_there_in_whole_sentences() -> None:
    long = f"{'One thing after another, ' * 20}and no end. A second sentence."
    given = library()
    one, *others = given.episodes
    said = "Version 5.6.0 is out. Nobody noticed! " + "It was a quiet week, all told. " * 6
    about = (replace(one, description=long), replace(others[0], description=said), *others[1:])
    (page,) = llms(replace(given, episodes=about))
    summary, details, *lines = [line for line in page.text.splitlines() if line and not line.startswith("#")]
    assert summary.startswith("> ")
    assert "transcript of one talk of Load & Bearing as Markdown: all episodes, the newest first." in details
    assert lines[0].endswith("and no end.")
    assert lines[1].endswith("Nobody noticed! " + " ".join(["It was a quiet week, all told."] * 5))
    assert all(line.endswith((".", "!", ")")) for line in lines)
