"""Titles for found chapters: a phrase or two said early in the chapter, of the words that tell it from the others.

A phrase is a noun or two with what joins them ("attack on old wallets"), as spoken. Of those whose words meet most of
an editor's title, as far as `title_words` can tell, `title_choice` takes the one that a reader would, and `title_pairs`
may put another beside it.
"""

import re
from operator import itemgetter

from generator.analyse.chapters.title_choice import TitleChoice
from generator.analyse.chapters.title_pairs import partner, within
from generator.analyse.chapters.title_phrases import TitlePhrases
from generator.analyse.chapters.title_words import OPENING, TitleWords
from generator.analyse.language import text
from generator.analyse.talk.study import Study

INTRODUCTION, MOST_WELCOME = "Introduction", 450
"""What a welcome is called, which `generator/analyse/site/library.py` puts into the site's language; its words at most,
and no more than a sixth of the talk's."""
LIKELY = 9
"""Phrases among which is chosen."""
LEAST = 0.2
"""Score below which a phrase is no title; its chapter joins the one before.

With 0.5 one in eight was lost so, and with it a place where editors begin one; with this one in forty.
"""
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
    # The show's name tells nothing of one chapter.
    used = {frozenset(text.content_stems(text.words(study.episode.show)))}
    found: list[str] = []
    for begin, end in zip(starts, ends, strict=True):
        title = _phrase(study, begin, end, used)
        if begin == 0 and (not title or _welcomes(study, end)):
            title = INTRODUCTION
        elif begin and (asked := _round(study, begin, end)) and asked not in found:
            title = asked
        found.append(title)
    return found


def _phrase(study: Study, begin: int, end: int, used: set[frozenset[str]]) -> str:
    """The phrase that is most like a title, and maybe one beside it; `used` has the stems of those before, and its."""
    likely: dict[frozenset[str], tuple[str, ...]] = {}
    chances, phrases = study.once(TitleWords).chances(begin, end), study.once(TitlePhrases)
    for words in phrases.ranked(chances, begin, end):
        told = frozenset(content := text.content_stems(words))
        if len(told) == len(content) and told not in used and told not in likely and phrases.names_something(words):
            likely[told] = words
            if len(likely) == LIKELY:
                break
    scores = study.once(TitleChoice).scores(list(likely.values()), chances, begin, end)
    ranked = sorted(zip(scores, likely.values(), strict=True), key=itemgetter(0), reverse=True)
    if not ranked or ranked[0][0] <= LEAST:
        return ""
    best = ranked[0][1]
    used.add(frozenset(text.content_stems(best)))
    title = " ".join(best)
    if other := partner(best, ranked[1:], chances):
        title = f"{title} and {within(study, other)}"
    # A name that begins in lower case on purpose (eBPF) has a capital later.
    return title[:1].upper() + title[1:] if best[0].islower() else title


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
