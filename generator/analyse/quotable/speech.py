"""Speech made readable: fillers, false starts, stutters and stage directions out, letter case and marks put right."""

import re

from generator.analyse.language.lexicon import (
    FUNCTION_WORDS,
    KINDS_OF,
    LOWER_CASE_NAMES,
    SOUNDS,
    TALK_WORDS,
)
from generator.analyse.language.lookup import Lookup
from generator.analyse.language.phrases import any_of
from generator.analyse.quotable.stutters import once
from generator.analyse.quotable.wordings import WORDINGS, WORDS

_THIN = FUNCTION_WORDS | TALK_WORDS
_JOINERS = WORDS["no comma before a clause"]
_CLAUSE_OPENERS = WORDS["a clause begins"]
_PREDICATES = WORDS["after a subject"]
_NOISE = re.compile(
    r"\\?\[[^\]]*\]|\((?:laugh|crosstalk|inaudible|applause|music)[^)]*\)|♪"
    r"|\*(?:laugh|chuckl|giggl|sigh|gasp|cough|sneez|sniff|bleep|beep|clap|applau|cheer|music|sing|crosstalk|inaudible)"
    r"\w*\*",
    re.IGNORECASE,
)
_STRESSED = re.compile(r"(?<![\w*])\*{1,3}(\w+)\*{1,3}(?![\w*])")
"""A word in the marks of stress, which a sound in them is not: without it "having *no* side effects" has some."""
_UNHEARD = re.compile(
    r"\\?\[ ?(?:unintelligible|inaudible|indiscernible|indistinct)[^\]]*\]|\((?:unintelligible|inaudible)[^)]*\)",
    re.IGNORECASE,
)
"""Words that the transcriber did not catch: where they stood is told, else "an [inaudible] binary" is "an binary"."""
_SOUND = re.compile(
    r"(,?)(^|\s)\s*(?:u+h+m*|u+m+|(?-i:[Ee]rm?)|a+h|hm+|m+hm+|(?<!\d\s)mm+)\b[,.…]*(?=\s|$)", re.IGNORECASE
)
_ASIDE = re.compile(
    r",\s*(?:you know|i mean|like|right|sort of|kind of|you see|okay|actually|basically|honestly|frankly"
    r"|u+h+m*|u+m+|erm?|a+h|hm+)"
    r"(?:\s+what i mean)?\s*\??,",
    re.IGNORECASE,
)
_YOU_KNOW = re.compile(
    r"(?:you know,|(?:(?<=\bthe )|(?<=\ban )|(?<=\ba )|(?<=\bmy )|(?<=\bour )|(?<=\bI ))you know)\s+"
    r"(?!(?:that|what|how|why|who|where|when|if|which|about|of|better|it|this|him|them|exactly)\b)(?<!\w)",
    re.IGNORECASE,
)
"""The filler has a comma, or stands where no clause begins: in "if you know the parser, you know it all" one knows."""
_MEANT_KNOW = re.compile(
    r"\b(?:do|did|if|as|let|that|when|what|how|once|thing|things|people|before|because|than|make sure|just so|more|less"
    r"|all)\s+$",
    re.IGNORECASE,
)
_SORT_OF = re.compile(
    r"([\w'’]+)(,?)\s+(?:just\s+)?(?:(?:sort|kind) of|kinda|sorta),?\s+(?=\w)(?!(?:a )?(?:thing|stuff|deal)s?\b)",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"\b(of|with|from|for|into|to|at|by|about|on|in|my|your|our|their|a|an"
    r"|have|had|need|use|using|got|get|do|doing|add|adding) like,"
    r"(?! (?:and|but|so|or|which|about|that|it|i|you|we|they|if|when|because|though|while|especially|even|not|too"
    r"|\d+|two|three|four|five|six|ten)\b)"
    r"|\b(of|with|from|for|into|at|about|have|had|using|got) like"
    r"(?= (?:the|an?|my|your|our|their|his|her|some|\w+ing)\b)",
    re.IGNORECASE,
)
"""The filler where nothing is liked, likened or counted: "to like, solve", "of like having"; not "to like the"."""
_TAIL = re.compile(
    r"(?:,\s*(?:right|you know|yeah|okay|actually|honestly|so|and|but|or|and stuff"
    r"|(?:kind|sort|type) of (?:thing|deal)"
    r"|if that makes sense|does that make sense))+\s*[?.!…]*$",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:,?\s+(?:and|but|(?<!\beither )or|(?<!\bjust )because|the|(?-i:a)|like(?=[.…]*$)(?<=, like)"
    r"|(?<!\bor )(?<!\bthink )(?<!\bhope )(?<!\bguess )(?<!\bsuppose )(?<!\bbelieve )(?<!\bsay )(?<!\bsaid )"
    r"(?<!\bdo )(?<!\bdoing )(?<!\bdone )(?<!\beven )(?<!\bnot )so))+[.…]*$",
    re.IGNORECASE,
)
"""Words that break off a sentence; not the end of "I don't think so", "a year or so", "what it looks like"."""
_DANGLERS = ("and", "but", "so", "or", "because", "like", "the", "a")
_FRAGMENT = re.compile(r"(?<![\w-])(?!re-|pre-|post-|non-|multi-|sub-)\w{1,4}[-–—]\s+(?!and\b|or\b|to\b)(?=\w)")
_FLOOR = any_of(WORDINGS["floor"], begin="^(?:", end=r"\b[,.:;!…]*(?: [–—-]+)?\s+)+")
"""What only takes the floor: "So, yeah, I mean,"."""
_INSERTED = re.compile(r",\s+(?:which|who|where|when|a|an|the)\s[^,]*$")
"""A relative clause or the like that a comma has to close."""
_EDGE = " ,;:.–—-…"
_MARKS = re.compile(r"[\[(*♪]|\s\s")
_ASIDE_WORDS = frozenset(
    ["know", "mean", "like", "right", "of", "see", "okay", "actually", "basically", "honestly", "frankly"]
)
_SIDES = frozenset("left wrong up down".split())
"""Before "right" that is none: "left, right, and centre"."""
_ABOUT = re.compile(r", like, (?:\d|(?:two|three|four|five|six|ten)\b)", re.IGNORECASE)
"""About so many."""
_HEDGES = frozenset(["sort", "kind", "kinda", "sorta"])
_LETTER = re.compile(r"\w")
_TAIL_LENGTH = 60
_UNTIDY = re.compile(r"\s[,.;:!?]|[,;:]\s*[,;:]|,[.!?…]|\.\.|\bi\b|\s\s")


_SPOKEN = Lookup(lambda token: token.strip(_EDGE + "?!").lower())


def clean(sentence: str) -> str:
    """A spoken sentence without fillers, false starts and stutters, its meaning unchanged.

    Begins with a capital (names such as `kubectl` and `eBPF` excepted) and ends with a full stop or its own mark;
    empty where nothing but filler was said.
    """
    said = sentence
    if _MARKS.search(said):
        said = " ".join(_STRESSED.sub(r"\1", _NOISE.sub(" ", _UNHEARD.sub(" … ", said))).split())
    said = _FLOOR.sub("", said.lstrip(_EDGE))
    # Most sentences have few of these words; looking for them first is what keeps cleaning cheap.
    spoken = set(map(_SPOKEN.__getitem__, said.split()))
    sounds = not spoken.isdisjoint(SOUNDS)
    if "," in said and (sounds or not spoken.isdisjoint(_ASIDE_WORDS)):
        said = _ASIDE.sub(_without_aside, _ASIDE.sub(_without_aside, said))
    if sounds:
        said = _SOUND.sub(r"\1\2", said)
    if "know" in spoken and "you" in spoken:
        said = _YOU_KNOW.sub(lambda match: match.group() if _MEANT_KNOW.search(said[: match.start()]) else "", said)
    if not spoken.isdisjoint(_HEDGES):
        said = _SORT_OF.sub(_without_sort_of, said)
    if "like" in spoken:
        said = _LIKE.sub(r"\1\2", said)
    if "- " in said or "– " in said or "— " in said:
        said = _FRAGMENT.sub("", said)
    said = once(said)
    end = max(0, len(said) - _TAIL_LENGTH)
    tail = _TAIL.sub(".", said[end:]) if "," in said[end:] else said[end:]
    said = said[:end] + (_DANGLING.sub("", tail) if tail.rstrip(_EDGE).lower().endswith(_DANGLERS) else tail)
    return _dressed(_FLOOR.sub("", said.lstrip(_EDGE)))


def _without_aside(match: re.Match[str]) -> str:
    """Drops ", you know," with both commas inside a phrase ("for, like, a year"), with one between clauses."""
    before = match.string[: match.start()].rpartition(" ")[2].lower()
    if before in _SIDES or _ABOUT.match(match.string, match.end() - len(", like,")):
        return match.group()
    after = match.string[match.end() :].lstrip().partition(" ")[0].strip(_EDGE + "!?").lower().replace("’", "'")
    if after.partition("'")[0] in _CLAUSE_OPENERS:
        return "" if not before or before in _JOINERS else ","
    if not before or before in _THIN:
        return ""
    goes_on = after in _PREDICATES or (len(after) > 4 and after.endswith("ed"))
    return "" if goes_on and not _INSERTED.search(match.string, 0, match.start()) else ","


def _without_sort_of(match: re.Match[str]) -> str:
    """Drops a hedging "sort of", keeps one that names a sort ("some sort of", "what kind of")."""
    return match.group() if match[1].lower() in KINDS_OF else f"{match[1]}{match[2]} "


def _dressed(said: str) -> str:
    """A sentence with its spaces, commas, first letter and last mark in order."""
    if _UNTIDY.search(said):
        said = re.sub(r"\s+([,.;:!?]+)(?![\w/])", r"\1", " ".join(said.split()))
        said = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", said)
        said = re.sub(r",+(?=[.!?…])", "", said)
        said = re.sub(r"\.{2,}$", "", said)
        said = re.sub(r"\bi(?=$|\s|['’](?:m|d|ll|ve)\b)", "I", said)
    said = said.strip(" ,;:–—-…")
    if not _LETTER.search(said):
        return ""
    first = said.partition(" ")[0].partition("-")[0].strip(",.")
    if first.islower() and first not in LOWER_CASE_NAMES:
        said = said[0].upper() + said[1:]
    return said if said.rstrip("\"'”’)").endswith((".", "!", "?")) else said + "."
