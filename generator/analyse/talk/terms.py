"""The words and phrases of an episode: runs of content words, how they are compared, and how they are written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.analyse.language import text
from generator.analyse.language.lexicon import ADJECTIVES, LOWER_CASE_NAMES
from generator.analyse.language.wordlists import wordlist

LONGEST = 3
"""Words in a term."""
PARTS = 10
"""An episode is looked at in tenths, to see how far a term is spread."""
DESCRIBES = tuple("ic al ive ous able ible ful less ary ory ized ised ated ed ly est ent ant ish".split())
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
        """How often it is said in the episode."""
        return len(self.places)

    @property
    def form(self) -> str:
        """The form written most often; of equals the first."""
        return max(self.forms, key=lambda form: self.forms[form])


@lru_cache(maxsize=65536)
def term_key(word: str) -> str:
    """A word as it is compared: lower-case letters and digits, American spelling, no hyphen, no plural ending."""
    word = text.american(word).removesuffix("'s")
    plain = "".join(char for char in word if char.isalnum()) or word
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


def is_letter(word: str) -> bool:
    """A letter that names ("Gen Z", "Series B"), no word."""
    return len(word) == 1 and word.isupper() and word not in "AI"


def is_capitalised(term: Term) -> bool:
    """Whether a term has a capital more often than not, inside sentences."""
    return term.capitals * 2 > term.count


def is_name(term: Term) -> bool:
    """Whether a term is a name: capitalised, and no common word by itself."""
    return is_capitalised(term) and (len(term.words) > 1 or term.words[0].lower() not in wordlist("common"))


def _is_no_noun(term: Term, word: str) -> bool:
    return word.lower() in wordlist("no_nouns") and not is_capitalised(term)


def reads_as_noun(terms: dict[str, Term], words: Sequence[str]) -> bool:
    """Whether a run of words could head a title: its last word is a noun, its first no adverb or finite verb."""
    last, first = terms.get(term_key(words[-1])), terms.get(term_key(words[0]))
    if last is None or first is None:
        return len(words) > 1 and is_letter(words[-1])
    if len(words) == 1 and words[0].lower() in ADJECTIVES:
        return False
    if words[0].lower().endswith("ly") or (first.verb > first.noun and not is_name(first)):
        return False
    if _is_no_noun(last, words[-1]) or (_is_no_noun(first, words[0]) and words[0].lower() not in ADJECTIVES):
        return False
    if last.head * 2 < last.count or last.verb > last.noun + last.capitals:
        return False
    if is_name(last):
        return True
    describes = words[-1].lower().endswith(DESCRIBES)
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


def as_heading(form: str) -> str:
    """A term as it stands alone: with a capital, but for names that have none (`npm`, "eBPF")."""
    first = form.partition(" ")[0]
    return form[0].upper() + form[1:] if first.islower() and first not in LOWER_CASE_NAMES else form
