"""Closed lists about English as it is spoken: function words, fillers, abbreviations, two spellings of one word.

Data only; `text` and `speech` apply it. What is longer than ten lines lies in plain files beside.
"""

from pathlib import Path

from generator.analyse.language.listing import lines
from generator.analyse.language.wordlists import wordlist


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = wordlist("function_words")
"""Words that hold a sentence together and say nothing of its subject."""

TALK_WORDS = wordlist("talk_words")
"""Words that talk is full of whatever it is about."""

ENGLISH_MARKS = _set(
    "the and of to that is was it you this have with for we they are what not but be on it's i'm don't"
)
"""Words that make up a third of spoken English and little of any other language."""

TITLES_BEFORE_NAMES = _set("mr mrs ms dr prof st sr jr gen rep sen gov capt lt col sgt rev hon")
"""Abbreviations that never end a sentence."""

ABBREVIATIONS = _set("""
    e.g i.e eg ie cf vs v etc al approx dept est fig inc ltd co corp no nos op vol p pp ch sec ed eds jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m am pm u.s u.k u.n e.u ph.d min max avg
    """)
"""Abbreviations that end a sentence only where the next word could not follow otherwise."""

STARTERS = _set("""
    the it we i you he she they this that there and but so if when what how why who where yeah yes no okay well in my
    our these those then now because or not it's that's i'm we're they're you're there's what's let's don't
    """)
"""Words that, capitalised, begin a sentence even after an abbreviation."""

SOUNDS = _set("uh uhh uhm um umm er erm ah hm hmm mhm mm mmm mm-hmm uh-huh")
"""Sounds that are no words."""

LOWER_CASE_NAMES = _set("npm kubectl systemd nginx git curl grep sudo etcd pip ssh webpack containerd runc")
"""Names that keep their small first letter at the start of a sentence."""

MEANT_REPEATS = _set(
    "very really so much many more no long never ever bye that had far way big again over super ha knock win"
)
"""Words said twice on purpose or by grammar ("very, very large", "all that that implies")."""

KINDS_OF = _set(
    """
    a an the this that some any what which same new other another one each every different certain first only right no
    best worst my your his her our their its these those interesting similar weird particular better whatever
    """
)
"""Words after which "sort of" and "kind of" name a sort and are no filler."""

BEFORE_NOUN = _set(
    """
    the a an this these those our your their its my his her of in on with for from about no some any every each other
    new different same own
    """
)
"""Words that a noun, or what belongs to one, comes after."""

BEFORE_VERB = _set(
    """
    to not can will would could should must might may gonna you we they i he she just don't didn't doesn't won't can't
    let's i'll we'll you'll it'll
    """
)
"""Words that a verb comes after."""

ADJECTIVES = wordlist("adjectives")
"""Adjectives that no title ends with by themselves."""

_SPELLINGS = lines(Path(__file__).with_name("spellings.txt"))
SPELLINGS = tuple((british, american) for british, american in map(str.split, _SPELLINGS))
"""British form (a pattern over lower-case words) and the American one that stands for both."""
