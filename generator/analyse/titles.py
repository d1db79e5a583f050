"""Titles for found chapters: noun phrases out of what is said in the chapter and not elsewhere."""

import math
import re
from bisect import bisect_left

from generator.analyse.background import rarity
from generator.analyse.study import Study
from generator.analyse.terms import Term, display, fold, is_name, reads_as_noun
from generator.analyse.wordlists import wordlist

LEAST_RARITY = 4.0
"""Below this a single word is too common to name a chapter ("software", "company")."""
SECOND = 0.45
"""Share of the first term's weight from which a second is named too."""
SECOND_OF_WORD = 0.25
"""The same, where the first is a single word."""
SURELY, MOST_WORDS = 4, 5
"""Times a common noun must be said in the chapter to come second; words of a title, "and" not counted."""
PHRASE, NAME = 2.5, 1.5
"""How much more a phrase tells than a word, a name than a common noun."""
FLEETING = 0.7
"""Weight of a single word said only twice in its chapter."""
MOSTLY = 0.8
"""A term that is mostly said as part of one longer term stands back for it."""
OPENING, EARLY = 3, 1.5
"""Turns that open a chapter, and how much more a term counts for being said there (up to twice)."""
_WELCOME = re.compile(r"\b(?:welcome|hello|introduce yourself|joined by|joining us|my guest|today we)\b", re.IGNORECASE)
_FAREWELL = re.compile(
    r"\b(?:thank you (?:so much )?for|thanks for|good ?bye|see you|next time|tune in)\b", re.IGNORECASE
)


def titles(study: Study, starts: list[int]) -> list[str]:
    """A title for each chapter, empty where nothing names it; `starts` are its first turns' positions, the first 0."""
    ends = [*starts[1:], len(study.turns)]
    able = _able(study)
    used: set[str] = set()
    found: list[str] = []
    for begin, end in zip(starts, ends, strict=True):
        chosen = _pair(study, _ranked(study, able, begin, end), used)
        used.update(chosen)
        title = _joined([display(study.terms[key]) for key in chosen])
        if begin == 0 and _short(study, begin, end) and _says(study, 0, min(end, 4), _WELCOME):
            title = "Introduction"
        elif (
            end == len(study.turns) and _short(study, begin, end) and _says(study, max(begin, end - 4), end, _FAREWELL)
        ):
            title = "Closing thoughts"
        found.append(title or ("Introduction" if begin == 0 else ""))
    return found


def _able(study: Study) -> list[tuple[str, float]]:
    """(key, how telling it is by itself) of the terms that can stand in a title."""
    names = wordlist("first_names")
    found = []
    for key, term in study.terms.items():
        rare = sum(map(rarity, term.stems)) / len(term.stems)
        name, size = is_name(term), len(term.words)
        if (size == 1 and rare < LEAST_RARITY and not name) or any(word.lower() in names for word in term.words):
            continue
        if term.inside > MOSTLY * term.count or (size == 3 and term.count < 3 and not name):
            continue
        if reads_as_noun(study.terms, term.words):
            found.append((key, math.sqrt(rare) * (1.0 if size == 1 else PHRASE) * (NAME if name else 1.0)))
    return found


def _ranked(study: Study, able: list[tuple[str, float]], begin: int, end: int) -> list[tuple[float, str, int]]:
    """(weight, key, times said) of the terms said more in the turns begin to end than elsewhere, best first."""
    share = _words(study, begin, end) / max(1, study.episode.transcript.words)
    weights = []
    for key, telling in able:
        places = study.terms[key].places
        first = bisect_left(places, begin)
        inside = bisect_left(places, end, first) - first
        expected = len(places) * share + 0.3
        if inside > expected:
            early = bisect_left(places, begin + OPENING, first) - first
            weight = inside**0.7 * math.log(inside / expected + 1) * telling * (1 + EARLY * min(early, 2))
            if inside == 2 and " " not in study.terms[key].form:
                weight *= FLEETING
            weights.append((weight, key, inside))
    return sorted(weights, key=lambda entry: (-entry[0], entry[1]))


def _pair(study: Study, ranked: list[tuple[float, str, int]], used: set[str]) -> list[str]:
    """The best term not yet in a title, and a second one beside it if it is nearly as good and surely a subject."""
    terms = study.terms
    first: str | None = None
    least = 0.0
    for weight, key, times in ranked:
        if key in used:
            continue
        if first is None:
            first = key
            least = weight * (SECOND if len(terms[key].words) > 1 else SECOND_OF_WORD)
        elif weight < least:
            break
        elif _goes_with(terms[key], terms[first], times):
            return [first, key]
    return [] if first is None else [first]


def _goes_with(term: Term, first: Term, times: int) -> bool:
    """Whether a term can come second in a title: short enough, something else, and a subject for sure."""
    if len(term.words) + len(first.words) > MOST_WORDS or _overlap(term, first):
        return False
    return len(term.words) > 1 or is_name(term) or times >= SURELY


def _overlap(a: Term, b: Term) -> bool:
    first, second = {fold(word) for word in a.words}, {fold(word) for word in b.words}
    return bool(first & second) or any(x[:5] == y[:5] for x in first for y in second)


def _joined(forms: list[str]) -> str:
    """The forms as one title, the first letter a capital."""
    title = " and ".join(forms)
    return title[0].upper() + title[1:] if title.partition(" ")[0].islower() else title


def _words(study: Study, begin: int, end: int) -> int:
    return sum(len(sentence.words) for turn in study.by_turn[begin:end] for sentence in turn)


def _short(study: Study, begin: int, end: int) -> bool:
    words = _words(study, begin, end)
    return words < 450 and words * 6 < study.episode.transcript.words


def _says(study: Study, begin: int, end: int, cue: re.Pattern[str]) -> bool:
    return any(cue.search(turn.text) for turn in study.turns[begin:end])
