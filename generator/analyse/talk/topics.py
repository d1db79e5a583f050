"""What an episode is about: topics out of the site's vocabulary, and free key phrases."""

import math
from collections import defaultdict

import numpy as np

from generator.analyse.language import text
from generator.analyse.language.lexicon import TALK_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import as_heading, display, reads_as_noun, term_key
from generator.analyse.talk.vocabulary import Variant, folded, forms_of, vocabulary
from generator.analyse.talk.weighing import distinct
from generator.model import Topic

MOST_TOPICS, OWN_TOPICS = 10, 8
"""Of an episode, and of these the talk's own terms."""
STRETCH, LEAST_SHARE = 100, 0.1
"""Words of a stretch, and the share of stretches that have to name a topic of the vocabulary."""
MOST_PHRASES = 12
PHRASE_BONUS = 1.0
"""Log odds by which a phrase of several words is preferred when a reader is to see it."""
LEAST_MENTIONS = 3
AMOUNTS = frozenset(map(term_key, wordlist("amounts")))
"""Folded as `term_key` does."""


def topics(study: Study) -> tuple[str, ...]:
    """The source's own topics, all of them; then the talk's own terms, then those of the vocabulary that it dwells on.

    Eight of its own and two of the vocabulary at most, best first.
    """
    given = [_spelled(topic, study) for topic in study.episode.topics]
    if not study.english:
        return tuple(dict.fromkeys(given))
    found = {folded(topic): topic for topic in given}
    dwelt_on = _dwelt_on(study)
    short = {key: topic for topic in dwelt_on for key in _abbreviations(topic)}
    for topic in [*(short.get(folded(topic), topic) for topic in _own(study)), *dwelt_on]:
        found.setdefault(folded(topic), topic)
    return tuple(found.values())[: max(MOST_TOPICS, len(found.keys() & set(map(folded, given))))]


def named_topics(words: str, found: tuple[str, ...], site: tuple[Topic, ...] = ()) -> tuple[str, ...]:
    """Those of an episode's topics that a passage of it names, in their order."""
    said = text.words(words)
    row = f" {' '.join(map(term_key, said))} "

    def names(form: Variant) -> bool:
        return (not form.written or form.written in said) and f" {' '.join(form.words)} " in row

    return tuple(topic for topic in found if any(map(names, forms_of(topic, site))))


def _own(study: Study) -> list[str]:
    """The terms that the talk is most about, as a tag is written."""
    shows = set(map(folded, study.episode.shows))
    able = (
        key
        for _, key in study.weighed_terms
        if study.terms[key].count >= LEAST_MENTIONS
        and key not in shows
        and not AMOUNTS.issuperset(map(term_key, study.terms[key].words))
        and not TALK_WORDS.issuperset(study.terms[key].form.lower().replace("-", " ").split())
    )
    forms = (display(study.terms[key]) for key in distinct(able, OWN_TOPICS))
    return [_spelled(as_heading(form), study) for form in forms]


def _spelled(topic: str, study: Study) -> str:
    """A topic as the vocabulary spells it, if it has the very same."""
    name = vocabulary(study.topics)[0].get(folded(topic), topic)
    return name if folded(name) == folded(topic) else topic


def _abbreviations(topic: str) -> set[str]:
    """What a topic is called for short: the initials of its name, and what stands in capitals in it (CI in CI/CD)."""
    words = text.words(topic)
    return {
        "".join(word[0] for word in words).lower(),
        *(part.lower() for word in words if (part := word.removesuffix("s")).isupper()),
    }


def _dwelt_on(study: Study) -> list[str]:
    """The topics of the vocabulary that a tenth of the talk names, best first."""
    _, begins = vocabulary(study.topics)
    counts: dict[str, int] = defaultdict(int)
    stretches: dict[str, set[int]] = defaultdict(set)
    spoken_by: dict[str, set[Variant]] = defaultdict(set)
    said = study.said
    parts = said.each(term_key)
    numbers, total, done = said.numbers.tolist(), len(said.words) + 1, 0
    begun = np.array(list(map(begins.__contains__, parts)), dtype=bool)[said.numbers]
    for place in np.flatnonzero(begun).tolist():
        if place < done:
            continue
        for variant in begins[parts[numbers[place]]]:
            end = place + len(variant.words)
            if tuple([parts[number] for number in numbers[place:end]]) != variant.words:
                continue
            if said.sentence_of[place] != said.sentence_of[end - 1]:
                continue
            inside = place and said.sentence_of[place - 1] == said.sentence_of[place]
            alone = variant.ambiguous and end - place == 1
            if alone and inside and said.words[place - 1].istitle() and said.words[place].istitle():
                continue  # the end of a name: Social Security
            if not variant.written or (inside and said.words[place] == variant.written):
                counts[variant.topic] += 1
                spoken_by[variant.topic].add(variant)
                stretches[variant.topic].add(place // STRETCH)
                done = end
                break
    weights = {
        name: math.sqrt(count) * len(stretches[name])
        for name, count in counts.items()
        if count >= LEAST_MENTIONS
        and len(stretches[name]) * STRETCH >= total * LEAST_SHARE
        and not _is_doubtful(spoken_by[name])
    }
    return sorted(weights, key=lambda name: (-weights[name], name))


def _is_doubtful(variants: set[Variant]) -> bool:
    """Whether one word alone speaks for a topic, and it means other things too: an invoice, a sidecar, a voice."""
    if len(variants) > 1:
        return False
    (variant,) = variants
    own = {term_key(word)[:4] for word in text.words(variant.topic)}
    return len(variant.words) == 1 and variant.words[0][:4] not in own and variant.ambiguous


def phrases(study: Study) -> tuple[str, ...]:
    """Up to twelve noun phrases of the episode's own, best first; none where it is not English."""
    return tuple(_terms(study, MOST_PHRASES)) if study.english else ()


def _terms(study: Study, most: int) -> list[str]:
    """Noun phrases for a reader: a phrase rather than its parts, names rather than words."""
    ranked = sorted(
        (-weight - PHRASE_BONUS * (" " in study.terms[key].form), key)
        for weight, key in study.weighed_terms
        if study.terms[key].inside * 2 <= study.terms[key].count
        and study.terms[key].count >= len(study.terms[key].words)
    )
    nouns = (key for _, key in ranked if reads_as_noun(study.terms, study.terms[key].words))
    return [display(study.terms[key]) for key in distinct(nouns, most)]
