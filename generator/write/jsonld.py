"""What pages tell search engines: JSON-LD (schema.org), as text that can stand in a `<script>`."""

from collections.abc import Mapping

from generator.model import Episode, Person, Site, address
from generator.model.moment import iso_duration
from generator.write.escape import script_json

Crumb = tuple[str, str]
"""(name, address)."""


def episode_json(site: Site, episode: Episode, crumbs: tuple[Crumb, ...]) -> str:
    """A PodcastEpisode with its picture, which is its card where it has no other, and its breadcrumbs."""
    place = address.episode(episode.slug)
    record: dict[str, object] = {
        "@type": "PodcastEpisode",
        "name": episode.title,
        "datePublished": episode.date.isoformat(),
        "inLanguage": episode.language,
        "description": episode.about[:500],
        "url": _absolute(site, place),
        "image": (episode.image and site.absolute(episode.image)) or _absolute(site, address.card(place)),
        "episodeNumber": episode.number,
        "timeRequired": iso_duration(episode.duration_ms) if episode.duration_ms else None,
        "partOfSeries": {"@type": "PodcastSeries", "name": episode.show or site.name, "url": _absolute(site, "")},
        "author": [_person(site, person) for person in episode.people],
    }
    if episode.audio:
        record["associatedMedia"] = {"@type": "MediaObject", "contentUrl": site.absolute(episode.audio.url)}
    return _graph(record, _crumbs(site, crumbs))


def _person(site: Site, person: Person) -> Mapping[str, object]:
    picture = person.image and site.absolute(person.image)
    return _clean({"@type": "Person", "name": person.name, "url": person.link, "image": picture})


def article_json(site: Site, place: str, title: str, published: str, section: Crumb, author: str = "") -> str:
    """An Article, such as an essay, a digest issue or a recap, with its card and its breadcrumbs."""
    record: dict[str, object] = {
        "@type": "Article",
        "headline": title[:110],
        "datePublished": published,
        "url": _absolute(site, place),
        "image": _absolute(site, address.card(place)),
        "author": {"@type": "Person" if author else "Organization", "name": author or site.name},
    }
    return _graph(record, _crumbs(site, (section, (title, place))))


def _crumbs(site: Site, crumbs: tuple[Crumb, ...]) -> Mapping[str, object]:
    items = [
        _clean({"@type": "ListItem", "position": number, "name": name, "item": _absolute(site, place)})
        for number, (name, place) in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _absolute(site: Site, place: str) -> str | None:
    return site.url + place if site.url else None


def _clean(record: Mapping[str, object]) -> dict[str, object]:
    return {
        name: _clean(value) if isinstance(value, Mapping) else value
        for name, value in record.items()
        if value not in (None, "", [], {})
    }


def _graph(*records: Mapping[str, object]) -> str:
    return script_json({"@context": "https://schema.org", "@graph": [_clean(record) for record in records]})
