"""Chooses what an entry tells of an episode: all of it, what one person said in it, or what was said on one topic."""

import re
from dataclasses import dataclass
from itertools import combinations

from generator.model import Analysis, Chapter, Episode, Insight, Take, address
from generator.model.channel import Channel
from generator.model.people import on_episode

_APART = re.compile(r"[\s/–—-]+")
TAKES = 5
"""The most opinions and predictions that an entry has."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What an entry tells of an episode, beside its title and its address."""

    insights: tuple[Insight, ...]
    takes: tuple[Take, ...]
    chapters: tuple[Chapter, ...]
    whole: bool = False
    """Whether description and show notes belong to it, rather than to the feeds of all or of a show."""


def telling(channel: Channel, episode: Episode, found: Analysis) -> Telling:
    """What the feed tells: a person's what they said, a topic's what was said on it, any other everything.

    Of a person who is on an episode whose transcript names nobody, it is nothing: nobody knows who said what.
    """
    if channel.kind == "person":
        names = _names_of(channel.key, episode)
        said = tuple(one for one in found.insights if one.speaker in names)
        takes = tuple(one for one in found.takes if one.speaker in names)
        return Telling(said, takes[:TAKES], ())
    if channel.kind == "topic":
        slug = address.slug(channel.key)
        on_it = tuple(one for one in found.insights if slug in map(address.slug, one.topics))
        takes = tuple(one for one in found.takes if slug in one.entities)
        return Telling(on_it, takes[:TAKES], tuple(one for one in found.chapters if _has(one.title, slug)))
    return Telling(found.insights, found.takes[:TAKES], found.chapters, whole=True)


def _names_of(person: str, episode: Episode) -> tuple[str, ...]:
    """What a transcript may call a person: by the whole name, or its first word where it is nobody else's there."""
    first = person.split(maxsplit=1)[0]
    alone = [name for name in on_episode(episode) if name.split(maxsplit=1)[0] == first] == [person]
    return (person, first) if alone else (person,)


def _has(title: str, slug: str) -> bool:
    """Whether a chapter's title has a topic's name in it, as whole words: "C++" does not have C."""
    words = [address.slug(word) for word in _APART.split(title) if word]
    return any("-".join(words[begin:end]) == slug for begin, end in combinations(range(len(words) + 1), 2))
