"""Names that stand before the words of captions: `Name:`, `[Name]:`, `(Name)`, `>>` where somebody else begins."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model import ContentError, Cue
from generator.read.formats.document import Document
from generator.read.formats.heads.credit import CREDIT
from generator.read.formats.heads.heads import Head, heads
from generator.read.formats.heads.kept_up import kept_up
from generator.read.formats.heads.names import is_name, is_phrase, label, leads_in
from generator.read.formats.heads.prefixes import Prefix, loose, speakers, taking_turns
from generator.read.formats.heads.recurring import ASIDE

_CHANGE = re.compile(r"\s*>>+\s*")
_DASH = re.compile(r"\s*(?:>>+|[-–—](?=\s*[^\s\da-z-]))\s*")
"""The same, and a dash before what begins with a capital: one who transcribes by hand parts voices so."""
_DASHES = 3
"""Captions with a dash from which on it parts voices."""
UNSURE = "`{}:` may be a speaker or not; the words after it are credited to nobody"
_HOW = "Write `Name: text` in each caption, or name the speaker as in `<v Name>`"
_WITHIN = re.compile(r"(?<=\S) +>>+ *")
TURN = re.compile(r"[ \t]*\[(?:speaker[ _]turn|speaker[ _]change)\][ \t]*", re.IGNORECASE)
_SET_OFF = re.compile(r"[\[(<{]")
_AGAIN = 3
"""Times that a name stands before captions in which a warning says that nobody is credited."""
_FEW = 6
"""Captions below which a line in small letters above the words is no name."""


def prefixed(cues: Sequence[Cue]) -> tuple[list[Cue], list[int]]:
    """Cues with names taken off their text, and the positions where somebody else begins.

    A name holds until the next. After a bare `>>`, a `[SPEAKER_TURN]` or a label that may be no speaker's, nobody knows
    who speaks; such a label stays in the text.
    """
    if any(cue.speaker for cue in cues):
        return list(cues), []
    marked = any(_CHANGE.match(cue.text) for cue in cues)
    dashed = sum(_DASH.match(cue.text) is not None for cue in cues) >= _DASHES
    change = _DASH if dashed else _CHANGE
    rows = [
        (at, line, first == 0)
        for at, cue in enumerate(cues)
        for first, line in enumerate(_parted(cue.text, marked).split("\n"))
    ]
    read = [_head(line) for _, line, _ in rows]
    above = _above(cues)
    if not (above or any(read) or dashed or any(">>" in line for _, line, _ in rows)):
        return list(cues), []
    known, doubtful = _speakers(rows, read, "\n".join(cue.text for cue in cues))
    if above:
        # Where names stand on lines of their own, a colon sets off none.
        known, doubtful = known & above, frozenset()
    elif known:
        heard = [
            (at, head.label if head and head.label in known else "")
            for (at, line, _), head in zip(rows, read, strict=True)
            if (head and head.label in known) or change.match(line)
        ]
        if not kept_up(heard, len(cues)):
            known, doubtful = frozenset(), doubtful | known
    edges = {0, 1, len(rows) - 2, len(rows) - 1}
    result: list[Cue] = []
    breaks: list[int] = []
    current: str | None = None
    said: list[str] = []
    for number, ((at, line, opens), head) in enumerate(zip(rows, read, strict=True)):
        if opens and line in above:
            head = Head("N0", line)
        named = head is not None and (head.label in known or head.shape == "N0")
        unsure = head is not None and head.label in doubtful
        credit = not named and number in edges and CREDIT.match(line) is not None
        if named or unsure or credit or change.match(line):
            if said:
                result.append(replace(cues[at], text="\n".join(said), speaker=current))
                said = []
            again = named and head is not None and head.label == current
            current = head.label if named and head else None
            line = head.words if named and head else line if unsure or credit else change.sub("", line, count=1)
            if not again:
                breaks.append(len(result))
        if line.strip(" -–—"):
            said.append(line)
        if said and (number + 1 == len(rows) or rows[number + 1][2]):
            result.append(replace(cues[at], text="\n".join(said), speaker=current))
            said = []
    return result, [at for at in dict.fromkeys(breaks) if at < len(result)]


def captioned(
    cues: Sequence[Cue],
    lacking: str,
    how: str,
    metadata: Mapping[str, object] | None = None,
    warnings: Iterable[tuple[int, str, str]] = (),
) -> Document:
    """The document that captions make, `prefixed`. Raises ContentError, with what is lacking, if there are none."""
    if not cues:
        raise ContentError(lacking, how, 1)
    named, breaks = prefixed(cues)
    return Document(tuple(named), metadata or {}, warnings=tuple(warnings), breaks=tuple(breaks))


def unsure(document: Document, text: str) -> Document:
    """The document that `text` holds, with a warning for each label of which it is unsure whether it is a speaker's.

    Their words are credited to nobody.
    """
    if any(cue.speaker for cue in document.cues):
        said = {what for _, what, _ in document.warnings}
        how = "If it is one, {}; if not, take the colon away"
        timed = any(cue.start_ms is not None for cue in document.cues)
        found = [
            (
                _line_of(label, text),
                what,
                how.format("name the speaker in each caption" if timed else f"write `**{label}:**`"),
            )
            for label in dict.fromkeys(_unsure(document.cues))
            if (what := UNSURE.format(label)) not in said
        ]
    else:
        found = _set_off_unread(document.cues) or _scarce(document.cues)
    return replace(document, warnings=(*document.warnings, *found)) if found else document


def _line_of(label: str, text: str) -> int:
    """The first line that begins with a label and a colon, from 1; 0 where none does."""
    found = re.search(rf"^[^\w\n]*{re.escape(label)}[^\w\n:：]{{0,4}}[:：]", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _unsure(cues: Sequence[Cue]) -> Iterator[str]:
    """The labels with which words begin that nobody is credited with, in captions where others are."""
    before: str | None = None
    known = {cue.speaker for cue in cues}
    for cue in cues:
        if cue.speaker is None and (head := _head(cue.text)) and head.shape.endswith(":") and head.label not in known:
            ended = before is not None and not leads_in(head.label) and not is_phrase(head.label)
            if (ended and cue.start_ms is not None) or is_name(head.label):
                yield head.label
        before = cue.speaker


def _set_off_unread(cues: Sequence[Cue]) -> list[tuple[int, str, str]]:
    """A warning where words in brackets recur before those of captions as names do, and none is known for one."""
    begun = [(cue, head) for cue in cues if (head := _head(cue.text)) and _SET_OFF.search(head.shape)]
    labels = [head.label for cue, head in begun if (head.words or "\n" in cue.text) and not ASIDE.fullmatch(head.label)]
    again = taking_turns(labels)
    if not again or len(labels) * 20 < len(cues):
        return []
    first = next(cue.text for cue, head in begun if head.label in again).partition("\n")[0]
    return [(0, f"Names may stand in this text; they are read as words: {first[:60]}", _HOW)]


def _scarce(cues: Sequence[Cue]) -> list[tuple[int, str, str]]:
    """A warning where a name recurs before captions, and too few have one for it to say who speaks."""
    begun = [head for cue in cues if cue.start_ms is not None and (head := _head(cue.text))]
    names = (head.label for head in begun if head.shape.endswith(":") and is_name(head.label))
    name, count = max(Counter(names).items(), key=lambda one: one[1], default=("", 0))
    if count < _AGAIN or count * 2 >= len(cues):
        return []
    what = f"`{name}:` stands before {count} of {len(cues):,} captions, too few to tell who speaks; it is read as words"
    return [(0, what, "Name the speaker in each caption, or take the names away")]


def _parted(text: str, marked: bool) -> str:
    """The text of a caption with a line of its own for everybody who speaks in it."""
    text = TURN.sub("\n>>\n", text) if "[" in text else text
    return _WITHIN.sub("\n>> ", text) if marked else text


def _above(cues: Sequence[Cue]) -> frozenset[str]:
    """The names that stand on lines of their own above the words of most captions."""
    first = Counter(cue.text.partition("\n")[0] for cue in cues if "\n" in cue.text)
    if sum(count for count in first.values() if count > 1) * 10 < len(cues) * 6:
        return frozenset()
    first = Counter({line: count for line, count in first.items() if is_name(label(line)) or _is_small(line)})
    again = sum(count for count in first.values() if count > 1)
    # What is said below, too, is a refrain and nobody's name.
    below = {line for cue in cues for line in cue.text.split("\n")[1:]}
    named = again * 10 >= len(cues) * 6 and len(first) > 1 and below.isdisjoint(first)
    if len(cues) < _FEW and any(map(_is_small, first)):
        # Too little to tell a name in lower case from a line that is said again.
        return frozenset()
    return frozenset(first) if named else frozenset()


def _is_small(line: str) -> bool:
    """Whether a line may be a name in lower case, and holds nothing else."""
    return line.islower() and line.replace(" ", "").isalpha() and label(line) != ""


def _head(line: str) -> Head | None:
    """A line's first reading with a name that is set off from the words, if it has one."""
    if line[:1] not in ("[", "(", "<", "{", "-", "–", "—") and ":" not in line and "：" not in line:
        return None
    found = next(iter(heads(line.strip())), None)
    return found if found and (found.shape.endswith(":") or _SET_OFF.search(found.shape)) and not found.stamp else None


def _speakers(
    rows: Sequence[tuple[int, str, bool]], read: Sequence[Head | None], text: str
) -> tuple[frozenset[str], frozenset[str]]:
    """(labels that are speakers, labels that may be); brackets hold asides, too: they name somebody if they recur."""
    coloned = [head.label if head and head.shape.endswith(":") else "" for head in read]
    prefixes = [
        Prefix(
            label,
            opens,
            at > 0 and loose(rows[at - 1][1]),
            head is not None and head.words[:1].islower(),
        )
        for at, (label, head, (_, _, opens)) in enumerate(zip(coloned, read, rows, strict=True))
    ]
    known, doubtful = speakers(prefixes, text, captions=True)
    # Behind `>>` nothing but a name has a colon.
    known |= frozenset(
        head.label
        for head, (_, line, _) in zip(read, rows, strict=True)
        if head and line.startswith(">>") and is_name(head.label)
    )
    opening = sum(opens for _, _, opens in rows)
    set_off = [head.label for head in read if head and not head.shape.endswith(":") and not ASIDE.fullmatch(head.label)]
    every = len(set_off) * 10 >= opening * 8
    bracketed = Counter(label for label in set_off if every or is_name(label))
    again = sum(count for count in bracketed.values() if count > 1)
    if len(bracketed) > 1 and again * 2 >= bracketed.total() and bracketed.total() * 20 >= opening:
        known |= frozenset(bracketed)
    return known, doubtful - known
