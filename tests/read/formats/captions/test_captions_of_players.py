"""SBV, ASS, MicroDVD, LRC, SAMI, TTML, YouTube's timed text and Audacity's labels: words, times and names exact."""

import io
import re
from collections.abc import Callable

import pycaption
import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ttconv.imsc import writer as imsc
from ttconv.srt import reader as srt

from generator.model import ContentError
from generator.read.formats import detect, read_document

Said = list[tuple[str | None, int | None, int | None, str]]


def said(text: str, suffix: str = ".txt") -> Said:
    return [(cue.speaker, cue.start_ms, cue.end_ms, cue.text) for cue in read_document(text, suffix).cues]


def told(text: str) -> str:
    """The name of the format that the content alone gives away, without what it is found in."""
    found = detect(text, ".txt")
    return re.split(r", | \(| with ", found.name)[0] if found else ""


def warned(text: str) -> list[int]:
    return [line for line, what, how in read_document(text, ".txt").warnings if what and how]


SBV = """0:00:03.000,0:00:06.000
Object storage is
the new disk.

0:00:06.500,0:00:09.000
>> Slow writes &amp; reads

are fine.
"""


def test_sbv() -> None:
    assert told(SBV) == "SBV"
    assert said(SBV) == [
        (None, 3000, 6000, "Object storage is\nthe new disk."),
        (None, 6500, 9000, "Slow writes & reads\nare fine."),
    ]
    assert read_document(SBV).breaks == (1,)


def test_subviewer_is_sbv_with_a_head() -> None:
    head = "[INFORMATION]\n[TITLE]Hot takes\n[AUTHOR]\n[SUBTITLE]\n"
    text = head + "00:00:03.00,00:00:06.50\nAnn Lee: Disks[br]are slow.\n\n00:00:07.00,00:00:08.00\nBo Roe: No.\n"
    assert said(text) == [("Ann Lee", 3000, 6500, "Disks\nare slow."), ("Bo Roe", 7000, 8000, "No.")]
    assert read_document(text).metadata == {"title": "Hot takes"}


def test_a_time_of_sbv_that_is_none_is_named_by_line() -> None:
    text = "0:00:03.000,0:00:06.000\nOne.\n\n0:75:03.000,0:00:06.000\nTwo.\n"
    assert said(text) == [(None, 3000, 6000, "One."), (None, None, None, "Two.")]
    assert warned(text) == [4]


ASS = """[Script Info]
; made by hand
Title: Hot takes

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:01.00,Default,Ann,0,0,0,,a note of the editor
Dialogue: 0,0:00:06.50,0:00:09.00,Default,Bo Roe,0,0,0,,{\\i1}Slow{\\i0} writes,\\Nthough.
Dialogue: 0,0:00:03.00,0:00:06.00,Default,Ann Lee,0,0,0,,Disks, mostly.
Dialogue: 0,0:00:10.00,0:00:12.00,Default,,0,0,0,,{\\p1}m 0 0 l 10 0{\\p0}
"""


def test_ass() -> None:
    assert told(ASS) == "ASS"
    assert said(ASS) == [
        ("Ann Lee", 3000, 6000, "Disks, mostly."),
        ("Bo Roe", 6500, 9000, "Slow writes,\nthough."),
    ]
    assert read_document(ASS).metadata == {"title": "Hot takes"}


def test_columns_of_ass_are_those_that_its_format_line_names() -> None:
    head = "[Events]\nFormat: Name, Start, End, Text\n"
    text = head + "Dialogue: Ann,0:00:01.00,0:00:02.00,Yes, no.\nDialogue: Bo,soon,0:00:03.00,What?\n"
    assert said(text) == [("Ann", 1000, 2000, "Yes, no."), ("Bo", None, None, "What?")]
    assert warned(text) == [4]


def test_microdvd() -> None:
    text = "{1}{1}25\n{25}{75}{y:i}Ann Lee: Disks|are slow.\n{100}{}/Bo Roe: No.\nlost\n"
    assert told(text) == "MicroDVD"
    assert said(text) == [("Ann Lee", 1000, 3000, "Disks\nare slow."), ("Bo Roe", 4000, None, "No.")]
    assert warned(text) == [4]


def test_mpl2_counts_tenths_of_a_second() -> None:
    text = "[10][35]Disks|are slow.\n[40][]/They are.\n"
    assert said(text) == [(None, 1000, 3500, "Disks\nare slow."), (None, 4000, None, "They are.")]
    found = detect("[1][2] are the sources.\nWords that go on.", ".txt")
    assert found is not None
    assert not found.name.startswith("MicroDVD")


def test_microdvd_without_a_rate_has_no_times() -> None:
    text = "{1}{72}Disks are slow.\n{73}{120}They are.\n"
    assert said(text) == [(None, None, None, "Disks are slow."), (None, None, None, "They are.")]
    assert warned(text) == [1]


def test_lrc() -> None:
    head = "[ti:Hot takes]\n[ar:Load Bearing]\n[la:en]\n[offset:+500]\n"
    text = head + (
        "[00:03.50]Ann: Disks are slow.\n[00:06.00]\n[00:07.00][00:09.00]<00:07.00>Bo: <00:07.50>No.\nlost\n"
        "[00:99.00]x\n"
    )
    assert told(text) == "LRC"
    assert said(text) == [
        ("Ann", 3000, 5500, "Disks are slow."),
        ("Bo", 6500, 8500, "No."),
        ("Bo", 8500, None, "No."),
    ]
    document = read_document(text)
    assert document.metadata == {"title": "Hot takes", "language": "en"}
    assert warned(text) == [8, 9]


def test_lrc_without_a_sound_time_is_refused() -> None:
    with pytest.raises(ContentError, match="no words"):
        read_document("[ti:Hot takes]\n[00:99.00]Disks are slow.\n")


def test_audacity() -> None:
    text = "0.500000\t3.000000\tDisks are slow.\n\\\t100.0\t2000.0\n3,25\t6,5\tThey are.\nlost\n"
    assert told(text) == "Audacity labels"
    assert said(text) == [(None, 500, 3000, "Disks are slow."), (None, 3250, 6500, "They are.")]
    assert warned(text) == [4]


SAMI = """<SAMI><HEAD><TITLE>Hot takes</TITLE><STYLE TYPE="text/css"><!-- P {} .ENCC {} --></STYLE></HEAD><BODY>
<SYNC Start=3000><P Class=ENCC ID=Source>Ann Lee:<P Class=ENCC>Disks<br>are slow &amp; old.<P Class=FRCC>Lents.
<SYNC Start=6000><P Class=ENCC>&nbsp;
<SYNC Start=oops><P Class=ENCC ID=Source>Bo<P Class=ENCC>No.
</BODY></SAMI>"""


def test_sami() -> None:
    assert told(SAMI) == "SAMI"
    assert said(SAMI) == [("Ann Lee", 3000, 6000, "Disks\nare slow & old."), ("Bo", None, None, "No.")]
    assert read_document(SAMI).metadata == {"title": "Hot takes"}
    assert warned(SAMI) == [4]


def _apple(unit: str, begin: str, end: str, inside: str) -> str:
    return f'<span podcasts:unit="{unit}" begin="{begin}" end="{end}">{inside}</span>'


APPLE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tt xmlns="http://www.w3.org/ns/ttml"'
    ' xmlns:podcasts="http://podcasts.apple.com/transcript-ttml-internal"'
    ' xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en-US"><head/><body dur="3723.5"><div>'
    '<p begin="3.0" end="6.5" ttm:agent="SPEAKER_1">'
    + _apple(
        "sentence", "3.0", "4.5", "".join(_apple("word", "3.0", "3.4", word) for word in ("Disks", "are", "slow."))
    )
    + _apple("sentence", "5.0", "6.5", _apple("word", "5.0", "6.5", "Yes."))
    + '</p><p begin="1:02:03.456" end="1:02:05" ttm:agent="SPEAKER_2">'
    + _apple("sentence", "1:02:03.456", "1:02:05", _apple("word", "1:02:03.456", "1:02:05", "No."))
    + "</p></div></body></tt>"
)


def test_apples_transcript() -> None:
    assert told(APPLE) == "TTML"
    assert said(APPLE) == [
        ("SPEAKER_1", 3000, 4500, "Disks are slow."),
        ("SPEAKER_1", 5000, 6500, "Yes."),
        ("SPEAKER_2", 3_723_456, 3_725_000, "No."),
    ]
    assert read_document(APPLE).metadata == {"language": "en-US"}


def ttml(body: str, root: str = "", head: str = "") -> str:
    space = "http://www.w3.org/ns/ttml"
    spaces = f'xmlns="{space}" xmlns:ttm="{space}#metadata" xmlns:ttp="{space}#parameter"'
    return f"<tt {spaces} {root}><head>{head}</head><body><div>{body}</div></body></tt>"


def test_agents_have_the_names_that_the_head_gives_them() -> None:
    head = (
        '<metadata><ttm:title>Hot takes</ttm:title><ttm:agent xml:id="a">'
        '<ttm:name type="alias">AL</ttm:name>'
        '<ttm:name type="full">Ann Lee</ttm:name></ttm:agent><ttm:agent xml:id="b"/></metadata>'
    )
    body = (
        '<p begin="1s" end="2s" ttm:agent="a">Disks<br/>are slow.</p><div ttm:agent="b"><p begin="2s" dur="1500ms">No, '
        '<span ttm:agent="a">yes</span>.</p></div><p begin="4s" end="5s" ttm:agent="a b">Both.</p>'
    )
    assert said(ttml(body, 'xml:lang="en"', head)) == [
        ("Ann Lee", 1000, 2000, "Disks\nare slow."),
        ("b", 2000, 3500, "No,"),
        ("Ann Lee", 2000, 3500, "yes"),
        ("b", 2000, 3500, "."),
        (None, 4000, 5000, "Both."),
    ]
    assert read_document(ttml(body, 'xml:lang="en"', head)).metadata == {"title": "Hot takes", "language": "en"}


@pytest.mark.parametrize(
    ("written", "root", "ms"),
    [
        ("00:01:02.5", "", 62_500),
        ("01:02", "", 62_000),
        ("00:00:02:15", "", 2500),
        ("00:00:02:12", 'ttp:frameRate="24"', 2500),
        ("00:00:10:00", 'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', 10_000),
        ("48f", 'ttp:frameRate="24"', 2000),
        ("30f", 'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', 1001),
        ("25000000t", 'ttp:tickRate="10000000"', 2500),
        ("1.5h", "", 5_400_000),
        ("2m", "", 120_000),
        ("250ms", "", 250),
        ("2.5", "", 2500),
        ("00:00:02,500", "", 2500),
    ],
)
def test_every_way_to_write_a_time(written: str, root: str, ms: int) -> None:
    assert said(ttml(f'<p begin="{written}">Yes.</p>', root))[0][1] == ms


def test_times_count_from_the_element_around_them_or_from_the_start_where_only_that_fits() -> None:
    nested = '<div begin="10s" end="20s"><p begin="1s" end="2s">One.</p></div>'
    absolute = '<div begin="10s" end="20s"><p begin="11s" end="12s">One.</p></div>'
    assert said(ttml(nested)) == said(ttml(absolute)) == [(None, 11_000, 12_000, "One.")]


def test_what_is_shown_in_turn_begins_where_the_one_before_ends() -> None:
    turn = '<div {} timeContainer="seq"><p dur="2s">One.</p><p begin="1s" dur="2s">Two.</p><p end="4s">Three.</p></div>'
    assert said(ttml(turn.format('begin="20s"'))) == [
        (None, 20_000, 22_000, "One."), (None, 23_000, 25_000, "Two."), (None, 25_000, 29_000, "Three."),
    ]  # fmt: skip
    assert said(ttml(turn.format("")))[0] == (None, 0, 2000, "One.")


def test_a_time_of_ttml_that_is_none_and_broken_xml_are_named_by_line() -> None:
    text = ttml('\n<p begin="1s" end="2s">One.</p>\n<p begin="soon" end="3s">Two &amp; three & four&nbsp;five.</p>')
    assert said(text) == [(None, 1000, 2000, "One."), (None, None, None, "Two & three & four five.")]
    assert warned(text) == [3]
    with pytest.raises(ContentError, match="XML") as caught:
        read_document(ttml("\n<p>One.\n</div>"))
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><!DOCTYPE tt [<!ENTITY a "b">]><tt><body><p>&a;</p></body></tt>',
        ttml("<div>" * 70 + "<p>Deep.</p>" + "</div>" * 70),
        ttml("<p> </p>"),
    ],
)
def test_what_is_harmful_or_empty_is_refused(text: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_document(text, ".ttml")
    assert caught.value.how


def test_youtubes_timed_text() -> None:
    first = (
        '<?xml version="1.0" encoding="utf-8" ?><transcript><text start="0.5" dur="2.25">It&amp;#39;s slow.</text>'
        '<text start="3">No.</text></transcript>'
    )
    third = (
        '<timedtext format="3"><head><ws id="0"/></head><body><p t="500" d="2250"><s ac="0">It\'s</s>'
        '<s t="300"> slow.</s></p><p t="3000">No.</p></body></timedtext>'
    )
    assert told(first) == told(third) == "YouTube timed text"
    assert said(first) == said(third) == [(None, 500, 2750, "It's slow."), (None, 3000, None, "No.")]


# What other programs write of a made-up talk is read as it was.

WORD = st.from_regex(r"[A-Za-zäéñ]{1,9}", fullmatch=True)
LINE = st.lists(WORD, min_size=2, max_size=7).map(lambda words: " ".join(words) + ".")


@st.composite
def talks(draw: st.DrawFn, unit: int = 10) -> Said:
    at = draw(st.integers(0, 300_000))
    result: Said = []
    for text in draw(st.lists(LINE, min_size=1, max_size=5)):
        start = at + draw(st.integers(1, 300))
        at = start + draw(st.integers(30, 900))
        result.append((None, start * unit, at * unit, text))
    return result


def _pysubs2(kind: str, **options: float) -> Callable[[Said], str]:
    def write(talk: Said) -> str:
        file = pysubs2.SSAFile()
        file.events = [pysubs2.SSAEvent(start or 0, end or 0, text) for _, start, end, text in talk]
        return file.to_string(kind, **options)

    return write


def _pycaption(writer: type) -> Callable[[Said], str]:
    def write(talk: Said) -> str:
        captions = pycaption.CaptionList(
            [
                pycaption.Caption((start or 0) * 1000, (end or 0) * 1000, [pycaption.CaptionNode.create_text(text)])
                for _, start, end, text in talk
            ]
        )
        return str(writer().write(pycaption.CaptionSet({"en-US": captions})))

    return write


def _ttconv(talk: Said) -> str:
    def stamp(ms: int | None) -> str:
        seconds, rest = divmod(ms or 0, 1000)
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{rest:03}"

    blocks = (f"{n}\n{stamp(start)} --> {stamp(end)}\n{text}\n" for n, (_, start, end, text) in enumerate(talk, 1))
    out = io.BytesIO()
    imsc.from_model(srt.to_model(io.StringIO("\n".join(blocks)))).write(out)
    return out.getvalue().decode()


WRITERS: dict[str, tuple[str, Callable[[Said], str]]] = {
    "pysubs2's ASS": ("ASS", _pysubs2("ass")),
    "pysubs2's SSA": ("ASS", _pysubs2("ssa")),
    "pysubs2's MicroDVD": ("MicroDVD", _pysubs2("microdvd", fps=100.0)),
    "pysubs2's TTML": ("TTML", _pysubs2("ttml")),
    "ttconv's IMSC": ("TTML", _ttconv),
    "pycaption's DFXP": ("TTML", _pycaption(pycaption.DFXPWriter)),
    "pycaption's SAMI": ("SAMI", _pycaption(pycaption.SAMIWriter)),
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning:pycaption")
@pytest.mark.parametrize("writer", WRITERS)
@settings(max_examples=25)
@given(talks())
def test_what_other_programs_write_is_read_as_it_was(writer: str, talk: Said) -> None:
    name, write = WRITERS[writer]
    text = write(talk)
    assert told(text) == name
    assert [(start, end, " ".join(words.split())) for _, start, end, words in said(text)] == [one[1:] for one in talk]


@given(talks(unit=1))
def test_ass_keeps_the_names(talk: Said) -> None:
    lines = "".join(
        f"Dialogue: 0,0:{start // 60_000:02}:{start // 1000 % 60:02}.{start % 1000 // 10:02},0:59:59.00,Default,Ann {n}"
        f",0,0,0,,{text}\n"
        for n, (_, start, _, text) in enumerate(talk)
        if start is not None
    )
    head = ASS.partition("Comment:")[0]
    read = said(head + lines)
    assert [(name, start, re.sub(r"\s", " ", text)) for name, start, _, text in read] == [
        (f"Ann {n}", start // 10 * 10, text) for n, (_, start, _, text) in enumerate(talk) if start is not None
    ]
