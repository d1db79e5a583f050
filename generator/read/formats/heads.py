"""What the beginning of a line may say of who speaks and when: every reading of it as a head, the most telling first.

A head is a name, a time or both, in either order, with brackets, emphasis, dashes, bars, hashes, an `@` or tabs around.
One line can be read in several ways (`0:03 - Ann Lee` may end with a name or with words); `layout` decides by what
recurs in the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.read.formats.clock import SPELT, TIME, clock
from generator.read.formats.names import label

_REACH = 100
"""Characters within which a head stands."""
_MARKS = " \t*_#>@|~•·–—-:：,\\"
_TO = r"\s*(?:-{1,2}>?|–|—|→|=>|to|,|/|~|\t)\s*"
_HALF = r"\s?(?:[AP]M|[ap]m|[ap]\.m\.)(?!\w)"
_NOON = 12 * 3_600_000
_M = r"(?:\*{1,3}|_{1,3})"


def _pattern(time: str) -> re.Pattern[str]:
    """A time or two, perhaps in brackets."""
    return re.compile(
        r"(?<![\w:.])(?P<open>\\?[\[(<{])?\s*"
        + f"(?P<start>{time})(?:{_TO}(?P<end>{time}))?"
        + r"(?(open)\s*\\?[\])>}]|(?!\w|:\d))"
    )


_TIMED = _pattern(rf"(?:{TIME}|{SPELT}|\d{{1,6}}\.\d{{2,9}}(?=[\s\])-]))")
_OF_DAY = _pattern(TIME + _HALF)
_COLON = re.compile(
    r"(?:[-–—•]\s+|>>+\s*)?"
    rf"(?P<mark>{_M})?(?P<name>[^:：\n]{{1,64}}?)"
    rf"(?:(?P<inner>{_M})\s*[:：]\s*|[:：](?!//)(?:\s*(?P<outer>{_M})\s*|\s+(?!\d\d\b)|$|(?<=：)))"
)
_BRACKET = re.compile(
    r"(?:[-–—]\s+)?\\?(?P<open>[\[(<{])(?P<name>[^\[\](){}<>\n]{1,60})\\?[\])>}](?!\()(?P<colon>\s*[:：])?\s*"
)
_BOLD = re.compile(rf"(?P<mark>{_M})(?P<name>[^*\n]{{1,60}}?)(?P=mark)(?=\s|$)\s*")
_PARTED = re.compile(r"(?P<name>[^|\t\n–—]{1,60}?)\s*(?P<by>\||\t| - | – | — )\s*(?=\S)")
_PLACE = re.compile(r"<?https?://\S+$")


@dataclass(frozen=True, slots=True)
class Head:
    """One reading of the beginning of a line."""

    shape: str
    """What stands where: `T` and `N` in their order, then the mark that sets the name (or the time) off."""
    label: str = ""
    """The name as written, without marks; empty where there is none."""
    start_ms: int | None = None
    end_ms: int | None = None
    words: str = ""
    """What follows on the line."""
    of_day: bool = False
    """Whether the time says AM or PM."""
    stamp: str = ""
    """The time as written; empty where there is none. One in words (`4 seconds`) has a shape with an `s`."""


def heads(line: str, level: int = 0) -> Iterator[Head]:
    """The readings of one line, stripped of white space; `level` is 1 to 6 for a heading."""
    near = line[:_REACH]
    found = _TIMED.search(near) if any(map(str.isdecimal, near)) else None
    if found:
        if of_day := _OF_DAY.match(near, found.start()):
            yield from _timed(line, of_day, level)
        yield from _timed(line, found, level)
    if found is None or found.start() > 0:
        yield from _named(line, "N", level)


def _timed(line: str, found: re.Match[str], level: int) -> Iterator[Head]:
    """The readings of a line with a time near its beginning."""
    time = _time(found)
    before, after = line[: found.start()], line[found.end() :]
    if before[:1] in ("[", "(") and after.lstrip(" -–—")[:1] in ("]", ")"):
        # One bracket around both: `[Ann Lee 0:03]`.
        before, after = before[1:], after.lstrip(" -–—")[1:]
    bare = not found["open"]
    unit = bare and ":" not in time.stamp
    if unit and after.strip(_MARKS) and not found["end"]:
        # `30 seconds later` is speech, `30 seconds` alone may be a time.
        return
    if before.strip(_MARKS):
        name = label(_unmarked(before))
        gap = line[len(before.rstrip()) : found.start("start")]
        if name and (found["open"] or gap or before[-1] in _MARKS):
            words = after.lstrip(" \t*_:：|–—-,").rstrip(" |")
            weak = words and bare and gap in ("", " ") and before[-1] != "|"
            yield replace(time, shape=("NT" if words else "NT0") + ("?" if weak else ""), label=name, words=words)
        return
    opened = before.strip(" \t#>@|~•·-–—")
    rest = after.lstrip(" \t|–—-,~")
    named = rest[1:].lstrip() if rest[:1] in (":", "：") and not opened else opened + rest
    for inner in _named(named, "TN", 0):
        yield replace(time, shape=inner.shape, label=inner.label, words=inner.words)
    words = rest.removeprefix(opened).lstrip(" \t:：|–—-").removeprefix(opened).lstrip().rstrip(" |")
    mark = "*" if "*" in opened or "_" in opened else "[" if found["open"] else "s" if unit else ""
    yield replace(time, shape="T" + mark + ("" if words else "0"), words=words)


def _time(found: re.Match[str]) -> Head:
    """The time of a match, as a head that nothing else is known of."""
    stamp = found["start"]
    half = stamp[-4:].lower().replace(".", "").strip()[-2:]
    of_day = half in ("am", "pm")
    start = _ms(stamp, of_day)
    end = _ms(found["end"], of_day) if found["end"] else None
    if start is None or (end is not None and end < start):
        end = None
    return Head("", "", start, end, "", of_day, stamp)


def _ms(stamp: str, of_day: bool) -> int | None:
    """Milliseconds; of the day where AM or PM stands behind, when two parts are hours and minutes."""
    if not of_day:
        return clock(stamp) if ":" in stamp or not stamp[-1].isdecimal() else clock(stamp + "s")
    digits = stamp.rstrip("AaPpMm. ")
    read = clock(digits + ":00" if digits.count(":") == 1 else digits)
    return None if read is None else read % _NOON + _NOON * ("p" in stamp.lower())


def _named(line: str, shape: str, level: int) -> Iterator[Head]:
    """The readings of a line that begins with a name."""
    if level:
        if name := label(_unmarked(line)):
            yield Head(f"{shape}#{level}", name)
        return
    if line[:1] in "[(<{\\-–—" and (found := _BRACKET.match(line)) and (name := label(found["name"].strip(_MARKS))):
        mark = ":" if found["colon"] else ""
        yield Head(f"{shape}{found['open']}{mark}", name, words=line[found.end() :])
        return
    if (found := _COLON.match(line)) and (name := label(_unmarked(found["name"]))):
        words = line[found.end() :]
        bold = "b" if found["mark"] or found["inner"] or found["outer"] else ""
        if found["mark"] and not found["inner"] and not found["outer"]:
            # The emphasis goes on over the words: `*Ann: all of it*`.
            words = words.removesuffix(found["mark"])
        if not _PLACE.match(words):
            yield Head(f"{shape}{bold}:", name, words=words)
    if (found := _BOLD.match(line)) and (name := label(_unmarked(found["name"]))):
        yield Head(f"{shape}b", name, words=line[found.end() :])
    if (found := _PARTED.match(line)) and (name := label(_unmarked(found["name"]))):
        yield Head(shape + (found["by"].strip() or "tab"), name, words=line[found.end() :].rstrip(" |"))
    if len(line) <= 64 and (name := label(_unmarked(line))):
        yield Head(f"{shape}0", name)


def _unmarked(written: str) -> str:
    """A name without the marks around it, its own brackets kept."""
    name = written.strip(_MARKS).lstrip("'‘’ ")
    if name[:1] in "[({<" and name[-1:] in "])}>" and not any(mark in name[1:-1] for mark in "[]()"):
        name = name[1:-1].strip(_MARKS)
    return name.rstrip("([{<").strip(_MARKS).replace("**", "").strip()
