"""Subjects: what an insight is about, as the names and terms that its own words have."""

from collections.abc import Callable

from generator.analyse.names.glossary import combined
from generator.analyse.names.tokens import times_said
from generator.model import Entity, GlossaryEntry, Insight, Library, address
from generator.model.entity import NO_ENTITY, EntityKind

Subjects = Callable[[Insight], tuple[str, ...]]
"""The names and terms of an insight, the most telling first, as a title has them within a sentence."""
FOREMOST = 3


def subjects_of(library: Library) -> Subjects:
    """A function that tells an insight's subjects: the entities it names and its episode's key phrases that it has.

    Names come first, those that it says more often before those that its episode is more about; where it has none, what
    its episode is called, and the talk's foremost phrases. Neither people, who are no subject of their own words, nor
    the shows themselves are subjects, nor a phrase of one common word, which tells little.
    """
    # An insight that a person wrote may name what no episode does.
    known = {address.slug(entry.name): _as_entity(entry) for entry in combined(library.glossary)} | library.entity
    own = {name.casefold() for name in (library.site.name, *(show for one in library.episodes for show in one.shows))}

    def subjects(insight: Insight) -> tuple[str, ...]:
        analysis = library.analyses.get(insight.episode)
        telling = {mention.entity: place for place, mention in enumerate(analysis.mentions if analysis else ())}
        entities = [known[slug] for slug in insight.entities if slug in known]
        persons = [one.name for one in entities if one.kind == "person"]
        persons += [one.name for one in (analysis.mentions if analysis else ()) if one.kind == "person"]
        people = {part.casefold() for name in persons for part in (name, *name.split())}
        phrases = [
            phrase
            for phrase in (analysis.phrases if analysis else ())
            if phrase.casefold() not in own | people and (" " in phrase or phrase != phrase.lower())
        ]
        things = [one for one in entities if one.kind != "person" and one.name.casefold() not in own]
        things.sort(key=lambda one: telling.get(one.slug, len(telling)))
        found = [(_within(one), times_said((one.name, *one.aliases), insight.text)) for one in things]
        found.sort(key=lambda row: -row[1])
        found += [(phrase, times_said((phrase,), insight.text)) for phrase in phrases]
        episode = library.episode.get(insight.episode)
        called = (episode.title,) if episode else ()
        return tuple(dict.fromkeys(name for name, times in found if times)) or (*called, *phrases[:FOREMOST])

    return subjects


def _as_entity(entry: GlossaryEntry) -> Entity:
    kind: EntityKind = "concept" if entry.kind == NO_ENTITY else entry.kind
    return Entity(address.slug(entry.name), entry.name, kind, entry.aliases)


def _within(entity: Entity) -> str:
    """Its name within a sentence: a concept's capital is only that of a heading."""
    lower = entity.kind == "concept" and entity.name[1:].islower()
    return entity.name[:1].lower() + entity.name[1:] if lower else entity.name
