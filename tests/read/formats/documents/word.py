"""Small Word files, written by hand: paragraphs of runs as Teams, Otter or a person would leave them."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
_RELATED = _RELATIONS.replace('officeDocument"', 'styles"').replace("word/document.xml", "styles.xml")
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMED = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
    for name, shown in (("Title", "Title"), ("Heading2", "heading 2"))
)
STYLES = f'<w:styles xmlns:w="{SPACE}">{_NAMED}</w:styles>'.encode()


def run(text: str, bold: bool = False) -> str:
    """A run; `\\n` is a line break in it, `\\t` a tab."""
    parts = []
    for line in text.split("\n"):
        cells = (f'<w:t xml:space="preserve">{escape(cell)}</w:t>' for cell in line.split("\t"))
        parts.append("<w:tab/>".join(cells))
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{'<w:br/>'.join(parts)}</w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs, or of plain texts."""
    inner = "".join(one if one.startswith("<w:") else run(one) for one in runs)
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{inner}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table of texts."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word(*blocks: str, extra: dict[str, bytes] | None = None) -> bytes:
    """The file; a block that is no XML is a paragraph of that text."""
    body = "".join(block if block.startswith("<w:") else paragraph(block) for block in blocks)
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>'
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _RELATED,
        **(extra or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return out.getvalue()
