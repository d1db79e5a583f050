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
_FOLDERS: dict[str, ChannelKind] = {"feeds/shows": "show", "feeds/topics": "topic", "feeds/people": "person"}


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
    ended: bool = False
    """Whether it was published once, and nothing belongs to it any more."""


def channels(library: Library) -> tuple[Channel, ...]:
    """Every feed of the site, the digest first."""
    return tuple(_channels(library))


def _channels(library: Library) -> Iterator[Channel]:
    name = library.site.name
    about = library.site.description or f"From {name}."
    yield Channel("digest", "feed", f"{name}: five insights a day", f"The daily digest of {name}. {about}", "digest/")
    if any(episode.audio for episode in library.episodes) or _had(library, "feeds/podcast"):
        yield Channel("podcast", "feeds/podcast", name, about, "episodes/")
    if library.episodes or _had(library, "feeds/episodes"):
        yield Channel("episodes", "feeds/episodes", f"{name}: episodes", f"Every new episode. {about}", "episodes/")
    if library.posts or _had(library, "feeds/posts"):
        yield Channel("posts", "feeds/posts", f"{name}: posts", f"Every new post. {about}", "posts/")
    published = [episode for episode in library.episodes if episode.date <= library.site.today]
    shows = Counter(show for episode in published for show in episode.shows)
    topics = Counter(topic for episode in published for topic in _topics(library, episode))
    persons = Counter(person for episode in published for person in on_episode(episode))
    for show in sorted(shows):
        text = f"Episodes of {show}, with what was said in them."
        yield Channel("show", f"feeds/shows/{address.slug(show)}", f"{name}: {show}", text, address.show(show), show)
    for topic in _one_a_slug(topics):
        path = f"feeds/topics/{address.slug(topic)}"
        if topics[topic] < ENOUGH and not _had(library, path):
            continue
        text = f"Episodes about {topic}, with what was said in them."
        yield Channel("topic", path, f"{name}: {topic}", text, address.topic(topic), topic)
    for person in _one_a_slug(persons):
        slug = address.slug(person)
        if persons[person] < ENOUGH and not _had(library, f"feeds/people/{slug}"):
            continue
        text = f"Episodes with {person}, and what they said in them."
        page = address.entity("person", slug)
        yield Channel("person", f"feeds/people/{slug}", f"{name}: {person}", text, page, person)


def ended(library: Library) -> Iterator[Channel]:
    """The feeds of shows, topics and people that were published once and would not be made any more.

    They go on, empty: whoever subscribed gets no error, and what comes back later is announced.
    """
    there = {channel.path for channel in channels(library)}
    for place in sorted(library.published):
        folder, _, name = place.removesuffix(".xml").rpartition("/")
        kind = _FOLDERS.get(folder)
        if kind is None or not place.endswith(".xml") or f"{folder}/{name}" in there:
            continue
        title = f"{library.site.name}: {name.replace('-', ' ')}"
        text = "Nothing belongs to this feed any more. Should that change, it will be here."
        yield Channel(kind, f"{folder}/{name}", title, text, f"{folder.removeprefix('feeds/')}/{name}/", ended=True)


def _one_a_slug(names: Counter[str]) -> list[str]:
    """The names, sorted; of those that would share an address, the most used one."""
    best: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (-names[name], name)):
        best.setdefault(address.slug(name), name)
    return sorted(best.values())


def _had(library: Library, path: str) -> bool:
    """Whether a feed was published before: it goes on then, however little belongs to it."""
    return f"{path}.xml" in library.published


def _topics(library: Library, episode: Episode) -> tuple[str, ...]:
    found = library.analyses.get(episode.slug)
    return found.topics if found else episode.topics
