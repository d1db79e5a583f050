"""What several kinds of pages show of an episode, a topic or a list: lines, tags, first words, the pages beside."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.model import Episode, Post, address, moment
from generator.model.entity import EntityKind
from generator.model.people import on_episode
from generator.write.page_maker import PageMaker


@dataclass(frozen=True, slots=True)
class Tag:
    """A name that may lead somewhere, with how often it occurs."""

    name: str
    place: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class EpisodeLine:
    """An episode in a list."""

    place: str
    title: str
    date: date
    show: str
    facts: tuple[str, ...]
    description: str
    language: str = ""
    """Of its title and description; empty where unknown."""


T = TypeVar("T")
Pager = dict[str, dict[str, str]]
"""`prev` and `next`, where there are such pages, each with `href` and `title`."""
LINE_LENGTH = 180
LINE_TOPICS = 3
"""What is said of an episode that nobody describes: the topics that it is most about."""


def episode_line(maker: PageMaker, episode: Episode, longest: int = LINE_LENGTH) -> EpisodeLine:
    """An episode as a line of a list, with at most `longest` characters of its description.

    It names no show that is called as the site is, and beside guests no hosts.
    """
    analysis = maker.library.analyses.get(episode.slug)
    chapters = analysis.chapters if analysis else episode.chapters
    facts = [episode_length(maker, episode)]
    regulars = maker.lookups.regulars.get(episode.show, frozenset())
    names = tuple(name for name in on_episode(episode) if name not in regulars) or on_episode(episode)
    if names:
        facts.append(", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else ""))
    if chapters:
        facts.append(maker.words("count_chapter", len(chapters)))
    return EpisodeLine(
        address.episode(episode.slug),
        episode.title,
        episode.date,
        episode.show if episode.show != maker.site.name else "",
        tuple(fact for fact in facts if fact),
        first_sentences(episode.about, longest) or chief_topics(maker, episode),
        episode.language,
    )


def chief_topics(maker: PageMaker, episode: Episode) -> str:
    """What an episode is most about, in a few words."""
    return ", ".join(maker.library.topics_of(episode)[:LINE_TOPICS])


def episode_length(maker: PageMaker, episode: Episode) -> str:
    """`52 min` where the length is known, else a reading time; empty without either."""
    if episode.duration_ms:
        return maker.words.minutes(episode.duration_ms)
    return moment.reading(episode.transcript.words, maker.words) if episode.transcript.turns else ""


def headed(name: str, kind: EntityKind) -> str:
    """A name as it stands in a list or a title: a concept with a capital, where its first word is a common one.

    The names of people, companies and products are written as their owners write them.
    """
    first = name.partition(" ")[0].replace("-", "")
    plain = kind in ("concept", "event") and first.isalpha() and first.islower()
    return name[:1].upper() + name[1:] if plain else name


def first_sentences(text: str, longest: int) -> str:
    """The start of a text, cut at a sentence end where one fits, else at a word with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    head = text[:longest]
    end = max(head.rfind(mark) for mark in (". ", "! ", "? ", "。"))
    return head[: end + 1] if end >= longest // 4 else head.rsplit(" ", 1)[0].rstrip(",;:–-") + "…"


def topic_tags(maker: PageMaker, names: Iterable[str]) -> tuple[Tag, ...]:
    """Topics, each once, as links where they have a page."""
    unique = {address.slug(name): name for name in reversed(tuple(names))}
    return tuple(
        Tag(maker.lookups.topic_names.get(slug, name), maker.lookups.topic_place(name))
        for slug, name in reversed(unique.items())
    )


def top_topics(maker: PageMaker, most: int) -> tuple[Tag, ...]:
    """The topics with most episodes."""
    ranked = list(maker.lookups.topic_episodes.items())[:most]
    return tuple(Tag(maker.lookups.topic_names[slug], address.topic(slug), len(episodes)) for slug, episodes in ranked)


def pager(row: Sequence[T], at: int, link: Callable[[T], tuple[str, str]]) -> Pager:
    """What the page of `row[at]` leads on to, the older one first; `link` gives (address, title) of the page of one."""
    place, _ = link(row[at])
    return {
        name: {"href": address.relative(to, place), "title": title}
        for name, others in (("prev", row[at + 1 : at + 2]), ("next", row[max(0, at - 1) : at]))
        for to, title in map(link, others)
    }


def post_words(post: Post) -> int:
    """How many words an essay has, code and marks included."""
    return len(post.body.split())
