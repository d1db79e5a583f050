"""What an episode is about: topics out of the site's vocabulary, and free key phrases."""

import math
from collections import defaultdict
from functools import cache
from pathlib import Path

from generator.analyse import text
from generator.analyse.study import Study, is_english
from generator.analyse.terms import PARTS, display, distinct, reads_as_noun, weighed

VOCABULARY = Path(__file__).with_name("topics.txt")
MOST_TOPICS = 8
ENOUGH_TOPICS = 3
"""Where the vocabulary has fewer for an episode, its own terms fill up."""
MOST_PHRASES = 12
LEAST_MENTIONS = 3


@cache
def vocabulary() -> tuple[dict[str, str], dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """Folded name or variant to topic; first stem to the (stems, topic) that begin with it, longest first."""
    names: dict[str, str] = {}
    begins: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for line in VOCABULARY.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, variants = line.partition(":")
            for variant in [name, *filter(None, map(str.strip, variants.split(",")))]:
                names[_folded(variant)] = name
                stems = tuple(text.stem(word) for word in text.words(variant))
                begins[stems[0]].append((stems, name))
    return names, {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in begins.items()}


def _folded(name: str) -> str:
    return " ".join(text.stem(word) for word in text.words(name.replace("-", " ")))


def topics(study: Study) -> tuple[str, ...]:
    """Up to eight topics, best first: the source's own, then those of the vocabulary that the talk dwells on."""
    names, _ = vocabulary()
    given = [names.get(_folded(topic), topic) for topic in study.episode.topics]
    if not is_english(study):
        return tuple(dict.fromkeys(given))[:MOST_TOPICS]
    found = [*given, *_dwelt_on(study)]
    if len(found) < ENOUGH_TOPICS:
        found += [term[0].upper() + term[1:] if term.islower() else term for term in _terms(study, ENOUGH_TOPICS)]
    return tuple(dict.fromkeys(found))[:MOST_TOPICS]


def _dwelt_on(study: Study) -> list[str]:
    """The topics named often and throughout, best first."""
    _, begins = vocabulary()
    counts: dict[str, int] = defaultdict(int)
    tenths: dict[str, set[int]] = defaultdict(set)
    total, said = sum(len(sentence.words) for sentence in study.sentences) + 1, 0
    for sentence in study.sentences:
        stems, place = sentence.stems, 0
        while place < len(stems):
            step = 1
            for wanted, name in begins.get(stems[place], ()):
                if stems[place : place + len(wanted)] == wanted:
                    counts[name] += 1
                    tenths[name].add((said + place) * PARTS // total)
                    step = len(wanted)
                    break
            place += step
        said += len(stems)
    least = max(LEAST_MENTIONS, total // 3000)
    weights = {
        name: math.sqrt(count) * len(tenths[name])
        for name, count in counts.items()
        if count >= least and (len(tenths[name]) > 1 or total < 1500)
    }
    best = max(weights.values(), default=0.0)
    return [name for name in sorted(weights, key=lambda name: (-weights[name], name)) if weights[name] > best / 12]


def phrases(study: Study) -> tuple[str, ...]:
    """Up to twelve noun phrases of the episode's own, best first; none where it is not English."""
    return tuple(_terms(study, MOST_PHRASES)) if is_english(study) else ()


def _terms(study: Study, most: int) -> list[str]:
    fit = (key for _, key in weighed(study.terms) if reads_as_noun(study.terms, study.terms[key].words))
    return [display(study.terms[key]) for key in distinct(fit, most)]


def key_terms(study: Study, most: int) -> tuple[str, ...]:
    """The terms an episode is most about, best first, as written most often; for comparison with editors' tags."""
    return tuple(study.terms[key].form for key in distinct((key for _, key in weighed(study.terms)), most))
