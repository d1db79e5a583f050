"""Front matter at the top of a text: YAML between `---`, TOML between `+++`, or a JSON object (as Hugo has them)."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from generator.model import ContentError
from generator.model.nesting import refuse_nesting
from generator.read.fields.marked_yaml import Marked, marked_yaml
from generator.read.fields.mended_yaml import mended
from generator.read.fields.table import TELLING

_BLOCK = re.compile(r"\A\s*?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A\s*?\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = r"(?:[ \t]*(?:#.*)?\n)*[ \t]*[A-Za-z_][\w -]*:(?:\s|$)"
_UNOPENED = re.compile(r"\A\s*?((?:[A-Za-z_][\w-]*:(?:[ \t][^\n]*)?\n){3,})---[ \t]*(?:\n|\Z)")
"""Fields with a rule below them and none above, as MultiMarkdown and some sites' own programs have them."""
_OPEN = re.compile(r"\A\s*?---[ \t]*\n(?=" + _FIELD + ")")
_OPEN_TOML = re.compile(r"\A\s*?\+\+\+[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n)*[ \t]*\[?[\w\"'.-]+\]?\s*=)")
_JSON = re.compile(r"\A\s*\{\s*(?:\"|\}\s*\n)")


def front_matter(text: str) -> tuple[Mapping[str, Any], str]:
    """The fields as they are written (texts, lists and mappings of texts), and the rest: see `marked_front_matter`."""
    marked, rest = marked_front_matter(text)
    return marked.value or {}, rest


def marked_front_matter(text: str) -> tuple[Marked, str]:
    """The fields and the rest of a text; no fields where it has no front matter.

    The block is blanked rather than cut, so that line numbers in the rest are those of the file. A block
    between rules that holds no field is text, and a text that is one JSON value is no front matter. Raises
    ContentError, with the line, for a block that can't be read.
    """
    if found := _TOML.match(text):
        return _toml(found.group(1), text.count("\n", 0, found.start(1)) + 1), _blanked(text, found.end())
    if _OPEN_TOML.match(text):
        raise _unclosed(text, "+++")
    if _JSON.match(text):
        return _json(text)
    found = _BLOCK.match(text) or _unopened(text)
    if not found:
        if _OPEN.match(text):
            raise _unclosed(text, "---")
        return Marked(), text
    if found.group(1).strip() and not re.match(_FIELD, found.group(1)):
        return Marked(), text
    fields = _fields(found.group(1), text.count("\n", 0, found.start(1)) + 1)
    return fields, _blanked(text, found.end())


def _fields(block: str, first: int) -> Marked:
    try:
        return marked_yaml(block, first)
    except ContentError:
        if not (sound := mended(block, TELLING)):
            raise
        fields, places = sound
        return replace(marked_yaml(fields, first), mended=tuple((name, first + line) for name, line in places))


def _unopened(text: str) -> re.Match[str] | None:
    """The fields without a rule above them: a title is among them, and none stands twice as speakers do."""
    found = _UNOPENED.match(text)
    names = [line.partition(":")[0].lower() for line in found[1].splitlines()] if found else []
    return found if "title" in names and len(set(names)) == len(names) else None


def _blanked(text: str, end: int) -> str:
    return "\n" * text.count("\n", 0, end) + text[end:]


def _unclosed(text: str, rule: str) -> ContentError:
    line = text.count("\n", 0, text.index(rule)) + 1
    return ContentError("The front matter is not closed", f"Put a line of `{rule}` after its last field", line)


def _toml(block: str, first: int) -> Marked:
    refuse_nesting(block, first)
    try:
        value = tomllib.loads(block)
    except (tomllib.TOMLDecodeError, ValueError) as error:
        at = re.search(r"at line (\d+)", str(error))
        line = first + int(at[1]) - 1 if at else first
        raise ContentError(f"This is not sound TOML: {error}", "Write one `name = value` a line", line) from error
    return _marked(value, lambda name: _line(block, rf"^[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*=", first), first)


def fields_alone(text: str) -> tuple[Marked, str]:
    """The fields of a text that is one JSON object and nothing else, as Hugo keeps a page without words."""
    return _json(text, alone=True) if _JSON.match(text) else (Marked(), text)


def _json(text: str, alone: bool = False) -> tuple[Marked, str]:
    if not alone and text.rstrip().endswith(("}", "]")):
        return Marked(), text
    refuse_nesting(text, json=True)
    start = len(text) - len(text.lstrip())
    try:
        value, end = json.JSONDecoder().raw_decode(text, start)
    except ValueError:
        # Broken JSON is for the reader of transcripts to refuse; what it says of a draft is looked for elsewhere.
        return Marked(), text
    if not isinstance(value, dict) or text[end:].lstrip().startswith("{") or (alone and text[end:].strip()):
        return Marked(), text
    return _marked(value, lambda name: _line(text, rf"\"{re.escape(name)}\"\s*:", 1), 1), _blanked(text, end)


def _line(text: str, pattern: str, first: int) -> int:
    found = re.search(pattern, text, re.MULTILINE)
    return first + text.count("\n", 0, found.start()) if found else first


def _marked(value: Mapping[str, Any], line: Callable[[str], int], first: int) -> Marked:
    """Parsed values as `marked_yaml` gives them: every scalar a text, the top fields with their lines."""
    return Marked(_texts(value), {(): first} | {(name,): line(name) for name in value})


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name): _texts(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_texts(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value in (None, "") else str(value)
