"""What the well-known writers of captions write, read back: all cues, times and words."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from fractions import Fraction
from itertools import accumulate

import pycaption
import pysubs2
import pytest
import srt
import ttconv.model
import ttconv.srt.writer
import ttconv.vtt.writer
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read.formats import read_document

Timed = tuple[int, int, str]


def stamp(ms: int) -> str:
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def by_pysubs2(form: str) -> Callable[[Sequence[Timed]], str]:
    def write(cues: Sequence[Timed]) -> str:
        file = pysubs2.SSAFile()
        file.events = [pysubs2.SSAEvent(start, end, words.replace("\n", "\\N")) for start, end, words in cues]
        return file.to_string(form)

    return write


def by_srt(cues: Sequence[Timed]) -> str:
    return srt.compose(
        srt.Subtitle(number, timedelta(milliseconds=start), timedelta(milliseconds=end), words)
        for number, (start, end, words) in enumerate(cues, 1)
    )


def by_webvtt_py(cues: Sequence[Timed]) -> str:
    file = webvtt.WebVTT()
    for start, end, words in cues:
        file.captions.append(webvtt.Caption(stamp(start), stamp(end), words.split("\n")))
    return str(file.content)


def by_pycaption(writer: Callable[[], pycaption.base.BaseWriter]) -> Callable[[Sequence[Timed]], str]:
    def write(cues: Sequence[Timed]) -> str:
        return str(writer().write(pycaption.SRTReader().read(by_srt(cues))))

    return write


def by_ttconv(form: str) -> Callable[[Sequence[Timed]], str]:
    def write(cues: Sequence[Timed]) -> str:
        document = ttconv.model.ContentDocument()
        body, division = ttconv.model.Body(document), ttconv.model.Div(document)
        region = ttconv.model.Region("r1", document)
        document.put_region(region)
        division.set_region(region)
        body.push_child(division)
        document.set_body(body)
        for start, end, words in cues:
            paragraph = ttconv.model.P(document)
            paragraph.set_begin(Fraction(start, 1000))
            paragraph.set_end(Fraction(end, 1000))
            for number, line in enumerate(words.split("\n")):
                if number:
                    paragraph.push_child(ttconv.model.Br(document))
                span = ttconv.model.Span(document)
                span.push_child(ttconv.model.Text(document, line))
                paragraph.push_child(span)
            division.push_child(paragraph)
        writer = ttconv.vtt.writer if form == "vtt" else ttconv.srt.writer
        return str(writer.from_model(document))

    return write


WRITERS: dict[str, tuple[str, Callable[[Sequence[Timed]], str]]] = {
    "srt": (".srt", by_srt),
    "pysubs2 SRT": (".srt", by_pysubs2("srt")),
    "pysubs2 WebVTT": (".vtt", by_pysubs2("vtt")),
    "webvtt-py": (".vtt", by_webvtt_py),
    "pycaption SRT": (".srt", by_pycaption(pycaption.SRTWriter)),
    "pycaption WebVTT": (".vtt", by_pycaption(pycaption.WebVTTWriter)),
    "ttconv SRT": (".srt", by_ttconv("srt")),
    "ttconv WebVTT": (".vtt", by_ttconv("vtt")),
}

WORDS = st.lists(st.sampled_from("queue 7 it's R&D so?".split()), min_size=1, max_size=4).map(" ".join)
PARTS = st.lists(
    st.tuples(st.integers(100, 900), st.integers(100, 9000), st.lists(WORDS, min_size=1, max_size=2).map("\n".join)),
    min_size=1, max_size=5,
)  # fmt: skip
"""(pause before, length, words) of each cue; none touch, as those of which three stand for two do."""


@settings(max_examples=25)
@pytest.mark.parametrize("writer", WRITERS)
@given(parts=PARTS)
def test_what_others_write_is_read(writer: str, parts: list[Timed]) -> None:
    ends = list(accumulate(pause + length for pause, length, _ in parts))
    # Numbered: a short line that recurs above others may be somebody's name.
    cues = [
        (end - length, end, f"at {n} {words}")
        for n, (end, (_, length, words)) in enumerate(zip(ends, parts, strict=True))
    ]
    suffix, write = WRITERS[writer]
    document = read_document(write(cues), suffix)
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in document.cues] == cues
    assert document.warnings == ()
