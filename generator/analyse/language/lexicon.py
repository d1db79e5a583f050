"""Closed lists about English as it is spoken: function words, fillers, abbreviations, two spellings of one word.

Data only; `text` and `speech` apply it. What each list of `lexicon.txt` is for stands beside it there.
"""

from pathlib import Path

from generator.analyse.language.wordlists import wordlist
from generator.model.listing import lines, word_sets

_LISTED = word_sets(Path(__file__).with_name("lexicon.txt"))
FUNCTION_WORDS = wordlist("function_words")
"""Words that hold a sentence together and say nothing of its subject."""

TALK_WORDS = wordlist("talk_words")
"""Words that talk is full of whatever it is about."""

ENGLISH_MARKS = _LISTED["english marks"]
TITLES_BEFORE_NAMES = _LISTED["titles before names"]
ABBREVIATIONS = _LISTED["abbreviations"]
STARTERS = _LISTED["starters"]
SOUNDS = _LISTED["sounds"]
LOWER_CASE_NAMES = _LISTED["lower-case names"]
MEANT_REPEATS = _LISTED["meant repeats"]
KINDS_OF = _LISTED["before kind of"]
BEFORE_NOUN = _LISTED["before a noun"]
BEFORE_VERB = _LISTED["before a verb"]
ADJECTIVES = wordlist("adjectives")
"""Adjectives that no title ends with by themselves."""

_SPELLINGS = lines(Path(__file__).with_name("spellings.txt"))
SPELLINGS = tuple((british, american) for british, american in map(str.split, _SPELLINGS))
"""British form (a pattern over lower-case words) and the American one that stands for both."""
