"""Tables (.csv, .tsv): a header names the columns, as Whisper, whisper.cpp, Premiere and many editors export them."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import ContentError, Cue
from generator.read.document import Document
from generator.read.formats.caption_names import prefixed
from generator.read.formats.json_pieces import label
from generator.read.formats.json_times import milliseconds, times, unit_of_bare
from generator.read.formats.markup import plain

_NAMES = {
    "speaker": "speaker speakername speakerlabel speakerid name who participant voice person author",
    "text": "text transcript transcription words content caption captions subtitle subtitles sentence dialogue dialog"
    " speech body utterance line",
    "start": "start starttime starttimecode startoffset begin begintime in inpoint from time timestamp timecode",
    "end": "end endtime endtimecode endoffset stop out outpoint to",
    "duration": "duration length",
}
_ROLES = {name: (rank, role) for role, names in _NAMES.items() for rank, name in enumerate(names.split())}
_CELL = re.compile(
    rf"({'|'.join(sorted(_ROLES, key=len, reverse=True))})(ms|milliseconds|s|sec|secs|seconds|hhmmss\w*)?"
)
_NAME = re.compile(r"[\w\s()*./#-]{1,40}")
_DELIMITERS = ("\t", ",", ";", "|")
_RULE = re.compile(r"[\s|:-]+")
_COMMA = re.compile(r"\s*(\d+),(\d+)\s*")
_HEAD = 12
"""Lines, a title among them, within which the header stands."""
_MEND = "Give the table a header with `start`, `end`, `speaker` and `text`, and quote cells that hold its delimiter"


@dataclass(frozen=True, slots=True)
class _Header:
    line: int
    """From 1."""
    delimiter: str
    columns: dict[str, int]
    """Position by role; a time's role with its unit, as `startms`."""
    width: int
    title: str


def sniff(text: str) -> bool:
    """Whether one of the first lines names a column of text and one of times or speakers."""
    return _header(text) is not None


def read(text: str) -> Document:
    """One cue a row. Raises ContentError if no row has text, or where a quote is never closed."""
    header = _header(text)
    if header is None:
        raise ContentError("The table has no header that names its columns", _MEND, 1)
    warnings: list[tuple[int, str, str]] = []
    rows: list[dict[str, str]] = []
    for line, cells in _rows(text, header):
        if len(cells) > header.width and header.columns["text"] == header.width - 1:
            # Words that hold the delimiter and were not quoted.
            cells = [*cells[: header.width - 1], header.delimiter.join(cells[header.width - 1 :])]
        if len(cells) != header.width and any(cell.strip() for cell in cells):
            warnings.append((line, f"The row has {len(cells)} cells, its header {header.width}", _MEND))
        rows.append({role: cells[at] for role, at in header.columns.items() if at < len(cells)})
    stamps = [times({role: _COMMA.sub(r"\1.\2", cell) for role, cell in row.items() if role != "text"}) for row in rows]
    said = [plain(row.get("text", "")) for row in rows]
    bare = unit_of_bare(zip(stamps, map(len, said), strict=True))
    cues: list[Cue] = []
    for row, stamp, words in zip(rows, stamps, said, strict=True):
        start, end = milliseconds(stamp.start, bare), milliseconds(stamp.end, bare)
        if end is None and start is not None and (length := milliseconds(stamp.length, bare)) is not None:
            end = start + length
        if start is None or (end is not None and end < start):
            end = None
        if words:
            cues.append(Cue(words, start, end, label(row.get("speaker"), {})))
    if not cues:
        raise ContentError("No row of the table has text", _MEND, header.line)
    named, breaks = (cues, ()) if any(cue.speaker for cue in cues) else prefixed(cues)
    metadata = {"title": header.title} if header.title else {}
    return Document(tuple(named), metadata, warnings=tuple(warnings), breaks=tuple(breaks))


def _header(text: str) -> _Header | None:
    """The header, if the text has one."""
    titles: list[str] = []
    for number, line in enumerate(text[:8000].split("\n"), 1):
        if not line.strip() or re.fullmatch(r"sep=.", line.strip()):
            continue
        for delimiter in _DELIMITERS:
            cells = next(csv.reader([line], delimiter=delimiter), []) if delimiter in line else []
            columns: dict[str, tuple[int, int]] = {}
            for at, cell in enumerate(cells):
                found = _CELL.fullmatch(re.sub(r"[^a-z]", "", cell.lower())) if _NAME.fullmatch(cell) else None
                rank, role = _ROLES[found.group(1)] if found else (0, "")
                if found and (unit := found.group(2)):
                    timed = role in ("start", "end", "duration")
                    role = role + {"s": "seconds"}.get(unit, "" if unit.startswith("hh") else unit) if timed else ""
                if role and (role not in columns or rank < columns[role][0]):
                    columns[role] = rank, at
            if "text" in columns and len(columns) > 1:
                title = titles[0] if len(titles) == 1 else ""
                return _Header(number, delimiter, {role: at for role, (_, at) in columns.items()}, len(cells), title)
        titles.append(line.strip("# *\t"))
        if len(titles) == _HEAD:
            break
    return None


def _rows(text: str, header: _Header) -> Iterator[tuple[int, list[str]]]:
    """The rows below the header, each with its first line."""
    lines = [line + "\n" for line in text.split("\n")[header.line :]]
    plainly = not _quoted(lines, header)
    reader = csv.reader(lines, delimiter=header.delimiter, quoting=csv.QUOTE_NONE if plainly else csv.QUOTE_MINIMAL)
    before = 0
    try:
        for row in reader:
            if row and not _RULE.fullmatch(header.delimiter.join(row)):
                yield header.line + before + 1, row
            before = reader.line_num
    except csv.Error as error:
        raise _unread(header, before, error) from error


def _quoted(lines: Sequence[str], header: _Header) -> bool:
    """Whether quotes hold cells together; they are the speaker's own where they don't add up (Whisper never quotes).

    Raises ContentError where a quote is never closed: what follows would be one cell.
    """
    reader = csv.reader(lines, delimiter=header.delimiter, strict=True)
    before = 0
    whole = True
    try:
        for row in reader:
            whole = whole and len(row) in (0, header.width)
            before = reader.line_num
    except csv.Error as error:
        if header.delimiter in ",;" and reader.line_num == len(lines):
            raise _unread(header, before, error) from error
        return header.delimiter in ",;"
    return header.delimiter in ",;" or whole


def _unread(header: _Header, before: int, error: csv.Error) -> ContentError:
    return ContentError(f"The row can't be read, a quote may be missing: {error}", _MEND, header.line + before + 1)
