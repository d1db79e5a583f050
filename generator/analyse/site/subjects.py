"""Subjects: what an insight is about, as the names and terms that its own words have, and the part of its talk."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from generator.analyse.names.glossary import combined
from generator.analyse.names.tokens import times_said
from generator.model import Analysis, Entity, Episode, GlossaryEntry, Insight, Library, address
from generator.model.entity import NO_ENTITY, EntityKind

Subjects = Callable[[Insight], tuple[str, ...]]
"""The names and terms of an insight, the most telling first, as a title has them within a sentence."""
_NUMBERED = re.compile(r"[\w'’]+(?: [a-z]+){0,6} #?(?!101\b)\d+")
"""A title that says only which episode of its show it is: "Ship it 72"."""
_WHOLE = re.compile(r"(?:full |automated )?transcript", re.IGNORECASE)
"""A heading that says only that the talk begins there."""
FOREMOST = 3
IN_A_HEADING = 2


def headed(library: Library) -> dict[str, Analysis]:
    """The analyses of a library, each of their spoken insights with what its heading says."""
    said = _Said(library)
    return {
        slug: replace(found, insights=tuple(_headed(library, found, one, said) for one in found.insights))
        for slug, found in library.analyses.items()
    }


def _headed(library: Library, found: Analysis, insight: Insight, said: Subjects) -> Insight:
    index = library.episode[found.episode].transcript.index
    if insight.origin != "spoken" or insight.turn not in index:
        return insight
    about: list[str] = []
    for name in said(insight):
        if len(about) < IN_A_HEADING and not any(_one_has_other(name, one) for one in about):
            about.append(name)
    parts = [chapter for chapter in found.chapters if chapter.turn in index]
    number = bisect_right([index[chapter.turn] for chapter in parts], index[insight.turn]) - 1
    part = parts[number].title if number >= 0 else ""
    if (
        part == library.site.words("opening_chapter")
        or _WHOLE.match(part)
        or any(_one_has_other(name, part) for name in about)
    ):
        part = ""
    return replace(insight, about=tuple(about), part=part)


def _one_has_other(one: str, other: str) -> bool:
    """Whether two names say the same twice: "cryptography" and "public-key cryptography"."""
    one, other = one.casefold(), other.casefold()
    return one in other or other in one


def subjects_of(library: Library) -> Subjects:
    """A function that tells an insight's subjects: what it says; else its part of the talk, the talk, its phrases."""
    said = _Said(library)

    def subjects(insight: Insight) -> tuple[str, ...]:
        episode = library.episode.get(insight.episode)
        title = episode.title if episode and not _NUMBERED.fullmatch(episode.title) else ""
        part = _within_talk(insight.part, episode) if episode else insight.part
        return said(insight) or tuple(filter(None, (part, title, *said.phrases(insight)[:FOREMOST])))

    return subjects


class _Said:
    """Tells what an insight says: the entities it names, and the key phrases of its episode that it has.

    Names come first, those that it says more often before those that its episode is more about. Neither people, who are
    no subject of their own words, nor the shows themselves are subjects, nor a phrase of one common word, which tells
    little.
    """

    def __init__(self, library: Library) -> None:
        self._analyses = library.analyses
        # An insight that a person wrote may name what no episode does.
        self._known = {address.slug(one.name): _as_entity(one) for one in combined(library.glossary)} | library.entity
        shows = (show for one in library.episodes for show in one.shows)
        self._own = {name.casefold() for name in (library.site.name, *shows)}

    def __call__(self, insight: Insight) -> tuple[str, ...]:
        analysis = self._analyses.get(insight.episode)
        telling = {mention.entity: place for place, mention in enumerate(analysis.mentions if analysis else ())}
        things = [one for one in self._named(insight) if one.kind != "person" and one.name.casefold() not in self._own]
        things.sort(key=lambda one: telling.get(one.slug, len(telling)))
        found = [(_within(one), times_said((one.name, *one.aliases), insight.text)) for one in things]
        found.sort(key=lambda row: -row[1])
        found += [(phrase, times_said((phrase,), insight.text)) for phrase in self.phrases(insight)]
        return tuple(dict.fromkeys(name for name, times in found if times))

    def phrases(self, insight: Insight) -> list[str]:
        """The key phrases of its episode that may be a subject."""
        analysis = self._analyses.get(insight.episode)
        if not analysis:
            return []
        persons = [one.name for one in self._named(insight) if one.kind == "person"]
        persons += [one.name for one in analysis.mentions if one.kind == "person"]
        none = self._own | {part.casefold() for name in persons for part in (name, *name.split())}
        return [
            phrase
            for phrase in analysis.phrases
            if phrase.casefold() not in none and (" " in phrase or phrase != phrase.lower())
        ]

    def _named(self, insight: Insight) -> list[Entity]:
        return [self._known[slug] for slug in insight.entities if slug in self._known]


def _within_talk(title: str, episode: Episode) -> str:
    """A chapter's title within a sentence: with a small letter where its talk has its first word so."""
    first = title.partition(" ")[0]
    small = f" {first.lower()}"
    if first[1:].islower() and any(small in turn.text for turn in episode.transcript.turns):
        return title[:1].lower() + title[1:]
    return title


def _as_entity(entry: GlossaryEntry) -> Entity:
    kind: EntityKind = "concept" if entry.kind == NO_ENTITY else entry.kind
    return Entity(address.slug(entry.name), entry.name, kind, entry.aliases)


def _within(entity: Entity) -> str:
    """Its name within a sentence: a concept's capital is only that of a heading."""
    lower = entity.kind == "concept" and entity.name[1:].islower()
    return entity.name[:1].lower() + entity.name[1:] if lower else entity.name
