"""Front matter that is no sound YAML because a text in it stands without quotes: what was meant is plain."""

import json
import re
from collections.abc import Collection

from generator.model.nesting import refuse_nesting
from generator.read.fields.draft import verdict
from generator.read.fields.marked_yaml import Marked

_KEY = re.compile(r"([^\W\d][\w -]*):(?:[ \t]+(.*))?")
_OPENED = re.compile(r"[\"'\[{>|]")
"""What begins a value that is written in some notation of YAML."""
_UNSOUND = re.compile(
    r"[@`%].*|\*[^*]+\*.*|\"[^\"]*\"\s*[^\s#].*|'[^']*'\s*[^\s#'].*|\[[^\]]*\]\s*[^\s#].*|\{[^}]*\}\s*[^\s#].*|[^\"'\[{>|#].*:(?:\s.*)?"
)
"""A text that has to stand in quotes: for its first sign, for what follows a quotation or a bracket, for a colon."""


def mended(block: str, known: Collection[str]) -> tuple[str, tuple[tuple[str, int], ...]] | None:
    """(the fields with quotes around such texts, (field, line in the block) of each); None where that is not sure.

    A text is what stands on a field's line (`title: Caches: why they lie`), or of the last field all that follows it.
    `known` are names of fields, in small letters, that are part of no such text: with one below it is not sure, nor
    with what reads as a draft.
    """
    refuse_nesting(block)
    lines = block.rstrip("\n").split("\n")
    done: list[str] = []
    found: list[tuple[str, int]] = []
    last, gap = -1, False
    for at, line in enumerate(lines):
        key = _KEY.fullmatch(line.rstrip())
        is_field = key is not None and (not gap or key[1].lower() in known)
        if key and is_field:
            last, gap = at, False
            if key[2] and _UNSOUND.fullmatch(key[2]):
                found.append((key[1], at))
                line = f"{key[1]}: {json.dumps(key[2], ensure_ascii=False)}"
        elif not line.strip():
            gap = True
        elif not line.startswith((" ", "\t", "#", "- ")):
            return _run_on(lines, done, last, found, known)
        done.append(line)
    return ("\n".join(done) + "\n", tuple(found)) if found else None


def _run_on(
    lines: list[str], done: list[str], last: int, found: list[tuple[str, int]], known: Collection[str]
) -> tuple[str, tuple[tuple[str, int], ...]] | None:
    """The fields, of which that on the line `last` goes on to the end."""
    key = _KEY.fullmatch(lines[last].rstrip()) if last >= 0 else None
    below = {row[1]: row[2] for line in lines[last + 1 :] if (row := _KEY.match(line.strip()))}
    if not key or not key[2] or _OPENED.match(key[2]) or {name.lower() for name in below} & set(known):
        return None
    if verdict(Marked(below)).held:
        return None
    text = "\n".join([key[2], *(line.rstrip() for line in lines[last + 1 :])]).strip()
    written = f"{key[1]}: {json.dumps(text, ensure_ascii=False)}"
    places = [*(place for place in found if place[1] != last), (key[1], last)]
    return "\n".join([*done[:last], written]) + "\n", tuple(places)
