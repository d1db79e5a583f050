"""Claims: which sentences can be quoted alone, in the words spoken, and which lean on what was said before.

A claim is refused for what a reader can see in it: a question, a pronoun with nothing to point at, words
to the other speaker, talk about the show, an advertisement, a sentence broken off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.analyse import text
from generator.analyse.cues import any_of
from generator.analyse.study import Study


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as spoken, mended where the transcript breaks it between two turns of one speaker."""

    turn: int
    """Position of the turn it begins in."""
    text: str
    """Verbatim: it occurs in its turn, or in its turn and the next joined by a space."""
    words: tuple[str, ...]
    content: tuple[str, ...]
    """The stems that carry its subject."""


def lines(study: Study) -> list[Line]:
    """Every sentence in order, those broken between two turns of one speaker made whole."""
    found: list[Line] = []
    turns = study.turns
    for sentence in study.sentences:
        last = found[-1] if found else None
        if (
            last
            and sentence.place == 0
            and sentence.turn == last.turn + 1
            and _broken(last.text)
            and turns[last.turn].speaker == turns[sentence.turn].speaker
        ):
            found[-1] = Line(
                last.turn, f"{last.text} {sentence.text}", last.words + sentence.words, last.content + sentence.content
            )
        else:
            found.append(Line(sentence.turn, sentence.text, sentence.words, sentence.content))
    return found


def _broken(sentence: str) -> bool:
    return sentence.rstrip("\"'”’)]")[-1:] not in {".", "!", "?", "…"}


@lru_cache(maxsize=4096)
def cleaned(sentence: str) -> str:
    """A sentence as a reader wants it, without the words that only tie it to the one before."""
    said = text.clean(sentence)
    stripped = _LEAD_IN.sub("", said)
    if stripped == said:
        return said
    return stripped[:1].upper() + stripped[1:] if text.words(stripped) else ""


_LEAD_IN = any_of(
    """
    so
    and
    but
    yeah
    yes
    yep
    no(?=,)
    nope
    well
    right
    okay
    ok
    oh
    or
    also
    then
    plus
    anyway
    now
    like
    again
    sure
    exactly
    absolutely
    alright
    actually
    basically
    honestly
    i mean
    you know
    i guess
    you see
    of course
    in fact
    for sure
    to be fair
    that being said
    having said that
    with that said
    at the end of the day
    (?:as|like) (?:i|you) said
    """,
    begin="^(?:",
    end=r"\b[,.:;!]*\s+)+",
)

BANNED_OPENERS = frozenset(
    """
    so and yeah but well because right okay ok yes yep no nope oh or also then plus which who whom whose cause cuz
    anyway like um uh hmm wow hey hi hello thanks thank sure exactly absolutely alright sorry please than
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
    (?:just |really |very |so |not |almost |pretty |always |never |often |only )*[\w-]+(?: [\w-]+)? (?:to|that)
    """,
    begin=r"^it(?:'s| is| was| takes| took| would be| will be| can be| might be| used to be) ",
)
_THERE_IS = any_of("there(?:'s| is| are| was| were| will| has| have|'ll| can| used)", begin="^")
_THIS_TIME = any_of("(?:this|that) (?:year|week|month|decade|industry|country|world)", begin="^")
_LOOSE_END = any_of(
    """
    that
    this
    these
    those
    it
    them
    him
    her
    there
    there's
    too
    either
    as well
    ones?
    so
    then
    though
    to
    of
    the
    a
    with
    """,
    end=r"[\"'”’)]*[.!?…]*$",
)
_BACK_REFERENCE = any_of(
    r"""
    (?:do|did|does|done|doing|say|said|saying|mean|means|meant|solve) (?:that|this)(?=[,.;:])
    (?:do|did|does|done|doing|say|said|saying|mean|means|meant|solve) (?:that|this) (?:is|was|and|but|or|so|because|to)
    (?:like|about|for|with|of|than|after|before|in|on|at|to|from|by|around|through) (?:that|this)(?=[,.;:])
    (?:like|about|for|with|than|after|before|from|by|around|through) (?:that|this) (?:is|was|and|but|or|so|because|to)
    the (?:former|latter|first one|second one|other one|same thing|aforementioned)
    (?:that|this) one
    those ones
    (?:which|that|this) is (?:why|what|how|where|when|exactly)
    (?:these|those) things
    all of (?:that|this|these|those)
    (?:as|like) (?:i|you|we) (?:said|mentioned|were saying|was saying|talked about)
    mentioned (?:earlier|before)
    what (?:you|he|she|they)(?: just|'re|'ve)? (?:said|saying|mentioned|described|talking about)
    you(?:'ve| have| just)? (?:said|mentioned|asked|brought up|pointed out|touched on|alluded to|described|raised)
    your (?:question|point|answer|comment|story|talk|blog post|background|career|perspective|take|thoughts)
    to (?:that|your|his|her|their) (?:point|end|question)
    """
)
_SHOW_TALK = any_of(
    r"""
    welcome (?:to|back|everyone|everybody)
    thanks? (?:you )?(?:so much |again |very much )?for (?:having|joining|being|listening|tuning|coming|the|watching)
    thank you
    nice to (?:meet|see)
    good (?:morning|afternoon|evening)
    this (?:episode|podcast|show|space|recording|stream)
    (?:today's|last|next|previous|first|earlier|another|these|that) (?:\w+ )?(?:episodes?|podcasts?|listeners|guests?)
    (?:the|our|my|an|favou?rite) (?:\w+ )?(?:episodes?|podcasts?|listeners|guests?|show notes)
    twitter spaces?
    on (?:the|our|your) show
    subscrib(?:e|ing) to (?:the|our|this)
    like and subscribe
    (?:i'm|i am|my name is|it's) your host
    tune in
    stay tuned
    before we (?:start|begin|get)
    let's (?:get (?:started|going|into)|move on|jump|dive|go ahead|start|talk|switch|wrap|kick|hear|see|do)
    (?:hear|see) me
    you're muted
    on mute
    unmute
    raise your hand
    hop(?:ping)? (?:on|off)
    drop(?:ped)? (?:a|the) link
    in the chat
    link in
    wrap (?:it |this )?up
    run(?:ning)? out of time
    go ahead
    listen to the
    last question
    question (?:for|from) you
    i (?:just )?(?:wanted|want|was going|have|had|got) to (?:ask|hear|talk|touch|come back|go back|jump|interject)
    i(?:'d| would) (?:like|love) to (?:ask|hear|talk|touch|know|understand)
    i'm (?:going to|gonna) (?:ask|jump|talk|say|read)
    i(?:'m| was) curious
    tell us
    tell me
    (?:talk|walk) (?:us|me) through
    can you (?:talk|tell|explain|give|share)
    we(?:'re|'ve been| are| were| have been) talking about
    we(?:'ve| have)?(?: already)? (?:talked about|spoke about|discussed|described|explained)
    """
)
_ADVERT = any_of(
    r"""
    brought to you by
    sponsor\w*
    (?:promo|discount|coupon) codes?
    use (?:the )?code
    percent off
    free trial
    sign up (?:for|at|today|now)
    get started (?:today|for free)
    head (?:over )?to \w+
    (?:go to|visit|at) \w+\.(?:com|io|dev|fm|org|ai|net)
    check (?:it|them|us) out
    learn more at
    support for \w+ comes
    our friends (?:at|over)
    our partners?
    dot com slash
    \w+\.(?:com|io|dev|fm|org|ai)/\w+
    money[- ]back
    limited time
    (?:request|book) a demo
    """
)
_HE = frozenset("he he's he'd he'll him his she she's she'd she'll her hers".split())
_THEY = frozenset("they they're they've they'd they'll them their theirs".split())
_IT = frozenset("it it's its it'll it'd".split())
_PEOPLE = frozenset("people everyone everybody folks someone somebody anyone anybody nobody kids users".split())
_FIRST_SAID = frozenset("i we you me my our your us i'm i've i'd i'll we're we've you're".split())


def stands_alone(claim: str) -> bool:
    """Whether a cleaned sentence, or the first of several, can be read without what was said before it."""
    said = [word.replace("’", "'") for word in text.words(claim)]
    if len(said) < 5 or "?" in claim or claim[:1] in "\"“'‘(":
        return False
    first, second = said[0].lower(), said[1].lower()
    if first in BANNED_OPENERS or (first in _ASKERS and second in _HELPERS):
        return False
    if first in _HELPERS and second in _POINTERS | _FIRST_SAID | {"there", "the"}:
        return False
    if first in _POINTERS and not (_EMPTY_IT.match(claim) or _THERE_IS.match(claim) or _THIS_TIME.match(claim)):
        return False
    return not (dangling(said) or _LOOSE_END.search(claim) or _BACK_REFERENCE.search(claim))


def dangling(said: Sequence[str]) -> bool:
    """Whether a third-person pronoun comes before anything that it could mean; apostrophes are straight."""
    named = several = thing = False
    for position, word in enumerate(said):
        lower = word.lower()
        if lower in _HE:
            if not named:
                return True
        elif lower in _THEY:
            if not (named or several):
                return True
        elif lower in _IT:
            if position > 1 and not (thing or named):
                return True
        elif lower in _PEOPLE:
            named = several = thing = True
        elif not text.is_stop(word):
            thing = True
            named = named or word[0].isupper()
            several = several or lower.endswith("s")
        elif position and word[0].isupper() and lower not in _FIRST_SAID:
            named = True
    return False


def is_chatter(claim: str) -> bool:
    """Whether a sentence is about the show, for the other speaker, or an advertisement."""
    return bool(_SHOW_TALK.search(claim) or _ADVERT.search(claim))


_VERB = any_of(
    r"""
    \w+'(?:s|re|ve|ll|d|m)
    \w+n't
    is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|must|may|might|need|needs|want|wants
    get|gets|got|make|makes|made|take|takes|took|go|goes|went|say|says|said|run|runs|ran|use|uses|build|builds|built
    work|works|mean|means|come|comes|came|see|sees|saw|give|gives|gave|find|finds|found|keep|keeps|let|lets|know|knew
    start|starts|cost|costs|solve|solves|become|becomes|grow|grows|\w{2,}ed
    """
)


def is_whole(sentence: str, claim: str) -> bool:
    """Whether a sentence is finished and says something of something."""
    return not _broken(sentence) and bool(_VERB.search(claim))
