"""OpenDocument texts (.odt), as LibreOffice and Google Docs save: turned into HTML, which is read as a page is.

OASIS, Open Document Format 1.3, part 3: https://docs.oasis-open.org/office/OpenDocument/v1.3/
"""

from collections.abc import Collection
from html import escape
from xml.etree.ElementTree import Element

from generator.model import ContentError
from generator.read.formats import page_html
from generator.read.formats.format import Format, by_bytes
from generator.read.formats.package import xml_of
from generator.read.formats.xml_text import element, local

_TAGS = {"p": "p", "list-item": "li", "table": "table", "table-row": "tr", "table-cell": "td"}
_SIGNS = {"line-break": "<br>", "tab": "\t", "s": " "}
_HIDDEN = frozenset("tracked-changes annotation note frame forms sequence-decls table-of-content".split())
"""What was deleted or remarked, stands below the page, or is no talk."""


def unpacked(data: bytes) -> str | None:
    """The HTML of an OpenDocument text, a block a line; None for other bytes.

    Raises ContentError for one that is damaged, encrypted or larger than any transcript.
    """
    texts = xml_of(data, lambda names: "content.xml" in names and "META-INF/manifest.xml" in names)
    if texts is None:
        return None
    root = element(texts["content.xml"].decode("utf-8", "replace"))
    said = next((one for one in root.iter() if local(one) == "text" and "office" in one.tag), None)
    if said is None:
        raise ContentError("This is an OpenDocument file, but no text", "Save the transcript as .odt, or as plain text")
    bold, title = set(), {"Title"}
    for style in (one for one in root.iter() if local(one) == "style"):
        if any(_value(part, "font-weight") == "bold" for part in style):
            bold.add(_value(style, "name"))
        if _value(style, "parent-style-name") == "Title":
            title.add(_value(style, "name"))
    return f"<body>\n{_inside(said, bold | {'Strong_20_Emphasis'}, title)}</body>"


def _html(one: Element, bold: Collection[str], title: Collection[str]) -> str:
    """The HTML of an element, the text behind it not included."""
    name, style = local(one), _value(one, "style-name")
    if name in _HIDDEN:
        return ""
    if name in _SIGNS:
        return _SIGNS[name]
    inside = _inside(one, bold, title)
    if name in ("span", "p") and style in bold and inside.strip():
        inside = f"<b>{inside}</b>"
    if name == "h" or (name == "p" and style in title):
        given = _value(one, "outline-level")
        level = int(given) if name == "h" and given in tuple("123456") else 1
        return f"<h{level}>{inside}</h{level}>\n"
    tag = _TAGS.get(name)
    return f"<{tag}>{inside}</{tag}>\n" if tag else inside


def _inside(one: Element, bold: Collection[str], title: Collection[str]) -> str:
    said = (_html(part, bold, title) + escape(part.tail or "", quote=False) for part in one)
    return escape(one.text or "", quote=False) + "".join(said)


def _value(one: Element, name: str) -> str:
    """An attribute by its name without the namespace."""
    return next((value for key, value in one.attrib.items() if key.rpartition("}")[2] == name), "")


FORMAT = Format(
    "OpenDocument (`.odt`)",
    (".odt",),
    by_bytes,
    page_html.read,
    unpack=unpacked,
    looks="what LibreOffice or Google Docs saved",
    taken="as HTML",
    left="pictures, deletions, comments, footnotes, headers",
)
