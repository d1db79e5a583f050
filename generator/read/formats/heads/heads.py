"""What the beginning of a line may say of who speaks and when: every reading of it as a head, the most telling first.

A head is a name, a time or both, in either order, with brackets, emphasis, dashes, bars, hashes, an `@` or tabs around.
One line can be read in several ways (`0:03 - Ann Lee` may end with a name or with words); `layout` decides by what
recurs in the file.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.model.people import is_nobody
from generator.model.stated import day_of
from generator.read.formats.clock import SPELT, TIME, clock
from generator.read.formats.heads.names import label

_REACH = 100
"""Characters within which a head stands."""
_ALONE = 64
"""Characters of a line that may be a name and nothing else."""
_LONGEST = 80
"""Characters of a name with its marks."""
_MARKS = " \t*_#<>@|~•·–—-:：,\\"
_OPENING = frozenset("[(<{\\-–—")
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


_QUIET = re.compile(r"[^\W\d_](?:[^:：;\d|\t*\[\](<{–—_\n-]|-(?! )){66}")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d(?:[:.]\d\d|\s?s)")
_TIMED = _pattern(rf"(?:{TIME}|{SPELT}|\d{{1,6}}\.\d{{2,9}}(?=[\s\])-]))")
_OF_DAY = _pattern(TIME + _HALF)
_COLON = re.compile(
    r"(?:[-–—•]\s+|>>+\s*)?"
    rf"(?P<mark>{_M})?(?P<name>[^:：\n]{{1,70}})[:：](?!//)"
    rf"(?:(?(mark)\s*|)(?P<outer>{_M})\s*|\s+|$|(?<=：)|(?<=[*_]:)|(?=[\"“‘'¿¡]?[^\W\d_a-z]))"
)
_BRACKET = re.compile(
    r"(?:[-–—]\s+)?\\?(?P<open>[\[(<{])(?P<name>(?:[^\[\](){}<>\n]|\([^()\n]*\)){1,60})\\?[\])>}](?!\()(?P<colon>\s*[:：])?\s*"
)
_BOLD = re.compile(rf"(?P<mark>{_M})(?P<name>[^*\n]{{1,60}}?)(?P=mark)(?=\s|$)\s*")
_PICTURE = re.compile("^[\\s*_]*[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
"""Emoji before a name."""
_MISTYPED = re.compile(
    rf"(?P<mark>{_M}|)(?P<name>[^;*_\n]{{1,40}}?)(?:(?P=mark);|;(?P=mark))\s+"
    r"(?P<words>[\"“‘'¿¡]?[^\W\d_a-z][^;]*)$"
)
"""A name before what is next to a colon on the keyboard."""
_DASHED = re.compile(r"[-–—] ")
_PARTED = re.compile(r"(?P<name>[^|\t\n–—]{1,60}?)\s*(?P<by>\||\t| - | – | — )\s*(?=\S)")
_PLACED = re.compile(r"(?P<name>[^|\t\n–—]{1,60}? \| [^|\t\n–—]{1,40}?)(?P<by>\t| - | – | — )\s*(?=\S)")
"""A name, where somebody works, and what parts both off."""
_PARTERS = frozenset(("|", "tab", "-", "–", "—"))
_CLOCKS = frozenset(("time", "timestamp", "timecode", "time stamp", "time code"))
"""What a time is called that stands behind: `[Time 0:03]`."""
_ELEMENT = re.compile(
    r"/.*|(?:p|li|ul|ol|div|span|br|hr|h[1-6]|a|em|strong|table|t[rdh]|img|iframe|section|details|summary)\b.*", re.I
)
_MINUTES = re.compile(r"[0-5]\d(?!\d)")
_MACHINE = re.compile(r"(?:[A-Z]{1,2}[ \t]+)?(?P<name>(?:SPEAKER|speaker)_\d{1,3})[ \t]+(?=[^\s:：])")
"""A label of diarisation that only a blank parts from the words, perhaps behind the track that pyannote names."""
_PLACE = re.compile(r"<?https?://\S+$")


class Head(NamedTuple):
    """One reading of the beginning of a line."""

    shape: str
    """What stands where: `T` and `N` in their order, then the mark that sets the name (or the time) off.

    `T#` is a heading's title, which a time stands behind."""
    label: str
    """The name as written, without marks; empty where there is none."""
    start_ms: int | None = None
    end_ms: int | None = None
    words: str = ""
    """What follows on the line."""
    of_day: bool = False
    """Whether the time says AM or PM."""
    stamp: str = ""
    """The time as written; empty where there is none. One in words (`4 seconds`) has a shape with an `s`."""


def heads(line: str, level: int = 0) -> list[Head]:
    """The readings of one line, stripped of white space; `level` is 1 to 6 for a heading."""
    if _QUIET.match(line):
        # Prose without a mark that a head could have.
        return []
    digit = _DIGIT.search(line, 0, _REACH)
    found = _TIMED.search(line, 0, _REACH) if digit and _CLOCK.search(line, digit.start(), _REACH) else None
    if not found:
        return _named(line, "N", level)
    of_day = _OF_DAY.search(line, max(0, found.start() - 2), _REACH)
    timed = _timed(line, of_day or found, level)
    if not found.start():
        return timed
    # What a dash or a bar parts off is no name before words where it is the time.
    named = (head for head in _named(line, "N", level) if not (head.shape[1:] in _PARTERS and _TIMED.match(head.words)))
    return [*timed, *named]


def _timed(line: str, found: re.Match[str], level: int) -> list[Head]:
    """The readings of a line with a time near its beginning."""
    time = _time(found)
    before, after = line[: found.start()], line[found.end() :]
    if before[:1] in ("[", "(") and after.lstrip(" -–—")[:1] in ("]", ")"):
        # One bracket around both: `[Ann Lee 0:03]`.
        before, after = before[1:], after.lstrip(" -–—")[1:]
    bare = not found["open"]
    unit = bare and ":" not in time.stamp
    if unit and after.strip(_MARKS) and not found["end"] and after[:1] != "\t":
        # `30 seconds later` is speech, `30 seconds` alone or in a cell may be a time.
        return []
    if before.strip(_MARKS).lower() in _CLOCKS:
        before = ""
    if before.strip(_MARKS):
        name = _name(before)
        gap = line[len(before.rstrip()) : found.start("start")]
        if not name or not (found["open"] or gap or before[-1] in _MARKS) or (name[-1].isdecimal() and day_of(name)):
            return []
        words = after.lstrip(" \t*_:：|–—-,").rstrip(" |")
        weak = words and bare and gap in ("", " ") and before[-1] != "|"
        beside = time._replace(shape=("NT" if words else "NT0") + ("?" if weak else ""), label=name, words=words)
        # A heading may be that of a chapter.
        return [beside, time._replace(shape="T#", words=name)] if level and not words else [beside]
    opened = before.strip(" \t#>@|~•·-–—")
    rest = after.lstrip(" \t|–—-,~")
    named = rest[1:].lstrip() if rest[:1] in (":", "：") and not opened else opened + rest
    result = [
        time._replace(shape=inner.shape, label=inner.label, words=inner.words) for inner in _named(named, "TN", 0)
    ]
    words = rest.removeprefix(opened).lstrip(" \t:：|–—-").removeprefix(opened).lstrip().rstrip(" |")
    mark = "*" if "*" in opened or "_" in opened else "[" if found["open"] or level else "s" if unit else ""
    return [*result, time._replace(shape="T" + mark + ("" if words else "0"), words=words)]


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


def _named(line: str, shape: str, level: int) -> list[Head]:
    """The readings of a line that begins with a name."""
    if level:
        return [Head(f"{shape}#{level}", name)] if (name := _name(line)) else []
    found = _BRACKET.match(line) if line[:1] in _OPENING else None
    if (
        found
        and (name := label(found["name"].strip(_MARKS)))
        and not (found["open"] == "<" and _ELEMENT.fullmatch(name))
    ):
        mark = ":" if found["colon"] else ""
        return [Head(f"{shape}{found['open']}{mark}", name, words=line[found.end() :])]
    if found := _MACHINE.match(line):
        return [Head(f"{shape}:", found["name"], words=line[found.end() :])]
    result: list[Head] = []
    if (found := _COLON.match(line)) and (name := _name(found["name"])):
        opened, within, outer = found.group("mark", "name", "outer")
        words = line[found.end() :]
        if name[-1].isdecimal() and _MINUTES.match(words) and not is_nobody(name):
            # `At 9: 30 we met` is a time, `Speaker 9: 30 of them` is none.
            return [Head(f"{shape}0", line)] if len(line) <= _ALONE and label(line) else []
        closed = outer or (opened and within.rstrip().endswith(opened))
        bold = "b" if closed else ""
        if opened and not closed:
            # The emphasis goes on over the words: `*Ann: all of it*`.
            words = words.removesuffix(opened)
        if (closed or not opened or opened not in within) and (words[:1] not in ("<", "h") or not _PLACE.match(words)):
            result.append(Head(f"{shape}{bold}:", name, words=words))
        if closed:
            return result
    if line[:1] in "*_" and (found := _BOLD.match(line)) and (name := _name(found["name"])):
        words = line[found.end() :]
        result.append(Head(f"{shape}b", name, words=words[2:].lstrip() if _DASHED.match(words) else words))
    if " | " in line and (found := _PLACED.match(line)) and (name := _name(found["name"])):
        result.append(Head(f"{shape}|{found['by'].strip() or 'tab'}", name, words=line[found.end() :]))
    if (found := _PARTED.match(line)) and (name := _name(found["name"])):
        result.append(Head(shape + (found["by"].strip() or "tab"), name, words=line[found.end() :].rstrip(" |")))
    if ";" in line and (found := _MISTYPED.match(line)) and (name := _name(found["name"])):
        result.append(Head(f"{shape};", name, words=found["words"]))
    if len(line) <= _ALONE and (name := _name(line)):
        result.append(Head(f"{shape}0", name))
    return result


@lru_cache(4096)
def _name(written: str) -> str:
    """The label between its marks, its own brackets kept; empty where it can be none."""
    if len(written) > _LONGEST:
        return ""
    name = _PICTURE.sub("", written).replace("\xa0", " ").strip(_MARKS).lstrip("'‘’ ")
    inner = name[1:-1]
    if name[:1] in _OPENING and name[-1:] in "])}>" and inner.find("(") <= inner.find(")"):
        name = inner.strip(_MARKS)
    return label(name.rstrip("([{<").strip(_MARKS).replace("**", "").strip(" *_"))
