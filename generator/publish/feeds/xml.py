"""Makes XML elements of any text, without the characters that XML 1.0 can't have."""

import re
from xml.etree import ElementTree as ET

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(
    parent: ET.Element, tag: str, text: str = "", space: str = "", attributes: dict[str, str] | None = None
) -> ET.Element:
    """A new child with `text` and `attributes`, in the namespace `space`."""
    name = f"{{{space}}}{tag}" if space else tag
    element = ET.SubElement(parent, name, {key: _ILLEGAL.sub("", value) for key, value in (attributes or {}).items()})
    if text:
        element.text = _ILLEGAL.sub("", text)
    return element


def document(root: ET.Element) -> str:
    """The text of a document, an element a line: indentation would be a tenth of a feed."""
    ET.indent(root, "")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
