import pytest

from generator.model import ContentError
from generator.read.formats import read_document

TALK = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE Trans SYSTEM "trans-14.dtd">
<Trans scribe="x" audio_filename="talk" version="4" xml:lang="en">
<Topics><Topic id="to1" desc="Storage"/></Topics>
<Speakers>
<Speaker id="spk1" name="Ann Lee" check="no"/>
<Speaker id="spk2" name="Bo Roe" check="no"/>
</Speakers>
<Episode>
<Section type="report" topic="to1" startTime="0" endTime="9.5">
<Turn speaker="spk1" startTime="0" endTime="4.2">
<Sync time="0"/>
Disks are slow.
<Event desc="laugh" type="noise" extent="instantaneous"/>
Truly.
<Sync time="2.1"/>
And caches lie.
</Turn>
<Turn startTime="4.2" endTime="6" speaker="spk1 spk2">
<Sync time="4.2"/>
<Who nb="1"/>
Don't they?
<Who nb="2"/>
They do.
</Turn>
<Turn startTime="6" endTime="9.5">
<Sync time="6"/>
Somebody coughs &amp; leaves.
</Turn>
</Section>
</Episode>
</Trans>
"""


def test_turns_with_several_times_and_speakers():
    document = read_document(TALK, ".trs")
    assert [(cue.speaker, cue.start_ms, cue.end_ms, cue.text) for cue in document.cues] == [
        ("Ann Lee", 0, 2100, "Disks are slow. Truly."),
        ("Ann Lee", 2100, 4200, "And caches lie."),
        ("Ann Lee", 4200, None, "Don't they?"),
        ("Bo Roe", 4200, 6000, "They do."),
        (None, 6000, 9500, "Somebody coughs & leaves."),
    ]
    assert document.headings == ((0, "Storage"),)
    assert document.metadata["language"] == "en"


def test_words_of_several_at_once_are_nobodys():
    together = TALK.replace('<Who nb="1"/>', "").replace('<Who nb="2"/>', '<Who nb="3"/>')
    assert [cue.speaker for cue in read_document(together, ".trs").cues][2:4] == [None, None]


def test_a_broken_one_names_the_line():
    with pytest.raises(ContentError) as caught:
        read_document(TALK.replace("</Speakers>", ""), ".trs")
    assert caught.value.line > 30
    with pytest.raises(ContentError, match="No turn"):
        read_document("<Trans><Episode/></Trans>", ".trs")
