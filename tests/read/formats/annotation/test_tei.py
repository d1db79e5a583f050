"""TEI: who says what and when, by the names and moments of its head."""

import pytest

from generator.model import ContentError
from generator.read.formats import detect, read_document

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="tei.rng" type="application/xml"?>
<!-- A record. -->
<?xml-model href="tei.sch"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:smil="http://www.w3.org/ns/smil" xml:lang="en-GB">
<teiHeader><fileDesc><titleStmt><title>Slow disks</title></titleStmt>
<publicationStmt><date when="2026-09-09"/></publicationStmt></fileDesc>
<profileDesc><settingDesc><setting><date when="2025-01-02">in winter</date></setting></settingDesc><particDesc>
<person xml:id="q"><persName>Lee, Ann</persName></person>
<person xml:id="a"><persName><surname>Roe</surname><forename>Bo</forename></persName></person>
</particDesc></profileDesc></teiHeader>"""
BODY = """<text><timeline><when xml:id="T0" absolute="00:00:01"/>
<when xml:id="T1" interval="12.5" since="#T0"/></timeline>
<body><div><head>Disks</head>
<u who="#q"><seg smil:begin="00:00:03.5" smil:end="00:00:09">Why are they <vocal><desc>laughs</desc></vocal> slow?</seg>
<seg>Tell us.</seg></u>
<note>Applause</note>
<u who="#a" start="#T1"><w>Caches</w><w>lie</w><pc>.</pc></u></div>
<u who="#LeeCy">Hear, hear.</u>
<sp who="#x"><speaker>CHAIR.</speaker><stage>rises</stage><p>Order.</p></sp></body></text></TEI>"""


@pytest.mark.parametrize("suffix", [".xml", ".tei"])
def test_who_speaks_and_when_stands_in_the_head(suffix: str) -> None:
    document = read_document(HEAD + BODY, suffix)
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in document.cues] == [
        ("Ann Lee", 3500, "Why are they slow?"),
        ("Ann Lee", None, "Tell us."),
        ("Bo Roe", 13_500, "Caches lie."),
        ("Lee Cy", None, "Hear, hear."),
        ("CHAIR", None, "Order."),
    ]
    assert document.headings == ((0, "Disks"),)
    assert document.metadata == {"title": "Slow disks", "date": "2025-01-02", "language": "en-GB"}


SAYS = {
    "a block has who and when": (
        '<annotationBlock who="a" start="T1"><u><seg><w>Caches</w> <w>lie</w></seg></u>'
        "<spanGrp><span>gloss</span></spanGrp></annotationBlock>",
        [("Bo Roe", 13_500, "Caches lie")],
    ),
    "an anchor has when": ('<u who="#a"><anchor synch="#T1"/>Caches lie</u>', [("Bo Roe", 13_500, "Caches lie")]),
    "people stand in another file": ('<u who="people.xml#a">Caches lie</u>', [("Bo Roe", None, "Caches lie")]),
    "people have a prefix": ('<u who="pers:a">Caches lie</u>', [("Bo Roe", None, "Caches lie")]),
    "no person is described": (
        '<u who="#Ann_Lee">Caches lie</u><u who="#SPEAKER_00">Do they</u>',
        [("Ann Lee", None, "Caches lie"), ("SPEAKER_00", None, "Do they")],
    ),
    "words beside a part": ('<u who="#a">Caches <seg>lie,</seg> always</u>', [("Bo Roe", None, "Caches lie, always")]),
    "verse and prose": (
        '<sp who="#a"><lg><l>Caches</l><l>lie</l></lg><p>Always.</p></sp>',
        [("Bo Roe", None, "Caches"), ("Bo Roe", None, "lie"), ("Bo Roe", None, "Always.")],
    ),
}


@pytest.mark.parametrize("says", SAYS)
def test_no_word_and_no_speaker_is_lost_where(says: str) -> None:
    body, expected = SAYS[says]
    text = HEAD + BODY.partition("<body>")[0] + f"<body>{body}</body></text></TEI>"
    found = [(cue.speaker, cue.start_ms, cue.text) for cue in read_document(text, ".xml").cues]
    assert found == expected


def test_a_text_in_which_nobody_speaks_is_refused() -> None:
    text = f"{HEAD}<text><body><p>Disks are slow.</p></body></text></TEI>"
    assert detect(text, ".xml")
    with pytest.raises(ContentError, match="No <u> or <sp>"):
        read_document(text, ".xml")
