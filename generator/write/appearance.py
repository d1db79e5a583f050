"""Finds where an episode names an entity, and quotes the words around the name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model import Entity, Episode, Mention, Turn, address
from generator.model.moment import stamp
from generator.model.people import named
from generator.write.views import first_sentences

SENTENCE = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])")
LINE = 150
"""The most characters of an index's line."""
SNIPPETS = 3
"""Turns of an episode that are quoted, the first that name the entity."""
BEFORE, AFTER = 110, 170
"""How many characters of context a mention shows on each side."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A mention in its context; the name is apart, so that the page can mark it."""

    before: str
    name: str
    after: str
    place: str
    stamp: str
    speaker: str

    @property
    def where(self) -> str:
        """When it was said, and by whom, as far as is known: `12:03 Ann Lee`."""
        return " ".join(filter(None, (self.stamp, self.speaker)))


@dataclass(frozen=True, slots=True)
class Appearance:
    """All that one episode says of an entity."""

    title: str
    date: date
    place: str
    count: int
    """How often; 0 where it is only credited."""
    snippets: tuple[Snippet, ...]
    """The first ones."""


Naming = tuple[str, str, date, int, tuple[str, ...], tuple[Turn, ...]]
"""An episode that names an entity: (slug, title, date, how often, by which other forms, the turns that are quoted).

No more of it: a page is made again when what it is made of changes, and else it would be at each word of the episode.
"""


def naming(episode: Episode, mention: Mention) -> Naming:
    """What a page of an entity needs of an episode that names it."""
    quoted = filter(None, map(episode.transcript.turn, mention.turns[:SNIPPETS]))
    return episode.slug, episode.title, episode.date, mention.count, mention.aliases, tuple(quoted)


def appearances(entity: Entity, shown: list[Naming]) -> list[Appearance]:
    """How each of the episodes names the entity, in the order given."""
    return [_appearance(entity, *one) for one in shown]


def _appearance(
    entity: Entity, slug: str, title: str, day: date, count: int, forms: tuple[str, ...], quoted: tuple[Turn, ...]
) -> Appearance:
    names = names_of(entity, *forms)
    snippets = []
    for turn in quoted:
        place = address.episode(slug, turn.id)
        snippets.append(Snippet(*_context(turn.text, names), place, stamp(turn.start_ms), named(turn.speaker)))
    return Appearance(title, day, address.episode(slug), count, tuple(snippets))


def _context(text: str, names: list[str]) -> tuple[str, str, str]:
    """The words around the first place where the name stands, cut at spaces."""
    place = named_at(names, text)
    if place is None:
        return text[: BEFORE + AFTER].rsplit(" ", 1)[0] + ("…" if len(text) > BEFORE + AFTER else ""), "", ""
    before, name, after = text[: place[0]], text[slice(*place)], text[place[1] :]
    if len(before) > BEFORE:
        before = "…" + before[-BEFORE:].partition(" ")[2]
    if len(after) > AFTER:
        after = after[:AFTER].rpartition(" ")[0].rstrip(".,;:–- ") + "…"
    return before, name, after


def names_of(entity: Entity, *more: str) -> list[str]:
    """All names of it, the longest first."""
    return sorted({entity.name, *entity.aliases, *more}, key=lambda name: (-len(name), name))


def _small(text: str) -> str:
    """The text in small letters and as long as before: `İ` alone would become two characters."""
    return text.replace("İ", "I").lower()


def named_at(names: list[str], text: str) -> tuple[int, int] | None:
    """(start, end) of the first whole word, or words, of a text that is one of the names: Go before go."""
    return _first(names, text) or _first(list(map(_small, names)), _small(text))


def telling(names: list[str], texts: Iterable[str]) -> str:
    """The first line that has one of the names, rather one that begins as its text does; empty without one."""
    later = ""
    for text in texts:
        sentences = SENTENCE.split(text)
        for at in range(len(sentences)):
            line = first_sentences(" ".join(sentences[at:]).lstrip("… "), LINE)
            if named_at(names, line):
                if at == 0:
                    return line
                later = later or line
                break
    return later


def _first(names: list[str], text: str) -> tuple[int, int] | None:
    """(start, end) of the first of the names that stands in a text as whole words, in these very letters.

    `(["Go"], "Gopher, then Go")` gives (13, 15). Without patterns: one for each of thousands of entities takes longer
    to compile than `find` takes to look.
    """
    best = None
    for name in names:
        at = text.find(name)
        while at >= 0 and (best is None or at < best[0]):
            end = at + len(name)
            if not any(sign.isalnum() or sign == "_" for sign in (text[at - 1 : at], text[end : end + 1])):
                best = (at, end)
            at = text.find(name, at + 1)
    return best
