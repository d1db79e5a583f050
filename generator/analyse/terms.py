"""The words and phrases an episode is about: runs of content words, weighed against English talk at large."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from generator.analyse import text
from generator.analyse.background import rarity
from generator.analyse.lexicon import ADJECTIVES, BEFORE_NOUN, BEFORE_VERB
from generator.analyse.sentence import Sentence
from generator.analyse.term_weights import WEIGHTS
from generator.analyse.wordlists import wordlist

LONGEST = 3
"""Words in a term."""
PARTS = 10
"""An episode is looked at in tenths, to see how far a term is spread."""
_DESCRIBES = tuple("ic al ive ous able ible ful less ary ory ized ised ated ed ly est ent ant ish".split())
"""Endings of words that describe."""


@dataclass(slots=True)
class Term:
    """A candidate, gathered over an episode; used inside this stage only."""

    words: tuple[str, ...]
    """As first written."""
    stems: tuple[str, ...]
    forms: dict[str, int] = field(default_factory=dict)
    """Surface form to how often it is written so."""
    places: list[int] = field(default_factory=list)
    """The turn of each occurrence."""
    tenths: list[int] = field(default_factory=lambda: [0] * PARTS)
    capitals: int = 0
    """Occurrences with a capital where a sentence does not begin."""
    verb: int = 0
    """Occurrences after a word that a verb follows."""
    head: int = 0
    noun: int = 0
    """Of a single word: how often it ends a run of content words, and how often that run follows an article."""
    inside: int = 0
    """How often the most frequent longer term is said that it is part of."""

    @property
    def count(self) -> int:
        """How often it is said."""
        return len(self.places)

    @property
    def form(self) -> str:
        """The form written most often; of equals the first."""
        return max(self.forms, key=lambda form: self.forms[form])


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word as it is compared: lower-case letters and digits, American spelling, no hyphen, no plural ending."""
    word = text.american(word).removesuffix("'s")
    plain = "".join(char for char in word if char.isalnum()) or word
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


def _is_letter(word: str) -> bool:
    """A letter that names ("Gen Z", "Series B"), no word."""
    return len(word) == 1 and word.isupper() and word not in "AI"


@lru_cache(maxsize=65536)
def _part(word: str) -> str:
    """A word folded, if a term can begin with it; else nothing."""
    return "" if text.is_stop(word) or word[0].isdigit() else fold(word)


def gather(sentences: Sequence[Sentence], names: Iterable[str]) -> dict[str, Term]:
    """Key (folded words joined) to term, for each run of one to three content words said twice or more.

    `names` are the speakers'; their words are left out.
    """
    speakers = {fold(word) for name in names for word in text.words(name)}
    seen: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    heads, nouns = Counter[str](), Counter[str]()
    for number, sentence in enumerate(sentences):
        run: list[str] = []
        for place, part in enumerate(map(_part, sentence.words)):
            if not part and run and _is_letter(word := sentence.words[place]):
                part = fold(word)
            if part and part not in speakers:
                run.append(part)
                key, begin = "", place
                for earlier in run[: -LONGEST - 1 : -1]:
                    key = earlier + key
                    seen[key].append((number, begin, place + 1))
                    begin -= 1
            elif run:
                _note_head(run, sentence.words, place - len(run), heads, nouns)
                run = []
        if run:
            _note_head(run, sentence.words, len(sentence.words) - len(run), heads, nouns)
    total = sum(len(sentence.words) for sentence in sentences) + 1
    starts = [0, *accumulate(len(sentence.words) for sentence in sentences)]
    found = {key: _term(sentences, places, starts, total) for key, places in seen.items() if len(places) > 1}
    for key, count in heads.items():
        if key in found:
            found[key].head, found[key].noun = count, nouns[key]
    _note_parts(found)
    return found


def _note_parts(found: dict[str, Term]) -> None:
    """Tells each term how often it is said as part of a longer one."""
    for term in found.values():
        size = len(term.words)
        if size > 1:
            parts = [fold(word) for word in term.words]
            for begin in range(size):
                for end in range(begin + 1, size + 1):
                    part = found.get("".join(parts[begin:end]))
                    if part is not None and end - begin < size:
                        part.inside = max(part.inside, term.count)


def _note_head(run: list[str], words: Sequence[str], begin: int, heads: Counter[str], nouns: Counter[str]) -> None:
    """The last word of a run is its head: a noun, if the run is short and follows an article or the like."""
    heads[run[-1]] += 1
    if len(run) < 3 and begin and words[begin - 1].lower() in BEFORE_NOUN:
        nouns[run[-1]] += 1


def _term(sentences: Sequence[Sentence], places: list[tuple[int, int, int]], starts: list[int], total: int) -> Term:
    number, begin, end = places[0]
    term = Term(sentences[number].words[begin:end], sentences[number].stems[begin:end])
    for number, begin, end in places:
        sentence = sentences[number]
        form = " ".join(sentence.words[begin:end]) if end - begin > 1 else sentence.words[begin]
        term.forms[form] = term.forms.get(form, 0) + 1
        term.places.append(sentence.turn)
        term.tenths[(starts[number] + begin) * PARTS // total] += 1
        if begin:
            term.capitals += sentence.words[begin][0].isupper()
            term.verb += sentence.words[begin - 1].lower() in BEFORE_VERB
    return term


def weighed(found: dict[str, Term]) -> list[tuple[float, str]]:
    """(weight, key) of the terms, best first; given names left out."""
    names = wordlist("first_names")
    weights = []
    for key, term in found.items():
        if len(key) > 1 and names.isdisjoint(map(str.lower, term.words)):
            values = measures(key, term)
            weights.append((sum([WEIGHTS[name] * value for name, value in values.items()]), key))
    return sorted(weights, key=lambda pair: (-pair[0], pair[1]))


def measures(key: str, term: Term) -> dict[str, float]:
    """The features that `term_weights` weighs."""
    count, size = term.count, len(term.words)
    rare = list(map(rarity, term.stems))
    capital = term.capitals / count
    return {
        "count": math.log(count),
        "spread": math.log(PARTS - term.tenths.count(0)),
        "rarity": math.log(0.5 + sum(rare) / size),
        "least rarity": math.log(0.5 + min(rare)),
        "two words": float(size == 2),
        "three words": float(size == 3),
        "capital": capital,
        "verb": term.verb / count if size == 1 else 0.0,
        "describes": float(capital < 0.5 and term.words[-1].lower().endswith(_DESCRIBES)),
        "inside": min(1.0, term.inside / count),
        "length": math.log(len(key)),
        "at the start": term.tenths[0] / count,
        "at the end": term.tenths[-1] / count,
    }


def distinct(keys: Iterable[str], most: int) -> list[str]:
    """The first keys that are no part of one already taken."""
    taken: list[str] = []
    for key in keys:
        if len(taken) == most:
            break
        if not any(key in other for other in taken):
            taken.append(key)
    return taken


def is_capitalised(term: Term) -> bool:
    """Whether a term has a capital more often than not, inside sentences."""
    return term.capitals * 2 > term.count


def is_name(term: Term) -> bool:
    """Whether a term is a name: capitalised, and no common word by itself."""
    return is_capitalised(term) and (len(term.words) > 1 or term.words[0].lower() not in wordlist("common"))


def _is_adjective(word: str) -> bool:
    return any(
        form in ADJECTIVES for form in (word, word.removesuffix("er"), word.removesuffix("r"), word.removesuffix("est"))
    )


def reads_as_noun(terms: dict[str, Term], words: Sequence[str]) -> bool:
    """Whether a run of words could head a title: its last word is a noun, its first no adverb or finite verb."""
    last, first = terms.get(fold(words[-1])), terms.get(fold(words[0]))
    if last is None or first is None:
        return len(words) > 1 and _is_letter(words[-1])
    if len(words) == 1 and _is_adjective(words[0].lower()):
        return False
    if words[0].lower().endswith("ly") or (first.verb > first.noun and not is_name(first)):
        return False
    if last.head * 2 < last.count or last.verb > last.noun + last.capitals:
        return False
    if is_name(last):
        return True
    describes = words[-1].lower().endswith(_DESCRIBES)
    if describes and len(words) == 1:
        return last.count > 3 and last.noun * 2 >= last.count
    return last.noun * (3 if describes else 5) >= last.count


def display(term: Term) -> str:
    """A term as a title writes it: names as they are, other words in small letters."""
    form = term.form
    if is_capitalised(term):
        return form
    return " ".join(
        word if not word[1:].islower() or any(map(str.isdigit, word)) else word.lower() for word in form.split()
    )
