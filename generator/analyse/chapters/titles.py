"""Titles for found chapters: a phrase or two said early in the chapter, of the words that tell it from the others.

A phrase is a noun or two with what joins them ("attack on old wallets"), as spoken. Of those whose words meet most of
an editor's title, as far as `title_words` can tell, `title_choice` takes the one that a reader would, and `title_pairs`
may put another beside it.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from generator.analyse.chapters.title_choice import ARTICLES, TitleChoice, worth
from generator.analyse.chapters.title_pairs import beside, within
from generator.analyse.chapters.title_words import OPENING, TitleWords
from generator.analyse.language import text
from generator.analyse.language.rarity import rarity
from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import reads_as_noun, term_key
from generator.analyse.talk.topics import AMOUNTS
from generator.analyse.talk.vocabulary import keys

INTRODUCTION, MOST_WELCOME = "Introduction", 450
"""What a welcome is called, which `generator/analyse/site/library.py` puts into the site's language; its words at most,
and no more than a sixth of the talk's."""
SAID_EARLY, MOST_WORDS = 12, 6
"""Turns of a chapter in which its title is looked for, and words of it."""
LIKELY = 9
"""Phrases among which is chosen."""
LEAST_RARITY = 5.5
"""How rare a single word must be unless it is a topic of the vocabulary."""
LEAST = 0.2
"""Score below which a phrase is no title; its chapter joins the one before.

With 0.5 one in eight was lost so, and with it a place where editors begin one; with this one in forty.
"""
_JOINING = frozenset("of in for with on to from as without into about vs at by".split())
"""What may stand within a title, and before the articles there."""
_PRAISE = wordlist("praise")
"""What no title holds."""
_NO_HEADS = wordlist("vague_nouns")
"""What no title ends with: times, amounts, relations and other vague nouns."""
_ROUND = re.compile(
    r"\b(predictions?|hot takes?)\b[^.?!]{0,30}?\b(?:for|in|about|of)? ?(20\d\d|next year|the (?:new|coming) year)\b"
    r"|\b(unpopular opinions?)\b",
    re.IGNORECASE,
)
"""How a round of looking ahead, or of unpopular opinions, is opened."""
_WELCOME = re.compile(r"\b(?:welcome|hello|introduce yourself|joined by|joining us|my guest|today we)\b", re.IGNORECASE)


def titles(study: Study, starts: list[int]) -> list[str]:
    """A title for each chapter, empty where nothing names it; `starts` are its first turns' positions, the first 0."""
    ends = [*starts[1:], len(study.turns)]
    words = study.once(TitleWords)
    used: set[frozenset[str]] = set()
    found: list[str] = []
    for begin, end in zip(starts, ends, strict=True):
        title = _phrase(study, words.chances(begin, end), begin, end, used)
        if begin == 0 and (not title or _welcomes(study, end)):
            title = INTRODUCTION
        elif begin and (asked := _round(study, begin, end)) and asked not in found:
            title = asked
        found.append(title)
    return found


def _phrase(study: Study, chances: dict[str, float], begin: int, end: int, used: set[frozenset[str]]) -> str:
    """The phrase that is most like a title, and maybe one beside it; `used` has the stems of those before, and its."""
    rated = []
    for words, content in dict(_phrases(study, begin, min(end, begin + SAID_EARLY))).items():
        told = frozenset(content)
        if len(told) == len(content) and told not in used:
            rated.append((-worth(content, chances), words, told))
    rated.sort(key=itemgetter(0))
    likely: dict[frozenset[str], tuple[str, ...]] = {}
    for _, words, told in rated:
        if len(likely) < LIKELY and told not in likely and _names_something(study, words):
            likely[told] = words
    scores = study.once(TitleChoice).scores(list(likely.values()), chances, begin, end)
    ranked = sorted(zip(scores, likely.values(), strict=True), key=itemgetter(0), reverse=True)
    if not ranked or ranked[0][0] <= LEAST:
        return ""
    best = ranked[0][1]
    used.add(frozenset(text.content_stems(best)))
    title = " ".join(best)
    if other := beside(best, ranked[1:], chances):
        title = f"{title} and {within(study, other)}"
    # A name that begins in lower case on purpose (eBPF) has a capital later.
    return title[:1].upper() + title[1:] if best[0].islower() else title


def _phrases(study: Study, begin: int, end: int) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Runs of up to `MOST_WORDS` words that begin and end with a content word, with nothing but joints between them.

    Each as (words, the stems of its content words).
    """
    for sentence in (sentence for turn in study.by_turn[begin:end] for sentence in turn):
        words = sentence.words
        lower = list(map(str.lower, words))
        stems = list(map(text.content_stem, words))
        for first, opening in enumerate(stems):
            if not opening or lower[max(0, first - 1) : first + 1] == ["open", "source"]:
                continue
            content: tuple[str, ...] = ()
            for last in range(first, min(len(words), first + MOST_WORDS)):
                if lower[last] in _PRAISE:
                    break
                if stem := stems[last]:
                    content += (stem,)
                    yield words[first : last + 1], content
                elif not _joins(lower[last - 1], lower[last]):
                    break


def _joins(before: str, word: str) -> bool:
    return (word in _JOINING and word != before) or (word in ARTICLES and before in _JOINING)


def _names_something(study: Study, words: tuple[str, ...]) -> bool:
    """Whether each noun of a phrase is one, none a first name, the outer ones not vague and the first no amount."""
    if words[-1].lower() in _NO_HEADS or words[0].lower() in _NO_HEADS or words[-1].endswith(("'s", "’s")):
        return False
    if term_key(words[0]) in AMOUNTS or not wordlist("first_names").isdisjoint(map(str.lower, words)):
        return False
    lone = len(words) == 1 and words[0].islower() and term_key(words[0]) not in keys(study.topics)
    if lone and rarity(text.stem(words[0])) < LEAST_RARITY:
        return False
    nouns = study.once(_Nouns)
    return all(stop or nouns[tuple(run)] for stop, run in groupby(words, text.is_stop))


class _Nouns(dict[tuple[str, ...], bool]):
    """Whether a run of words reads as a noun in a talk, found once: the phrases of a passage share most of theirs."""

    def __init__(self, study: Study) -> None:
        super().__init__()
        self._terms = study.terms

    def __missing__(self, run: tuple[str, ...]) -> bool:
        found = self[run] = reads_as_noun(self._terms, run)
        return found


def _round(study: Study, begin: int, end: int) -> str:
    """The title of a round of predictions, hot takes or unpopular opinions, empty where it does not open with one."""
    for turn in study.turns[begin : min(end, begin + OPENING)]:
        if match := _ROUND.search(turn.text):
            if match[3]:
                return "Unpopular opinions"
            year = int(match[2]) if match[2].isdigit() else study.episode.date.year + 1
            return f"{'Predictions' if match[1][0] in 'pP' else 'Hot takes'} for {year}"
    return ""


def _welcomes(study: Study, end: int) -> bool:
    """Whether the turns before `end` are few, beside the talk, and greet at once."""
    words = int(study.words_before[end])
    short = words < MOST_WELCOME and words * 6 < study.episode.transcript.words
    return short and any(_WELCOME.search(turn.text) for turn in study.turns[: min(end, OPENING)])
