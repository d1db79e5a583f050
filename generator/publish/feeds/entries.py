"""Makes an entry of a feed of an issue, an episode or a post."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import markdown
import nh3
from markupsafe import Markup

from generator.interface import Words
from generator.model import DigestIssue, DigestItem, Episode, Library, Person, Post, Take, address, prose
from generator.model.channel import Channel
from generator.model.downloads import CAPTIONS
from generator.model.moment import stamp
from generator.model.people import named, on_episode
from generator.publish.feeds.records import Entry, Story
from generator.publish.feeds.telling import Telling, telling
from generator.templates import templates

SOUNDBITE_MS = (15_000, 120_000)
"""How short and how long Podcasting 2.0 lets a soundbite be."""


def _at(words: Words, who: str, ms: int | None) -> str:
    """Who or what, and when it was said."""
    return who if ms is None else words("at_time", who=who, time=stamp(ms))


class Writer:
    """Makes entries of one library, with the templates below `theme/feeds`."""

    def __init__(self, library: Library, theme: Path) -> None:
        self.library = library
        self.site = library.site
        self.words = self.site.words
        self.env = templates(theme / "feeds", self.words)
        self._guids = _guids(library.episodes)
        self._post_guids = _guids(library.posts)
        self._made: dict[str, Entry] = {}
        # What every entry depends on; an entry asks for no clock.
        self._frame = (replace(self.site, today=date.min), sorted(library.profile))
        self.env.globals.update(
            absolute=self.site.absolute,
            address=address,
            named=named,
            prose=_prose,
            stamp=stamp,
            at=partial(_at, self.words),
        )

    def issue(self, issue: DigestIssue) -> Story:
        """One digest issue: all its insights, each with its origin."""
        origins = [self.origin(item) for item in issue.items]
        return Story(issue.date, partial(self._issue, issue, origins), (self._frame, issue, origins))

    def _issue(self, issue: DigestIssue, origins: Sequence[tuple[str, str]]) -> Entry:
        template = self.env.get_template("issue.html.jinja")
        texts = [item.insight.text for item in issue.items]
        if issue.lead[0]:  # The title stands beside the summary in a list of entries.
            texts[0] = issue.lead[1]
        return Entry(
            guid=f"infracast:digest:{issue.date.isoformat()}",
            title=issue.headline(self.words),
            url=self.site.absolute(address.issue(issue.date)),
            date=self.site.moment(issue.date),
            summary=prose.plain(issue.intro) or " · ".join(filter(None, texts)) or issue.title,
            html=_plain_quotes(template.render(issue=issue, origins=origins)),
            authors=_one(self.site.author),
        )

    def origin(self, item: DigestItem) -> tuple[str, str]:
        """(label, absolute URL) of where an insight comes from; an issue that was published keeps its label."""
        insight = item.insight
        episode = self.library.episode.get(insight.episode)
        if episode:
            return item.origin or episode.title, self.site.absolute(address.origin(insight))
        if insight.link.startswith(("http://", "https://")):
            return self.words("source"), insight.link
        label = self.words("on_the_site" if insight.speaker else "editors_note")
        return item.origin or label, self.site.absolute(address.insight(insight))

    def episode(self, episode: Episode, channel: Channel) -> Story:
        """One episode, with what the feed of a channel tells of it."""
        found, guid = self.library.analyses[episode.slug], self._guids[episode.slug]
        made_of = (self._frame, episode, found, guid, channel.kind, channel.key)
        return Story(episode.date, partial(self._episode, episode, channel), made_of)

    def _episode(self, episode: Episode, channel: Channel) -> Entry:
        told = telling(channel, episode, self.library.analyses[episode.slug])
        if not told.whole:
            return self._entry(episode, told)
        if episode.slug not in self._made:  # Many feeds carry the whole of one.
            self._made[episode.slug] = self._entry(episode, told)
        return self._made[episode.slug]

    def _entry(self, episode: Episode, told: Telling) -> Entry:
        found = self.library.analyses[episode.slug]
        url = self.site.absolute(address.episode(episode.slug))
        line = episode.about or found.lede or ", ".join(found.topics[:3])
        html = self.env.get_template("episode.html.jinja").render(episode=episode, url=url, told=told, line=line)
        return Entry(
            guid=self._guids[episode.slug],
            title=episode.title,
            url=url,
            date=self.site.moment(episode.date),
            summary=episode.about or (told.insights[0].text if told.insights else line) or episode.title,
            html=_plain_quotes(html),
            authors=on_episode(episode),
            categories=found.topics,
            enclosure=replace(episode.audio, url=self.site.absolute(episode.audio.url)) if episode.audio else None,
            duration_ms=episode.duration_ms,
            number=episode.number,
            season=episode.season,
            image=episode.image and self.site.absolute(episode.image),
            people=tuple(self._person(person) for person in episode.people),
            transcripts=tuple((f"{url}transcript.{ending}", kind) for ending, kind in _transcripts(episode)),
            chapters=f"{url}chapters.json" if any(one.start_ms is not None for one in found.chapters) else "",
            soundbites=tuple(_soundbites(episode, found.takes)),
            language=episode.language,
        )

    def _person(self, person: Person) -> Person:
        """A person with absolute addresses: their own, or that of their page where the site presents them."""
        slug = address.slug(person.name)
        page = self.site.absolute(address.entity("person", slug)) if slug in self.library.profile else ""
        return replace(person, link=person.link or page, image=person.image and self.site.absolute(person.image))

    def post(self, post: Post) -> Story:
        """One essay, whole."""
        return Story(post.date, partial(self._post, post), (self._frame, post, self._post_guids[post.slug]))

    def _post(self, post: Post) -> Entry:
        base = self.site.absolute(address.post(post.slug))
        return Entry(
            guid=self._post_guids[post.slug],
            title=post.title,
            url=base,
            date=self.site.moment(post.date),
            summary=post.about,
            html=nh3.clean(
                markdown.markdown(post.body, extensions=["extra"]), url_relative=("rewrite_with_base", base)
            ),
            authors=_one(post.author or self.site.author),
            categories=post.tags,
        )


def _plain_quotes(html: str) -> str:
    """With apostrophes as they are, of nine characters each in XML: every attribute stands in the other quotes."""
    return html.strip().replace("&#39;", "'")


def _one(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _transcripts(episode: Episode) -> tuple[tuple[str, str], ...]:
    """(suffix, type) of an episode's transcripts, the best first: some clients take the first that they know.

    Some clients show WebVTT's `<v Name>` as it stands, and most that read SRT guess at names; JSON leaves no doubt.
    """
    if not episode.transcript.captioned:
        return ()
    order = ("json", "srt", "vtt") if episode.transcript.speakers else ("vtt", "srt", "json")
    return tuple((suffix, CAPTIONS[suffix]) for suffix in order)


def _guids(records: Sequence[Episode] | Sequence[Post]) -> dict[str, str]:
    """Slug to a GUID that no other record has: where two were given one, the older keeps it."""
    taken: dict[str, str] = {}
    for _, slug, guid in sorted((record.date, record.slug, record.guid) for record in records):
        taken[guid if guid not in taken else f"{guid}#{slug}"] = slug
    return {slug: guid for guid, slug in taken.items()}


def _soundbites(episode: Episode, takes: Sequence[Take]) -> list[tuple[int, int, str]]:
    """The strongest take's turn, where it is as long as a soundbite may be."""
    turns = episode.transcript.turns
    found = []
    for take in takes[:1]:
        turn = turns[episode.transcript.index[take.turn]]
        if turn.start_ms is not None and turn.end_ms is not None:
            length = turn.end_ms - turn.start_ms
            if SOUNDBITE_MS[0] <= length <= SOUNDBITE_MS[1]:
                found.append((turn.start_ms, length, take.text[:120]))
    return found


def _prose(text: str, base: str) -> Markup:
    """Markdown as HTML whose links are absolute."""
    return Markup(prose.html(text, base))
