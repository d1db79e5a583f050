r"""Rich text (.rtf), as TextEdit, WordPad and Word save it: turned into HTML, which is read as a page is.

Microsoft, Rich Text Format Specification 1.9.1. `{\rtf1 {\b Ann Lee:} Hello.\par}` is `<p><b>Ann Lee:</b> Hello.</p>`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from generator.read.formats.document import Document
from generator.read.formats.documents import page_html
from generator.read.formats.format import Format, begins

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
_NOT_SAID = frozenset(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf"
    " footnote annotation atnid atnauthor fldinst filetbl revtbl rsidtbl listtable listoverridetable".split()
)
"""Groups of what is not the text of the page."""
_SIGNS = {
    "tab": "\t", "cell": " | ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
_ENDS = frozenset(("par", "row", "sect", "page", "\n", "\r"))


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    left: bool = False
    """Whether it is no text of the page, was deleted or is hidden."""
    bold: bool = False
    fallback: int = 1
    """Characters behind a `\\u` that stand for it elsewhere."""


def read(text: str) -> Document:
    """What the page says, as HTML is read. Raises ContentError if nothing is said."""
    said = "".join(_html(text)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return page_html.read(re.sub(r"<b>(\s*)</b>|</b>(\s*)<b>", r"\1\2", f"<body>\n<p>{said}</p>\n</body>"))


def _html(text: str) -> Iterator[str]:
    """The HTML of the text in its groups, in pieces."""
    found = re.search(r"\\ansicpg(\d{3,5})", text[:2000])
    state, outer, skip = _State(), list[_State](), 0
    raw = bytearray()
    for token in _TOKEN.finditer(text):
        word, sign, said = token["word"], token["sign"], token["text"]
        if token["byte"] and not state.left:
            raw.append(int(token["byte"], 16))
            if skip:
                skip, _ = skip - 1, raw.pop()
            continue
        if raw:
            yield _bold(_decoded(bytes(raw), found[1] if found else "1252"), state)
            raw.clear()
        if token["brace"] == "{":
            outer.append(state)
        elif token["brace"]:
            state = outer.pop() if outer else state
        elif word in _NOT_SAID or sign == "*":
            state = replace(state, left=True)
        elif word in ("v", "deleted"):
            state = replace(state, left=token["number"] != "0")
        elif word in ("b", "plain"):
            state = replace(state, bold=word == "b" and token["number"] != "0")
        elif word == "uc":
            state = replace(state, fallback=int(token["number"] or 1))
        elif state.left:
            continue
        elif word == "u":
            yield _bold(chr(int(token["number"] or 0) % 0x10000), state)
            skip = state.fallback
        elif (word or sign) in _ENDS:
            yield "</p>\n<p>"
        elif word == "line":
            yield "<br>"
        elif said:
            said, skip = said[skip:], max(0, skip - len(said))
            yield _bold(said, state)
        else:
            yield _bold(_SIGNS.get(word or sign or "", ""), state)


def _decoded(raw: bytes, page: str) -> str:
    try:
        return raw.decode(f"cp{page}", "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")


def _bold(said: str, state: _State) -> str:
    said = escape(said, quote=False)
    return f"<b>{said}</b>" if state.bold and said else said


FORMAT = Format(
    "rich text (`.rtf`)",
    (".rtf",),
    begins(re.compile(r"\s*\{\\rtf")),
    read,
    looks="what TextEdit, WordPad or Word saved",
    taken="as HTML",
    left="pictures, deletions, hidden text, footnotes, headers",
)
