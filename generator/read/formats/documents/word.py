"""Word files (.docx): unpacked within bounds and turned into HTML, which is read as a page is.

mammoth keeps the order of paragraphs and tables, line breaks, bold, tracked insertions and content controls.
"""

import io
import re
import zipfile
from collections.abc import Collection
from xml.etree.ElementTree import Element, tostring

from generator.model import ContentError
from generator.read.formats.documents import page_html
from generator.read.formats.documents.package import with_heirs, xml_of
from generator.read.formats.format import Format, by_bytes
from generator.read.formats.xml_text import attribute, element, local

_MAIN = re.compile(r"word/document\d*\.xml")
_STYLED = re.compile(r"word/styles\d*\.xml")
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_END = re.compile(r"(?<=</p>)|(?<=</tr>)|(?<=</li>)|(?<=</h[1-6]>)")
_MEND = "Open it in Word and save it as .docx again, or as plain text"


def unpacked(data: bytes) -> str | None:
    """The HTML of a Word file, a block a line; None for other bytes.

    Raises ContentError for one that is damaged, encrypted or larger than any transcript.
    """
    texts = xml_of(data, lambda names: any(map(_MAIN.fullmatch, names)))
    if texts is None:
        return None
    if any(b"<!DOCTYPE" in text.replace(b"\0", b"") for text in texts.values()):
        raise ContentError("The Word file declares entities of its own, which Word never does", _MEND)
    styles = [element(texts[name].decode("utf-8", "replace")) for name in filter(_STYLED.fullmatch, texts)]
    hidden = _hidden_styles([style for root in styles for style in root.iter() if local(style) == "style"])
    for name in filter(_MAIN.fullmatch, list(texts)):
        root = element(texts[name].decode("utf-8", "replace"))
        breaks = [one for one in root.iter() if local(one) == "cr"]
        for one in breaks:
            # The same as a line break, which alone mammoth knows.
            one.tag = one.tag[:-2] + "br"
        if _drop_hidden(root, hidden) or breaks:
            texts[name] = tostring(root)
            data = _packed(texts)
    return _html(data)


def _drop_hidden(root: Element, styles: Collection[str]) -> bool:
    """Take out what Word hides, neither shown nor printed, since mammoth would read it; whether there was any."""
    found: list[tuple[Element, Element]] = []
    for paragraph in (one for one in root.iter() if local(one) == "p"):
        usual = _value(paragraph.find("{*}pPr/{*}pStyle")) in styles
        for parent in paragraph.iter():
            for run in (one for one in parent if local(one) == "r"):
                styled = usual or _value(run.find("{*}rPr/{*}rStyle")) in styles
                if _vanishes(run, styled):
                    found.append((parent, run))
    for parent, run in found:
        if run in parent:
            parent.remove(run)
    return bool(found)


def _hidden_styles(styles: Collection[Element]) -> set[str]:
    """The ids of the styles whose text is hidden, by themselves or by what they are based on."""
    named = {attribute(style, "styleId"): style for style in styles}
    parents = {name: _value(style.find("{*}basedOn")) for name, style in named.items() if _vanishes(style, True)}
    return with_heirs({name for name, style in named.items() if _vanishes(style, False)}, parents)


def _vanishes(one: Element, usual: bool) -> bool:
    """Whether a run or a style hides its text; `usual` where it does not say."""
    mark = one.find("{*}rPr/{*}vanish")
    return usual if mark is None else _value(mark) not in ("0", "false", "off")


def _value(one: Element | None) -> str:
    return "" if one is None else attribute(one, "val")


def _packed(texts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in texts.items():
            file.writestr(name, text)
    return made.getvalue()


def _html(data: bytes) -> str:
    import mammoth  # noqa: PLC0415 - only who has such a file waits for it

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            # A picture says nothing, and may be large.
            convert_image=lambda image: [],
        )
    except Exception as error:
        # mammoth raises whatever its parts raise: KeyError for a missing part, ExpatError, AttributeError.
        raise ContentError("The Word file can't be read", _MEND) from error
    return _END.sub("\n", f"<body>\n{made.value}</body>")


FORMAT = Format(
    "Word (`.docx`)",
    (".docx",),
    by_bytes,
    page_html.read,
    unpack=unpacked,
    looks="what Teams, Otter, Rev, Descript or a person wrote",
    taken="as HTML; tracked insertions; the line of a problem is its paragraph",
    left="pictures, deletions, hidden text, comments, footnotes, headers",
)
