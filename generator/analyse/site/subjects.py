"""Subjects: what an insight is about, as the names and terms that its own words have."""

import re
from collections.abc import Callable, Iterable

from generator.model import Entity, Insight, Library

Subjects = Callable[[Insight], tuple[str, ...]]
"""The names and terms of an insight, the most telling first, as a title has them within a sentence."""
SINGLE = 2


def subjects_of(library: Library) -> Subjects:
    """A function that tells an insight's subjects: the entities it names and its episode's key phrases that it has.

    Names come first, then concepts and phrases of several words, then single words, of each kind those that it says
    more often; where it has none, the talk's foremost phrase. Neither people, who are no subject of their own words,
    nor the shows themselves are subjects.
    """
    known = library.entity
    own = {name.casefold() for name in (library.site.name, *(show for one in library.episodes for show in one.shows))}

    def subjects(insight: Insight) -> tuple[str, ...]:
        analysis = library.analyses.get(insight.episode)
        entities = [known[slug] for slug in insight.entities if slug in known]
        people = {part.casefold() for one in entities if one.kind == "person" for part in (one.name, *one.name.split())}
        phrases = [phrase for phrase in (analysis.phrases if analysis else ()) if phrase.casefold() not in own | people]
        things = [one for one in entities if one.kind != "person" and one.name.casefold() not in own]
        found = [(_within(one), _times((one.name, *one.aliases), insight.text)) for one in things]
        found += [(phrase, _times((phrase,), insight.text)) for phrase in phrases]
        ranked = sorted(((name, times) for name, times in found if times), key=lambda row: (weight(row[0]), -row[1]))
        return tuple(dict.fromkeys(name for name, _ in ranked)) or tuple(phrases[:1])

    return subjects


def weight(name: str) -> int:
    """How little a subject tells: 0 for a name, 1 for several common words, `SINGLE` for one."""
    return 0 if name != name.lower() else 1 if " " in name else SINGLE


def _times(forms: Iterable[str], words: str) -> int:
    any_form = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return len(re.findall(rf"(?<!\w)(?:{any_form})(?!\w)", words, re.IGNORECASE))


def _within(entity: Entity) -> str:
    """Its name within a sentence: a concept's capital is only that of a heading."""
    lower = entity.kind == "concept" and entity.name[1:].islower()
    return entity.name[:1].lower() + entity.name[1:] if lower else entity.name
