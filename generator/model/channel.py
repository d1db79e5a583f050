"""The feeds a site has: which exist, what they are called and where they lie, said once for all stages."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import address
from generator.model.episode import Episode
from generator.model.library import Library
from generator.model.people import on_episode

ENOUGH = 3
"""A topic or person has a feed of its own from this many episodes on."""

ChannelKind = Literal["digest", "podcast", "episodes", "posts", "show", "topic", "person"]


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed, as RSS at `path.xml` and as JSON Feed at `path.json`."""

    kind: ChannelKind
    path: str
    """Relative to the site's root, without a suffix."""
    title: str
    description: str
    page: str
    """The address of the page it stands for."""
    key: str = ""
    """The show, topic or person it is about."""


def channels(library: Library) -> tuple[Channel, ...]:
    """Every feed of the site, the digest first."""
    return tuple(_channels(library))


def _channels(library: Library) -> Iterator[Channel]:
    name = library.site.name
    about = library.site.description or f"From {name}."
    yield Channel("digest", "feed", f"{name}: five insights a day", f"The daily digest of {name}. {about}", "digest/")
    if any(episode.audio for episode in library.episodes):
        yield Channel("podcast", "feeds/podcast", name, about, "episodes/")
    if library.episodes:
        yield Channel("episodes", "feeds/episodes", f"{name}: episodes", f"Every new episode. {about}", "episodes/")
    if library.posts:
        yield Channel("posts", "feeds/posts", f"{name}: posts", f"Every new post. {about}", "posts/")
    published = [episode for episode in library.episodes if episode.date <= library.site.today]
    shows = Counter(episode.show for episode in published if episode.show)
    topics = Counter(topic for episode in published for topic in _topics(library, episode))
    persons = Counter(person for episode in published for person in on_episode(episode))
    for show in sorted(shows):
        text = f"Episodes of {show}, with what was said in them."
        yield Channel("show", f"feeds/shows/{address.slug(show)}", f"{name}: {show}", text, address.show(show), show)
    for topic in sorted(topic for topic, count in topics.items() if count >= ENOUGH):
        text = f"Episodes about {topic}, with what was said in them."
        path = f"feeds/topics/{address.slug(topic)}"
        yield Channel("topic", path, f"{name}: {topic}", text, address.topic(topic), topic)
    for person in sorted(person for person, count in persons.items() if count >= ENOUGH):
        slug = address.slug(person)
        text = f"Episodes with {person}, and what they said in them."
        page = address.entity("person", slug)
        yield Channel("person", f"feeds/people/{slug}", f"{name}: {person}", text, page, person)


def _topics(library: Library, episode: Episode) -> tuple[str, ...]:
    found = library.analyses.get(episode.slug)
    return found.topics if found else episode.topics
