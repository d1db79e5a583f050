"""Claims: which sentences can be quoted alone, in the words spoken, and which lean on what was said before.

A claim is refused for what a reader can see in it: a question, a pronoun with nothing to point at, words
to the other speaker, talk about the show, an advertisement, a sentence broken off.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.analyse.language import text
from generator.analyse.language.phrases import Phrases, any_of
from generator.analyse.quotable.garbled import SUBJECTS, is_garbled, spoken
from generator.analyse.quotable.wordings import (
    ANSWERS_BACK,
    BACK_REFERENCES,
    CHATTER,
    INTRODUCTIONS,
    LEAD_INS,
    SHOW_TALK,
)


@lru_cache(maxsize=4096)
def cleaned(sentence: str) -> str:
    """A sentence as a reader wants it, without the words that only tie it to the one before."""
    said = text.clean(sentence)
    if ", " in said:
        said = _PAUSE.sub(_without_pause, said)
        if said.count(",") == 1:
            said = _LONE_COMMA.sub(r" \1", said)
    if "'" in said or "’" in said:
        said = _SUBJECT_TWICE.sub("", said)
    stripped = _LEAD_IN.sub("", said)
    if stripped == said:
        return said
    return stripped[:1].upper() + stripped[1:] if text.words(stripped) else ""


def _without_pause(match: re.Match[str]) -> str:
    """Drops a comma where no writer sets one."""
    word = match[1].lower().replace("’", "'")
    counted = word in _COUNTS and match.string[: match.start()].lower().endswith("the ")
    return f"{match[1]} " if counted or word in _NO_COMMA_AFTER else match[0]


_PAUSE = re.compile(
    r"([\w'’]+), (?=[a-z])(?!(?:and|or|but|if|when|while|because|though|i|we|you|he|she|it|they|there|is|are|was|were"
    r"|do|does|did|can|will|then|so|not|as|that)\b)"
)
_NO_COMMA_AFTER = frozenset(
    """
    the a an of to with for from my your our their its has have had as by at than into between very every each was were
    are be been will would could should might must it's that's we're they're you're
    """.split()
)
_COUNTS = frozenset("2 3 4 5 6 7 8 9 10 two three four five first second third last new whole".split())
"""Between "the" and a noun: "the 2, big ones"."""
_LONE_COMMA = re.compile(r"(?<!is), (is|are|was|were|has|had)\b")
"""The only comma of a sentence, between what it speaks of and what it says of that."""
_SUBJECT_TWICE = re.compile(r"\b(I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t|[Tt]hat|[Tt]here) (?=\1['’])")
"""A stutter before a contraction: "I I'd"."""
_LEAD_IN = any_of(
    LEAD_INS,
    begin="^(?:",
    end=r"\b[,.:;!]*\s+)+",
)

BANNED_OPENERS = frozenset(
    """
    so and yeah but well because right okay ok yes yep no nope oh or also then plus which who whom whose cause cuz
    anyway like um uh hmm wow hey hi hello thanks thank sure exactly absolutely alright sorry please than whereas
    unless especially not of among nor neither either
    """.split()
)
"""A claim never begins with one of these."""

_POINTERS = frozenset(
    """
    it its it's it'll it'd that that's that'll that'd this these those they they're they've they'd they'll their them
    he he's he'd he'll him his she she's she'd she'll her hers such both neither former latter same there here
    another others
    """.split()
)
_ASKERS = frozenset("what what's how how's why who who's where when whose which".split())
_HELPERS = frozenset(
    """
    is are was were am be been being do does did has have had can could will would should shall may might must
    isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't
    """.split()
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
    r"(?!going|gonna|able|trying|about|supposed|used|meant|designed|like|got|been|here|there|due|bound|set|ready"
    r"|likely to|expected to|scheduled)(?:an? (?:\w+ )?)?[\w-]+(?: for [\w ]+?)? (?:to|that|how|where))\b",
)
_THERE_IS = any_of("there(?:'s| is| are| was| were| will| has| have|'ll| can| used)", begin="^")
_THE_ONE = re.compile(
    r"(?:the (?:[\w-]+ ){0,3}ones?|(?:yet )?another|one more"
    r"|the (?:short|long|other|second|third) (?:version|story|part))\b",
    re.IGNORECASE,
)
"""One of several that were spoken of before."""
_OPINING = re.compile(
    r"(?:I|We) (?:also |still |do |just |really |personally )*(?:think|feel|believe|guess|suppose|hope|bet)(?: that)? "
    r"(?=(?:it|this|they|he|she|these|those)\b|that(?:['’]s|['’]ll|['’]d| is| was| will| would| can)\b)"
)
_THIS_TIME = any_of("(?:this|that) (?:year|week|month|decade|industry|country|world)", begin="^")
_ONE_MORE = re.compile(
    r"The (?:second|third|fourth|next|last|other|final)\b(?! (?:few|\w+ years|years?|decades?|century|time))"
    r"(?:(?! that\b).){0,30}?\b(?:is|was)\b"
    r"|[A-Z][\w'’]+ (?:this|that|it|them|these|those),|The (?:problem|solution|issue|idea|goal) was\b(?! (?:that|to))"
    r"|Your (?:most|best|latest|first|last|second|new)\b",
)
"""Goes on with a list, with what was said or with the other's work: "The next item is", "Knowing that,"."""
_SHOWN_THERE = any_of(
    r"""
    (?:steps?|one|blocks?|part|thing|line|graph|node|side|row|note|see|get|is) (?:\w+ )?here
    (?:on|from|with|using|in|at) this (?:node|slide|line|graph|chart|diagram|side|tree|picture|screen|page)
    """
)
"""Points at what the listeners saw."""
_ANOTHERS = re.compile(
    r"\b[A-Z][a-z]+ (?:was|were) (?:talking about|saying|mentioning|asking)\b|\b[Ss]?[Hh]e mention(?:s|ed)\b"
    r"|^As [A-Z]\w+ (?:said|says|mentioned)\b|^[A-Z]\w+ (?:says|said|writes|wrote|argues),? [\"“]"
)
"""What somebody else said."""
_TOLD = frozenset("talking saying mentioning asking mentions mentioned says said writes wrote argues".split())
_LOOSE_ENDS = frozenset(
    """
    that this these those it them him her there there's too either one ones so then though to of the a with where
    because and but or if when which who what how is are was hasn't isn't i we you let's
    """.split()
)
_FINITE = frozenset(
    """
    is are was were has had does did made makes goes went got gets took takes came comes said says builds built means
    works runs ran uses wants needs gives gave finds keeps lets knows knew starts costs solves becomes grows isn't
    aren't wasn't doesn't didn't hasn't
    """.split()
)
"""Verbs that want a subject before them: with one first a sentence has lost its own."""
_HE = frozenset("he he's he'd he'll him his she she's she'd she'll her hers".split())
_THEY = frozenset("they they're they've they'd they'll them their theirs".split())
_IT = frozenset("it it's its it'll it'd".split())
_THESE = frozenset(("this", "these", "those"))
_SOON = 20
"""Words after which "these disks" may be what the sentence itself has spoken of."""
_TIMES = frozenset("today yesterday tomorrow recently currently nowadays originally eventually historically".split())
_TIMED = frozenset(
    """
    year week month decade century time day days morning afternoon evening moment point industry country world planet
    age era space field season summer winter spring fall weekend quarter monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december autumn is was are were has will can would could isn't
    """.split()
)
"""Words that, after "this" or "these", point at nothing said before."""
_MODALS = frozenset(
    """
    do does did don't doesn't didn't can could will would should may might must can't couldn't won't wouldn't shouldn't
    also just still really never always not to going gonna
    """.split()
)
_ACTORS = frozenset("i we you i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll".split())
_PEOPLE = frozenset("people everyone everybody folks someone somebody anyone anybody nobody kids users".split())
_FIRST_SAID = frozenset("i we you me my our your us i'm i've i'd i'll we're we've you're".split())
_FAULTS = Phrases({"chatter": CHATTER, "show": SHOW_TALK, "back": BACK_REFERENCES, "answer": ANSWERS_BACK})


@lru_cache(maxsize=4096)
def _faults(claim: str) -> frozenset[str]:
    """Names of what keeps a cleaned sentence from being quoted: `chatter`, `show`, `back`."""
    return _FAULTS.found(spoken(claim)[1])


def is_chatter(claim: str) -> bool:
    """Whether a sentence greets, speaks to the other one, or advertises."""
    if "chatter" in _faults(claim) or _NAMED_SELF.match(claim) or _INTRODUCTION.match(claim):
        return True
    return "." in claim[:-1] and bool(_WEB_ADDRESS.search(claim))


def is_show_talk(claim: str) -> bool:
    """Whether a sentence is about the show itself."""
    return "show" in _faults(claim)


_NAMED_SELF = re.compile(r"(?:I['’]m|I am|This is) [A-Z][\w'’-]+ [A-Z][\w'’-]+(?:,| and\b|\.$)")
_INTRODUCTION = any_of(INTRODUCTIONS, begin="^")
_WEB_ADDRESS = re.compile(r"\b[\w-]+\.(?:com|io|dev|fm|org|ai|net)(?:/|\b(?=[.,]? |[.,]?$))")


def stands_alone(claim: str) -> bool:
    """Whether a cleaned sentence, or the first of several, can be read without what was said before it."""
    if held := _OPINING.match(claim):
        return stands_alone(claim[held.end() :])
    words, said = spoken(claim)
    if len(words) < 5 or "?" in claim or claim[:1] in "\"“'‘(":
        return False
    first, second = said[0], said[1]
    if first in BANNED_OPENERS or first in _FINITE or (first in _ASKERS and second in _HELPERS):
        return False
    if first in _HELPERS and (second in _POINTERS or second in _FIRST_SAID or second in {"there", "the"}):
        return False
    if first in _POINTERS and not (_EMPTY_IT.match(claim) or _THERE_IS.match(claim) or _THIS_TIME.match(claim)):
        return False
    if _THE_ONE.match(claim) or _ONE_MORE.match(claim):
        return False
    if ("here" in said or "this" in said) and _SHOWN_THERE.search(claim):
        return False
    if not _TOLD.isdisjoint(said) and _ANOTHERS.search(claim):
        return False
    if said[-1] in _LOOSE_ENDS or _dangling(words, said) or is_garbled(claim):
        return False
    return _faults(claim).isdisjoint(("back", "answer"))


def answers(claim: str) -> bool:
    """Whether a sentence takes up what the other speaker said ("you mentioned")."""
    return "answer" in _faults(claim)


def _dangling(words: Sequence[str], said: Sequence[str]) -> bool:
    """Whether a third-person pronoun comes before anything that it could mean."""
    named = several = thing = False
    verb = False  # Whether a verb is due: what stands there names nothing.
    for position, (word, plain_word) in enumerate(zip(words, said, strict=True)):
        due, verb = verb, plain_word in _ACTORS or (verb and plain_word in _MODALS)
        if plain_word in _HE:
            if not named:
                return True
        elif plain_word in _THEY:
            if not (named or several):
                return True
        elif plain_word in _IT:
            if position and not (thing or named or _EMPTY_IT.match(" ".join(said[position : position + 12]))):
                return True
        elif plain_word in _THESE and position < _SOON:
            following = said[position + 1] if position + 1 < len(said) else ""
            if following not in _TIMED and not text.is_stop(following) and following not in said[:position]:
                return True
        elif plain_word in _PEOPLE:
            named = several = True
        elif plain_word in _TIMES or plain_word.endswith("ly"):
            verb = due
        elif not text.is_stop(word) and not (due and word[0].islower()):
            thing = True
            named = named or word[0].isupper()
            several = several or plain_word.endswith("s")
        elif position and word[0].isupper() and plain_word not in _FIRST_SAID:
            named = True
    return False


_DOERS = SUBJECTS | _PEOPLE | {"it", "who", "that", "which", "never", "just", "also", "really", "actually"}
_VERBS = frozenset(
    """
    is are was were be been has have had do does did will would can could should must may might need needs want wants
    get gets got make makes made take takes took go goes went say says said run runs ran use uses build builds built
    work works mean means come comes came see sees saw give gives gave find finds found keep keeps let lets know knew
    start starts cost costs solve solves become becomes grow grows
    """.split()
)
_VERB_ENDS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't")
_SUBORDINATE = frozenset("to because which who whose where".split())
_CLAUSE_OPENERS = frozenset("if when although while since as once whenever after before until even though".split())


def is_whole(sentence: str, claim: str) -> bool:
    """Whether a sentence is finished and says something of something, in its main clause where a comma parts one."""
    if text.is_broken(sentence):
        return False
    opener, main = claim.partition(" ")[0].lower(), claim.partition(", ")[2]
    if opener not in _CLAUSE_OPENERS and not (opener == "to" and main):
        return _has_verb(claim)
    return main.partition(" ")[0] not in _SUBORDINATE and _has_verb(main)


def _has_verb(clause: str) -> bool:
    words, said = spoken(clause)
    return any(
        word in _VERBS
        or word.endswith(_VERB_ENDS)
        or (word.endswith("ed") and number > 0 and (said[number - 1] in _DOERS or words[number - 1][0].isupper()))
        for number, word in enumerate(said)
    )
