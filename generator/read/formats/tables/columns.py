"""Tables (.csv, .tsv, .nlp): columns of times, speakers and text, as Whisper, Premiere, Rev and others write them."""

import csv
import re
from collections.abc import Iterator, Sequence

from generator.model import ContentError, Cue
from generator.read.formats.clock import in_recording, timed
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import prefixed
from generator.read.formats.markup import plain, unmarked
from generator.read.formats.pieces.pieces import Piece, label
from generator.read.formats.pieces.times import times, unit_of_bare
from generator.read.formats.pieces.word_cues import began, ended
from generator.read.formats.tables.head import Head, head_of

_RULE = re.compile(r"[\s|:-]+")
_COMMA = re.compile(r"(\d{1,9}),(\d{1,9})")
_SPAN = re.compile(r"\s*(\d[\d:.,]*)\s*(?:-{1,2}>?|[–—]|to)\s*(\d[\d:.,]*)\s*")
"""A start and an end in one cell: NVivo's `0:03.0 - 0:09.5`."""
_MEND = "Give the table a header with `start`, `end`, `speaker` and `text`, and quote cells that hold its delimiter"


def sniff(text: str) -> bool:
    """Whether it has columns of text and of times or speakers."""
    return head_of(text) is not None


def read(text: str) -> Document:
    """One cue a row. Raises ContentError if no row has text, or where a quote is never closed."""
    header = head_of(text)
    if header is None:
        raise ContentError("The table has no header that names its columns", _MEND, 1)
    warnings: list[tuple[int, str, str]] = []
    rows: list[dict[str, str]] = []
    for line, cells in _rows(text, header):
        if rows and len(cells) == 1 and not header.line:
            # Without a header every row begins with its time or name: this goes on with the words above.
            rows[-1]["text"] = f"{rows[-1].get('text', '')}\n{cells[0]}"
            continue
        if len(cells) > header.width and header.columns["text"] == header.width - 1:
            # Words that hold the delimiter and were not quoted.
            cells = [*cells[: header.width - 1], header.delimiter.join(cells[header.width - 1 :])]
        if len(cells) != header.width and any(cell.strip() for cell in cells):
            warnings.append((line, f"The row has {len(cells)} cells, its header {header.width}", _MEND))
        rows.append({role: cells[at] for role, at in header.columns.items() if at < len(cells)})
    for row in rows:
        if "end" not in row and (both := _SPAN.fullmatch(row.get("start", ""))):
            row["start"], row["end"] = both.groups()
    stamps = [times({role: _COMMA.sub(r"\1.\2", cell) for role, cell in row.items() if role != "text"}) for row in rows]
    texts = [plain(row.get("text", "") + row.get("mark", "")) for row in rows]
    bare = unit_of_bare(zip(stamps, map(len, texts), strict=True))
    cues: list[Cue] = []
    for row, stamp, words in zip(rows, stamps, texts, strict=True):
        if words:
            said = Piece(words, stamp)
            cues.append(timed(words, began(said, bare), ended(said, bare), label(unmarked(row.get("speaker", "")), {})))
    if not cues:
        raise ContentError("No row of the table has text", _MEND, header.line)
    cues = in_recording(cues)
    named, breaks = prefixed(cues)
    metadata = {"title": header.title} if header.title else {}
    return Document(tuple(named), metadata, warnings=tuple(warnings), breaks=tuple(breaks))


def _rows(text: str, header: Head) -> Iterator[tuple[int, list[str]]]:
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


def _quoted(lines: Sequence[str], header: Head) -> bool:
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


def _unread(header: Head, before: int, error: csv.Error) -> ContentError:
    return ContentError(f"The row can't be read, a quote may be missing: {error}", _MEND, header.line + before + 1)


FORMAT = Format(
    "table",
    (".csv", ".tsv", ".nlp"),
    sniff,
    read,
    looks="a first row that names columns: `start,end,speaker,text` or the like, parted by commas, semicolons, "
    "tabs or bars; without one, columns of clocks, recurring names and text",
    taken="those four, or `duration`",
    left="other columns",
)
