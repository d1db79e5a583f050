"""What lists and cards show of a record: narrow views that several page kinds share."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.model import Episode, Insight, Post, Quote, Take, address, moment
from generator.model.entity import EntityKind
from generator.model.people import named, on_episode
from generator.write.desk import Desk


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


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that bear a claim out."""

    text: str
    place: str
    stamp: str
    seek: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """An insight or a take with where it was said."""

    id: str
    label: str
    """The kind of take, or the first topic of an insight; empty where unknown."""
    text: str
    quote: str
    """The words to copy: verbatim where the transcript has them."""
    speaker: str
    speaker_place: str
    origin: str
    """Title of the episode or the link's host; empty for a dropped insight that says neither."""
    origin_place: str
    """The turn; the given link; failing both, the insight's own permanent place, which is no source."""
    permanent: str
    """An insight's place among its month's; empty for a take, whose place is its turn."""
    stamp: str
    seek: int | None
    date: date
    tags: tuple[Tag, ...] = ()
    strength: int = 0
    """How strongly a take is put, 0 to 5."""
    by: str = ""
    """The model that put it in other words, which were checked; empty where none did."""
    quotes: tuple[Spoken, ...] = ()
    """What was said, where `text` is not made of it."""
    language: str = ""
    """Of `text`; empty where unknown."""


T = TypeVar("T")
Pager = dict[str, dict[str, str]]
"""`prev` and `next`, where there are such pages, each with `href` and `title`."""
LINE_LENGTH = 180


def episode_line(desk: Desk, episode: Episode, longest: int = LINE_LENGTH) -> EpisodeLine:
    """One line for one episode, with at most `longest` characters of its description.

    What goes without saying isn't said: a show named like the site, and its hosts beside a guest.
    """
    analysis = desk.library.analyses.get(episode.slug)
    chapters = analysis.chapters if analysis else episode.chapters
    facts = [episode_length(desk, episode)]
    regulars = desk.shelf.regulars.get(episode.show, frozenset())
    names = tuple(name for name in on_episode(episode) if name not in regulars) or on_episode(episode)
    if names:
        facts.append(", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else ""))
    if chapters:
        facts.append(desk.words("count_chapter", len(chapters)))
    return EpisodeLine(
        address.episode(episode.slug),
        episode.title,
        episode.date,
        episode.show if episode.show != desk.site.name else "",
        tuple(fact for fact in facts if fact),
        first_sentences(episode.about, longest),
        episode.language,
    )


def episode_length(desk: Desk, episode: Episode) -> str:
    """`52 min` where the length is known, else a reading time; empty without either."""
    if episode.duration_ms:
        return desk.words.minutes(episode.duration_ms)
    return moment.reading(episode.transcript.words, desk.words) if episode.transcript.turns else ""


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


def insight_card(desk: Desk, insight: Insight) -> Card:
    """An insight with its origin, if it has one."""
    episode = desk.library.episode.get(insight.episode)
    permanent = address.insight(insight)
    speaker = named(insight.speaker)
    # A person's own topics are always shown, those of a talk where they lead on.
    topics = [name for name in insight.topics if not insight.extracted or desk.shelf.topic_place(name)]
    if episode:
        origin, place = episode.title, address.episode(episode.slug, insight.turn)
    elif insight.link:
        origin, place = insight.link.split("//")[-1].split("/")[0].removeprefix("www."), insight.link
    else:
        origin, place = "", permanent
    return Card(
        insight.id,
        topics[0] if topics else "",
        insight.text,
        insight.quote or insight.text,
        speaker,
        desk.shelf.person_place(speaker) if speaker else "",
        origin,
        place,
        permanent,
        moment.stamp(insight.start_ms),
        insight.start_ms,
        insight.date,
        topic_tags(desk, topics[:3]),
        by=insight.by,
        quotes=spoken_words(insight.episode, insight.quotes),
        language=episode.language if episode and insight.extracted else "",
    )


def spoken_words(episode: str, quotes: Iterable[Quote]) -> tuple[Spoken, ...]:
    """The quotes of a claim, each with its place in the transcript of an episode."""
    return tuple(
        Spoken(
            quote.text,
            address.episode(episode, quote.turn),
            moment.stamp(quote.start_ms),
            quote.start_ms,
        )
        for quote in quotes
    )


def take_card(desk: Desk, take: Take) -> Card:
    """A take with its turn."""
    place = address.episode(take.episode, take.turn)
    episode = desk.library.episode.get(take.episode)
    speaker = named(take.speaker)
    kind = desk.words(take.kind)
    return Card(
        take.id,
        desk.words("take_of", kind=kind, year=take.about_year) if take.about_year else kind,
        take.text,
        take.quote,
        speaker,
        desk.shelf.person_place(speaker) if speaker else "",
        episode.title if episode else take.episode,
        place,
        "",
        moment.stamp(take.start_ms),
        take.start_ms,
        take.date,
        (),
        max(1, min(5, round(take.strength * 5))),
        by=take.by,
        quotes=spoken_words(take.episode, take.quotes),
        language=episode.language if episode else "",
    )


def topic_tags(desk: Desk, names: Iterable[str]) -> tuple[Tag, ...]:
    """Topics, each once, as links where they have a page."""
    unique = {address.slug(name): name for name in reversed(tuple(names))}
    return tuple(
        Tag(desk.shelf.topic_names.get(slug, name), desk.shelf.topic_place(name))
        for slug, name in reversed(unique.items())
    )


def top_topics(desk: Desk, most: int) -> tuple[Tag, ...]:
    """The topics with most episodes."""
    ranked = list(desk.shelf.topic_episodes.items())[:most]
    return tuple(Tag(desk.shelf.topic_names[slug], address.topic(slug), len(episodes)) for slug, episodes in ranked)


def pager(row: Sequence[T], at: int, link: Callable[[T], tuple[str, str]]) -> Pager:
    """What the page of `row[at]` leads on to, the older one first; `link` gives (address, title) of the page of one."""
    place, _ = link(row[at])
    return {
        name: {"href": address.relative(to, place), "title": title}
        for name, others in (("prev", row[at + 1 : at + 2]), ("next", row[max(0, at - 1) : at]))
        for to, title in map(link, others)
    }


def post_words(post: Post) -> int:
    """How many words an essay has."""
    return len(post.body.split())
