"""Finds the episodes that share topics and names with one, and says which they share."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from generator.model import Episode, address
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
        self.names = {episode.slug: dict(_names(maker, episode)) for episode in maker.library.episodes}
        self.having: dict[str, list[str]] = defaultdict(list)
        for slug, names in self.names.items():
            for key in names:
                self.having[key].append(slug)
        most = max(FEW, COMMON * len(self.names))
        self.weight = {
            key: math.log(1 + len(self.names) / len(slugs)) if 1 < len(slugs) <= most else 0.0
            for key, slugs in self.having.items()
        }

    def of(self, episode: Episode) -> tuple[Related, ...]:
        """At most `MOST`, those that share most first, ties by date and slug."""
        names, episodes = self.names[episode.slug], self.maker.library.episode
        telling = [key for key in sorted(names) if self.weight[key]]
        number: Counter[str] = Counter()
        weight: dict[str, float] = defaultdict(float)
        for key in telling:
            number.update(self.having[key])
            for slug in self.having[key]:
                weight[slug] += self.weight[key]

        def rank(slug: str) -> tuple[float, int, str]:
            return -round(weight[slug], 9), -episodes[slug].date.toordinal(), slug

        near = (slug for slug, shared in number.items() if shared >= ENOUGH and slug != episode.slug)
        result = []
        for slug in nsmallest(MOST, near, key=rank):
            shared = filter(self.names[slug].__contains__, telling)
            keys = sorted(shared, key=lambda key: (-self.weight[key], key))[:REASONS]
            result.append(Related(episode_line(self.maker, episodes[slug], 110), tuple(names[key] for key in keys)))
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
