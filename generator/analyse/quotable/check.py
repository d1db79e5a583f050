"""May these words be quoted? One answer, with its reason, for whatever is drawn from a talk.

A sentence is refused for what a reader can see in it: it asks, greets or advertises, is broken off or garbled; where
a quotation begins with it, also if it goes on from what was said before or points at it, or tells what others said.
Whether it is worth reading is not asked here.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from generator.analyse.language import text
from generator.analyse.language.phrases import any_of
from generator.analyse.quotable.chatter import answers, is_chatter, is_show_talk
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.garbled import is_garbled, spoken
from generator.analyse.quotable.leaning import goes_on, leans, of_others
from generator.analyse.quotable.wordings import WORDS

_FEWEST_WORDS = 5
_SURELY_WHOLE = 7
"""Words from which a sentence is taken to have a verb, though none of the common ones."""


@lru_cache(maxsize=8192)
def fault(sentence: str, opens: bool = True) -> str:
    """Why a sentence must not be quoted; empty where it may. With `opens`, where a quotation begins with it."""
    said = cleaned(sentence)
    for reason, found in (*_ANYWHERE, *_OPENING) if opens else _ANYWHERE:
        if found(said):
            return reason
    if opens and (begins_within(sentence) or not is_whole(sentence)):
        return _UNWHOLE
    return HALF_QUOTED if half_quoted(said) else ""


def begins_within(sentence: str) -> bool:
    """Whether it is the rest of a long sentence, cut at a conjunction before no clause: "and stolen all the food"."""
    return _NO_SUBJECT.match(sentence) is not None


def ends_asking(said: str) -> bool:
    """Whether a sentence is a question, or quotes one at its end."""
    return said.rstrip("\"'”’)").endswith("?")


def half_quoted(said: str) -> bool:
    """Whether a quotation within begins or ends elsewhere: quotation marks do not pair, double or single ones."""
    marks = text.quotation_marks(said)
    paired = len(marks) % 2 == 0 if '"' in marks else not marks.replace("“”", "")
    return not paired or len(_OPENS.findall(said)) != len(_CLOSES.findall(said))


def _short(said: str) -> bool:
    return len(spoken(said)[0]) < _FEWEST_WORDS


def _lost_its_beginning(said: str) -> bool:
    """Whether only the end of a sentence is left: "Just having people to ask.", "Have enabled computers to grow."."""
    if _REST.match(said):
        return True
    return _DOING.match(said) is not None and not _MAIN_VERB.search(said)


_REST = any_of(
    r"""
    (?:ha(?:ve|s)|had) (?!to\b)\w+ed
    (?:(?:just|simply|only|mostly|mainly|partly|partially|probably|maybe),? )*because\b(?!.*n't mean)
    how to (?!.*\b(?:is|are|was)\b)
    (?:what|why|where|who) (?!.{8,}\b(?:is|are|was|were|isn't|means?|will|can|does|did)\b)
    how (?:many|much|long),|to what
    how (?:much|well|often|quickly|fast) (?!.*\b(?:is|are|was|were|matters?|depends|decides|tells|makes|will|can)\b)
    to (?:not )?[a-z]+ (?!.*\b(?:i|you|we|they|it|is|are|was|were|has|had|takes|needs|means|costs|makes)\b)(?!.*'s)
    (?:interesting|true|good|bad) (?:about|of|for)
    """,
    begin="^",
)
_DOING = re.compile(
    r"(?:(?:Just|Simply|Maybe|Even|Only) )?(?!\w*thing\b|During|Bring|King|Spring|String)\w{2,}ing\b",
    re.I,
)
_MAIN_VERB = any_of(
    r"""
    (?<!that )(?<!who )(?<!which )(?<!you )(?<!they )(?<!we )(?<!it )(?:is|are|was|were|has|had|does|did)(?:n't)?
    (?<!that )(?<!who )(?<!which )(?<!you )(?<!they )(?<!we )(?<!it )(?:can|could|will|would|should|must|may|might)
    (?<!that )(?<!who )(?<!which )(?:makes|means|takes|gets|gives|seems|works|helps|allows|lets|made|took|gave|needs)
    (?<=, )(?:you|we|they|it|i|he|she|there) \w+|\w+'(?:s|re|ll|ve|d|m)
    """
)
"""What says something of it: not the verb of a relative clause."""
_OPENS = re.compile(r"(?<![\w’'])['‘](?=[A-Z])(?!(?:Cause|Em|Til|Tis|Twas)\b)")
_CLOSES = re.compile(r"(?<=[.,?!…])['’](?!\w)")
"""Single marks of quotation, which are apostrophes elsewhere."""
_NO_SUBJECT = re.compile(
    r"(?:and|but|so|because|then) (?!(?:i|you|we|they|he|she|it|that|this|these|those|there|here|the|an?|my|your"
    r"|our|his|her|their|its|if|when|what|who|how|people|every\w*|some\w*|any\w*|no\w*|all|most|many"
    r"|in|on|at|for|with|then)\b)[a-z]"
)
"""A conjunction in small letters, and what begins no clause; a name may."""
SHOW = "it is about the show"
FRAGMENT = "it is a fragment"
HALF_QUOTED = "a quotation in it begins or ends elsewhere"
_UNWHOLE = "it is not a whole sentence"
_Rule = tuple[str, Callable[[str], bool]]
_ANYWHERE: tuple[_Rule, ...] = (
    ("nothing is left of it without fillers", lambda said: not said),
    ("it greets, advertises or speaks to the other one", is_chatter),
    ("it is garbled", is_garbled),
    (SHOW, is_show_talk),
)
"""Reason to what finds it, for every sentence of a quotation."""
_OPENING: tuple[_Rule, ...] = (
    ("it is a question", ends_asking),
    (FRAGMENT, _short),
    ("it goes on from what was said before", goes_on),
    ("it points at what was said before", leans),
    ("it takes up the other one's words", answers),
    ("it tells what somebody else said", of_others),
    (_UNWHOLE, _lost_its_beginning),
)
"""The same for the sentence that it begins with."""

_VERBS = WORDS["verbs"]
_DOERS = WORDS["doers"]
_VERB_ENDS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't")
_SUBORDINATE = frozenset("to because which who whose where".split())
_FURTHER = _SUBORDINATE | {"and", "or"}, _SUBORDINATE | {"and", "or", "but"}
"""What begins no main clause after a comma: the first, and those after it."""
_SAID_WITHIN = re.compile(r'"[^"]*?(,?)"')
"""A quotation within, whose clauses are none of its sentence."""
_OFTEN = re.compile(r"once (?:an?|every|per|in) ", re.IGNORECASE)
_CLAUSE_OPENERS = frozenset("if when although while since as once whenever after before until even though".split())
_BROKEN_OFF = re.compile(
    r"\b(?:is|are|was|were|be|an?|the|of|for|with|to|and|or|but|because|if|when|could|would|should|can|will|than|as|from"
    r"|unless|until|whether|which|into|about|my|our|your|their)(?:\.{3}|…)[\"”’')]*$",
    re.IGNORECASE,
)
"""A pause after a word that leads on to the point: "so what happens is..."."""


def is_whole(sentence: str) -> bool:
    """Whether a sentence has its end and a verb, in its main clause where a comma parts one; not "If it fails."."""
    if text.is_broken(sentence) or (("..." in sentence or "…" in sentence) and _BROKEN_OFF.search(sentence)):
        return False
    claim = cleaned(sentence)
    opener, clauses = claim.partition(" ")[0].lower(), _SAID_WITHIN.sub(r"it\1", claim).split(", ")[1:]
    if (opener not in _CLAUSE_OPENERS and not (opener == "to" and clauses)) or _OFTEN.match(claim):
        return _has_verb(claim)
    return any(
        (first := clause.partition(" ")[0]) not in _FURTHER[number > 0]
        and (first in _DOERS or _has_verb(", ".join(clauses[number:])))
        for number, clause in enumerate(clauses)
    )


def _has_verb(clause: str) -> bool:
    words, said = spoken(clause)
    return len(words) >= _SURELY_WHOLE or any(
        word in _VERBS
        or word.endswith(_VERB_ENDS)
        or (word.endswith("ed") and number > 0 and (said[number - 1] in _DOERS or words[number - 1][0].isupper()))
        for number, word in enumerate(said)
    )
