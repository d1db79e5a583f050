"""Lines `[Speaker 1] [00:03] text`, as diarising speech recognition writes them; either bracket may be missing."""

import re

from generator.model import Cue
from generator.read.document import Document
from generator.read.formats.clock import TIME, clock
from generator.read.formats.names import prefix

_TIMES = rf"[\[(]({TIME})(?:\s*(?:-+>?|–|to)\s*({TIME}))?[\])]"
_NAME_FIRST = re.compile(rf"\s*\[([^\[\]\n]{{1,48}})\]\s*{_TIMES}:?\s*(.*)")
_TIME_FIRST = re.compile(rf"\s*{_TIMES}\s*(?:\[([^\[\]\n]{{1,48}})\]:?)?\s*(.*)")


def sniff(text: str) -> bool:
    """Whether more than half of the first lines begin with a time in brackets, perhaps after a name in brackets."""
    lines = [line for line in text[:8000].split("\n") if line.strip()][:40]
    marked = sum(1 for line in lines if _NAME_FIRST.match(line) or _TIME_FIRST.match(line))
    return marked * 2 > len(lines)


def read(text: str) -> Document:
    """One cue a line; a line without brackets goes on with the cue before it."""
    cues: list[Cue] = []
    warnings: list[tuple[int, str, str]] = []
    title = ""
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        name: str | None = None
        if found := _NAME_FIRST.match(line):
            name, start, end, words = found.groups()
        elif found := _TIME_FIRST.match(line):
            start, end, name, words = found.groups()
            if name is None and (named := prefix(words)):
                name, words = named
        elif words and cues:
            last = cues.pop()
            cues.append(Cue(f"{last.text} {words}".strip(), last.start_ms, last.end_ms, last.speaker))
            continue
        else:
            title = title or words.lstrip("# ")
            continue
        start_ms = clock(start)
        end_ms = clock(end) if end else None
        if start_ms is None:
            warnings.append((number, f"[{start}] is no time", "Write hours, minutes and seconds as [1:02:03]"))
        if start_ms is None or (end_ms is not None and end_ms < start_ms):
            end_ms = None
        cues.append(Cue(" ".join(words.split()), start_ms, end_ms, " ".join(name.split()) if name else None))
    kept = tuple(cue for cue in cues if cue.text)
    return Document(kept, {"title": title} if title else {}, warnings=tuple(warnings))
