"""Every page kind: what is written is as reviewed, links lead somewhere, and the same library gives the same bytes."""

import json
import os
import posixpath
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
import yaml

from generator import resources
from generator.model import (
    DigestIssue,
    DigestItem,
    Episode,
    Library,
    Page,
    Person,
    Published,
    Quote,
    Section,
    Transcript,
    address,
)
from generator.model.channel import FEED_KINDS, channels
from generator.publish.feeds import feeds
from generator.write import KINDS, pages, untouched
from generator.write.post import LATEST
from tests.write.sample import library

GOLDEN = Path(__file__).parent / "golden"
REVIEWED = {
    "home": "",
    "episode": "episodes/full-queues/",
    "episode-video": "episodes/video-night/",
    "episode-plain": "episodes/plain-words/",
    "episodes": "episodes/",
    "year": "episodes/2025/",
    "show": "shows/slack-water/",
    "shows": "shows/",
    "insights": "insights/",
    "month": "insights/2025/11/",
    "digest": "digest/2025-11-20/",
    "digests": "digest/",
    "recap": "recaps/2025/",
    "recaps": "recaps/",
    "post": "posts/a-cable/",
    "posts": "posts/",
    "topic": "topics/queues/",
    "topics": "topics/",
    "entity": "products/postgres/",
    "entities": "products/",
    "graph": "graph/",
    "subscribe": "subscribe/",
    "search": "search/",
    "page": "about/",
    "gone": "concepts/queue-limits/",
    "moved": "companies/postgres/",
}


def served(path: str) -> str:
    """Where MkDocs puts a page: `about.md` and `about/index.md` both live at `/about/`."""
    name = posixpath.basename(path)
    rendered = name.endswith(".md") and name not in ("index.md", "transcript.md", "post.md")
    return path.removesuffix(".md") + "/index.md" if rendered else path


def texts(pages: dict[str, Page]) -> dict[str, str]:
    return {path: page.text for path, page in pages.items()}


def write(site: Library) -> dict[str, Page]:
    found = [replace(page, path=served(page.path)) for page in pages(site, resources.theme())]
    assert len({page.path for page in found}) == len(found)
    return {page.path: page for page in found}


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    return write(library())


def test_a_feed_once_published_goes_on_below_its_threshold_and_empty_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = library()
    topic = address.slug(site.analyses["full-queues"].topics[0])
    monkeypatch.setitem(FEED_KINDS, "topic", replace(FEED_KINDS["topic"], least=99))
    paths = (f"feeds/topics/{topic}", "feeds/topics/nothing-now", "feeds/shows/gone-since", "feeds/people/nobody-here")
    assert not {channel.path for channel in channels(site)} & set(paths)
    had = replace(site, published={f"{path}.xml": Published(f"{path}.xml") for path in paths})
    made = {page.path: page.text for page in feeds(had, resources.theme())}
    assert made[f"{paths[0]}.xml"].count("<item>") >= 1
    for path in paths[1:]:
        assert made[f"{path}.xml"].count("<item>") == 0
        assert json.loads(made[f"{path}.json"])["items"] == []
        assert path not in made["feeds.opml"]
    assert f"{paths[0]}.xml" in made["feeds.opml"]


def test_an_insight_that_went_out_keeps_its_anchor() -> None:
    site = library()
    kept, gone = site.insights[0], replace(site.insights[1], id="i-withdrawn", text="It was said and taken back.")
    issue = DigestIssue(kept.date, 1, (DigestItem(kept), DigestItem(gone)), pinned=True)
    text = write(replace(site, pinned=(issue,)))[f"{address.insights_month(gone.date)}index.md"].text
    assert text.count(f'id="{kept.id}"') == 1
    assert (
        f'id="i-withdrawn">An insight that stood here is in <a href="../../../{address.issue(kept.date)}#i-withdrawn">'
        in text
    )


def test_a_turn_that_went_out_keeps_its_anchor() -> None:
    former = {"full-queues": {"t-corrected": library().episodes[0].transcript.turns[2].id, "t-nowhere": ""}}
    assert library().episodes[0].slug == "full-queues"
    text = write(replace(library(), former_turns=former))["episodes/full-queues/index.md"].text
    assert f'<a id="t-corrected"></a><div class="turn" id="{former["full-queues"]["t-corrected"]}"' in text
    assert '<div class="episode">\n<a id="t-nowhere"></a>\n' in text


def test_a_page_once_published_stays_below_its_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = write(library())
    monkeypatch.setattr("generator.write.lookups.ENTITY_PAGES", -1000)
    monkeypatch.setattr("generator.write.lookups.TOPIC_PAGES", 0)
    known = {page.published.place: page.published for page in whole.values() if page.published}
    fewer = write(library())
    assert fewer.keys() < whole.keys()
    assert texts(write(replace(library(), published=known))) == texts(whole)


@pytest.mark.parametrize("name", [*REVIEWED, *sorted({*KINDS} - {*REVIEWED})])
def test_page_is_as_reviewed(site: dict[str, Page], name: str) -> None:
    """Those named above, and of a kind that isn't the page with the shortest address."""
    of_kind = sorted((path for path, page in site.items() if f'\nkind: "{name}"\n' in page.text), key=len)
    text = site[f"{REVIEWED[name]}index.md" if name in REVIEWED else of_kind[0]].text
    file = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8"), "reviewed and right? UPDATE_GOLDEN=1 pytest tests/write"


def test_every_kind_in_the_table_writes_pages() -> None:
    templates = {path.name.partition(".")[0] for path in (resources.theme() / "pages").glob("[a-z]*.jinja")}
    assert templates < {*KINDS}
    scripts = resources.theme() / "assets/js"
    assert all((scripts / f"{script}.js").exists() for kind in KINDS.values() for script in kind.scripts)
    empty = write(Library())
    assert "index.md" in empty
    assert "search/index.md" in empty


def test_the_home_page_each_talk_issue_recap_and_essay_has_a_picture_to_share(site: dict[str, Page]) -> None:
    given = library()
    pictured = {page.place: page.picture for page in site.values() if page.picture}
    assert all(picture.place == place for place, picture in pictured.items())
    assert {*pictured} == {page.place for page in site.values() if '\ncard: "card.png"\n' in page.text}
    assert {*pictured} == {
        "",
        *(address.episode(one.slug) for one in given.episodes),
        *(address.issue(one.date) for one in given.issues),
        *(address.recap(one.year) for one in given.recaps),
        *(address.post(one.slug) for one in given.posts),
    }


def test_what_reads_otherwise_is_made_anew_and_what_does_not_is_left_alone(site: dict[str, Page]) -> None:
    given = library()
    first, *rest = given.episodes
    renamed = replace(given, episodes=(replace(first, title="The queue that was empty"), *rest))
    for other in (renamed, replace(given, insights=given.insights[1:]), replace(given, posts=given.posts[:1])):
        made = write(other)
        changed = {path for path, page in made.items() if path in site and page.text != site[path].text}
        assert changed
        assert all(made[path].key != site[path].key for path in changed)
        assert made["about/index.md"].key == site["about/index.md"].key


def test_a_word_makes_no_page_anew_of_a_name_that_does_not_quote_its_turn(site: dict[str, Page]) -> None:
    given = library()
    first, *rest = given.episodes
    for number, turn in enumerate(first.transcript.turns):
        turns = list(first.transcript.turns)
        turns[number] = replace(turn, text=f"{turn.text} Otherwise.")
        made = write(replace(given, episodes=(replace(first, transcript=Transcript(tuple(turns))), *rest)))
        about = [page for page in site.values() if page.path.startswith(("products/", "concepts/", "people/"))]
        anew = [page for page in about if page.key != made[page.path].key]
        assert all(f'#{turn.id}"' in page.text for page in anew)


def test_a_page_of_a_name_is_made_of_what_it_shows_of_the_mentions(site: dict[str, Page]) -> None:
    given = library()
    other = tuple(
        replace(one, mentions=tuple((slug, replace(mention, entity="otherwise")) for slug, mention in one.mentions))
        for one in given.entities
    )
    made = write(replace(given, entities=other))
    about = [path for path in site if path.startswith(("products/", "concepts/", "people/"))]
    assert about
    assert [path for path in about if made[path].key != site[path].key] == []


def test_what_moved_is_told_to_hosts_that_read_it(site: dict[str, Page]) -> None:
    assert site["_redirects"].text == "/slack/companies/postgres/* /slack/products/postgres/:splat 301\n"
    old = replace(library(), published={"2019/full.html": Published("2019/full.html", "episodes/full-queues/")})
    made = write(old)
    assert made["_redirects"].text == "/slack/2019/full.html /slack/episodes/full-queues/ 301\n"
    assert '<meta http-equiv="refresh" content="0; url=../episodes/full-queues/">' in made["2019/full.html"].text
    assert 'href="https://example.org/slack/episodes/full-queues/"' in made["2019/full.html"].text


def test_the_same_library_gives_the_same_bytes(site: dict[str, Page]) -> None:
    assert texts(write(library())) == texts(site)
    assert [page.key for page in write(library()).values()] == [page.key for page in site.values()]


def test_every_link_leads_to_a_page_and_every_anchor_to_an_element(site: dict[str, Page]) -> None:
    feeds = {f"{channel.path}.{suffix}" for channel in channels(library()) for suffix in ("xml", "json")} | {
        "feeds.opml"
    }
    broken = []
    for page in site.values():
        for target in re.findall(r'href="([^"]*)"', page.text):
            target = unescape(target).partition("?")[0]
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            place = posixpath.dirname(page.path)
            file = page.path if not path else posixpath.normpath(posixpath.join(place, path))
            if path.endswith("/") or file == ".":
                file = posixpath.normpath(posixpath.join(file, "index.md"))
            if file in feeds:
                continue
            if file not in site or (anchor and f'id="{anchor}"' not in site[file].text):
                broken.append((page.path, target))
    assert not broken


def test_ids_are_unique_on_a_page(site: dict[str, Page]) -> None:
    for page in site.values():
        ids = re.findall(r'\bid="([^"]*)"', page.text)
        assert len(ids) == len(set(ids)), page.path


def test_front_matter_is_yaml_and_its_json_ld_is_json(site: dict[str, Page]) -> None:
    types = set()
    for page in site.values():
        if not page.path.endswith("index.md"):
            continue
        _, head, body = page.text.split("---\n", 2)
        meta = yaml.safe_load(head)
        assert meta["title"]
        assert meta["hide"] == ["navigation", "toc"]
        assert len(re.findall(r"^(?:# |<h1 )", body, re.MULTILINE)) == 1, page.path
        if "json_ld" in meta:
            assert "<" not in meta["json_ld"]
            types |= {record["@type"] for record in json.loads(meta["json_ld"])["@graph"]}
    assert types == {"PodcastEpisode", "Article", "BreadcrumbList"}


def test_entities_and_connections_are_counted_once_for_all(site: dict[str, Page]) -> None:
    text = site["episodes/full-queues/index.md"].text
    assert set(re.findall(r"\d+ names, \d+ pairs?", text)) == {"6 names, 2 pairs"}
    assert sum(map(int, re.findall(r"</a> · (\d+)</h3>", text))) == 6
    assert text.count("data-node=") == 3  # Those that connect.
    assert text.count("data-edge=") == 2


def test_every_row_of_an_index_has_a_line_and_no_two_topics_the_same() -> None:
    made = library()
    (one, *others), found = made.episodes, made.analyses
    on_both = replace(
        found[one.slug].insights[0], topics=("Queues", "Postgres"), text="Queues keep Postgres alive.", score=9
    )
    second = replace(on_both, id="i-second", text="Postgres has queues of its own.", score=8)
    bare = replace(one, description="")
    analyses = {**found, one.slug: replace(found[one.slug], topics=("Queues", "Postgres"))}
    site = replace(made, episodes=(bare, *others), analyses=analyses, insights=(on_both, second))
    pages = write(site)
    row = pages["episodes/2025/index.md"].text.partition(one.title)[2].partition("</article>")[0]
    assert '<p class="dek">Queues, Postgres</p>' in row
    said = re.findall(r'<span class="dek">(.*?)</span>', pages["topics/index.md"].text)
    assert {on_both.text, second.text} <= set(said)
    assert len(set(said)) == len(said)


def test_a_title_that_the_first_insight_begins_with_heads_it() -> None:
    made = library()
    first = replace(made.issues[2].items[0].insight, text="Queues hide outages. Nobody looks.")
    issue = replace(made.issues[2], title="Queues hide outages", items=(DigestItem(first), *made.issues[2].items[1:]))
    found = write(replace(made, issues=(*made.issues[:2], issue)))
    for place in ("index.md", "digest/2025-11-20/index.md"):
        text = found[place].text
        assert re.findall(r"<h1.*?</h1>", text) == ['<h1 id="page">Queues hide outages.</h1>']
        assert '</h1><p class="said">Nobody looks.</p>' in text
        assert text.count(">Queues hide outages") == 1
    introduced = write(replace(made, issues=(*made.issues[:2], replace(issue, intro="Of this week."))))
    assert introduced["digest/2025-11-20/index.md"].text.count(">Queues hide outages") == 2


def test_what_an_insight_is_on_stands_above_it_in_the_place_of_its_topic() -> None:
    made = library()
    issue = made.issues[2]
    first = replace(issue.items[0].insight, about=("ballast",), part="Below deck")
    text = write(replace(made, issues=(*made.issues[:2], replace(issue, items=(DigestItem(first), *issue.items[1:])))))[
        "digest/2025-11-20/index.md"
    ].text
    above, _, below = text.partition(
        '<p class="label" data-pagefind-ignore>On ballast · Below deck</p><p class="said">'
    )
    assert above
    assert below
    assert '<span class="label">' not in below.partition("</li>")[0]


def test_a_queued_issue_is_marked_as_such_and_not_on_the_front_page(site: dict[str, Page]) -> None:
    queued = site["digest/2025-11-21/index.md"].text
    assert "· not out yet</p>" in queued
    assert '"prev": {"href": "../2025-11-20/"' in queued
    assert "2025-11-21" not in site["digest/2025-11-20/index.md"].text  # What is out leads to nothing that is not.
    assert "Friday, 21 November 2025" in site["digest/index.md"].text
    assert 'href="2025-11-21/"' not in site["digest/index.md"].text
    assert "digest/2025-11-21" not in site["index.md"].text


def test_without_a_clock_there_are_no_captions_and_no_seek_links(site: dict[str, Page]) -> None:
    names = {path.rpartition("/")[2] for path in site if path.startswith("episodes/plain-words/")}
    assert names == {"index.md", "transcript.txt", "transcript.md"}
    assert "data-seek" not in site["episodes/plain-words/index.md"].text


def test_video_times_open_at_the_second(site: dict[str, Page]) -> None:
    assert "https://www.youtube.com/watch?v=abc&amp;t=44s" in site["episodes/video-night/index.md"].text


def test_a_page_is_one_block_of_html_without_a_blank_line(site: dict[str, Page]) -> None:
    for page in site.values():
        head, _, text = page.text.removeprefix("---\n").partition("\n---\n\n")
        if page.path.endswith("index.md") and not {'kind: "post"', 'kind: "page"'} & set(head.split("\n")):
            assert untouched.is_hole(untouched.cut_out(text).strip()), page.path
            assert "\n\n" not in text, page.path


def test_every_take_is_on_the_page() -> None:
    site = library()
    found = site.analyses["full-queues"]
    takes = tuple(replace(found.takes[0], id=f"k-{number}", text=f"Take {number}.") for number in range(9))
    text = write(replace(site, analyses={**site.analyses, "full-queues": replace(found, takes=takes)}))[
        "episodes/full-queues/index.md"
    ].text
    assert 'Opinions and predictions</h2> <span class="facts">9<' in text
    assert all(f"Take {number}." in text for number in range(9))


def test_a_name_is_marked_where_it_stands_as_it_is_written() -> None:
    site = library()
    first, *rest = site.episodes
    turns = tuple(replace(turn, text=f"The postgres way? {turn.text}") for turn in first.transcript.turns)
    page = write(replace(site, episodes=(replace(first, transcript=Transcript(turns)), *rest)))
    assert "The postgres way? In <mark>Postgres</mark>" in page["products/postgres/index.md"].text


def test_a_page_in_a_right_to_left_script_says_so() -> None:
    site = library()
    first, *rest = site.episodes
    place = f"episodes/{first.slug}/index.md"
    assert "dir" not in yaml.safe_load(write(site)[place].text.split("---\n")[1])
    turned = write(replace(site, episodes=(replace(first, language="he-IL"), *rest)))
    assert yaml.safe_load(turned[place].text.split("---\n")[1])["dir"] == "rtl"


def test_a_list_leaves_out_what_goes_without_saying() -> None:
    site = library()
    first = replace(site.episodes[0], people=(), show=site.site.name)
    hosts = (Person("Ada Quill", "host"), Person("Ben Roe", "host"))
    guest = (*hosts, Person("Cleo Marsh"))
    shows = tuple(replace(first, slug=f"e{number}", title=f"No. {number}", people=hosts) for number in range(4))
    listed = write(Library(site.site, (replace(shows[0], people=guest), *shows[1:])))["episodes/index.md"].text
    lines = dict(re.findall(r'<a href="(e\d)/">.*?<p class="facts">(.*?)</p>', listed))
    assert "Cleo\u00a0Marsh" in lines["e0"]
    assert "Ada" not in lines["e0"]
    assert "Ada\u00a0Quill, Ben\u00a0Roe" in lines["e1"]
    assert not any(site.site.name in unescape(line).replace("\u00a0", " ") for line in lines.values())


def test_each_feed_of_the_site_is_found_from_its_first_page() -> None:
    found = {page.path: page.text for page in pages(library(), resources.theme())}
    for path in ("index.md", "subscribe/index.md"):
        head = found[path].split("\n---\n")[0]
        assert "feeds/episodes.xml" in head
        assert "feeds/posts.json" in head
    assert "../feeds/posts.xml" in found["posts/index.md"].split("\n---\n")[0]


def test_a_sign_up_form_stands_where_the_owner_has_one() -> None:
    places = ("index.md", "subscribe/index.md", "digest/2025-11-20/index.md", "episodes/full-queues/index.md")
    site = library()
    form = '<form class="signup" action="https://list.example.org/in?a=1&amp;b=2" method="post">'
    asked = replace(site.site, subscribe_form="https://list.example.org/in?a=1&b=2", subscribe_field="EMAIL")
    signed = write(replace(site, site=asked))
    assert [signed[place].text.count(form) for place in places] == [1] * 4
    assert all('name="EMAIL"' in signed[place].text for place in places)
    assert not any("<form" in page.text for page in write(site).values())


def test_podcast_apps_stand_at_an_episodes_end_and_on_the_subscribe_page() -> None:
    site = library()
    apps = (("Overcast", "https://overcast.example/1"), ("Hostile", "javascript:alert(1)"))
    made = write(replace(site, episodes=tuple(replace(episode, apps=apps) for episode in site.episodes)))
    for place in ("subscribe/index.md", "episodes/full-queues/index.md"):
        assert 'href="https://overcast.example/1">Overcast</a>' in made[place].text
        assert "javascript:" not in made[place].text


def test_pictures_and_related_episodes_are_shown_with_what_they_share() -> None:
    site = library()
    first, *rest = site.episodes
    bo = Person("Bo Lindqvist", "guest", image="faces/bo.png")
    text = write(replace(site, episodes=(replace(first, image="covers/1.png", people=(bo,)), *rest)))[
        "episodes/full-queues/index.md"
    ].text
    assert '<img class="cover" src="../../covers/1.png"' in text
    assert '<img class="face" src="../../faces/bo.png"' in text
    assert re.search(r'href="../video-night/">.*?in common: [^<]*backpressure', text, re.DOTALL)


@pytest.mark.parametrize(
    ("shows", "before", "after"),
    [
        (("Tides", "Docks", "Tides"), (2, None, None), (None, None, 0)),
        (("Tides", "Tides", "Tides"), (1, 2, None), (None, 0, 1)),
        (("", "Tides", ""), (2, None, None), (None, None, 0)),
    ],
)
def test_the_episodes_before_and_after_are_of_the_same_show(
    shows: tuple[str, ...], before: tuple[int | None, ...], after: tuple[int | None, ...]
) -> None:
    site = library()
    moved = [replace(one, show=show, also=()) for one, show in zip(site.episodes, shows, strict=True)]
    made = write(replace(site, episodes=tuple(moved)))
    heads = [yaml.safe_load(made[f"episodes/{one.slug}/index.md"].text.split("---\n")[1]) for one in moved]
    for name, places in (("prev", before), ("next", after)):
        named = [(head.get("pager") or {}).get(name, {}).get("title") for head in heads]
        assert named == [None if place is None else moved[place].title for place in places]


def test_an_episode_that_nobody_describes_begins_with_what_is_said_of_it_else_with_its_topics() -> None:
    site = library()
    first = replace(site.episodes[0], description="", notes="")
    turn = first.transcript.turns[0]
    words = "Today I talk about the queues of a harbour."
    said, unsaid = Quote(words, turn.id), Quote(words, "t-gone")

    def lede(announced: Quote | None, episode: Episode = first) -> list[str]:
        found = replace(site.analyses[first.slug], announced=announced, topics=("Queues", "Tides"))
        made = write(replace(site, episodes=(episode,), analyses={first.slug: found}))
        return re.findall(r'<p class="lede"[^>]*>(.*?)(?: <a.*)?</p>', made[f"episodes/{first.slug}/index.md"].text)

    assert lede(said) == [f"{turn.speaker}: “{words}”"]
    assert lede(unsaid) == lede(None) == ["Queues, Tides"]
    assert lede(said, replace(first, description="Given.")) == ["Given."]


@pytest.mark.parametrize(
    ("shows", "expected"),
    [(("Tides",), "20 older episodes: choose a year."), (("Tides", "Docks"), "All 20 episodes of Tides")],
)
def test_a_long_list_says_how_many_more_there_are(shows: tuple[str, ...], expected: str) -> None:
    site = library()
    first = replace(site.episodes[0], also=())
    many = [
        replace(first, slug=f"talk-{number}", guid=f"g{number}", show=shows[number % len(shows)])
        for number in range(40)
    ]
    found = write(replace(site, episodes=tuple(many), analyses={}))["episodes/index.md"].text
    assert expected in re.sub(r"<[^>]+>", "", found)
    assert ("older episodes" in found) == (len(shows) == 1)


def test_a_site_that_counts_its_readers_does_not_promise_otherwise() -> None:
    known = library()
    for tracked in (True, False):
        site = replace(known.site, analytics="<script></script>" if tracked else "")
        (home,) = (page for page in pages(replace(known, site=site), resources.theme()) if page.path == "index.md")
        assert ("no tracking" in home.text) != tracked
        assert "links to where it was said" in home.text


def test_essays_have_a_page_a_year_from_where_the_index_is_too_short_for_them() -> None:
    site = library()
    many = tuple(replace(site.posts[0], slug=f"essay-{number}", guid=f"g-{number}") for number in range(LATEST + 1))
    year = f"posts/{many[0].date.year}/index.md"
    assert year in write(replace(site, posts=many))
    assert year not in write(replace(site, posts=many[:LATEST]))


def test_a_summary_is_open_where_it_is_all_there_is() -> None:
    given = library()
    episode = replace(given.episodes[0], summary=(Section("Costs", ("It fell.", "It rose.")),))
    with_it = replace(given, episodes=(episode, *given.episodes[1:]))
    bare = replace(given.analyses[episode.slug], insights=())
    alone = replace(with_it, analyses={**given.analyses, episode.slug: bare})
    path = f"{address.episode(episode.slug)}index.md"
    texts = [next(p.text for p in pages(one, resources.theme()) if p.path == path) for one in (with_it, alone)]
    assert ['id="summary" open>' in text for text in texts] == [False, True]
