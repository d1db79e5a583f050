"""Whether a sentence depends on the one before: it goes on from it, or speaks of what only that one names."""

import re

from generator.analyse.language import text
from generator.analyse.language.phrases import Phrases, any_of
from generator.analyse.quotable.garbled import spoken
from generator.analyse.quotable.wordings import WORDINGS, WORDS

_NEAR = 7
"""Words within which a sentence has named what it speaks of, or leans."""

BANNED_OPENERS = WORDS["no openers"]
_FINITE = WORDS["finite verbs"]
ASKERS = frozenset("what what's how how's why who who's where when whose which".split())
_HELPERS = frozenset("am be been being do have can could will would should shall may might must".split()) | _FINITE
_ONE_MORE = re.compile(
    r"(?i:the (?:[\w-]+ ){0,3}ones?|(?:yet )?another|one more"
    r"|the (?:short|long|other|second|third) (?:version|story|part))\b"
    r"|The (?:second|third|fourth|next|last|other|final)\b(?! (?:few|\w+ years|years?|decades?|century|time))"
    r"(?:(?! that\b).){0,30}?\b(?:is|was)\b"
    r"|One (?:is|was)\b(?! (?:always|never|not|often|tempted|supposed))"
    r"|If (?:so|not),|[A-Z][\w'’]+ (?:this|that|it|them|these|those),"
    r"|The (?:problem|solution|issue|idea|goal) was\b(?! (?:that|to))"
    r"|The (?:difference|reason|answer|alternative|exception|idea|point) (?:is|was)\b"
    r"|The (?:other|third|next best) (?:thing|type|kind|challenge|problem|reason|part|option|issue|question|way)\b"
    r"(?! (?:that|to|about)\b)"
    r"|The (?:[\w-]+ ){1,3}(?:of|to|for|about|with|behind) (?:it|them)\b"
    r"|Each one\b(?! of\b)|(?:(?:Each|Every)(?: single)? one|All|Both|Many|Most|Some|Half|None|One)"
    r" of (?:these|those|them|it)\b(?! (?:who|that|days?\b))"
    r"|(?:Otherwise|Likewise|At the same time|On the other hand|As mentioned)\b|In addition\b(?! to\b)"
    r"|In the same way\b(?! (?:that|as)\b)|As a result\b(?! of\b)|The same (?:with|for|goes|applies)\b"
    r"|Where (?:that|this|it)\b|All this\b"
    r"|Your (?:most|best|latest|first|last|second|new)\b"
)
"""Goes on with a list, with what was said or with the other's work: "The next item is", "Knowing that,"."""
_OTHERS = re.compile(
    r"\b[A-Z][a-z]+ (?:was|were) (?:talking about|saying|mentioning|asking)\b|\b[Ss]?[Hh]e mention(?:s|ed)\b"
    r"|^As [A-Z]\w+ (?:said|says|mentioned)\b|^[A-Z]\w+ (?:says|said|writes|wrote|argues),? [\"“]"
)
_EMPTY_IT = any_of(
    r"""
    it comes to
    it turns out
    it (?:doesn't|does not|didn't|did not)(?: really)? matter
    it(?:'s| is| was| takes| took| would be| will be| can be| might be| used to be| becomes| became)
    """,
    begin="^",
    end=r"(?:(?<=to)|(?<=out)|(?<=matter)"
    r"|(?: immediately| extremely| just"
    r"| really| very| so| not| almost| pretty| always| never| often| only| more| much)* "
    r"(?!central|similar|related|due|going|gonna|able|trying|about|supposed|used|meant|designed|like|got|been|here|there|bound|set|ready"
    r"|likely to|expected to|scheduled)(?:an? (?:\w+ )?)?[\w-]+(?: for [\w ]+?)? (?:to|that|how|where))\b",
)
_THERE_IS = any_of("there(?:'s| is| are| was| were| will| has| have|'ll| can| used)", begin="^")
_HE = frozenset("he he's he'd he'll him his she she's she'd she'll her hers".split())
_THEY = frozenset("they they're they've they'd they'll them their theirs".split())
_IT = frozenset("it it's its it'll it'd".split())
_THESE = frozenset("that that's that'll that'd this these those there here such both former latter same".split())
_POINTERS = _HE | _THEY | _IT | _THESE | {"another", "others"}
_TIMED = frozenset(
    "year week month decade time day days weeks months years morning point industry country world age era".split()
)
"""Words that, after "this" or "these", point at nothing said before."""
_WHEN = frozenset("today yesterday tomorrow nowadays".split())
_MODALS = WORDS["modals"]
_ACTORS = frozenset("i we you i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll".split())
_PEOPLE = frozenset("people everyone everybody folks someone somebody anyone anybody nobody kids users".split())
_OPINING = re.compile(
    r"(?:I|We) (?:also |still |do |just |really |personally )*(?:think|feel|believe|guess|suppose|hope|bet)(?: that)? "
    r"(?=(?:it|this|they|he|she|these|those)\b|that(?:['’]s|['’]ll|['’]d| is| was| will| would| can)\b)"
)
_BOUNDS = any_of(
    r"(?:and )?(?:but|however|though|although|yet|except|then again|that said|having said that)", begin="^"
)
_PRONOUN_FIRST = any_of(
    r"(?:(?:i|we)(?: \w+){0,2} (?:think|feel|believe|guess|suppose|hope|bet|say) (?:that )?)?"
    r"(?:it|that|this|these|those|they|he|she|them|him|her|there)(?:'s|'re|'ll|'d|'ve)?",
    begin="^",
)
_BACK = Phrases({"back": WORDINGS["points back"]})


def goes_on(said: str) -> bool:
    """Whether a cleaned sentence begins in the middle of another, of a list or of a quotation: "The second one is"."""
    words = spoken(said)[1]
    first, second = words[0], words[1]
    asked = first in ASKERS and second in _HELPERS
    return said[:1] in "\"“'‘(" or first in BANNED_OPENERS or first in _FINITE or asked or bool(_ONE_MORE.match(said))


def leans(said: str) -> bool:
    """Whether a cleaned sentence speaks of something before it has named it: "They rewrote the parser."."""
    if held := _OPINING.match(said):
        said = said[held.end() :]
    words, forms = spoken(said)
    if not forms:
        return True
    if forms[0] in _POINTERS and not (_EMPTY_IT.match(said) or _THERE_IS.match(said) or _at_a_time(forms)):
        return True
    return bool(_BACK.found(forms[:_NEAR])) or _unnamed(words, forms)


def points_back(said: str) -> bool:
    """Whether a cleaned sentence opens with a pronoun or with what ties it to the one before; coarser than `leans`."""
    return said.partition(" ")[0].lower() in BANNED_OPENERS or _PRONOUN_FIRST.match(said) is not None


def bounds(said: str) -> bool:
    """Whether a sentence bounds the one before ("But …"): what ends there stops short of the point."""
    return bool(_BOUNDS.match(said))


def of_others(said: str) -> bool:
    """Whether a sentence tells what somebody else said."""
    return bool(_OTHERS.search(said))


def _at_a_time(forms: list[str]) -> bool:
    return forms[0] in ("this", "that") and forms[1:2] != [] and forms[1] in _TIMED


def _unnamed(words: list[str], forms: list[str]) -> bool:
    """Whether a third-person pronoun comes before anything that it could mean."""
    named = several = thing = False
    verb = False  # Whether a verb is due: what stands there names nothing.
    for place, (word, form) in enumerate(zip(words[:_NEAR], forms, strict=False)):
        due, verb = verb, form in _ACTORS or (verb and form in _MODALS)
        if form in _HE or form in _THEY:
            if not (named or (several and form in _THEY)):
                return True
        elif form in _IT:
            if place and not (thing or named or _EMPTY_IT.match(" ".join(forms[place : place + 12]))):
                return True
        elif form in ("these", "those"):
            following = forms[place + 1 : place + 2]
            if following and following[0] not in _TIMED and not text.is_stop(following[0]):
                return True
        elif form in _PEOPLE:
            named = several = True
        elif form in _WHEN or form.endswith("ly"):
            verb = due
        elif not text.is_stop(word) and not (due and word[0].islower()):
            thing = True
            named = named or word[0].isupper()
            several = several or form.endswith("s")
        elif place and word[0].isupper() and form not in _ACTORS:
            named = True
    return False
