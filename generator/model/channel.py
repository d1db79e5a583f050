"""The feeds a site has: a row of `FEED_KINDS` says all that is to be said of one kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import address, prose
from generator.model.episode import Episode
from generator.model.library import Library
from generator.model.people import on_episode

ENOUGH = 3
"""A topic or person has a feed of its own from this many episodes on."""

ChannelKind = Literal["digest", "podcast", "episodes", "posts", "show", "topic", "person"]


def _always(given: object) -> bool:
    return True


def _nobody(library: Library, episode: Episode) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class FeedKind:
    """What feeds of one kind have in common."""

    heading: str
    """The heading on the subscribe page that they stand under, by its name among the words of the interface."""
    about: str
    """What they carry, in a sentence; likewise."""
    page: Callable[[str], str]
    """The address of the page that one stands for: of a show, topic or person, or of the whole site."""
    most: int = 10
    """The newest entries one carries; what is older stays on the site, and in the API."""
    medium: str = ""
    """Its `podcast:medium`; empty for the one that a feed without one has."""

    path: str = ""
    """Of a feed of the whole site: where it is, without a suffix."""
    title: str = ""
    """Of such a one: its title, by its name among the words; empty where it has the site's."""
    name: str = ""
    """What the subscribe page calls it, likewise; the others are called by their show, topic or person."""
    told: bool = False
    """Whether the subscribe page says what it carries: where its name does not."""
    there: Callable[[Library], bool] = _always
    """Whether there is anything for it to carry."""
    carries: Callable[[Episode], bool] = _always
    """Which episodes it carries."""

    folder: str = ""
    """Where there is one for each show, topic or person: their folder below the site's root."""
    least: int = 1
    """Episodes from which on a show, topic or person has one."""
    keys: Callable[[Library, Episode], Iterable[str]] = _nobody
    """The shows, topics or people of an episode."""


FEED_KINDS: dict[ChannelKind, FeedKind] = {
    "digest": FeedKind(
        "everything",
        "feed_digest_about",
        lambda key: "digest/",
        60,
        medium="newsletter",
        path="feed",
        title="feed_digest",
        name="digest",
        told=True,
    ),
    "podcast": FeedKind(
        "everything",
        "",
        lambda key: "episodes/",
        1000,
        medium="podcast",
        path="feeds/podcast",
        name="feed_podcast_name",
        told=True,
        there=lambda library: any(episode.audio for episode in library.episodes),
        carries=lambda episode: episode.can_be_heard,
    ),
    "episodes": FeedKind(
        "everything",
        "feed_episodes_about",
        lambda key: "episodes/",
        50,
        path="feeds/episodes",
        title="feed_episodes",
        name="all_the_episodes",
        there=lambda library: bool(library.episodes),
    ),
    "posts": FeedKind(
        "everything",
        "feed_posts_about",
        lambda key: "posts/",
        50,
        path="feeds/posts",
        title="feed_posts",
        name="posts",
        there=lambda library: bool(library.posts),
    ),
    "show": FeedKind(
        "by_show",
        "feed_show_about",
        address.show,
        50,
        folder="feeds/shows/",
        keys=lambda library, episode: episode.shows,
    ),
    "topic": FeedKind(
        "by_topic",
        "feed_topic_about",
        address.topic,
        folder="feeds/topics/",
        least=ENOUGH,
        keys=Library.topics_of,
    ),
    "person": FeedKind(
        "by_person",
        "feed_person_about",
        lambda name: address.entity("person", address.slug(name)),
        folder="feeds/people/",
        least=ENOUGH,
        keys=lambda library, episode: on_episode(episode),
    ),
}
"""In the order in which feeds are listed."""


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

    @property
    def of(self) -> FeedKind:
        """What it has in common with others."""
        return FEED_KINDS[self.kind]


def channels(library: Library) -> tuple[Channel, ...]:
    """Every feed of the site, the digest first."""
    return tuple(_channels(library))


def _channels(library: Library) -> Iterator[Channel]:
    name, say = library.site.name, library.site.words
    whole = library.site.description or say("from_site", site=name)
    published = [episode for episode in library.episodes if episode.date <= library.site.today]
    for kind, row in FEED_KINDS.items():
        if row.path and (row.there(library) or _had(library, row.path)):
            about = f"{say(row.about, of=name)} {whole}" if row.about else whole
            yield Channel(kind, row.path, say(row.title, site=name) if row.title else name, about, row.page(""))
        counts = Counter(key for episode in published for key in row.keys(library, episode))
        for key in _one_a_slug(counts):
            path = row.folder + address.slug(key)
            if counts[key] >= row.least or _had(library, path):
                show = library.shows.get(key) if kind == "show" else None
                about = prose.plain(show.description) if show and show.description else say(row.about, of=key)
                # A podcast is called by its own name in an app, whatever site it is from.
                yield Channel(kind, path, key if kind == "show" else f"{name}: {key}", about, row.page(key), key)


def ended(library: Library) -> Iterator[Channel]:
    """The feeds of shows, topics and people that were published once and would not be made any more.

    They go on, empty: whoever subscribed gets no error, and what comes back later is announced.
    """
    there = {channel.path for channel in channels(library)}
    folders = {row.folder: kind for kind, row in FEED_KINDS.items() if row.folder}
    for place in sorted(library.published):
        folder, slash, name = place.removesuffix(".xml").rpartition("/")
        kind = folders.get(folder + slash)
        if kind is None or not place.endswith(".xml") or f"{folder}/{name}" in there:
            continue
        title = f"{library.site.name}: {name.replace('-', ' ')}"
        text = library.site.words("feed_ended")
        yield Channel(kind, f"{folder}/{name}", title, text, FEED_KINDS[kind].page(name), ended=True)


def _one_a_slug(names: Counter[str]) -> list[str]:
    """The names, sorted; of those that would share an address, the most used one."""
    best: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (-names[name], name)):
        best.setdefault(address.slug(name), name)
    return sorted(best.values())


def _had(library: Library, path: str) -> bool:
    """Whether a feed was published before: it goes on then, however little belongs to it."""
    return f"{path}.xml" in library.published
