"""Titles for found chapters: one phrase that is said early in the chapter, of the words that tell it from the others.

A phrase is a noun or two with what joins them ("attack on old wallets"), as spoken. The one is taken whose words meet
most of an editor's title, as far as `title_words` can tell.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from operator import itemgetter

from generator.analyse.chapters.title_words import OPENING, TitleWords
from generator.analyse.language import text
from generator.analyse.language.rarity import rarity
from generator.analyse.language.wordlists import wordlist
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import reads_as_noun, term_key
from generator.analyse.talk.topics import AMOUNTS
from generator.analyse.talk.vocabulary import keys

INTRODUCTION, MOST_WELCOME = "Introduction", 450
"""What a welcome is called, which `generator/analyse/site/worded.py` puts into the site's language; its words at most,
and no more than a sixth of the talk's."""
SAID_EARLY, MOST_WORDS = 12, 6
"""Turns of a chapter in which its title is looked for, and words of it."""
WORDS_OF_A_TITLE = 3.5
"""Content words that an editor's title has on average."""
LONE, RECURRING = 0.3, 1.2
"""What a single word is worth beside a phrase, since it says where but not what about it, and what a phrase that the
chapter says again: a subject's terms recur, scraps don't."""
LEAST_RARITY = 5.5
"""How rare a single word must be unless it is a topic of the vocabulary."""
LEAST = 0.06
"""What a title must be worth by itself, else its chapter joins the one before: of 36 titles below, on talks that nobody
marked, 28 were scraps. On editors' talks 0.314 of the titles are met with it, 0.302 without; of the openings 0.457 and
0.472.
"""
_JOINING = frozenset("of in for with on to from as without into about vs at by".split())
"""What may stand within a title, and before the articles there."""
_ARTICLES = frozenset("the a an our your my their its".split())
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
    """The phrase that is most like a title, its words in no title before; `used` has their stems, and gets its own."""
    rated = []
    early = list(_phrases(study, begin, min(end, begin + SAID_EARLY)))
    said = Counter(map(_stems, chain(early, _phrases(study, begin + SAID_EARLY, end))))
    for words in dict.fromkeys(early):
        content = [text.stem(word) for word in words if not text.is_stop(word)]
        told = frozenset(content)
        value = 2 * sum([chances.get(stem, 0.0) for stem in content]) / (len(content) + WORDS_OF_A_TITLE)
        if value < LEAST:
            continue
        if len(content) == 1:
            value *= LONE
        elif said[_stems(words)] > 1:
            value *= RECURRING
        if len(told) == len(content) and told not in used:
            rated.append((-value, words, told))
    rated.sort(key=itemgetter(0))
    fitting = ((" ".join(words), told) for _, words, told in rated if _names_something(study, words))
    best, stems = next(fitting, ("", frozenset[str]()))
    used.add(stems)
    # A name that begins in lower case on purpose (eBPF) has a capital later.
    return best[:1].upper() + best[1:] if best.partition(" ")[0].islower() else best


def _phrases(study: Study, begin: int, end: int) -> Iterator[tuple[str, ...]]:
    """Runs of up to `MOST_WORDS` words that begin and end with a content word, with nothing but joints between them."""
    for sentence in (sentence for turn in study.by_turn[begin:end] for sentence in turn):
        words = sentence.words
        lower = list(map(str.lower, words))
        stops = list(map(text.is_stop, words))
        for first, stop in enumerate(stops):
            if stop or lower[max(0, first - 1) : first + 1] == ["open", "source"]:
                continue
            for last in range(first, min(len(words), first + MOST_WORDS)):
                if lower[last] in _PRAISE:
                    break
                if not stops[last]:
                    yield words[first : last + 1]
                elif not _joins(lower[last - 1], lower[last]):
                    break


def _joins(before: str, word: str) -> bool:
    return (word in _JOINING and word != before) or (word in _ARTICLES and before in _JOINING)


def _stems(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.stem(word) for word in words)


def _names_something(study: Study, words: tuple[str, ...]) -> bool:
    """Whether each noun of a phrase is one, none a first name, the outer ones not vague and the first no amount."""
    if words[-1].lower() in _NO_HEADS or words[0].lower() in _NO_HEADS or words[-1].endswith(("'s", "’s")):
        return False
    if term_key(words[0]) in AMOUNTS or not wordlist("first_names").isdisjoint(map(str.lower, words)):
        return False
    lone = len(words) == 1 and words[0].islower() and term_key(words[0]) not in keys(study.topics)
    if lone and rarity(text.stem(words[0])) < LEAST_RARITY:
        return False
    part: list[str] = []
    for word in (*words, ""):
        if word and not text.is_stop(word):
            part.append(word)
        elif part:
            if not reads_as_noun(study.terms, part):
                return False
            part = []
    return True


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
