"""How a talk is announced in it: "Today we're talking about caches." says best what an episode is about."""

import re

from generator.analyse.chapters.title_words import TitleWords
from generator.analyse.quotable.check import is_whole
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.garbled import is_garbled
from generator.analyse.talk.asides import asides
from generator.analyse.talk.study import Study
from generator.model import Quote
from generator.model.wording import of_oneself

TURNS = 8
"""Turns from the beginning: later on, only a part of the talk is announced."""
FEWEST, MOST = 7, 48
"""Words of such a sentence."""
ABOUT = 0.15
"""The likely words of the talk's title that it has, added up by their chances."""
_ANNOUNCES = re.compile(
    r"(?i)(?:(?:so|and|now|I['’]m [\w ]+?),? (?:and )?)?"
    r"(?:(?:in |on )?(?:this|today['’]s) (?:episode|show)|today\b|tonight\b|I['’]m (?:really )?excited today"
    r"|we(?:['’]re| are) (?:going to|gonna|here (?:today )?to) (?=talk|discuss|dig|dive|explore|be talking)"
    r"|our (?:focus|topic|subject|guest) (?:on|of|for|in)? ?(?:today|this))"
    r".*\b(?:talk(?:ing|ed)?(?: \w+){0,2} (?:about|with|to)|discuss(?:ing)?|dig(?:ging)? into|div(?:e|ing) into"
    r"|explor(?:e|ing)|(?:is|was) (?:about|around|on)|is)\b"
)
_SIGNS = re.compile(r"(?i)episode|show|today|tonight|talk|discuss|di[gv]|explore|focus|topic|subject|guest")
"""One of these is in whatever `_ANNOUNCES` finds, before it is cleaned, too."""
_POINTS = re.compile(
    r"(?i)\b(?:about|of|into|discuss) (?:it|them|th(?:at|is|ese|ose)|some)\b|\bI (?:think|guess)\.$"
    r"|\bstart(?:ing)? off\b|\bones\b|\?"
)
"""What leads back to something said before, or is not certain."""


def announced(study: Study) -> Quote | None:
    """The first sentence that says what a talk is about, cleaned; None where none does."""
    if not study.english:
        return None
    for sentence in study.sentences:
        if sentence.turn >= TURNS:
            break
        if (sentence.turn, sentence.text) in study.once(asides):
            continue
        if not (FEWEST <= len(sentence.words) <= MOST and _SIGNS.search(sentence.text)):
            continue
        said, turn = cleaned(sentence.text), study.turns[sentence.turn]
        whole = _ANNOUNCES.match(said) and is_whole(sentence.text) and not is_garbled(said)
        if whole and not _POINTS.search(said) and (turn.speaker or not of_oneself(said)):
            chances = study.once(TitleWords).chances(0, len(study.turns))
            if sum(sorted(chances.get(stem, 0.0) for stem in set(sentence.content))) >= ABOUT:
                return Quote(said, turn.id, turn.start_ms)
    return None
