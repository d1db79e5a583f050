"""Speaker names written before the words: `Name: text`."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import Cue

_PART = r"(?:[^\W\d_a-z][\w.'’&-]{0,30}|\d{1,3}|de|van|von|der|den|la|le|di|da|bin|al|of|the|and)"
NAME = rf"(?:[^\W\d_a-z][\w.'’&-]{{0,30}}(?: {_PART}){{0,4}}(?: \([^()\n]{{1,30}}\))?)"
"""One to five words, the first with a capital, perhaps a role in parentheses."""
_PREFIX = re.compile(rf"^\s*(?:-\s*|>>+\s*)?({NAME})\s*:(?!//)(?:\s+|$)(?!\d\d\b)(.*)$", re.DOTALL)
_CHANGE = re.compile(r"^\s*(?:>>+|&gt;&gt;)\s*")

_NO_NAME = frozenset(
    """note notes warning question questions answer example examples remember step tip tips ps update first second
    third fourth finally okay ok so and but now well yes no also however meaning http https title date show description
    summary topics chapter chapters transcript episode source link links url time duration music sponsor break jingle
    outro intro tldr disclaimer edit correction fact quote result today tomorrow point remind reminder here this that
    it what why how when where who which one two three spoiler bonus translation caption captions subtitles author
    published tags categories language recorded resources references""".split()
)


def prefix(line: str) -> tuple[str, str] | None:
    """(name, words after the colon) of a line that could begin with a speaker; None if it can't."""
    found = _PREFIX.match(line)
    if not found or len(found.group(1)) > 48 or found.group(1).lower().split()[0].rstrip(".") in _NO_NAME:
        return None
    return " ".join(found.group(1).split()), found.group(2).strip()


def speakers(lines: Iterable[str], opening: bool = True) -> frozenset[str]:
    """The prefixes that are speakers: those that recur, and the one the text begins with (if `opening`).

    A single `Reason: because ...` amid speech is no speaker. Where the text begins with a name, a person who
    speaks only once is known by a name of two or more words, or by every line having a name.
    """
    counts: Counter[str] = Counter()
    first: str | None = None
    number = -1
    for number, line in enumerate(lines):
        if found := prefix(line):
            counts[found[0]] += 1
            if number == 0:
                first = found[0]
    named = {name for name, count in counts.items() if count > 1}
    if opening and first:
        named.add(first)
        every = bool(named - {first} or counts[first] > 1) and counts.total() == number + 1
        named |= {name for name in counts if every or " " in name or "_" in name or name.isupper()}
    return frozenset(named)


def prefixed(cues: Sequence[Cue]) -> tuple[list[Cue], list[int]]:
    """Cues with names taken off their text, and the positions where somebody else begins (`>>` marks, too).

    A name holds until the next; after a bare `>>` nobody knows who speaks.
    """
    known = speakers(line for cue in cues for line in cue.text.split("\n"))
    result: list[Cue] = []
    breaks: list[int] = []
    current: str | None = None
    for cue in cues:
        rest: list[str] = []
        current = cue.speaker or current
        for line in cue.text.split("\n"):
            found = prefix(line)
            if (found and found[0] in known) or _CHANGE.match(line):
                if rest:
                    result.append(replace(cue, text="\n".join(rest), speaker=current))
                current, line = found if found and found[0] in known else (None, _CHANGE.sub("", line))
                rest = []
                breaks.append(len(result))
            if line:
                rest.append(line)
        if rest:
            result.append(replace(cue, text="\n".join(rest), speaker=current))
    return result, [at for at in dict.fromkeys(breaks) if at < len(result)]
