"""The site's vocabulary of topics: their names, and the words that speak of them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.analyse.language import text
from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk.terms import term_key
from generator.model import Topic, listing
from generator.model.grouped import grouped

VOCABULARY = Path(__file__).with_name("topics.txt")


@dataclass(frozen=True, slots=True)
class Variant:
    """A word or phrase that speaks of a topic."""

    words: tuple[str, ...]
    """Folded as `terms.term_key` does."""
    topic: str
    written: str = ""
    """Where a name is also a common word ("Go", "REST"): the one way it counts, inside a sentence."""
    ambiguous: bool = False
    """Whether it is a common noun, or a name that is a word too."""


@cache
def packaged() -> tuple[Topic, ...]:
    """The topics that come with the package."""
    return tuple(map(Topic.of, listing.lines(VOCABULARY)))


@cache
def vocabulary(site: tuple[Topic, ...] = ()) -> tuple[dict[str, str], dict[str, tuple[Variant, ...]]]:
    """Folded name or variant to topic; first folded word to the variants that begin with it, longest first.

    The topics of `site` come before the package's: a name or a form that both have is the site's.
    """
    names: dict[str, str] = {}
    begins: dict[str, list[Variant]] = defaultdict(list)
    common = wordlist("common")
    for topic in (*site, *packaged()):
        names.setdefault(folded(topic.name), topic.name)
        for form in topic.forms:
            words = text.words(form)
            if len(words) > 1 or not form.islower():
                names.setdefault(folded(form), topic.name)
            mixed = len(words) == 1 and not form.islower()
            is_word = form.lower() in common or text.is_stop(form)
            parts = tuple(term_key(word) for word in words)
            begins[parts[0]].append(
                Variant(parts, topic.name, form if mixed and is_word else "", is_word or form.islower())
            )
    return names, {
        first: tuple(sorted(found, key=lambda variant: -len(variant.words))) for first, found in begins.items()
    }


@cache
def forms_of(topic: str, site: tuple[Topic, ...] = ()) -> tuple[Variant, ...]:
    """What speaks of a topic: its own words, and those that the vocabulary has for it."""
    own = Variant(tuple(term_key(word) for word in text.words(topic)), topic)
    known = tuple(_by_topic(site).get(topic, ()))
    alone = any(each.written and each.words == own.words for each in known)
    return known if alone else (own, *known)


@cache
def _by_topic(site: tuple[Topic, ...]) -> dict[str, list[Variant]]:
    """The words and phrases that speak of each topic of the vocabulary."""
    return grouped((each.topic, each) for found in vocabulary(site)[1].values() for each in found)


@cache
def keys(site: tuple[Topic, ...] = ()) -> frozenset[str]:
    """The folded names of all topics and the words and phrases that speak of them."""
    names, begins = vocabulary(site)
    return frozenset(names).union("".join(each.words) for found in begins.values() for each in found)


def folded(name: str) -> str:
    """A topic's name as it is compared."""
    return "".join(term_key(word) for word in text.words(name))
