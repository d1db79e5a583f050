"""The page of an episode: what matters first, then a line for each chapter, then the whole transcript."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from generator.interface import Words
from generator.model import Analysis, Chapter, Episode, Page, Published, address
from generator.model.moment import reading
from generator.model.people import on_episode
from generator.model.published import marks_of
from generator.write.claims import insight_card, take_card
from generator.write.downloads import Download, download_pages, downloads
from generator.write.escape import block, web
from generator.write.jsonld import episode_json
from generator.write.mentions import mention_graph, mention_groups, mention_links, mention_places
from generator.write.outline import CARDS, announced, outline
from generator.write.page_maker import PageMaker
from generator.write.related import Relations
from generator.write.transcript import chapter_views, frame
from generator.write.views import Pager, chief_topics, first_sentences, pager, topic_tags

CHAPTERS = 6
GUESSES = ("git", "mtime")
"""Sources of a date that say when the file came here, not when the episode came out."""
RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
"""Languages whose usual script runs from right to left (ISO 639-1)."""


def episode_pages(maker: PageMaker) -> Iterator[Page]:
    """A page for each episode, and the files of its transcript."""
    relations = Relations(maker)
    for episode in maker.library.episodes:
        yield _page(maker, episode, relations)
        yield from download_pages(episode, maker.key)


def _page(maker: PageMaker, episode: Episode, relations: Relations) -> Page:
    found = maker.library.analyses.get(episode.slug, Analysis(episode.slug))
    place = address.episode(episode.slug)
    files = downloads(episode, maker.words)
    lede, more = _lede(episode.description or found.lede)
    return maker.page(
        "episode",
        place,
        title=episode.title,
        description=first_sentences(episode.about, 160) or _plain_description(maker, episode),
        source=episode.path,
        card=(" · ".join(filter(None, (episode.show, maker.words.full_day(episode.date)))), episode.title),
        published=Published(place, guid=episode.guid, marks=marks_of(episode)),
        meta=_head(maker, episode, files),
        episode=episode,
        kicker=_kicker(maker, episode),
        lede=lede,
        more=more,
        announced=announced(episode, found),
        chief_topics=chief_topics(maker, episode),
        show_notes=block(episode.notes),
        people=_people(maker, episode),
        stats=_stats(maker, episode),
        downloads=files,
        topics=topic_tags(maker, maker.library.topics_of(episode)),
        related=relations.of(episode),
        feed_place=_feed(maker, episode),
        edit=_edit(maker, episode),
        **_found(maker, episode, found),
    )


def _head(maker: PageMaker, episode: Episode, files: Iterable[Download]) -> dict[str, object]:
    """The front matter: what the frame of the page and the search need to know."""
    place = address.episode(episode.slug)
    names = on_episode(episode)
    topics = topic_tags(maker, maker.library.topics_of(episode))
    return {
        "date": episode.date.isoformat(),
        "author": ", ".join(names),
        "image": episode.image and maker.site.absolute(episode.image),
        "dir": "rtl" if episode.language.lower().partition("-")[0] in RIGHT_TO_LEFT else "",
        "frame": frame(web(episode.video)),
        "json_ld": episode_json(maker.site, episode, ((maker.words("episodes"), "episodes/"), (episode.title, place))),
        "pager": _pager(maker, episode),
        "filters": {
            "kind": ["episode"],
            "show": list(episode.shows),
            "year": [str(episode.date.year)],
            "person": list(names),
            "topic": [tag.name for tag in topics if tag.place],
        },
        "alternates": [
            {
                "href": address.relative(item.place, place),
                "type": item.type,
                "title": maker.words("transcript_as", form=item.label),
            }
            for item in files
        ],
    }


def _found(maker: PageMaker, episode: Episode, found: Analysis) -> dict[str, Any]:
    """What the page shows of what was found in the transcript, and the transcript itself, cut at its chapters."""
    chapters = found.chapters or episode.chapters
    before = outline(episode, found, chapters)
    former = maker.library.former_turns.get(episode.slug, {})
    places = mention_places(maker, episode, found)
    say = maker.words
    return {
        "name_count": len(found.mentions),
        "pairs": f"{say('count_name', len(found.mentions))}, {say('count_pair', len(found.connections))}",
        "insights": [
            (insight_card(maker, item), [(take.id, say(take.kind)) for take in before.also[item.id]])
            for item in found.insights
        ],
        "takes": [take_card(maker, take) for take in before.takes],
        "most": CARDS,
        "most_chapters": CHAPTERS,
        "lines": bool(before.lines),
        "summary": before.summary,
        "graph": partial(mention_graph, found, places),
        "links": partial(mention_links, episode, found, places),
        "entities": partial(mention_groups, found, places, say),
        "lost": [old for old, now in sorted(former.items()) if not now],
        "chapters": partial(chapter_views, episode, chapters, say, former, before.lines),
        "notes": list(_notes(say, episode, found, chapters)),
    }


def _people(maker: PageMaker, episode: Episode) -> list[tuple[str, str, str, str]]:
    """(name, role, address, picture) of those who are credited, else of those who speak."""
    place = maker.lookups.person_place
    credited = [(one.name, one.role, place(one.name) or one.link, one.image) for one in episode.people]
    return credited or [(name, "", place(name), "") for name in on_episode(episode)]


def _lede(description: str) -> tuple[Markup, Markup]:
    """The first paragraph of a description, and the rest of it."""
    described = block(description)
    first, end, rest = described.partition(Markup("</p>"))
    if not end or not first.startswith("<p>"):
        return Markup(), described
    return Markup(first.removeprefix("<p>")), Markup(rest.strip())


def _kicker(maker: PageMaker, episode: Episode) -> list[tuple[str, str]]:
    """(words, address): show, number, date."""
    name = "episode_number" if episode.season is None else "season_episode"
    number = maker.words(name, season=episode.season, number=episode.number) if episode.number is not None else ""
    parts = [
        *((show, address.show(show)) for show in episode.shows),
        (number, ""),
        (maker.words.day(episode.date), address.year(episode.date.year)),
    ]
    return [part for part in parts if part[0]]


def _stats(maker: PageMaker, episode: Episode) -> list[str]:
    """How long the episode takes to hear and to read, as far as is known: `["52 min", "31 min read"]`."""
    words = episode.transcript.words
    duration = maker.words.minutes(episode.duration_ms) if episode.duration_ms else ""
    rows = [duration, reading(words, maker.words) if words else ""]
    return [row for row in rows if row]


def _feed(maker: PageMaker, episode: Episode) -> str:
    """The feed to follow after an episode: its show's, else that of all episodes."""
    mine = (one.path for one in maker.lookups.channels if one.kind == "show" and one.key == episode.show)
    return f"{next(mine, 'feeds/episodes')}.xml"


def _notes(say: Words, episode: Episode, found: Analysis, chapters: tuple[Chapter, ...]) -> Iterator[str]:
    """What the reader should know about where things on this page come from."""
    if found.passed_over:
        yield say("not_english")
    if chapters:
        yield say("chapters_given" if all(chapter.given for chapter in chapters) else "chapters_found")
    if found.summary and not episode.summary:
        yield say("summary_written" if any(any(one.quotes) for one in found.summary) else "summary_spoken")
    if by := _writers(found):
        yield say("marked_as_written", models=by)
    if episode.transcript.turns and not episode.transcript.speakers:
        yield say("no_speakers")
    if episode.transcript.turns and not episode.transcript.captioned:
        yield say("few_times" if episode.transcript.timed else "no_times")
    if episode.source.get("date") in GUESSES:
        yield say("no_date")


def _writers(found: Analysis) -> str:
    """The models that wrote some of what is shown."""
    marks = [one.by for one in found.insights] + [one.by for one in found.takes]
    marks += [by for section in found.summary for by in section.by]
    return ", ".join(dict.fromkeys(filter(None, marks)))


def _edit(maker: PageMaker, episode: Episode) -> str:
    """Where a reader can correct the transcript; empty unless the repository is configured."""
    site = maker.site
    if not site.edit_uri or not (site.repo_url or "://" in site.edit_uri):
        return ""
    prefix = site.edit_uri if "://" in site.edit_uri else f"{site.repo_url.rstrip('/')}/{site.edit_uri.lstrip('/')}"
    return f"{prefix.rstrip('/')}/{episode.path}"


def _pager(maker: PageMaker, episode: Episode) -> Pager:
    """The episodes before and after it within its show; without a show among all that have none."""
    row = maker.lookups.shows[episode.show] if episode.show else maker.lookups.showless
    return pager(row, maker.lookups.place_in_row[episode.slug], lambda one: (address.episode(one.slug), one.title))


def _plain_description(maker: PageMaker, episode: Episode) -> str:
    name = "transcript_of" if episode.show else "transcript_of_day"
    words = maker.words("count_word", episode.transcript.words)
    return maker.words(name, show=episode.show, day=maker.words.long_day(episode.date), words=words)
