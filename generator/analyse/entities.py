"""The people, companies, products, concepts and events that an episode names, most telling first."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from rapidfuzz import fuzz

from generator.analyse.atoms import Atoms, atoms, fold, key, split
from generator.analyse.collocations import collocations
from generator.analyse.gazetteer import Gazetteer, gazetteer
from generator.analyse.kinds import guess
from generator.analyse.lexicon import TALK_WORDS
from generator.analyse.names import accepted, everyday, spans
from generator.analyse.people import calls, credited
from generator.analyse.study import Study
from generator.model import Mention
from generator.model.address import slug
from generator.model.entity import EntityKind

CONCEPTS, WORDS_A_CONCEPT = 40, 180
"""Concepts on the page of an episode: so many, or one for so many words. Every talk touches more than it is about."""
COLLOCATIONS = 6
"""Concepts taken from collocations, at most."""
_CASELESS = 0.005
"""Share of capitals inside sentences below which a transcript has none to go by."""
_ALIKE = 86
"""Similarity, 0 to 100, from which a rarer unknown name is a misspelling of another in the same episode."""
_GENERAL, _SPECIFIC = 0.5, 0.8
"""What a concept weighs beside a name: one that goes by an everyday word (storage), and one that does not."""


@dataclass(slots=True)
class _Found:
    """One entity while its sightings are gathered."""

    name: str
    kind: EntityKind
    known: bool = False
    link: str = ""
    credited: bool = False
    forms: Counter[str] = field(default_factory=Counter)
    places: Counter[int] = field(default_factory=Counter)
    parts: int = 1
    """Atoms of the longest form said."""

    def see(self, text: Atoms, begin: int, end: int) -> None:
        self.forms[text.written(begin, end)] += 1
        self.places[text.place[begin]] += 1
        self.parts = max(self.parts, end - begin)

    def absorb(self, other: "_Found") -> None:
        self.forms.update(other.forms)
        self.places.update(other.places)


def mentions(study: Study) -> tuple[Mention, ...]:
    """What the episode names, in its transcript, title, description, summary, topics and credits.

    Known names come from the glossary; others are found by their behaviour in the text. Different forms of one name
    (a first name, a short form, a misspelling) are one mention.
    """
    episode = study.episode
    said = [turn.text for turn in study.turns]
    prose = [*said, *episode.description.split("\n"), *(b for section in episode.summary for b in section.bullets)]
    heads = [episode.title, *(section.heading for section in episode.summary), *episode.topics]
    text = atoms([*prose, *heads])
    names = gazetteer(study.glossary)
    covered = [0] * len(text)
    found = _known(text, names, covered)
    people = _credits(study, names, found)
    _unknown(text, covered, len(prose), found, people)
    _concepts(text, covered, study, found, len(prose))
    chosen = [item for item in found.values() if _worth(item, len(said))]
    chosen.sort(key=lambda item: (-_telling(item, len(said)), item.name))
    concepts = [item for item in chosen if item.kind == "concept"]
    left_out = {item.name for item in concepts[max(CONCEPTS, len(text) // WORDS_A_CONCEPT) :]}
    return tuple(_mention(item, study) for item in chosen if item.kind != "concept" or item.name not in left_out)


def _known(text: Atoms, names: Gazetteer, covered: list[int]) -> dict[str, _Found]:
    """Entities of the glossary, by the key of their name."""
    inside = list(islice((word for word, initial in zip(text.words, text.initial, strict=True) if not initial), 3000))
    capitals = sum(word[0].isupper() and word != "I" for word in inside)
    hits = names.find(text, caseless=len(inside) > 200 and capitals < _CASELESS * len(inside))
    sure = Counter(hit.entry for hit in hits if hit.sure)
    small = Counter(text.words)
    found: dict[str, _Found] = {}
    for hit in hits:
        entry = names.entries[hit.entry]
        word = text.folded[hit.begin]
        if sure[hit.entry] <= (small[word] if word in TALK_WORDS and hit.end - hit.begin == 1 else 0):
            continue
        item = found.setdefault(key(entry.name), _Found(entry.name, entry.kind, True, entry.link))
        item.see(text, hit.begin, hit.end)
        covered[hit.begin : hit.end] = [1] * (hit.end - hit.begin)
    return found


def _credits(study: Study, names: Gazetteer, found: dict[str, _Found]) -> list[str]:
    """Adds the people whom the source credits; gives their names, those who are only spoken of after them."""
    people = []
    for name in credited(study.episode):
        number = names.entry(name)
        entry = names.entries[number] if number is not None else None
        if entry is not None and entry.kind == "person":
            item = found.setdefault(key(entry.name), _Found(entry.name, "person", True, entry.link))
        else:
            item = found.setdefault(key(name), _Found(name, "person", True))
        item.credited = True
        people.append(item.name)
    return people + [item.name for item in found.values() if item.kind == "person" and item.name not in people]


def _unknown(text: Atoms, covered: list[int], readable: int, found: dict[str, _Found], people: Sequence[str]) -> None:
    """Adds the names that no glossary knows, each to the entity it is another form of."""
    raw = not any(item.credited for item in found.values())
    groups = accepted(
        text, spans(text, covered, readable), (item.name for item in found.values() if item.kind != "concept"), raw
    )
    kinds = {letters: guess(text, group) for letters, group in groups.items()}
    full = [*people]
    for letters, group in groups.items():
        # Speech recognition makes up a surname now and then, so there a full name has to come twice to take the first.
        if kinds[letters] == "person" and group[0].end - group[0].begin > 1 and len(group) > raw:
            full.append(text.written(group[0].begin, group[0].end))
    called = calls(full)
    shorts = _short_forms(found)
    ordered = sorted(groups.items(), key=lambda pair: (-(pair[1][0].end - pair[1][0].begin), -len(pair[1]), pair[0]))
    for letters, group in ordered:
        first = group[0]
        written = Counter(text.written(span.begin, span.end) for span in group).most_common(1)[0][0]
        single = first.end - first.begin == 1
        target = found.get(letters)
        if target is None and single:
            target = found.get(key(called.get(letters, ""))) or found.get(shorts.get(letters, ""))
        if target is None:
            target = _misspelt(letters, kinds[letters], len(group), found)
        if target is None:
            target = found.setdefault(letters, _Found(written, kinds[letters]))
            if not single:
                shorts.update(
                    {part: name for part, name in _short_forms({letters: target}).items() if part not in shorts}
                )
        for span in group:
            target.see(text, span.begin, span.end)
            covered[span.begin : span.end] = [1] * (span.end - span.begin)


def _short_forms(found: dict[str, _Found]) -> dict[str, str]:
    """Folded first and last words of names of several words, where they stand for one entity only."""
    shorts: dict[str, str] = {}
    shared = set()
    for letters, item in found.items():
        parts = [fold(part) for part in split(item.name)]
        if len(parts) < 2 or item.kind in {"concept", "person"}:
            continue
        for part in {parts[0], parts[-1]}:
            if len(part) > 3 and not everyday(part) and shorts.setdefault(part, letters) != letters:
                shared.add(part)
    return {part: letters for part, letters in shorts.items() if part not in shared}


def _misspelt(letters: str, kind: EntityKind, count: int, found: dict[str, _Found]) -> _Found | None:
    """The entity that an unknown name is a rarer misspelling of."""
    if len(letters) < 6:
        return None
    best: tuple[float, int, str] | None = None
    for other, item in found.items():
        if other[0] != letters[0] or abs(len(other) - len(letters)) > 2 or item.forms.total() < count:
            continue
        if (kind == "person") != (item.kind == "person") or item.kind == "concept":
            continue
        score = fuzz.ratio(letters, other)
        if score >= _ALIKE and (best is None or (score, item.forms.total(), other) > best):
            best = (score, item.forms.total(), other)
    return found[best[2]] if best else None


def _concepts(text: Atoms, covered: list[int], study: Study, found: dict[str, _Found], readable: int) -> None:
    """Adds what the source itself calls topics, and collocations."""
    for topic in study.episode.topics:
        letters = key(topic)
        if len(letters) > 2 and not any(
            letters == key(form) for item in found.values() for form in (item.name, *item.forms)
        ):
            found[letters] = _Found(topic, "concept", True, forms=Counter([topic]), parts=2)
    for item in collocations(text, covered, readable, COLLOCATIONS):
        written = Counter(text.written(begin, begin + item.words) for begin in item.begins).most_common(1)[0][0]
        concept = found.setdefault(key(written), _Found(written[0].upper() + written[1:], "concept", parts=2))
        for begin in item.begins:
            concept.see(text, begin, begin + item.words)


def _worth(item: _Found, said: int) -> bool:
    """Whether an entity belongs on the page: a concept that goes by an everyday word has to be said twice."""
    if item.kind != "concept" or item.forms.total() > 1 or item.parts > 1:
        return True
    return any(place >= said for place in item.places) or not _everyday(item)


def _everyday(item: _Found) -> bool:
    """Whether every form that was said is an everyday word, a plural ending aside."""
    return all(everyday(key(form)) or everyday(key(form).removesuffix("s")) for form in item.forms)


def _telling(item: _Found, said: int) -> float:
    """How much an entity says about the episode: how often and how widely it is named, more in title and credits.

    Of two that are named alike the longer name is the more telling.
    """
    spread = len(item.places) / (1 + item.forms.total())
    score = math.log1p(item.forms.total()) * (1 + 0.5 * spread)
    if item.kind == "concept":
        score *= _GENERAL if _everyday(item) else _SPECIFIC
    if any(place >= said for place in item.places):
        score += 1.5
    return round(score + 2 * item.credited + 0.05 * item.parts, 6)


def _mention(item: _Found, study: Study) -> Mention:
    turns = tuple(study.turns[place].id for place in sorted(item.places) if place < len(study.turns))
    others: dict[str, str] = {}
    for form in sorted(item.forms, key=lambda form: (-item.forms[form], form)):
        others.setdefault(form.casefold(), form)
    others.pop(item.name.casefold(), None)
    return Mention(
        slug(item.name),
        item.name,
        item.kind,
        turns,
        item.forms.total(),
        tuple(others.values()),
        item.link,
        item.known,
    )
