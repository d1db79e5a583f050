import io
import zipfile

import pytest

from generator.model import ContentError
from generator.read.formats import read_document, unpacked

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
)
STYLES = """<office:automatic-styles><style:style style:name="T1" style:family="text">
<style:text-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" fo:font-weight="bold"/>
</style:style><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>"""
TALK = """<text:tracked-changes><text:deletion><text:p>Gone.</text:p></text:deletion></text:tracked-changes>
<text:p text:style-name="P1">Slow disks</text:p>
<text:p><text:span text:style-name="T1">Ann Lee:</text:span> Disks are slow<office:annotation><text:p>Sure?</text:p>
</office:annotation>, <text:s/>they are.</text:p>
<text:h text:outline-level="2">Caches</text:h>
<text:p><text:span text:style-name="T1">Bo Roe:</text:span> And caches &lt;lie&gt;.<text:line-break/>Always.</text:p>
<text:list><text:list-item><text:p><text:span text:style-name="T1">Ann Lee:</text:span> Do they?</text:p>
</text:list-item></text:list>
"""


def package(body: str, kind: str = "text", **more: bytes) -> bytes:
    held = io.BytesIO()
    content = f"<office:document-content {SPACES}>{STYLES}<office:body><office:{kind}>{body}</office:{kind}>"
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        packed.writestr("content.xml", f"{content}</office:body></office:document-content>")
        packed.writestr("META-INF/manifest.xml", "<manifest/>")
        for name, text in more.items():
            packed.writestr(name, text)
    return held.getvalue()


def test_bold_names_headings_and_what_is_not_said():
    document = read_document(unpacked(package(TALK)) or "", ".odt")
    assert [(cue.speaker, cue.text) for cue in document.cues] == [
        ("Ann Lee", "Disks are slow, they are."),
        ("Bo Roe", "And caches <lie>. Always."),
        ("Ann Lee", "Do they?"),
    ]
    assert document.metadata["title"] == "Slow disks"
    assert document.headings == ((1, "Caches"),)


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:p text:style-name="Off">Cut this.</text:p>',
        '<text:p text:style-name="Below">Cut this.</text:p>',
        '<text:p><text:span text:style-name="Off">Cut this.</text:span></text:p>',
        '<text:p><text:hidden-text text:is-hidden="true">Cut this.</text:hidden-text></text:p>',
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>Cut this.</text:p>',
        '<text:section text:display="none"><text:p>Cut this.</text:p></text:section>',
    ],
)
def test_what_is_hidden_is_not_said(hidden: str):
    styles = '<style:style style:name="Off"><style:text-properties text:display="none"/></style:style>'
    styles += '<style:style style:name="Below" style:parent-style-name="Off"/>'
    held = f"<office:document-styles {SPACES}>{styles}</office:document-styles>".encode()
    data = package(f"{hidden}<text:p>Disks are slow.</text:p>", **{"styles.xml": held})
    assert [cue.text for cue in read_document(unpacked(data) or "", ".odt").cues] == ["Disks are slow."]


def test_a_table_of_names_and_words():
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    talk = [("0:01", "Ann Lee", "Disks are slow."), ("0:05", "Bo Roe", "And caches lie."), ("0:09", "Ann Lee", "Why?")]
    rows = "".join(row.format("".join(cell.format(one) for one in line)) for line in talk)
    document = read_document(unpacked(package(f"<table:table>{rows}</table:table>")) or "", ".odt")
    assert [(cue.start_ms, cue.speaker, cue.text) for cue in document.cues] == [
        (1000, "Ann Lee", "Disks are slow."),
        (5000, "Bo Roe", "And caches lie."),
        (9000, "Ann Lee", "Why?"),
    ]


def test_a_sheet_is_no_talk():
    with pytest.raises(ContentError, match="no text"):
        unpacked(package("", "spreadsheet"))
