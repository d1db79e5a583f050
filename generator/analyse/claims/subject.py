"""What an insight is on, where its first sentence names none of what the talk is about: "On runbooks".

In the passage's own words, never a guess: a term of the talk that stands further on in it.
"""

import re

from generator.analyse.language import text
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import reads_as_noun

_MOST, _LEAST = 60, 4
"""Terms of a talk that it is about, the likeliest, and how often one is said."""
_STUFF = ("s", "ing", "ity", "ment", "ness", "tion", "ware")
"""How a word ends that needs no article ("On pricing", where "On price" lacks one)."""


def subject(study: Study, passage: str) -> str:
    """The likeliest term that stands in a passage, as it stands there; empty where its first sentence has one."""
    first = len(next(iter(text.sentences(passage)), ""))
    found = ""
    for _, key in study.weighed_terms[:_MOST]:
        term = study.terms[key]
        if term.count < _LEAST or not reads_as_noun(study.terms, term.words):
            continue
        said = re.search(rf"(?<![\w-])(?:{'|'.join(map(re.escape, term.forms))})(?![\w-])", passage, re.IGNORECASE)
        if said and said.start() < first:
            return ""
        if said and (not said[0].split()[-1].islower() or said[0].endswith(_STUFF)):
            found = found or said[0]
    return found
