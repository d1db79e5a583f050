"""What hosts say where a subject begins, and what nobody begins a subject with."""

import re

OPENING_WORDS = 14
"""Words of a turn in which a cue counts as its opening."""


_WH = " | ".join(
    f"{word}'s | "
    + " | ".join(f"{word} {verb}" for verb in "is are do does did about would was were can could should".split())
    for word in "what how why when who where".split()
)


def _begin(*patterns: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(patterns) + r")\b")


CUES: dict[str, str] = {
    "move on": """
        let's talk | let's move | let's go | let's get | let's start | let's discuss | let's switch | let's jump
        let's do | let's see | let's dive | let's dig | let's turn | let's shift
        let us talk | let us move | let us go | let us start | let us discuss | let us turn
        let me talk | let me move | let me go | let me start | let me see | let me turn
        move on to | moving on | go on to | get on to | jump on to | move over to | switch over to | jump over to
        go over to | move back to | go back to | get back to | jump back to | switch back to | jump back into
        get back into | go back into | dive back into | move into | jump in to | go in to
        change the subject | change the topic | change subject | change topic | change gears
        next topic | next question | next thing | next section | next up | next item | next slide
        """,
    "talk about": """
        talk about | talk through | talk * about | talk * through | discuss * about | speak about | speak * about
        talking about | talking through | talking * about | chat about | chat through | chat * about
        """,
    "ask": """
        question | questions | ask | asking | wondering | curious | wanted to | want to | like to | interested in
        """,
    "order": """
        first | second | third | next | last | lastly | final | finally | another | other | one more | also
        """,
    "close": """
        thank you | thanks | wrap up | closing | before we | summary | summarize | conclude | conclusion | recap
        out of time | goodbye | cheers
        """,
    "wh": _WH,
    "subject": """
        what is | what are | what about | how about | tell us | tell me | can you | could you | would you | do you
        have you | is there | are there
        """,
    "mention": """
        you mentioned | you said | speaking of | in terms of | when it comes to | with regard to | with regards to
        regarding | as for | back to | going back
        """,
}
"""Name to the phrases that are looked for in the opening of a turn."""

IN_WHOLE_TURN = frozenset({"move on", "close"})
"""Cues that count wherever in the turn they are said."""

OPENINGS: dict[str, re.Pattern[str]] = {
    "resume": _begin(
        "so", "now", "alright", "all right", "okay", "ok", "great", "well", "cool", "anyway", "right,? so"
    ),
    "reply": _begin(
        *("yeah", "yes", "yep", "no", "right", "sure", "exactly", "correct", "true", "mhm", "mm", "uh", "oh", "well"),
        *("i think", "i mean", "i don't", "i agree", "absolutely", "definitely", "of course", "probably"),
        *("it", "it's", "that", "that's", "they", "he", "she", "because", "and", "but", "or", "not", "just", "thanks?"),
    ),
    "yes": _begin(
        *("yeah", "yes", "yep", "exactly", "correct", "sure", "mhm", "absolutely", "definitely", r"right(?=[.,])")
    ),
    "conjunction": _begin(
        "and", "but", "because", "or", "which", "that", "that's", "this", "it", "it's", "they", "then"
    ),
}
"""Name to pattern, for the first words of a turn in small letters."""

ENDINGS: dict[str, re.Pattern[str]] = {
    "previous asks": re.compile(r"\?[\"”')]*$"),
    "previous thanks": re.compile(
        r"\b(?:thanks?|great|cool|awesome|perfect|makes sense|good|nice|okay|got it|interesting)\b[^.]{0,20}[.!]?$"
    ),
}
"""Name to pattern, for the end of the turn before."""
