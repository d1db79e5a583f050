"""SubStation Alpha (.ass, .ssa): the dialogue lines of [Events]; styles, drawings, comments and fonts left aside.

The columns are those that the `Format:` line names; pysubs2 turns override codes into words.
"""

import re

from generator.model import Cue
from generator.read.formats.clock import clock, in_order, timed
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import plain

_SIGN = re.compile(r"\s*\[(?:Script Info|V4\+? Styles|Events)\]", re.IGNORECASE)
_SECTION = re.compile(r"\s*\[([^\[\]]+)\]\s*")
_COLUMNS = "layer start end style name marginl marginr marginv effect text".split()
"""What a file without a `Format:` line has."""
_MEND = "Write the line as Dialogue: 0,0:00:01.00,0:00:04.00,Default,Name,0,0,0,,Text"


def sniff(text: str) -> bool:
    """Whether the text begins with a section of such a file, perhaps below a comment."""
    lines = (line for line in text[:4000].split("\n") if line.strip() and not line.lstrip().startswith(";"))
    return _SIGN.fullmatch(next(lines, "").rstrip()) is not None


def read(text: str) -> Document:
    """One cue a dialogue line, in order of time. Raises ContentError if there is none with words."""
    from pysubs2 import SSAEvent  # noqa: PLC0415 - only who has such a file waits for it

    cues: list[Cue] = []
    metadata: dict[str, str] = {}
    warnings: list[tuple[int, str, str]] = []
    section = ""
    columns = _COLUMNS
    for number, line in enumerate(text.split("\n"), 1):
        key, _, value = line.partition(":")
        key = key.strip().lower()
        if found := _SECTION.fullmatch(line):
            section = found.group(1).strip().lower()
        elif section == "script info" and key == "title" and value.strip() not in ("", "Default Aegisub file"):
            metadata["title"] = value.strip()
        elif section == "events" and key == "format":
            columns = [name.strip().lower() for name in value.split(",")]
        elif section == "events" and key == "dialogue":
            fields = dict(zip(columns, value.lstrip().split(",", len(columns) - 1), strict=False))
            event = SSAEvent(text=fields.get("text", ""))
            words = "" if event.is_drawing else plain(event.plaintext)
            start, end = clock(fields.get("start", "")), clock(fields.get("end", ""))
            if start is None or "text" not in fields:
                warnings.append((number, f"The dialogue line can't be read whole: {line.strip()[:60]}", _MEND))
            name = " ".join(fields.get("name", fields.get("actor", "")).split())
            if words:
                cues.append(timed(words, start, end, name or None))
    # An editor may keep lines in any order; a player shows them by their times.
    return captioned(in_order(cues), "The ASS file holds no dialogue with text", _MEND, metadata, warnings)


FORMAT = Format(
    "ASS, SSA",
    (".ass", ".ssa"),
    sniff,
    read,
    looks="`[Script Info]`, `Dialogue:` lines",
    taken="text, times, the name column",
    left="comments, drawings, styles",
)
