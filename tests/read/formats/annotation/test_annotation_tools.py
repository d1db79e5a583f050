"""ELAN, CHAT and NIST's columns: what linguists and recognisers of speech write."""

import re

import pytest

from generator.model import ContentError
from generator.read.formats import read_document
from tests.read.conftest import Content

EAF = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT FORMAT="3.0"><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="500"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="2000"/>
<TIME_SLOT TIME_SLOT_ID="t3" TIME_VALUE="2100"/><TIME_SLOT TIME_SLOT_ID="t4"/></TIME_ORDER>
<TIER TIER_ID="B" PARTICIPANT="Bo Roe"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t3" TIME_SLOT_REF2="t4">
<ANNOTATION_VALUE>Slow  writes.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="A" PARTICIPANT="Ann Lee"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>What won?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="A words" PARENT_REF="A"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>what</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>
"""
EXB = """<?xml version="1.0" encoding="UTF-8"?>
<basic-transcription><head><speakertable><speaker id="S0"><abbreviation>ANN</abbreviation></speaker>
<speaker id="S1"><abbreviation>BO</abbreviation></speaker></speakertable></head><basic-body><common-timeline>
<tli id="T0" time="0.5"/><tli id="T1" time="2.0"/><tli id="T2"/></common-timeline>
<tier id="A" speaker="S1" category="v" type="t"><event start="T1" end="T2">Slow <ud-information/>writes.</event></tier>
<tier id="B" speaker="S0" category="v" type="t"><event start="T0" end="T1">What won?</event></tier>
<tier id="C" speaker="S0" category="en" type="a"><event start="T0" end="T1">a translation</event></tier>
</basic-body></basic-transcription>
"""
CHAT = """@UTF8
@Begin
@Languages:\teng
@Participants:\tANN Ann_Lee Host, BOR Guest
@Date:\t05-MAR-2024
*ANN:\tso &-um what <what went> [//] won (.) in the
\tend ? 500_2000
%com:\tpoints at a rack
*BOR:\tslow writes &=laughs (be)cause +... 2100_3000
@End
"""
STM = """;; a comment
show 1 Ann_Lee 0.50 2.00 <o,f0,female> what won
show 1 inter_segment_gap 2.00 2.10 <o,,> ignore_time_segment_in_scoring
show 1 Bo_Roe 2.10 3.00 <o,f0,male> {breath} { slow / so } writes { @ / uh }
show 1 Ann_Lee 3.00 4 ah
"""
CTM = """show 1 0.50 0.20 What 0.99
show 1 0.70 0.30 won? 0.98
show 1 1.00 0.10 <eps> 0.98
show 1 4.10 0.40 Slow
show 1 4.50 0.50 writes. 0.9
"""


def heard(text: str, suffix: str = "") -> list[tuple[str | None, int | None, int | None, str]]:
    return [(cue.speaker, cue.start_ms, cue.end_ms, cue.text) for cue in read_document(text, suffix).cues]


def test_tiers_of_elan_are_speakers_and_tiers_below_them_say_it_again():
    assert heard(EAF) == [("Ann Lee", 500, 2000, "What won?"), ("Bo Roe", 2100, None, "Slow writes.")]
    with pytest.raises(ContentError, match="No annotation"):
        read_document(EAF.replace("ANNOTATION_VALUE", "X"))


def test_tiers_of_words_of_exmaralda_are_speakers():
    assert heard(EXB) == [("ANN", 500, 2000, "What won?"), ("BO", 2000, None, "Slow writes.")]
    with pytest.raises(ContentError, match="No tier of words"):
        read_document(EXB.replace('type="t"', 'type="d"'))


def test_of_several_readings_in_a_ctm_file_the_first_is_said():
    so = (
        "show 1 * * <ALT_BEGIN>\nshow 1 0.70 0.30 won?\nshow 1 * * <ALT>\nshow 1 0.70 0.30 one?\nshow 1 * * <ALT_END>\n"
    )
    assert heard(CTM.replace("show 1 0.70 0.30 won? 0.98\n", so), ".ctm") == heard(CTM, ".ctm")


def test_what_elan_divides_without_times_stays_in_order():
    halves = """<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t3" TIME_SLOT_REF2="t4">
<ANNOTATION_VALUE>Slow</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t4" TIME_SLOT_REF2="t5">
<ANNOTATION_VALUE>and safe.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"""
    start, end = EAF.index("<ANNOTATION>"), EAF.index("</TIER>") + len("</TIER>")
    divided = (EAF[:start] + halves + EAF[end:]).replace(
        "</TIME_ORDER>", '<TIME_SLOT TIME_SLOT_ID="t5" TIME_VALUE="3000"/></TIME_ORDER>'
    )
    assert heard(divided) == [
        ("Ann Lee", 500, 2000, "What won?"),
        ("Bo Roe", 2100, None, "Slow"),
        ("Bo Roe", None, 3000, "and safe."),
    ]


def test_chat_names_whom_its_codes_mean_and_its_codes_are_no_words():
    document = read_document(CHAT)
    assert document.metadata == {"date": "05-MAR-2024"}
    assert heard(CHAT) == [
        ("Ann Lee", 500, 2000, "so um what what went won in the end?"),
        ("Guest", 2100, 3000, "slow writes because."),
    ]


def test_the_signs_around_times_of_chat_are_no_damage(content: Content):
    library = content({"episodes/2024-03-05-talk.cha": re.sub(r"(\d+_\d+)", "\x15\\1\x15", CHAT)})
    assert library.episodes[0].transcript.turns[0].start_ms == 500
    assert library.problems == ()


def test_columns_of_segments_and_of_words():
    assert heard(STM) == [
        ("Ann Lee", 500, 2000, "what won"),
        ("Bo Roe", 2100, 3000, "slow writes"),
        ("Ann Lee", 3000, 4000, "ah"),
    ]
    assert heard(CTM) == [(None, 500, 1000, "What won?"), (None, 4100, 5000, "Slow writes.")]


def test_words_with_numbers_in_them_are_no_columns():
    assert heard("There are 3 disks 4 of 12 fail\nand 2 more 5 to 7 do\nso 9 of 10 1 is lost\n", ".txt")[0][0] is None
