"""Look-ups over the library, each made once: who has a page, and what was said about whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from generator.model import Entity, Episode, Insight, Library, Take, address
from generator.model.channel import Channel, channels
from generator.model.entity import EntityKind
from generator.model.grouped import grouped

T = TypeVar("T")

ENTITY_PAGES = 200
"""Pages for entities found in the text alone, beside one more for each episode."""
TOPIC_PAGES = 400
REGULAR = 3
"""Episodes a show has to have more of before anybody is a regular of it."""


class Lookups:
    """Reads a library from the sides that pages need. Everything here is derived; nothing is changed."""

    def __init__(self, library: Library) -> None:
        self.library = library

    @cached_property
    def entity_pages(self) -> dict[str, Entity]:
        """Slug to entity, for those with a page of their own, most mentioned first.

        Known ones, and those named twice or more as far as the number of pages stays in proportion to the
        number of episodes, and those that have had one. The others are links to the turn that names them.
        """
        spare = ENTITY_PAGES + len(self.library.episodes)
        found: dict[str, Entity] = {}
        for entity in self.library.entities:
            if any(mention.known for _, mention in entity.mentions):
                found[entity.slug] = entity
            elif entity.count >= 2 and spare > 0:
                found[entity.slug] = entity
                spare -= 1
            elif address.entity(entity.kind, entity.slug) in self.library.published:
                found[entity.slug] = entity
        return found

    def entity_place(self, slug: str, episode: str = "") -> str:
        """The address of an entity's page; failing that, of the turn that names it; empty if neither is there."""
        if slug in self.entity_pages:
            return address.entity(self.entity_pages[slug].kind, slug)
        entity = self.library.entity.get(slug)
        if entity is None:
            return ""
        for where, mention in entity.mentions:
            if episode in ("", where):
                return address.episode(where, mention.turns[0] if mention.turns else "")
        return ""

    def entity_name(self, slug: str) -> str:
        """An entity's canonical name, or its slug where the site does not know it."""
        entity = self.library.entity.get(slug)
        return entity.name if entity else slug

    def person_place(self, name: str) -> str:
        """The address of a person's page, empty if the name has none."""
        entity = self.entity_pages.get(address.slug(name))
        return address.entity("person", entity.slug) if entity and entity.kind == "person" else ""

    def entities_of_kind(self, kind: EntityKind) -> list[Entity]:
        """The entities of a kind that have a page, most mentioned first."""
        return [entity for entity in self.entity_pages.values() if entity.kind == kind]

    @cached_property
    def topic_episodes(self) -> dict[str, list[Episode]]:
        """Topic slug to its episodes, newest first; topics with most episodes first, ties by slug.

        Those that two episodes share, that a source names or that a person's insight is filed under, as many as there
        is room for, and those that have had a page before. What one talk alone is about is a word on its page.
        """
        named = {address.slug(topic) for episode in self.library.episodes for topic in episode.topics}
        talks = {episode.slug: self.library.topics_of(episode) for episode in self.library.episodes}
        named |= {
            address.slug(topic)
            for insight in self.library.insights
            for topic in insight.topics
            if topic not in talks.get(insight.episode, ())
        }
        found = _by_each(
            (episode, map(address.slug, self.library.topics_of(episode))) for episode in self.library.episodes
        )
        ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
        shared = [row for row in ranked if len(row[1]) > 1 or row[0] in named]
        had = [row for row in ranked if address.topic(row[0]) in self.library.published]
        return dict(shared[:TOPIC_PAGES]) | dict(had)

    @cached_property
    def topic_names(self) -> dict[str, str]:
        """Topic slug to the name most often used for it."""
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for episode in self.library.episodes:
            for topic in self.library.topics_of(episode):
                names[address.slug(topic)][topic] += 1
        return {slug: min(counter, key=lambda name: (-counter[name], name)) for slug, counter in names.items()}

    def topic_place(self, name: str) -> str:
        """The address of a topic's page, empty if it has none."""
        return address.topic(name) if address.slug(name) in self.topic_episodes else ""

    @cached_property
    def takes(self) -> list[Take]:
        """Every take, newest episode first, strongest first within one."""
        return [
            take
            for episode in self.library.episodes
            if (analysis := self.library.analyses.get(episode.slug))
            for take in analysis.takes
        ]

    @cached_property
    def insights_about(self) -> dict[str, list[Insight]]:
        """Entity slug to the insights that name it, newest first."""
        return _by_each((insight, insight.entities) for insight in self.library.insights)

    @cached_property
    def takes_about(self) -> dict[str, list[Take]]:
        """Entity slug to the takes that name it, newest first."""
        return _by_each((take, take.entities) for take in self.takes)

    @cached_property
    def said_by(self) -> dict[str, list[Take]]:
        """Slug of a speaker's name to their takes, newest first."""
        return _by_each((take, (address.slug(take.speaker),) if take.speaker else ()) for take in self.takes)

    @cached_property
    def insights_on(self) -> dict[str, list[Insight]]:
        """Topic slug to the insights that name it or are filed under it: those that a person wrote, then the best."""
        best = sorted(self.library.insights, key=lambda item: (item.extracted, -item.score))
        found = _by_each((item, tuple(address.slug(topic) for topic in item.topics)) for item in best)
        return {slug: items for slug, items in found.items() if slug in self.topic_episodes}

    @cached_property
    def related(self) -> dict[str, list[tuple[str, float]]]:
        """Entity slug to (other slug, weight), strongest first."""
        return grouped(
            (one, (other, link.weight))
            for link in self.library.connections
            for one, other in ((link.a, link.b), (link.b, link.a))
        )

    @cached_property
    def shows(self) -> dict[str, list[Episode]]:
        """Show to its episodes, newest first; shows with most episodes first. Episodes without a show are left out."""
        found = _by_each((episode, episode.shows) for episode in self.library.episodes)
        return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))

    @cached_property
    def showless(self) -> list[Episode]:
        """The episodes without a show, newest first."""
        return [episode for episode in self.library.episodes if not episode.show]

    @cached_property
    def place_in_row(self) -> dict[str, int]:
        """Episode slug to its place among those of its show, of one without a show among the `showless`."""
        rows = [*self.shows.items(), ("", self.showless)]
        return {one.slug: at for show, row in rows for at, one in enumerate(row) if one.show == show}

    @cached_property
    def regulars(self) -> dict[str, frozenset[str]]:
        """Show to its hosts: those who are on more than half of its episodes, of which there are four or more."""
        return {
            show: frozenset(
                name
                for name, number in Counter(
                    name for episode in episodes for name in {person.name for person in episode.people}
                ).items()
                if number > len(episodes) / 2
            )
            for show, episodes in self.shows.items()
            if len(episodes) > REGULAR
        }

    @cached_property
    def years(self) -> dict[int, list[Episode]]:
        """Year to its episodes, newest first."""
        return grouped((episode.date.year, episode) for episode in self.library.episodes)

    @cached_property
    def last_year(self) -> int:
        """The year of the newest episode; 0 without any."""
        return max(self.years, default=0)

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """The site's feeds, the digest first."""
        return channels(self.library)

    @cached_property
    def whole_feeds(self) -> tuple[Channel, ...]:
        """The feeds of the whole site but for the digest's."""
        return tuple(channel for channel in self.channels[1:] if not channel.key)

    @cached_property
    def feed_of(self) -> dict[str, Channel]:
        """Address of a page to the feed that is about it alone."""
        return {channel.page: channel for channel in self.channels if channel.key}

    @cached_property
    def outcomes(self) -> dict[str, tuple[str, str]]:
        """Id of each take that somebody scored to its outcome and its place in a recap."""
        return {
            one.take.id: (one.outcome, f"{address.recap(recap.year)}#s-{one.take.id}")
            for recap in self.library.recaps
            for one in recap.scorecard
            if one.outcome != "open"
        }


def _by_each(pairs: Iterable[tuple[T, Iterable[str]]]) -> dict[str, list[T]]:
    return grouped((key, record) for record, keys in pairs for key in dict.fromkeys(keys))
