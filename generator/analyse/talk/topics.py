"""What an episode is about: topics out of the site's vocabulary, and free key phrases."""

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from generator.analyse.language import text
from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk.study import Study, is_english
from generator.analyse.talk.terms import PARTS, display, distinct, fold, reads_as_noun

VOCABULARY = Path(__file__).with_name("topics.txt")
MOST_TOPICS = 8
ENOUGH_TOPICS = 3
"""Where the vocabulary has fewer for an episode, its own terms fill up."""
MOST_PHRASES = 12
PHRASE_BONUS = 1.0
"""Log odds by which a phrase of several words is preferred when a reader is to see it."""
LEAST_MENTIONS = 3


@dataclass(frozen=True, slots=True)
class Variant:
    """A word or phrase that speaks of a topic."""

    words: tuple[str, ...]
    """Folded as `terms.fold` does."""
    topic: str
    written: str = ""
    """Where a name is also a common word ("Go", "REST"): the one way it counts, inside a sentence."""
    ambiguous: bool = False
    """Whether it is a common noun, or a name that is a word too."""


@cache
def vocabulary() -> tuple[dict[str, str], dict[str, tuple[Variant, ...]]]:
    """Folded name or variant to topic; first folded word to the variants that begin with it, longest first."""
    names: dict[str, str] = {}
    begins: dict[str, list[Variant]] = defaultdict(list)
    common = wordlist("common")
    for line in VOCABULARY.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, variants = line.partition(":")
            names.setdefault(_folded(name), name)
            for form in filter(None, map(str.strip, variants.split(","))):
                words = text.words(form)
                if len(words) > 1 or not form.islower():
                    names.setdefault(_folded(form), name)
                mixed = len(words) == 1 and not form.islower()
                is_word = form.lower() in common or text.is_stop(form)
                folded = tuple(fold(word) for word in words)
                begins[folded[0]].append(
                    Variant(folded, name, form if mixed and is_word else "", is_word or form.islower())
                )
    return names, {
        first: tuple(sorted(found, key=lambda variant: -len(variant.words))) for first, found in begins.items()
    }


def _folded(name: str) -> str:
    return "".join(fold(word) for word in text.words(name))


def topics(study: Study) -> tuple[str, ...]:
    """The source's own topics, all of them; up to eight, best first, with those that the talk dwells on."""
    names, _ = vocabulary()
    given = list(dict.fromkeys(_spelled(topic) for topic in study.episode.topics))
    if not is_english(study):
        return tuple(given)
    found = [*given, *_dwelt_on(study)]
    if len(found) < ENOUGH_TOPICS:
        own = (names.get(_folded(term), term) for term in _terms(study, ENOUGH_TOPICS))
        found += [term[0].upper() + term[1:] if term.islower() else term for term in own]
    return tuple(dict.fromkeys(found))[: max(MOST_TOPICS, len(given))]


def _spelled(topic: str) -> str:
    """A topic as the vocabulary spells it, if it has the very same."""
    folded = _folded(topic)
    name = vocabulary()[0].get(folded, topic)
    return name if _folded(name) == folded else topic


def _dwelt_on(study: Study) -> list[str]:
    """The topics named often and throughout, best first."""
    _, begins = vocabulary()
    counts: dict[str, int] = defaultdict(int)
    tenths: dict[str, set[int]] = defaultdict(set)
    spoken_by: dict[str, set[Variant]] = defaultdict(set)
    said = study.said
    folded = list(map(fold, said.distinct))
    numbers, total, done = said.numbers.tolist(), len(said.words) + 1, 0
    for place in np.flatnonzero(said.where(map(begins.__contains__, folded))).tolist():
        if place < done:
            continue
        for variant in begins[folded[numbers[place]]]:
            end = place + len(variant.words)
            if tuple([folded[number] for number in numbers[place:end]]) != variant.words:
                continue
            if said.sentence_of[place] != said.sentence_of[end - 1]:
                continue
            inside = place and said.sentence_of[place - 1] == said.sentence_of[place]
            if not variant.written or (inside and said.words[place] == variant.written):
                counts[variant.topic] += 1
                spoken_by[variant.topic].add(variant)
                tenths[variant.topic].add(place * PARTS // total)
                done = end
                break
    least = max(LEAST_MENTIONS, total // 2500)
    weights = {
        name: math.sqrt(count) * len(tenths[name])
        for name, count in counts.items()
        if count >= least and (len(tenths[name]) > 1 or total < 1500) and not _is_doubtful(spoken_by[name])
    }
    best = max(weights.values(), default=0.0)
    return [name for name in sorted(weights, key=lambda name: (-weights[name], name)) if weights[name] > best / 12]


def _is_doubtful(variants: set[Variant]) -> bool:
    """Whether one word alone speaks for a topic, and it means other things too: an invoice, a sidecar, a voice."""
    if len(variants) > 1:
        return False
    (variant,) = variants
    own = {fold(word)[:4] for word in text.words(variant.topic)}
    return len(variant.words) == 1 and variant.words[0][:4] not in own and variant.ambiguous


def phrases(study: Study) -> tuple[str, ...]:
    """Up to twelve noun phrases of the episode's own, best first; none where it is not English."""
    return tuple(_terms(study, MOST_PHRASES)) if is_english(study) else ()


def _terms(study: Study, most: int) -> list[str]:
    """Noun phrases for a reader: a phrase rather than its parts, names rather than words."""
    ranked = sorted(
        (-weight - PHRASE_BONUS * (" " in study.terms[key].form), key)
        for weight, key in study.weighed_terms
        if study.terms[key].inside * 2 <= study.terms[key].count
        and study.terms[key].count >= len(study.terms[key].words)
    )
    taken: list[str] = []
    for _, key in ranked:
        if len(taken) == most:
            break
        if any(key in other or other in key for other in taken):
            continue
        if reads_as_noun(study.terms, study.terms[key].words):
            taken.append(key)
    return [display(study.terms[key]) for key in taken]


def key_terms(study: Study, most: int) -> tuple[str, ...]:
    """The terms an episode is most about, best first, as written most often; for comparison with editors' tags."""
    return tuple(study.terms[key].form for key in distinct((key for _, key in study.weighed_terms), most))
