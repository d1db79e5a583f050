"""Which columns of a table hold times, speakers and text: by their names in a header, else by what stands in them."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.read.formats.clock import clock

_NAMES = {
    "speaker": "speaker speakers speakername speakerlabel speakerid name who participant voice person author",
    "text": "text transcript transcripttext transcription words word content caption captions subtitle subtitles"
    " sentence dialogue dialog speech body utterance line token",
    "mark": "punctuation",
    "start": "start starttime starttimecode starttc startoffset begin begintime in inpoint intimecode timecodein tcin"
    " from time timestamp timespan timecode tc ts",
    "end": "end endtime endts endtimecode endtc endoffset stop out outpoint outtimecode timecodeout tcout to",
    "duration": "duration length",
}
_ROLES = {name: (rank, role) for role, names in _NAMES.items() for rank, name in enumerate(names.split())}
_UNITS = {
    "ms": "ms", "milliseconds": "ms", "s": "seconds", "sec": "seconds", "secs": "seconds", "seconds": "seconds",
    "hhmmss": "", "hhmmssms": "", "hhmmssff": "", "mmss": "",
}  # fmt: skip
_TIMED = ("start", "end", "duration")
_CELL = re.compile(rf"({'|'.join(sorted(_ROLES, key=len, reverse=True))})({'|'.join(_UNITS)})?")
_NAME = re.compile(r"[\w\s()*./:#-]{1,40}")
_DELIMITERS = ("\t", ",", ";", "|")
_WITHIN = 12
"""Lines, a title among them, within which the header stands."""
_ENOUGH = 3
"""Rows that must agree where no header says what is in them."""
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Head:
    """Where a table's columns are."""

    line: int
    """Of the header, from 1; 0 where the table begins at once."""
    delimiter: str
    columns: dict[str, int]
    """Position by role (`start`, `end`, `duration`, `speaker`, `text`, `mark` behind a word).

    A time's role has its unit, as `startms`.
    """
    width: int
    title: str = ""


def head_of(text: str) -> Head | None:
    """The columns of a text that is a table; None for any other."""
    titles: list[str] = []
    first: list[str] = []
    lines = text[:8000].split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip() or re.fullmatch(r"sep=.", line.strip()):
            continue
        for delimiter in _DELIMITERS:
            cells = _cells(line, delimiter)
            columns = _named(cells)
            if "text" in columns and len(cells) > 1 and "start" not in columns:
                below = [row for row in (_cells(later, delimiter) for later in lines[number : number + _WITHIN]) if row]
                columns |= dict(zip(("start", "end"), _clocks(below, len(cells)), strict=False))
            if "text" in columns and len(columns) > 1:
                return Head(number, delimiter, columns, len(cells), titles[0] if len(titles) == 1 else "")
        titles.append(line.strip("# *\t"))
        first.append(line)
        if len(titles) == _WITHIN:
            break
    found = (_filled([_cells(line, delimiter) for line in first], delimiter) for delimiter in ("\t", ",", ";"))
    return next((head for head in found if head), None)


def _cells(line: str, delimiter: str) -> list[str]:
    if delimiter not in line:
        return []
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _named(cells: Sequence[str]) -> dict[str, int]:
    """Position by role, of cells that are a header."""
    found: dict[str, tuple[int, int]] = {}
    for at, cell in enumerate(cells):
        named = _CELL.fullmatch(re.sub(r"[^a-z]", "", cell.lower())) if _NAME.fullmatch(cell) else None
        rank, role = _ROLES[named.group(1)] if named else (0, "")
        if named and named.group(2):
            role = role + _UNITS[named.group(2)] if role in _TIMED else ""
        if role and (role not in found or rank < found[role][0]):
            found[role] = rank, at
    return {role: at for role, (_, at) in found.items()}


def _clocks(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """The columns of which each cell is a clock."""
    whole = [row for row in rows if len(row) == width]
    times = [[":" in cell and clock(cell) is not None for cell in row] for row in whole]
    return [at for at in range(width) if whole and all(row[at] for row in times)]


def _filled(rows: Sequence[Sequence[str]], delimiter: str) -> Head | None:
    """The columns of rows without a header: all cells of one are clocks, of one names that recur, and one is text."""
    widths = {len(row) for row in rows}
    if len(rows) < _ENOUGH or len(widths) > 1 or not 2 < max(widths) < 6:
        return None
    columns = list(zip(*rows, strict=True))
    clocks = _clocks(rows, len(columns))
    words = max(range(len(columns)), key=lambda at: sum(map(len, columns[at])))
    names = [
        at for at, column in enumerate(columns)
        if at not in clocks and at != words and len(set(column)) < len(column) and max(map(len, column)) < _LONGEST_NAME
    ]  # fmt: skip
    if not 0 < len(clocks) < 3 or words in clocks or len(names) != len(columns) - len(clocks) - 1:
        return None
    roles = (
        dict(zip(("start", "end"), clocks, strict=False)) | {"text": words} | ({"speaker": names[0]} if names else {})
    )
    return Head(0, delimiter, roles, len(columns)) if len(names) < 2 else None
