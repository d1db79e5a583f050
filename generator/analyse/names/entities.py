"""The people, companies, products, concepts and events that an episode names, most telling first."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from generator.analyse.language.lexicon import TALK_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.aliases import Identity
from generator.analyse.names.calls import calls, credited, titled
from generator.analyse.names.capitals import Span, accepted, everyday, spans
from generator.analyse.names.context import meant
from generator.analyse.names.gazetteer import Gazetteer, gazetteer
from generator.analyse.names.heard import is_heard
from generator.analyse.names.kinds import guess
from generator.analyse.names.own_terms import add_own_terms
from generator.analyse.names.settled import told_apart, without_misheard
from generator.analyse.names.sightings import Gathered, Sightings, of_entry
from generator.analyse.names.tokens import Atoms, atoms, fold, key, split
from generator.analyse.talk.study import Study
from generator.model import Mention
from generator.model.address import slug
from generator.model.entity import EntityKind
from generator.model.people import is_nobody
from generator.model.prose import plain

CONCEPTS, WORDS_A_CONCEPT = 40, 180
"""Concepts on the page of an episode: so many, or one for so many words. Every talk touches more than it is about."""
_CASELESS = 0.005
"""Share of capitals inside sentences below which a transcript has none to go by."""
_TECHNICAL = 4
"""Known products that a talk names at least in which an unknown name said often is one, too."""
_SMALL = 0.5
"""Times that speech recognition has to write an everyday word as a name (Windows) for each that it does not."""
_DERIVED = ("er", "r", "y", "ish", "esque", "ian", "ista", "ing")
"""Endings of what is made of a name: Googler, Pythonista."""
_GENERAL, _SPECIFIC = 0.5, 0.8
"""What a concept weighs beside a name: one that goes by an everyday word (storage), and one that does not."""


def mentions(study: Study, written: bool = False) -> tuple[Mention, ...]:
    """What the episode names, in its transcript, title, description, summary, topics and credits.

    Known names come from the glossary; others are found by their behaviour in the text. Different forms of one name
    (a first name, a short form, a misspelling) are one mention. Outside English, where a capital or a pair of words
    means something else, only the glossary and the source itself speak. What is `written` is not misheard.
    """
    episode = study.episode
    said = [turn.text for turn in study.turns]
    prose = [
        *said,
        *plain(episode.description).split("\n"),
        *(b for section in episode.summary for b in section.bullets),
    ]
    heads = [episode.title, *(section.heading for section in episode.summary), *episode.topics]
    text = atoms([*prose, *heads])
    names = gazetteer(study.glossary)
    covered = [0] * len(text)
    told: dict[int, EntityKind] = {}
    own = credited(episode)
    nobody = bool(said) and all(map(is_nobody, episode.transcript.speakers))
    raw = not written and (nobody or is_heard(text, len(said)))
    found = _known(text, names, covered, told, len(prose), {*calls(own), *map(key, own)}, raw)
    people = _credits(study, names, found)
    if study.english:
        _unknown(text, covered, told, len(prose), found, people, names, raw)
        add_own_terms(study, found)
    _topics(study, found)
    chosen = [item for item in found.values() if _worth(item, len(said)) and key(item.name) not in names.struck]
    chosen.sort(key=lambda item: (-_telling(item, len(said)), item.name))
    concepts = [item for item in chosen if item.kind == "concept"]
    left_out = {item.name for item in concepts[max(CONCEPTS, len(text) // WORDS_A_CONCEPT) :]}
    result: dict[str, Mention] = {}
    for item in chosen:
        if item.kind != "concept" or item.name not in left_out:
            result.setdefault(slug(item.name), _mention(item, study))
    return tuple(result.values())


def _known(
    text: Atoms,
    names: Gazetteer,
    covered: list[int],
    told: dict[int, EntityKind],
    readable: int,
    called: set[str],
    raw: bool,
) -> Gathered:
    """Entities of the glossary, by the key of their name. In headings, from `readable` on, every word has a capital.

    A lone word that somebody credited is `called` is theirs. `told` gets the kind of each of their atoms.
    """
    inside = list(islice((word for word, initial in zip(text.words, text.initial, strict=True) if not initial), 3000))
    capitals = sum(word[0].isupper() and word != "I" for word in inside)
    every = [
        hit
        for hit in names.find(text, caseless=len(inside) > 200 and capitals < _CASELESS * len(inside))
        if hit.end - hit.begin > 1 or text.folded[hit.begin] not in called
    ]
    hits = meant(text, every, names, readable if raw else 0)
    for hit in set(every) - set(hits):
        covered[hit.begin : hit.end] = [int(hit.sure)] * (hit.end - hit.begin)  # Unsure here, it is nobody else either.
    sure = Counter(
        hit.entry
        for hit in hits
        if hit.sure
        and (
            text.place[hit.begin] < readable
            or names.entries[hit.entry].kind == "concept"
            or not everyday(text.folded[hit.begin])
        )
    )
    said = Counter(hit.entry for hit in hits)
    found: Gathered = {}
    for hit in hits:
        entry = names.entries[hit.entry]
        word = text.folded[hit.begin]
        least = 0.0
        if hit.end - hit.begin == 1 and word in TALK_WORDS:
            least = max(text.counts[word], said[hit.entry] / 2)
        elif raw and hit.end - hit.begin == 1 and entry.kind != "concept" and everyday(word):
            least = text.counts[word] * _SMALL
        if sure[hit.entry] <= least:
            continue
        item = of_entry(entry, found)
        told.update((at, item.kind) for at in range(hit.begin, hit.end))
        item.see(text, hit.begin, hit.end)
        covered[hit.begin : hit.end] = [1] * (hit.end - hit.begin)
    return found


def _credits(study: Study, names: Gazetteer, found: Gathered) -> list[str]:
    """Adds the people whom the source credits or its title names; gives their names, those only spoken of last."""
    people = []
    for name in credited(study.episode):
        number = names.entry(name)
        entry = names.entries[number] if number is not None else None
        if entry is not None and (entry.kind == "person" or not _may_be_called(name)):
            item = of_entry(entry, found)
        else:
            item = found.setdefault(key(name), Sightings(name, "person", True))
        item.credited = True
        people.append(item.name)
    for name in titled(study.episode.title):
        found.setdefault(key(name), Sightings(name, "person", True))
    return people + [item.name for item in found.values() if item.kind == "person" and item.name not in people]


def _may_be_called(name: str) -> bool:
    """Whether somebody may bear a name that is something else's too, as Ruby and Render are, and ChatGPT is not."""
    return any(everyday(part) or part in wordlist("first_names") for part in map(fold, split(name)))


def _unknown(
    text: Atoms,
    covered: list[int],
    told: Mapping[int, EntityKind],
    readable: int,
    found: Gathered,
    people: Sequence[str],
    names: Gazetteer,
    raw: bool,
) -> None:
    """Adds the names that no glossary knows, each to the entity it is another form of; none of an unknown kind.

    `raw` is speech recognition: a name may be misheard.
    """
    known = [item.name for item in found.values() if item.kind != "concept"]
    groups = accepted(text, spans(text, covered, readable), known, strict=raw)
    groups = {letters: group for letters, group in groups.items() if not _is_none(letters, group, names)}
    technical = sum(item.kind == "product" for item in found.values()) >= _TECHNICAL
    given = wordlist("first_names")
    spoken_of: dict[int, EntityKind] = dict.fromkeys(
        (span.begin for letters, group in groups.items() if letters in given for span in group), "person"
    )
    told = {**spoken_of, **told}
    kinds = {letters: guess(text, group, raw, groups.keys(), technical, told) for letters, group in groups.items()}
    full = [
        text.written(group[0].begin, group[0].end)
        for letters, group in groups.items()
        if kinds[letters] == "person"
        and _atoms(group) > 1
        and (len(group) > raw or text.folded[group[0].end - 1] not in wordlist("first_names"))
    ]
    identity = Identity(found, [*people, *full], names, raw)
    for letters, group in sorted(groups.items(), key=lambda pair: (-_atoms(pair[1]), -len(pair[1]), pair[0])):
        kind = kinds[letters]
        item = identity.of(letters, kind or "product", len(group), text.folded[group[0].begin : group[0].end])
        if item is None:
            if kind is None:
                continue
            written = Counter(text.written(span.begin, span.end) for span in group).most_common(1)[0][0]
            item = Sightings(written, kind)
            identity.add(letters, item)
        for span in group:
            item.see(text, span.begin, span.end)
            covered[span.begin : span.end] = [1] * (span.end - span.begin)
    if raw:
        without_misheard(found)
    told_apart(found)


def _is_none(letters: str, group: Sequence[Span], names: Gazetteer) -> bool:
    """Whether a name is struck out, or only says what belongs to one that is known: a Googler, the GitHuby part."""
    if letters in names.struck or letters.removesuffix("s") in names.struck:
        return True
    stems = {letters.removesuffix("s").removesuffix(end) for end in _DERIVED} if _atoms(group) == 1 else set()
    return any(len(stem) > 3 and stem != letters and names.entry(stem) is not None for stem in stems)


def _atoms(group: Sequence[Span]) -> int:
    return group[0].end - group[0].begin


def _topics(study: Study, found: Gathered) -> None:
    """Adds what the source itself calls the topics of the episode, as concepts."""
    forms = {key(form) for item in found.values() for form in (item.name, *item.forms)}
    for topic in study.episode.topics:
        letters = key(topic)
        if len(letters) > 2 and letters not in forms:
            found[letters] = Sightings(topic, "concept", True, forms=Counter([topic]), parts=2)


def _worth(item: Sightings, said: int) -> bool:
    """Whether an entity belongs on the page: a concept that goes by an everyday word has to be said twice."""
    if item.kind != "concept" or item.forms.total() > 1 or item.parts > 1:
        return True
    return any(place >= said for place in item.places) or not _everyday(item)


def _everyday(item: Sightings) -> bool:
    """Whether every form that was said is an everyday word, a plural ending aside."""
    return all(everyday(key(form)) or everyday(key(form).removesuffix("s")) for form in item.forms)


def _telling(item: Sightings, said: int) -> float:
    """How much an entity says about the episode: how often and how widely it is named, more in title and credits.

    Of two that are named alike the longer name is the more telling.
    """
    spread = len(item.places) / (1 + item.forms.total())
    score = math.log1p(item.forms.total()) * (1 + 0.5 * spread)
    if item.kind == "concept":
        score *= _GENERAL if _everyday(item) else _SPECIFIC
    if any(place >= said for place in item.places):
        score += 1.5
    return round(score + 3 * item.credited + 0.05 * item.parts, 6)


def _mention(item: Sightings, study: Study) -> Mention:
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
