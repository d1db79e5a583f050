"""OpenDocument texts (.odt), as LibreOffice and Google Docs save: turned into HTML, which is read as a page is.

OASIS, Open Document Format 1.3, part 3: https://docs.oasis-open.org/office/OpenDocument/v1.3/
"""

from collections.abc import Sequence
from html import escape
from xml.etree.ElementTree import Element

from generator.model import ContentError
from generator.read.formats.documents import page_html
from generator.read.formats.documents.package import with_heirs, xml_of
from generator.read.formats.format import Format, by_bytes
from generator.read.formats.xml_text import attribute, element, local

_TAGS = {"p": "p", "list-item": "li", "table": "table", "table-row": "tr", "table-cell": "td"}
_SIGNS = {"line-break": "<br>", "tab": "\t", "s": " "}
_HIDDEN = frozenset("tracked-changes annotation note frame forms sequence-decls table-of-content hidden-text".split())
"""What was deleted, remarked or hidden, stands below the page, or is no talk."""


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
    named = element(texts["styles.xml"].decode("utf-8", "replace")) if "styles.xml" in texts else root
    styles = _Styles([one for part in (root, named) for one in part.iter() if local(one) == "style"])
    return f"<body>\n{_inside(said, styles)}</body>"


class _Styles:
    """The names of the styles that say something, by themselves or by what they are made of."""

    def __init__(self, styles: Sequence[Element]) -> None:
        self.bold = _with(styles, {"Strong_20_Emphasis"}, "font-weight", "bold")
        self.hidden = _with(styles, set(), "display", "none")
        self.title = _with(styles, {"Title"}, "", "")


def _with(styles: Sequence[Element], known: set[str], name: str, value: str) -> set[str]:
    """The styles known, those with a property of that value, and those that are made of one and say nothing else."""
    own = {
        attribute(style, "name"): next((given for part in style if (given := attribute(part, name))), "")
        for style in styles
    }
    parents = {attribute(style, "name"): attribute(style, "parent-style-name") for style in styles}
    known |= {style for style, given in own.items() if value and given == value}
    return with_heirs(known, {style: parent for style, parent in parents.items() if not own[style]})


def _html(one: Element, styles: _Styles) -> str:
    """The HTML of an element, the text behind it not included."""
    name, style = local(one), attribute(one, "style-name")
    if name in _HIDDEN or style in styles.hidden or attribute(one, "display") == "none":
        return ""
    if any(local(part) == "hidden-paragraph" and attribute(part, "is-hidden") == "true" for part in one):
        return ""
    if name in _SIGNS:
        return _SIGNS[name]
    inside = _inside(one, styles)
    if name in ("span", "p") and style in styles.bold and inside.strip():
        inside = f"<b>{inside}</b>"
    if name == "h" or (name == "p" and style in styles.title):
        given = attribute(one, "outline-level")
        level = int(given) if name == "h" and given in tuple("123456") else 1
        return f"<h{level}>{inside}</h{level}>\n"
    tag = _TAGS.get(name)
    return f"<{tag}>{inside}</{tag}>\n" if tag else inside


def _inside(one: Element, styles: _Styles) -> str:
    said = (_html(part, styles) + escape(part.tail or "", quote=False) for part in one)
    return escape(one.text or "", quote=False) + "".join(said)


FORMAT = Format(
    "OpenDocument (`.odt`)",
    (".odt",),
    by_bytes,
    page_html.read,
    unpack=unpacked,
    looks="what LibreOffice or Google Docs saved",
    taken="as HTML",
    left="pictures, deletions, hidden text, comments, footnotes, headers",
)
