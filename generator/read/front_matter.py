"""Front matter: the YAML block between `---` lines at the top of a text."""

import re
from collections.abc import Mapping
from typing import Any

from generator.model import ContentError
from generator.read.marked_yaml import Marked, marked_yaml

_BLOCK = re.compile(r"\A\s*?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = r"(?:[ \t]*(?:#.*)?\n)*[ \t]*[A-Za-z_][\w -]*:(?:\s|$)"
_OPEN = re.compile(r"\A\s*?---[ \t]*\n(?=" + _FIELD + ")")


def front_matter(text: str) -> tuple[Mapping[str, Any], str]:
    """The fields as they are written (texts, lists and mappings of texts), and the rest: see `marked_front_matter`."""
    marked, rest = marked_front_matter(text)
    return marked.value or {}, rest


def marked_front_matter(text: str) -> tuple[Marked, str]:
    """The fields and the rest of a text; no fields where it has no front matter.

    The block is blanked rather than cut, so that line numbers in the rest are those of the file. A block
    between rules that holds no field is text. Raises ContentError, with the line, for YAML that can't be read.
    """
    found = _BLOCK.match(text)
    if not found:
        if _OPEN.match(text):
            line = text[: text.index("---")].count("\n") + 1
            raise ContentError("The front matter is not closed", "Put a line of `---` after its last field", line)
        return Marked(), text
    if found.group(1).strip() and not re.match(_FIELD, found.group(1)):
        return Marked(), text
    fields = marked_yaml(found.group(1), text[: found.start(1)].count("\n") + 1)
    return fields, "\n" * text[: found.end()].count("\n") + text[found.end() :]
