"""XML parsed as harmless: no entities of its own, bounded depth, and its problems named by line."""

import html
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from generator.model import ContentError
from generator.read.formats.format import begins

_DEEPEST = 60
_ABOVE = (
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)*+(?:<!DOCTYPE[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*+"
    r"(?:<\?xml-[^>]{0,200}\?>\s*)*+<(?:\w{1,20}:)?"
)
"""What may stand above the root element: declarations (of its model, too), a document type, comments; and before it."""
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)(\w{1,30};)?")


def rooted(*names: str) -> Callable[[str], bool]:
    """What tells whether a text is XML whose root element has one of the names, for `Format.sniff`."""
    return begins(re.compile(rf"{_ABOVE}(?:{'|'.join(names)})[\s>]", re.DOTALL))


def element(text: str) -> Element:
    """The root element. A bare `&` and names of HTML's (`&nbsp;`) stand for what their writer meant.

    Raises ContentError, with the line, for text that is no XML, declares entities or is nested too deeply.
    """
    head = len(text) - len(text.lstrip())
    try:
        root: Element = fromstring(_REFERENCE.sub(_meant, text[head:]))
    except ParseError as error:
        line = error.position[0] + text[:head].count("\n")
        raise ContentError("The file is not sound XML from this line on", "Export it again", line) from error
    except (DefusedXmlException, ValueError) as error:
        raise ContentError("The XML declares entities of its own", "Export it again", 1) from error
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for one in level for child in one]
    if level:
        raise ContentError("The XML is nested too deeply", "Export it again", 1)
    return root


def local(one: Element) -> str:
    """An element's name without its namespace, in lower case."""
    return one.tag.rpartition("}")[2].lower() if isinstance(one.tag, str) else ""


def attribute(one: Element, name: str) -> str:
    """An attribute by its name without the namespace; empty where there is none."""
    return next((value.strip() for key, value in one.attrib.items() if key.rpartition("}")[2] == name), "")


def _meant(found: re.Match[str]) -> str:
    name = found.group(1)
    known = html.unescape(f"&{name}") if name else "&"
    return known if name and known != f"&{name}" else f"&amp;{name or ''}"
