"""Finds the episodes that share topics and names with one, and says which they share."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.model import Episode, address
from generator.model.grouped import grouped
from generator.write.page_maker import PageMaker
from generator.write.views import EpisodeLine, episode_line

MOST, REASONS = 3, 3
ENOUGH = 2
"""Shared topics and names from which on an episode is related."""
NAMES = 25
"""How many of an episode's names, the most telling first, are compared."""
COMMON = 0.25
"""A name that a larger share of all episodes has tells nothing, where there are many."""
FEW = 12


@dataclass(frozen=True, slots=True)
class Related:
    """An episode and the names that both have, the rarest first."""

    line: EpisodeLine
    shared: tuple[str, ...]


class Relations:
    """Which episodes share what: each name weighs the more the fewer have it (inverse document frequency)."""

    def __init__(self, maker: PageMaker) -> None:
        self.maker = maker
        self.place = {episode.slug: place for place, episode in enumerate(maker.library.episodes)}
        self.names = {episode.slug: dict(_names(maker, episode)) for episode in maker.library.episodes}
        having = grouped((key, place) for place, names in enumerate(self.names.values()) for key in names)
        self.having = {key: np.array(places) for key, places in having.items()}
        most = max(FEW, COMMON * len(self.names))
        self.weight = {
            key: math.log(1 + len(self.names) / len(places)) if 1 < len(places) <= most else 0.0
            for key, places in having.items()
        }

    def of(self, episode: Episode) -> tuple[Related, ...]:
        """At most `MOST`, those that share most first, ties by date and slug."""
        names, episodes = self.names[episode.slug], self.maker.library.episodes
        telling = [key for key in sorted(names) if self.weight[key]]
        number, weight = np.zeros(len(episodes), int), np.zeros(len(episodes))
        for key in telling:
            number[self.having[key]] += 1
            weight[self.having[key]] += self.weight[key]
        number[self.place[episode.slug]] = 0
        near = np.flatnonzero(number >= ENOUGH)
        result = []
        # Of those that share as much the first: they stand in that order.
        for place in near[np.argsort(-weight[near].round(9), kind="stable")][:MOST]:
            other = episodes[place]
            shared = filter(self.names[other.slug].__contains__, telling)
            keys = sorted(shared, key=lambda key: (-self.weight[key], key))[:REASONS]
            result.append(Related(episode_line(self.maker, other, 110), tuple(names[key] for key in keys)))
        return tuple(result)


def _names(maker: PageMaker, episode: Episode) -> Iterator[tuple[str, str]]:
    """(slug, name) of what an episode is about; nobody's own show is a reason, and neither are its regulars."""
    regulars = {address.slug(name) for name in maker.lookups.regulars.get(episode.show, ())}
    plain = regulars | {address.slug(show) for show in episode.shows}
    found = maker.library.analyses.get(episode.slug)
    for mention in found.mentions[:NAMES] if found else ():
        if address.slug(mention.name) not in plain:
            yield address.slug(mention.name), mention.name
    for topic in maker.library.topics_of(episode):
        if address.slug(topic) not in plain:
            yield address.slug(topic), topic
