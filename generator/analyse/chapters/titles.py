"""Titles for found chapters: noun phrases out of what is said in the chapter and not elsewhere."""

import math
import re
from bisect import bisect_left

from generator.analyse.language.rarity import rarity
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.capitals import acronym
from generator.analyse.names.gazetteer import Gazetteer, gazetteer
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import Term, display, fold, is_capitalised, is_name, reads_as_noun

LEAST_RARITY = 4.0
"""Below this a single word is too common to name a chapter ("software", "company")."""
SECOND = 0.45
"""Share of the first term's weight from which a second is named too."""
SECOND_OF_WORD = 0.25
"""The same, where the first is a single word."""
OFTEN, SURELY, MOST_WORDS = 3, 4, 5
"""Times a name and a common noun must be said in the chapter to come second; words of a title, "and" not counted."""
PHRASE, NAME = 2.5, 1.5
"""How much more a phrase tells than a word, a name than a common noun."""
KNOWN, UNKNOWN_WORD = 1.25, 0.7
"""Weight of what the glossary knows, and of a common noun that it does not."""
OFTEN_PLURAL = 0.25
"""Share of a common noun's uses from which its plural makes the better title."""
_NO_HEADS = wordlist("vague_nouns")
"""What no title ends with, and no single word of one: times, amounts, relations and other vague nouns."""
_HEADS_OF_PHRASES = frozenset("moment moments type types level levels number numbers form forms name names".split())
"""Of these, what a phrase may end with ("favorite moments", "type levels")."""
_NO_FIRSTS = frozenset(
    """
    half last next previous first second third random better little certain single two three four five six seven eight
    nine ten big huge small new old existing solved general popular strong free finding getting making using building
    current technical stupid pure listening own main full running trying going writing saying taking putting asking
    looking talking
    """.split()
)
"""What no title of common nouns begins with."""
_ROUND = re.compile(
    r"\b(predictions?|hot takes?)\b[^.?!]{0,30}?\b(?:for|in|about|of)? ?(20\d\d|next year|the (?:new|coming) year)\b",
    re.IGNORECASE,
)
"""How a round of looking ahead is opened."""
_UNPOPULAR = re.compile(r"\bunpopular opinions?\b", re.IGNORECASE)
FEW_TURNS, GLIMPSE = 4, 0.5
"""Turns from which on it counts over how much of a chapter a term is said, and the weight of one said at one place."""
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
        title = _joined([_shown(study.terms[key]) for key in chosen])
        if begin > 0 and (round_ := _round(study, begin, end)) and round_ not in found:
            title = round_
        elif begin == 0 and _short(study, begin, end) and _says(study, 0, min(end, 4), _WELCOME):
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
    glossary = gazetteer(study.glossary)
    found = []
    for key, term in study.terms.items():
        rare = sum(map(rarity, term.stems)) / len(term.stems)
        name, size = is_name(term), len(term.words)
        if (size == 1 and rare < LEAST_RARITY and not name) or any(word.lower() in names for word in term.words):
            continue
        if term.inside > MOSTLY * term.count or (size == 3 and term.count < 3 and not name):
            continue
        if term.words[-1].endswith(("'s", "’s")) or not reads_as_noun(study.terms, term.words):
            continue
        known = _is_known(term, glossary)
        if known or name or not _is_vague(term):
            weight = math.sqrt(rare) * (1.0 if size == 1 else PHRASE) * (NAME if name else 1.0)
            found.append((key, weight * (KNOWN if known else UNKNOWN_WORD if size == 1 and not name else 1.0)))
    return found


def _is_vague(term: Term) -> bool:
    """Whether a common noun or phrase names no subject: a time, an amount, a relation."""
    last = term.words[-1].lower()
    if len(term.words) > 1:
        return last in _NO_HEADS - _HEADS_OF_PHRASES or term.words[0].lower() in _NO_FIRSTS
    return last in _NO_HEADS


def _is_known(term: Term, glossary: Gazetteer) -> bool:
    """Whether the glossary has a term as the name of something, or as a concept."""
    number = glossary.entry(term.form)
    return number is not None and (is_capitalised(term) or glossary.entries[number].kind == "concept")


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
            spread = (places[first + inside - 1] - places[first]) / max(1, end - begin - 1)
            weight = inside**0.7 * math.log(inside / expected + 1) * telling * (1 + EARLY * min(early, 2))
            if end - begin >= FEW_TURNS:
                weight *= GLIMPSE + spread
            if inside == 2 and " " not in study.terms[key].form:
                weight *= FLEETING
            weights.append((weight, key, inside))
    return sorted(weights, key=lambda entry: (-entry[0], entry[1]))


def _pair(study: Study, ranked: list[tuple[float, str, int]], used: set[str]) -> list[str]:
    """The best term not yet in a title, and a second one beside it if it is nearly as good and surely a subject."""
    terms, glossary = study.terms, gazetteer(study.glossary)
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
        elif _goes_with(terms[key], terms[first], times, glossary):
            return [first, key]
    return [] if first is None else [first]


def _goes_with(term: Term, first: Term, times: int, glossary: Gazetteer) -> bool:
    """Whether a term can come second in a title: short enough, something else, and a subject for sure."""
    if len(term.words) + len(first.words) > MOST_WORDS or _overlap(term, first):
        return False
    if len(term.words) > 1:
        return True
    return times >= OFTEN if is_name(term) else times >= SURELY and _is_known(term, glossary)


def _overlap(a: Term, b: Term) -> bool:
    first, second = ({fold(word).removesuffix("s") for word in term.words} for term in (a, b))
    return bool(first & second) or any(x[:5] == y[:5] for x in first for y in second)


def _shown(term: Term) -> str:
    """A term as a title has it: a common noun in the plural, where the talk often has it so."""
    form = re.sub(r"['’]s$", "", display(term))
    if is_capitalised(term) and not acronym(form):
        return form
    plural = sum(count for other, count in term.forms.items() if other.lower() == form.lower() + "s")
    return form + "s" if plural and plural >= OFTEN_PLURAL * term.count else form


def _round(study: Study, begin: int, end: int) -> str:
    """The title of a round of predictions, hot takes or unpopular opinions, empty where it does not open with one."""
    for turn in study.turns[begin : min(end, begin + OPENING)]:
        if "prediction" in turn.text or "hot take" in turn.text:
            match = _ROUND.search(turn.text)
            if match:
                year = int(match[2]) if match[2].isdigit() else study.episode.date.year + 1
                return f"{'Predictions' if match[1][0] in 'pP' else 'Hot takes'} for {year}"
        if "opinion" in turn.text and _UNPOPULAR.search(turn.text):
            return "Unpopular opinions"
    return ""


def _joined(forms: list[str]) -> str:
    """The forms as one title, the first letter a capital."""
    title = " and ".join(forms)
    return title[0].upper() + title[1:] if title.partition(" ")[0].islower() else title


def _words(study: Study, begin: int, end: int) -> int:
    return int(study.words_before[end] - study.words_before[begin])


def _short(study: Study, begin: int, end: int) -> bool:
    words = _words(study, begin, end)
    return words < 450 and words * 6 < study.episode.transcript.words


def _says(study: Study, begin: int, end: int, cue: re.Pattern[str]) -> bool:
    return any(cue.search(turn.text) for turn in study.turns[begin:end])
