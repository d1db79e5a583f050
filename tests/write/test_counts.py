"""The figures on a page are those of what it shows."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

from generator.model import Library, Person, Profile, Published, Take, Transcript
from generator.model.take import TAKE_KINDS
from generator.write.hand import linked
from tests.write.sample import library
from tests.write.test_pages import write


def words(page: str) -> str:
    """The text of a page as a reader sees it, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_year_s_talk_is_exact_only_where_every_length_is_known() -> None:
    site = library()
    assert "95 minutes of talk" in words(write(site)["recaps/2025/index.md"].text)
    first, second, *rest = site.episodes
    untimed = replace(second, duration_ms=None)
    text = words(write(replace(site, episodes=(first, untimed, *rest)))["recaps/2025/index.md"].text)
    assert "about 50 minutes of talk" in text  # 47:23, and 264 words at the pace of talk.
    silent = replace(untimed, transcript=Transcript())
    assert "of talk" not in write(replace(site, episodes=(first, silent, *rest)))["recaps/2025/index.md"].text


def test_open_predictions_are_not_called_scored() -> None:
    assert "2 predictions scored" in words(write(library())["recaps/index.md"].text)


def _by_number(site: Library) -> Library:
    """The site with its first prediction and insight said by somebody without a name."""
    recap, *others = site.recaps
    scored = tuple(replace(one, take=replace(one.take, speaker="Speaker 3")) for one in recap.scorecard[1:])
    first, *rest = site.insights
    nameless = replace(first, speaker="SPEAKER_03", episode="full-queues")
    return replace(
        site,
        recaps=(replace(recap, scorecard=(recap.scorecard[0], *scored)), *others),
        insights=(nameless, *rest),
    )


def test_a_numbered_speaker_is_nobody() -> None:
    site = write(_by_number(library()))
    assert "Speaker 3" not in site["recaps/2025/index.md"].text
    assert "SPEAKER_03" not in site["insights/index.md"].text


def _told(site: Library) -> str:
    """The page of the guest, who is named in one turn of one episode and credited on another."""
    old, *_ = site.episodes[::-1]
    guest = next(entity for entity in site.entities if entity.slug == "bo-lindqvist")
    mentions = tuple(
        (slug, replace(mention, turns=(old.transcript.turns[0].id,)) if slug == old.slug else replace(mention, count=0))
        for slug, mention in guest.mentions
    )
    told = replace(guest, mentions=mentions, link="https://en.wikipedia.org/wiki/Bo")
    others = (entity for entity in site.entities if entity is not guest)
    takes = {slug: replace(found, takes=_by(found.takes, guest.name)) for slug, found in site.analyses.items()}
    return write(replace(site, entities=(told, *others), analyses=takes))["people/bo-lindqvist/index.md"].text


def _by(takes: tuple[Take, ...], name: str) -> tuple[Take, ...]:
    return tuple(replace(take, speaker=name) for take in takes)


def test_a_person_takes_part_and_is_named() -> None:
    text = words(_told(library()))
    assert "Takes part in 1 episode · named once." in text
    assert "mention in" not in text


def test_episodes_without_words_to_quote_are_one_line() -> None:
    text = _told(library())
    assert text.count('class="appearance"') == 1
    assert "Also in: The queue that was always full , Backpressure, live on stage" in words(text)


def test_a_page_about_somebody_does_not_repeat_the_name_on_each_take() -> None:
    text = _told(library())
    assert 'data-speaker="Bo Lindqvist"' in text  # To be copied with the quote.
    assert '<a href="./">' not in text


def test_an_encyclopaedia_is_called_by_its_name() -> None:
    assert re.search(r'<a href="https://en\.wikipedia[^>]* data-pagefind-ignore>Wikipedia</a>', _told(library()))


def test_a_topic_has_as_many_insights_as_the_index_says() -> None:
    site = library()
    found = site.analyses["full-queues"].insights[0]
    found = replace(found, topics=("On-call",))
    many = tuple(replace(found, id=f"i-{number:08x}", text=f"No. {number}.") for number in range(12))
    pages = write(replace(site, insights=(*many, *site.insights)))
    shown = dict(re.findall(r'topics/([a-z-]+)/#insights">[^<]*<i>(\d+)</i>', pages["insights/index.md"].text))
    text = pages["topics/on-call/index.md"].text
    assert shown["on-call"] == "13"
    assert "3 episodes on On-call, with 13 insights" in words(text)
    assert text.count('class="card insight"') == 10
    assert "and 3 more in the episodes below" in words(text)
    bare = replace(site, insights=tuple(replace(item, topics=()) for item in site.insights))
    assert 'id="insights"' not in write(bare)["topics/on-call/index.md"].text, "an episode's others are not on it"


def test_an_insight_without_a_source_does_not_name_itself_as_one() -> None:
    site = library()
    assert '<p class="facts"><span>editor’s note</span></p>' in write(site)["insights/2025/11/index.md"].text
    told = replace(site, insights=(replace(site.insights[0], speaker="Ann Lee"), *site.insights[1:]))
    assert '<p class="facts"><span>Ann Lee</span></p>' in write(told)["insights/2025/11/index.md"].text


def test_every_chapter_has_a_time_or_none_has() -> None:
    site = library()
    first, *rest = site.episodes
    rail = re.compile(r"data-chapter=.*?</a>")
    whole = rail.findall(write(site)["episodes/full-queues/index.md"].text)
    assert len(whole) == 3
    assert all("<time" in link for link in whole)
    turns = first.transcript.turns
    holed = Transcript((*turns[:3], replace(turns[3], start_ms=None, end_ms=None), *turns[4:]))
    found = site.analyses[first.slug]
    chapters = tuple(replace(chapter, start_ms=None) for chapter in found.chapters)
    told = replace(
        site,
        episodes=(replace(first, transcript=holed), *rest),
        analyses={**site.analyses, first.slug: replace(found, chapters=chapters)},
    )
    part = rail.findall(write(told)["episodes/full-queues/index.md"].text)
    assert len(part) == 3
    assert not any("<time" in link for link in part)


def test_nothing_is_counted_or_listed_where_there_is_nothing() -> None:
    site = library()
    bare = write(replace(site, analyses={}, entities=(), connections=(), recaps=()))["episodes/plain-words/index.md"]
    assert "0 " not in words(bare.text.partition("<ul class")[2].partition("</ul>")[0])
    assert 'class="rail"' not in bare.text
    assert 'id="entities"' not in bare.text
    found = replace(site.analyses["full-queues"], connections=())
    text = write(replace(site, analyses={**site.analyses, "full-queues": found}))["episodes/full-queues/index.md"].text
    assert "Names and topics 9" in words(text)
    assert "Mentioned together" not in text


def test_a_reader_is_told_of_a_guessed_date_and_of_no_other_guess() -> None:
    site = library()
    assert "Inferred" not in write(site)["episodes/full-queues/index.md"].text
    first, *rest = site.episodes
    guessed = replace(first, source={"date": "mtime", "title": "file name", "duration": "text"})
    text = write(replace(site, episodes=(guessed, *rest)))["episodes/full-queues/index.md"].text
    assert "The source gives no date; the one shown is estimated." in text
    assert "mtime" not in text


def test_what_one_talk_alone_is_about_is_a_word_on_its_page_without_a_page_of_its_own() -> None:
    site = library()
    slug = site.episodes[0].slug
    found = site.analyses[slug]
    own = replace(site, analyses=site.analyses | {slug: replace(found, topics=(*found.topics, "Odd cisterns"))})
    pages = write(own)
    page = next(page for path, page in pages.items() if path.startswith(f"episodes/{slug}/"))
    assert "Odd cisterns" in words(page.text)
    assert "topics/odd-cisterns/index.md" not in pages
    assert "odd-cisterns" not in page.text
    assert page.text.count("Odd cisterns") == 1  # On the page, and no filter of the search.
    had = replace(own, published={"topics/odd-cisterns/": Published("topics/odd-cisterns/")})
    assert "topics/odd-cisterns/index.md" in write(had)


def test_predictions_of_a_recap_stand_under_the_year_that_they_are_about() -> None:
    site = library()
    recap = site.recaps[0]
    take = next(take for found in site.analyses.values() for take in found.takes if take.kind == "prediction")
    years = (recap.year + 5, None, recap.year, recap.year + 5)
    takes = tuple(replace(take, id=f"k-{at}", text=f"Told {at}.", about_year=year) for at, year in enumerate(years))
    text = write(replace(site, recaps=(replace(recap, takes=takes),)))[f"recaps/{recap.year}/index.md"].text
    parts = re.findall(r'<h2 id="predictions[^"]*">([^<]*)</h2>(.*?)</section>', text, re.DOTALL)
    assert [(heading, re.findall(r"Told (\d)", part)) for heading, part in parts] == [
        (f"Predictions for {recap.year}", ["2"]),
        (f"Predictions for {recap.year + 5}", ["0", "3"]),
        ("Predictions", ["1"]),
    ]


def test_a_recap_begins_with_what_some_would_dispute() -> None:
    site = library()
    recap = site.recaps[0]
    take = next(take for found in site.analyses.values() for take in found.takes)
    takes = tuple(replace(take, id=f"k-{kind}", kind=kind, about_year=None) for kind in sorted(TAKE_KINDS))
    text = write(replace(site, recaps=(replace(recap, takes=takes, scorecard=()),)))[
        f"recaps/{recap.year}/index.md"
    ].text
    assert re.findall(r'<h2 id="([^"]*)"', text)[:5] == ["hot-takes", "predictions", "takeaways", "moments", "advice"]


def test_an_issue_s_line_does_not_say_its_title_again() -> None:
    site = library()
    _, issue, *_ = site.issues
    first, second = issue.items
    for title, shown in (("Refuse early", first), (first.insight.text.rstrip("."), second)):
        text = words(write(replace(site, issues=(replace(issue, title=title),)))["digest/index.md"].text)
        assert text.count(first.insight.text.partition(".")[0]) == 1
        assert (second.insight.text in text) == (shown is second)


def test_a_person_is_presented_with_picture_words_links_and_shows() -> None:
    site = library()
    links, shows = ("https://www.bo.example/", "https://social.example/@bo"), ("Slack Water", "Elsewhere")
    bo = Profile("Bo Lindqvist", "people/bo.md", "Bo ran *queues*.", "faces/bo.png", links, shows, 0)
    text = write(replace(site, people=(bo,)))["people/bo-lindqvist/index.md"].text
    assert 'src="../../faces/bo.png"' in text
    assert "<em>queues</em>" in text
    assert re.findall(r'<a href="(https://[^"]*)"[^>]*>([^<]*)</a>', text)[:2] == [
        (links[0], "bo.example"),
        (links[1], "social.example/@bo"),
    ]
    assert '<a href="../../shows/slack-water/">Slack Water</a>' in text
    assert "Elsewhere" in words(text)
    assert "bo.example" not in write(site)["people/bo-lindqvist/index.md"].text


def test_what_is_said_about_something_stands_on_its_page_once() -> None:
    site = library()
    text = words(write(site)["products/kafka/index.md"].text)
    claim = site.insights[[one.entities for one in site.insights].index(("kafka",))].text
    assert text.count(claim) == 3, "an insight of each of three episodes, and no take that says the same"


def test_a_list_of_names_tells_the_note_the_best_insight_or_words_that_were_said() -> None:
    site = library()
    lines = words(write(site)["products/index.md"].text)
    assert "Most teams that move to Kafka had a limit problem" in lines
    assert "“In Postgres, of course.”" not in lines, "too short to tell anything"
    noted = tuple(replace(one, note="A database.") if one.slug == "kafka" else one for one in site.entities)
    lines = words(write(replace(site, entities=noted))["products/index.md"].text)
    assert "A database." in lines
    assert "had a limit problem, not a throughput" not in lines


def test_the_front_page_has_three_predictions_and_takes_at_most() -> None:
    site = library()
    recap = site.recaps[0]
    take = recap.takes[0]
    takes = tuple(replace(take, id=f"k-{number}", text=f"Take {number}.") for number in range(9))
    for scorecard, expected in ((recap.scorecard, 1), ((), 3)):
        text = words(write(replace(site, recaps=(replace(recap, takes=takes, scorecard=scorecard),)))["index.md"].text)
        assert len(re.findall(r"Take \d\.", text)) == expected


def test_who_is_on_half_of_the_episodes_of_a_show_is_no_regular_of_it() -> None:
    site = library()
    first = replace(site.episodes[0], people=(), show="Docks")
    often, half = Person("Ada Quill", "host"), Person("Ben Roe", "host")
    people = [(often, half), (often, half), (often,), ()]
    shows = tuple(replace(first, slug=f"e{number}", people=who) for number, who in enumerate(people))
    lines = words(write(Library(site.site, shows))["episodes/index.md"].text)
    assert lines.count("Ben\u00a0Roe") + lines.count("Ben Roe") == 2
    assert lines.count("Ada\u00a0Quill") + lines.count("Ada Quill") == 1, "where nobody else is named"


def test_a_list_of_shows_begins_with_the_newest_and_says_of_which_years_each_is() -> None:
    site = library()
    first = site.episodes[0]
    days = (("Docks", 2025, 3), ("Tides", 2025, 2), ("Docks", 2023, 1), ("Tides", 2025, 1), ("", 2022, 1))
    many = tuple(
        replace(first, slug=f"e{at}", title=f"Talk {at}", show=show, date=date(year, month, 1))
        for at, (show, year, month) in enumerate(days)
    )
    made = write(Library(site.site, many))
    listed = words(made["episodes/index.md"].text)
    places = [listed.index(f"Talk {at}") for at in (0, 2, 1, 3, 4)]
    assert places == sorted(places)
    assert "2023" in words(made["shows/index.md"].text)
    assert "2 episodes, 2023 to 2025." in words(made["shows/docks/index.md"].text)
    assert "2 episodes in 2025." in words(made["shows/tides/index.md"].text)


def test_only_pages_at_the_top_are_in_every_footer() -> None:
    one = library().pages[0]
    nested = replace(one, slug="manual/feeds", title="Feeds")
    assert linked(replace(library(), pages=(one, nested, replace(one, slug="", title="Home")))) == (
        ("About", "about/"),
    )


def test_an_episode_that_only_credits_somebody_does_not_name_them() -> None:
    site = library()
    bo = next(one for one in site.entities if one.slug == "bo-lindqvist")
    (slug, said), *others = bo.mentions
    told = replace(bo, mentions=((slug, replace(said, count=3)), *((one, replace(it, count=0)) for one, it in others)))
    entities = (told, *(one for one in site.entities if one is not bo))
    named = replace(site, entities=entities, episodes=tuple(replace(one, people=()) for one in site.episodes))
    made = write(named)
    assert "3 mentions in 1 episode" in words(made["people/bo-lindqvist/index.md"].text)
    assert "3× in 1 episode" in words(made["people/index.md"].text)


def test_one_more_insight_leaves_the_pages_of_former_months_as_they_are() -> None:
    site = library()
    newest = max(site.insights, key=lambda insight: insight.date)
    more = replace(site, insights=(replace(newest, id="i-more"), *site.insights))
    before, after = write(site), write(more)
    here, *former = sorted((path for path in before if re.fullmatch(r"insights/\d+/\d+/index.md", path)), reverse=True)
    assert former
    assert before[here].text != after[here].text
    assert all(before[path].text == after[path].text for path in former)
    assert all(before[path].key == after[path].key for path in former)
