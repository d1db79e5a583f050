"""What hosts say where a subject begins, and what nobody begins a subject with."""

import re

OPENING_WORDS = 14
"""Words of a turn in which a cue counts as its opening."""


def _any(*patterns: str, begin: bool = False) -> re.Pattern[str]:
    return re.compile(("^" if begin else r"\b") + "(?:" + "|".join(patterns) + r")\b")


CUES: dict[str, re.Pattern[str]] = {
    "move on": _any(
        r"(?:move|moving|jump|switch|shift|get|go|dive|dig) (?:on|over|in|into|back)\b.{0,12}\b(?:to|into)",
        r"(?:let's|let us|let me) (?:talk|move|go|get|start|discuss|switch|jump|do|see|dive|dig|turn|shift)",
        r"change (?:the )?(?:subject|topic|gears)",
        r"moving on",
        r"next (?:topic|question|thing|section|up|item|slide)",
    ),
    "talk about": _any(r"(?:talk|discuss|speak|talking|chat) (?:\w+ )?(?:about|through)"),
    "ask": _any(
        "questions?", "ask", "asking", "wondering", "curious", "wanted to", "want to", "like to", "interested in"
    ),
    "resume": _any(
        "so", "now", "alright", "all right", "okay", "ok", "great", "well", "cool", "anyway", "right,? so", begin=True
    ),
    "reply": _any(
        *("yeah", "yes", "yep", "no", "right", "sure", "exactly", "correct", "true", "mhm", "mm", "uh", "oh", "well"),
        *("i think", "i mean", "i don't", "i agree", "absolutely", "definitely", "of course", "probably"),
        *("it", "it's", "that", "that's", "they", "he", "she", "because", "and", "but", "or", "not", "just", "thanks?"),
        begin=True,
    ),
    "yes": _any(
        *("yeah", "yes", "yep", "exactly", "correct", "sure", "mhm", "absolutely", "definitely", r"right(?=[.,])"),
        begin=True,
    ),
    "conjunction": _any(
        "and", "but", "because", "or", "which", "that", "that's", "this", "it", "it's", "they", "then", begin=True
    ),
    "order": _any(
        *(
            "first",
            "second",
            "third",
            "next",
            "last",
            "lastly",
            "final",
            "finally",
            "another",
            "other",
            "one more",
            "also",
        )
    ),
    "close": _any(
        *("thank you", "thanks", "wrap up", "closing", "before we", "summary", "summarize", "conclude", "conclusion"),
        *("recap", "out of time", "goodbye", "cheers"),
    ),
    "wh": _any(
        r"(?:what|how|why|when|who|where)(?:'s| is| are| do| does| did| about| would| was| were| can| could| should)"
    ),
    "subject": _any(
        *("what is", "what are", "what about", "how about", "tell us", "tell me", "can you", "could you", "would you"),
        *("do you", "have you", "is there", "are there"),
    ),
    "mention": _any(
        *("you mentioned", "you said", "speaking of", "in terms of", "when it comes to", "with regards? to"),
        *("regarding", "as for", "back to", "going back"),
    ),
}
"""Name to pattern, looked for in the opening of a turn in small letters."""

IN_WHOLE_TURN = frozenset({"move on", "close"})
"""Cues that count wherever in the turn they are said."""

CUES_BEFORE: dict[str, re.Pattern[str]] = {
    "previous asks": re.compile(r"\?[\"”')]*$"),
    "previous thanks": re.compile(
        r"\b(?:thanks?|great|cool|awesome|perfect|makes sense|good|nice|okay|got it|interesting)\b[^.]{0,20}[.!]?$"
    ),
}
"""Name to pattern, looked for at the end of the turn before."""
