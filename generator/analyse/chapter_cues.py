"""What hosts say where a subject begins, and what nobody begins a subject with."""

import re

OPENING_WORDS = 14
"""Words of a turn in which a cue counts as its opening."""


class Cue:
    """Finds any of the patterns in a text in small letters; each begins with a word or a group of words."""

    def __init__(self, *patterns: str, begin: bool = False) -> None:
        pattern = re.compile(r"\b(?:" + "|".join(patterns) + r")\b")
        self._look = pattern.match if begin else pattern.search
        openers = [head for pattern in patterns for head in re.findall(r"[a-z|' ]+\??", pattern)[0].split("|")]
        words = [word for head in openers for word in re.findall(r"[a-z]+\??", head)[:1]]
        # The last letter of an opener may be optional ("questions?"): both forms begin a match.
        self._firsts = frozenset(form for word in words for form in (word.rstrip("?"), re.sub(r".\?$", "", word)))

    def found(self, said: str, words: frozenset[str]) -> bool:
        """Whether the text has the cue; `words` are its own, so that most texts need no search."""
        return not self._firsts.isdisjoint(words) and self._look(said) is not None


CUES: dict[str, Cue] = {
    "move on": Cue(
        r"(?:move|moving|jump|switch|shift|get|go|dive|dig) (?:on|over|in|into|back)\b.{0,12}\b(?:to|into)",
        r"(?:let's|let us|let me) (?:talk|move|go|get|start|discuss|switch|jump|do|see|dive|dig|turn|shift)",
        r"change (?:the )?(?:subject|topic|gears)",
        r"moving on",
        r"next (?:topic|question|thing|section|up|item|slide)",
    ),
    "talk about": Cue(r"(?:talk|discuss|speak|talking|chat) (?:\w+ )?(?:about|through)"),
    "ask": Cue(
        "questions?", "ask", "asking", "wondering", "curious", "wanted to", "want to", "like to", "interested in"
    ),
    "resume": Cue(
        "so", "now", "alright", "all right", "okay", "ok", "great", "well", "cool", "anyway", "right,? so", begin=True
    ),
    "reply": Cue(
        *("yeah", "yes", "yep", "no", "right", "sure", "exactly", "correct", "true", "mhm", "mm", "uh", "oh", "well"),
        *("i think", "i mean", "i don't", "i agree", "absolutely", "definitely", "of course", "probably"),
        *("it", "it's", "that", "that's", "they", "he", "she", "because", "and", "but", "or", "not", "just", "thanks?"),
        begin=True,
    ),
    "yes": Cue(
        *("yeah", "yes", "yep", "exactly", "correct", "sure", "mhm", "absolutely", "definitely", r"right(?=[.,])"),
        begin=True,
    ),
    "conjunction": Cue(
        "and", "but", "because", "or", "which", "that", "that's", "this", "it", "it's", "they", "then", begin=True
    ),
    "order": Cue(
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
    "close": Cue(
        *("thank you", "thanks", "wrap up", "closing", "before we", "summary", "summarize", "conclude", "conclusion"),
        *("recap", "out of time", "goodbye", "cheers"),
    ),
    "wh": Cue(
        r"(?:what|how|why|when|who|where)(?:'s| is| are| do| does| did| about| would| was| were| can| could| should)"
    ),
    "subject": Cue(
        *("what is", "what are", "what about", "how about", "tell us", "tell me", "can you", "could you", "would you"),
        *("do you", "have you", "is there", "are there"),
    ),
    "mention": Cue(
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
