"""Concepts that no glossary knows: the phrases that a talk itself is about."""

from collections.abc import Iterator

from generator.analyse.language.lexicon import ADJECTIVES
from generator.analyse.names.gazetteer import gazetteer
from generator.analyse.names.sightings import Gathered, Sightings, of_entry
from generator.analyse.names.tokens import key
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import Term, as_heading, is_capitalised, reads_as_noun, term_key
from generator.analyse.talk.topics import AMOUNTS
from generator.model.entity import NO_ENTITY

MOST = 6
_FLOOR, _DESCRIBED = 9.7, 10.1
"""Log odds, as `talk.weighing` gives them, below which a phrase (one that begins with an adjective) is only said, not
spoken of. Set by reading."""
_SHORT = 3
"""Letters of a name that may stand within a phrase by chance."""
_NOISE = frozenset("http https www com slash mmhmm mhm uhhuh opinion".split())
"""Words of an address, of assent, or of a round of the show that are part of no concept."""
_INITIALS = 3
"""Words of a phrase whose initials are what it is called for short."""
_LEAST, _OFTEN = 3, 4
"""Times that a phrase has to be said; so often, it is one whatever else stands beside its words."""


def add_own_terms(study: Study, found: Gathered) -> None:
    """Adds up to six phrases to the entities found, best first, none that is part of a name or holds one.

    What a talk calls by initials as well (IBD) is one concept with the phrase (initial block download).
    """
    glossary = gazetteer(study.glossary)
    names = {key(form) for item in found.values() for form in (item.name, *item.forms)}
    left = MOST
    for term in _phrases(study):
        letters = key(term.form)
        known = glossary.entry(term.form)
        short = found.get("".join(word[0].lower() for word in term.words))
        if short and not short.known and len(term.words) >= _INITIALS:
            item = short
            item.name = as_heading(term.form)
        elif known is not None and glossary.entries[known].kind not in {"person", NO_ENTITY}:
            item = of_entry(glossary.entries[known], found)
        elif left and not any(letters in name or (len(name) > _SHORT and name in letters) for name in names):
            item = found[letters] = Sightings(as_heading(term.form), "concept", parts=len(term.words))
            left -= 1
        else:
            continue
        item.forms.update(term.forms)
        item.places.update(term.places)
        names.add(letters)


def _phrases(study: Study) -> Iterator[Term]:
    for weight, name in study.weighed_terms:
        if weight < _FLOOR:
            return
        term = study.terms[name]
        if term.words[0].lower() in ADJECTIVES and weight < _DESCRIBED:
            continue
        if len(term.words) > 1 and term.count >= _LEAST and not is_capitalised(term) and _is_thing(study, term):
            yield term


def _is_thing(study: Study, term: Term) -> bool:
    """Whether a phrase names something: no amount, not only a part of a longer one, no "crystal clear"."""
    first, last = term.words[0].lower(), term.words[-1].lower()
    if term.inside * 2 > term.count or first.endswith("ly") or last in ADJECTIVES or first == last:
        return False
    if not (AMOUNTS | _NOISE).isdisjoint(map(term_key, term.words)) or any("." in word for word in term.words):
        return False
    return term.count >= _OFTEN or reads_as_noun(study.terms, term.words)
