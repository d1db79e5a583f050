"""The static JSON API: episodes, insights, takes and entities for programs (the manual's page "Feeds and data").

`api/episodes.json` holds every episode. Insights and takes grow faster, so `api/insights.json` and `api/takes.json`
hold the newest `NEWEST` and name one file a year with all of it. `api/entities.json` holds the entities most spoken of.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from generator.model import Entity, Episode, Insight, Library, Page, Take, address
from generator.model.grouped import grouped
from generator.model.people import on_episode

NEWEST = 500
MOST_ENTITIES = 2000


def api(library: Library) -> Iterator[Page]:
    """The files of the API. Every URL in them is absolute, every time in milliseconds."""
    today = library.site.today
    episodes = [episode for episode in library.episodes if episode.date <= today]
    yield _file("api/episodes.json", {"episodes": [_episode(library, episode) for episode in episodes]})
    insights = [insight for insight in library.insights if insight.date <= today]
    yield from _by_year(library, "insights", insights, _insight)
    takes = [take for episode in episodes for take in library.analyses[episode.slug].takes]
    yield from _by_year(library, "takes", takes, _take)
    entities = library.entities[:MOST_ENTITIES]
    yield _file("api/entities.json", {"entities": [_entity(entity) for entity in entities]})


def _by_year(library: Library, name: str, records: Sequence[Any], render: Any) -> Iterator[Page]:
    years = grouped((record.date.year, record) for record in records)
    index = {str(year): library.site.absolute(f"api/{name}/{year}.json") for year in sorted(years)}
    yield _file(f"api/{name}.json", {name: [render(library, record) for record in records[:NEWEST]], "years": index})
    for year in sorted(years):
        yield _file(f"api/{name}/{year}.json", {name: [render(library, record) for record in years[year]]})


def _file(path: str, record: Mapping[str, Any]) -> Page:
    return Page(path, json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=date.isoformat) + "\n")


def _filled(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def _names(library: Library, slugs: Iterable[str]) -> list[str]:
    return [library.entity[slug].name for slug in slugs if slug in library.entity]


def _episode(library: Library, episode: Episode) -> dict[str, Any]:
    found = library.analyses[episode.slug]
    url = library.site.absolute(address.episode(episode.slug))
    return _filled(
        {
            "slug": episode.slug,
            "url": url,
            "title": episode.title,
            "date": episode.date,
            "show": episode.show,
            "also": list(episode.also),
            "description": episode.about,
            "people": list(on_episode(episode)),
            "duration_ms": episode.duration_ms,
            "words": episode.transcript.words,
            "topics": list(found.topics),
            "chapters": [_filled({"title": c.title, "start_ms": c.start_ms, "turn": c.turn}) for c in found.chapters],
            "markdown": url + "transcript.md",
            "text": url + "transcript.txt",
        }
    )


def _claim(claim: Insight | Take) -> dict[str, Any]:
    """What an insight and a take have in common."""
    return {
        "text": claim.text,
        "quote": claim.quote,
        "by": claim.by,
        "quotes": [_filled({"text": one.text, "turn": one.turn, "start_ms": one.start_ms}) for one in claim.quotes],
        "date": claim.date,
        "speaker": claim.speaker,
        "episode": claim.episode,
        "turn": claim.turn,
        "start_ms": claim.start_ms,
    }


def _insight(library: Library, insight: Insight) -> dict[str, Any]:
    return _filled(
        {
            "id": insight.id,
            "url": library.site.absolute(address.insight(insight)),
            "source": library.site.absolute(address.origin(insight)),
            **_claim(insight),
            "entities": _names(library, insight.entities),
            "topics": list(insight.topics),
        }
    )


def _take(library: Library, take: Take) -> dict[str, Any]:
    return _filled(
        {
            "id": take.id,
            "kind": take.kind,
            "source": library.site.absolute(address.episode(take.episode, take.turn)),
            **_claim(take),
            "strength": round(take.strength, 3),
            "about_year": take.about_year,
            "entities": _names(library, take.entities),
        }
    )


def _entity(entity: Entity) -> dict[str, Any]:
    return _filled(
        {
            "slug": entity.slug,
            "name": entity.name,
            "kind": entity.kind,
            "aliases": list(entity.aliases),
            "link": entity.link,
            "count": entity.count,
            "episodes": [slug for slug, _ in entity.mentions][:100],
        }
    )
