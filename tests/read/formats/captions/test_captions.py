"""Captions as players show them: the ways in which programs write times, gaps, copies and voices."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Cue
from generator.read.formats import read_document
from generator.read.text.repair import decode
from tests.read.conftest import to_transcript

Timed = tuple[int, int, str]


def read(text: str, suffix: str = ".vtt") -> list[Timed]:
    return [(cue.start_ms, cue.end_ms, cue.text) for cue in read_document(text, suffix).cues]  # type: ignore[misc]


def said(text: str, suffix: str = ".vtt") -> list[tuple[str | None, str]]:
    return [(cue.speaker, cue.text) for cue in read_document(text, suffix).cues]


def stamp(ms: int, mark: str = ".") -> str:
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"


def vtt(*cues: Timed) -> str:
    return "WEBVTT\n\n" + "\n\n".join(f"{stamp(start)} --> {stamp(end)}\n{text}" for start, end, text in cues) + "\n"


SAYINGS = st.lists(st.sampled_from("queue lease and 7 1984 it's -->x a->b".split()), min_size=1, max_size=5).map(
    " ".join
)
LINES = st.lists(SAYINGS, min_size=1, max_size=3)
CUES = st.lists(st.tuples(st.integers(100, 9000), st.integers(1, 9000), LINES), min_size=1, max_size=6)


@given(CUES, st.data())
def test_cues_read_back_however_they_are_written(parts, data):
    """Line ends, digits, arrows, gaps, blanks and counters vary; times and words come back as they were."""
    draw = data.draw
    suffix = draw(st.sampled_from([".vtt", ".srt"]))
    counted = suffix == ".srt" or draw(st.booleans())
    mark = draw(st.sampled_from([".", ","]))
    now, cues, blocks = 0, [], []
    for pause, length, lines in parts:
        # Without hyphens: a word parted at its hyphen is joined.
        start, now = now + pause, now + pause + length
        cues.append((start, now, "\n".join(lines)))
        short = draw(st.booleans())
        times = [re.sub(r"\b0(?=\d[:.,])", "", stamp(ms, mark)) if short else stamp(ms, mark) for ms in (start, now)]
        arrow = draw(st.sampled_from([" --> ", "-->", " -> ", " –> ", "\t-->\t"]))
        settings = draw(st.sampled_from(["", " align:start position:0%", " "]))
        gap = draw(st.sampled_from(["", "", "\n", " \n", "\n\n"]))
        inner = draw(st.sampled_from(["\n", "\n", " \n", "\n \n"])).join(lines)
        trail = draw(st.sampled_from(["", "\n ", "\t"]))
        blocks.append((f"{len(cues)}\n" if counted else "") + f"{arrow.join(times)}{settings}\n{gap}{inner}{trail}")
    text = draw(st.sampled_from(["\n\n", "\n\n\n"])).join(["WEBVTT"] * (suffix == ".vtt") + blocks)
    text += draw(st.sampled_from(["", "\n", "\n\n"]))
    end = draw(st.sampled_from(["\n", "\r\n", "\r\r\n", "\r"]))
    decoded, warnings = decode(text.replace("\n", end).encode())
    document = read_document(decoded, suffix)
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in document.cues] == cues
    assert (warnings, document.warnings) == ((), ())


@pytest.mark.parametrize(
    ("written", "ms"),
    [
        ("0:0:4,8", 4800), ("00:00:9,500", 9500), ("00:00:60.000", 60_000), ("00:00:20:12", 20_000),
        ("00:00:20;12", 20_000), ("00:00:20:120", 20_120),
        ("75:10.5", 4_510_500), ("00: 00: 01, 000", 1000), ("1:02", 62_000),
    ],
)  # fmt: skip
def test_times_as_programs_write_them(written, ms):
    assert read(f"1\n{written} --> 99:00:00,000\nHello.\n", ".srt")[0][0] == ms
    assert read(f"1\n00:00:00,000 --> {written}\nHello.\n", ".srt")[0][1] == ms


@pytest.mark.parametrize("written", ["00:00:61.000", "00:61:00.000", "0:00:0x", "yesterday"])
def test_a_time_that_is_none_is_named_and_its_words_stay(written):
    document = read_document(f"WEBVTT\n\n{written} --> 00:09.000\nHello.\n\n00:09.000 --> 00:10.000\nBye.\n")
    assert [(cue.start_ms, cue.text) for cue in document.cues] == [(None, "Hello."), (9000, "Bye.")]
    assert [line for line, _, _ in document.warnings] == [3]


def test_a_line_of_one_blank_is_part_of_a_cue():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n \nHello.\n \nMore.\n\n00:02.000 --> 00:03.000\nBye.\n"
    assert read(text) == [(1000, 2000, "Hello.\nMore."), (2000, 3000, "Bye.")]


def test_a_file_whose_gaps_are_blanks_has_gaps():
    text = "WEBVTT\n \nNOTE x\n \nfirst-1\n00:01.000 --> 00:02.000\nHello.\n \nfirst-2\n00:02.000 --> 00:03.000\nBye.\n"
    assert read(text) == [(1000, 2000, "Hello."), (2000, 3000, "Bye.")]


def test_words_after_an_empty_line_are_kept_and_said_to_be():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\ntwo.\n\n1984.\n\n00:02.000 --> 00:03.000\nBye.\n"
    document = read_document(text)
    assert [cue.text for cue in document.cues] == ["One.\ntwo.\n1984.", "Bye."]
    assert [(line, "(and 1 more" in what) for line, what, _ in document.warnings] == [(6, True)]


def test_comments_and_what_follows_them_are_never_speech():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\nNOTE a\nb\n\nand c\n\n7\n00:02.000 --> 00:03.000\n\nNOTE d\n"
    document = read_document(text)
    assert [cue.text for cue in document.cues] == ["One."]
    assert [what for _, what, _ in document.warnings] == ["Text that belongs to no cue was left out: and c"]


def test_an_arrow_in_speech_is_speech():
    text = "1\n00:00:01,000 --> 00:00:02,000\nfrom a --> b\nthen 0:05 -> c\n\n2\n00:00:02,000 --> 00:00:03,000\nBye.\n"
    assert read(text, ".srt")[0][2] == "from a --> b\nthen 0:05 -> c"


def test_words_on_the_line_of_times_are_kept_where_there_are_no_others():
    assert read("1\n00:00:01,000 --> 00:00:02,000 Hello there.\n2\n00:00:02,000 --> 00:00:03,000 Bye.\n", ".srt") == [
        (1000, 2000, "Hello there."),
        (2000, 3000, "Bye."),
    ]


def test_a_counter_needs_no_gap_and_may_have_one_below():
    times = [f"00:00:0{n},000 --> 00:00:0{n + 1},000\n" for n in range(1, 4)]
    text = f"1\n{times[0]}One\n2\n\n{times[1]}\n1984\n\n3\n\n{times[2]}Four\n"
    assert [words for _, _, words in read(text, ".srt")] == ["One\n2", "1984", "Four"]
    assert [words for _, _, words in read(f"1\n{times[0]}One\n2\n{times[1]}Two", ".srt")] == ["One", "Two"]


WORDS = st.lists(st.sampled_from("no way the lease broke. Why? so it's I".split()), min_size=1, max_size=8)
MARKS = (("<u>", "</u>"), ('<font color="#00ff00">', "</font>"), ("<c.now>", "</c>"), ("<b>", "</b>"))


@given(
    st.lists(WORDS, min_size=1, max_size=5), st.sampled_from(MARKS), st.sampled_from(["", "[SPEAKER_00]: "]), st.data()
)
def test_a_sentence_whose_words_are_marked_in_turn_is_one_caption(sentences, mark, prefix, data):
    """As whisper, whisperX and stable-ts write it: a copy for each word, and one without a mark for each pause."""
    now, blocks, expected = 0, [], []
    for words in sentences:
        begin = now
        for at, word in enumerate(words):
            pause = data.draw(st.sampled_from([0, 0, 300]))
            if at and pause:
                blocks.append((now, now + pause, prefix + " ".join(words)))
                now += pause
            shown = [*words[:at], mark[0] + word + mark[1], *words[at + 1 :]]
            blocks.append((now, now + 400, prefix + " ".join(shown)))
            now += 400
        expected.append((begin, now, " ".join(words)))
        now += data.draw(st.sampled_from([0, 900]))
    assert [(start, end, words.removeprefix(prefix)) for start, end, words in read(vtt(*blocks))] == expected
    srt = "\n\n".join(f"{n}\n{stamp(a, ',')} --> {stamp(b, ',')}\n{t}" for n, (a, b, t) in enumerate(blocks))
    assert [(start, end, words.removeprefix(prefix)) for start, end, words in read(srt, ".srt")] == expected


def test_marks_that_are_no_highlight_make_no_copies():
    cues = ((0, 900, "<i>Go on.</i>"), (900, 1800, "Go on."), (1800, 2700, "Go on."), (2700, 3000, "<b>Go</b> on."))
    assert [words for _, _, words in read(vtt(*cues[:3]))] == ["Go on."] * 3
    assert len(read(vtt((0, 900, "Go <i>on.</i>"), (5000, 5900, "Go on.")))) == 2


def test_a_silence_between_two_copies_is_theirs_where_the_mark_moves_on():
    assert read(vtt((0, 400, "<u>Go</u> on."), (1400, 1800, "Go <u>on.</u>"))) == [(0, 1800, "Go on.")]
    assert read(vtt((0, 400, "<u>Go</u> on."), (1400, 1800, "Go on."))) == [(0, 400, "Go on."), (1400, 1800, "Go on.")]


@pytest.mark.parametrize("both", ["A b.\nC d.", "- A b.\n- C d.", "C d.\nA b."])
def test_overlapping_captions_written_as_three_are_two(both):
    assert read(vtt((0, 2000, "A b."), (2000, 4000, both), (4000, 6000, "C d."))) == [
        (0, 4000, "A b."),
        (2000, 6000, "C d."),
    ]
    assert read(vtt((0, 2000, "A b."), (2000, 4000, both), (4000, 6000, "A b."))) == [
        (0, 6000, "A b."),
        (2000, 4000, "C d."),
    ]


def test_overlapping_voices_written_as_three_are_two():
    text = vtt((0, 2000, "<v Ann>A b."), (2000, 4000, "<v Ann>A b.\n<v Bo>C d."), (4000, 6000, "<v Bo>C d."))
    assert read_document(text).cues == (Cue("A b.", 0, 4000, "Ann"), Cue("C d.", 2000, 6000, "Bo"))


def test_words_said_again_are_no_overlap():
    pieces = ((0, 1000, "No."), (1000, 2000, "No.\nNo."), (2000, 3000, "No."))
    assert read(vtt(*pieces)) == list(pieces)


def test_a_chain_of_overlaps():
    pieces = ("one", "one\ntwo", "two", "two\nthree", "three")
    cues = [(at * 1000, at * 1000 + 1000, words) for at, words in enumerate(pieces)]
    assert [words for _, _, words in read(vtt(*cues))] == ["one", "two", "three"]


def test_rolling_captions_of_speech_recognition_lose_and_repeat_no_word():
    """Each line comes with its words timed, then stays for 10 ms, then stands above the next: as YouTube's do."""
    lines = ["well it rains", "it often pours", "and then it stops", "for a while"]
    text, above = "WEBVTT\nKind: captions\nLanguage: en\n", " "
    for at, line in enumerate(lines):
        first, *rest = line.split()
        timed = first + "".join(f"<00:00:0{at * 2}.{n}00><c> {word}</c>" for n, word in enumerate(rest, 1))
        start, end = at * 2000 + 10, at * 2000 + 2000
        text += f"\n{stamp(start)} --> {stamp(end)} align:start position:0%\n{above}\n{timed}\n"
        text += f"\n{stamp(end)} --> {stamp(end + 10)} align:start position:0%\n{line}\n \n"
        above = line
    document = read_document(text)
    transcript, _ = to_transcript(document)
    assert " ".join(turn.text for turn in transcript.turns) == " ".join(lines)
    assert [cue.text for cue in transcript.cues] == lines
    assert document.metadata == {"language": "en"}
    assert document.warnings == ()


HEAD = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:{},LOCAL:00:00:00.000\n\n"


def test_segments_joined_are_one_file():
    """The same clock in all; a caption across an edge is in both segments, or cut in two."""
    one = "00:01.000 --> 00:02.000\nOne.\n\n00:05.000 --> 00:08.000\nTwo.\n\n00:08.000 --> 00:10.000\nThree"
    two = "00:05.000 --> 00:08.000\nTwo.\n\n00:10.000 --> 00:11.000\nThree\n\n00:11.000 --> 00:12.000\nFour.\n"
    three = two.replace("00:05.000 --> 00:08.000\nTwo.\n\n", "")
    head = HEAD.format(900000)
    expected = [(1000, 2000, "One."), (5000, 8000, "Two."), (8000, 10000, "Three"), (10000, 11000, "Three")]
    assert read(head + one + "\n\n" + head + two) == [*expected, (11000, 12000, "Four.")]
    expected[2:] = [(8000, 11000, "Three"), (11000, 12000, "Four.")]
    for glue in ("\n\n", "\n", ""):
        assert read(head + one + glue + head + three) == expected


def test_the_heads_of_segments_are_read_and_are_no_stray_text():
    one = "WEBVTT\ntitle: Slow disks\n\n00:01.000 --> 00:02.000\nOne.\n\n"
    document = read_document(one + "WEBVTT\n\n00:03.000 --> 00:04.000\nTwo.\n", ".vtt")
    assert [cue.text for cue in document.cues] == ["One.", "Two."]
    assert (document.metadata, document.warnings) == ({"title": "Slow disks"}, ())


def test_segments_that_each_begin_at_zero_are_put_on_one_clock():
    parts = [HEAD.format(900000 + 90000 * 10 * n) + f"00:01.000 --> 00:02.000\nPart {n}.\n" for n in range(3)]
    assert read("\n".join(parts)) == [(1000 + 10000 * n, 2000 + 10000 * n, f"Part {n}.") for n in range(3)]


def test_a_voice_that_is_given_where_it_changes_goes_on():
    text = vtt((0, 1, "Music."), (1, 2, "<v Ann>One."), (2, 3, "two."), (3, 4, "<v Bo>Three."), (4, 5, "four."))
    assert said(text) == [(None, "Music."), ("Ann", "One."), ("Ann", "two."), ("Bo", "Three."), ("Bo", "four.")]


@pytest.mark.parametrize(
    "cues",
    [
        ("<v Ann>One.", "<v Ann>Two.", "Three.", "<v Bo>Four."),
        ("<v Ann>One.</v>", "Three.", "<v Bo>Four.</v>"),
        ("<v ->One.", "Three.", "<v Bo>Four."),
    ],
)
def test_a_voice_that_is_left_out_where_all_are_given_is_nobody(cues):
    assert (None, "Three.") in said(vtt(*((at, at + 1, words) for at, words in enumerate(cues))))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lee, Ann", "Ann Lee"),
        ("Ann Lee, PhD", "Ann Lee"),
        ("-", None),
        ("Ann &amp; Bo", "Ann & Bo"),
        ("41", None),
    ],
)
def test_the_name_of_a_voice(written, name):
    assert said(vtt((0, 1, f"<v {written}>Hi."))) == [(name, "Hi.")]


def test_srt_may_hold_voices():
    text = "1\n00:00:01,000 --> 00:00:02,000\n<v Ann Lee>One.\n\n2\n00:00:02,000 --> 00:00:03,000\n<v Bo>Note: two.\n"
    assert said(text, ".srt") == [("Ann Lee", "One."), ("Bo", "Note: two.")]


@given(st.lists(st.tuples(st.sampled_from([None, "Ann", "Bo", "Cem"]), st.integers(1, 4)), min_size=1, max_size=12))
def test_names_where_they_change_read_as_names_everywhere(runs):
    """A talk written with each name once reads as the talk written with all of them."""
    runs = [run for before, run in pairwise([(None, 0), *runs]) if run[0] != before[0]]
    named = [(name, f"Line {at}.{part}.") for at, (name, count) in enumerate(runs) if name for part in range(count)]
    if not named:
        return
    before = [None, *(name for name, _ in named)]
    once = [(None if name == last else name, line) for last, (name, line) in zip(before, named, strict=False)]
    text = vtt(*((at, at + 1, f"<v {name}>{line}" if name else line) for at, (name, line) in enumerate(once)))
    assert said(text) == named


def test_dashes_part_voices_that_nobody_names() -> None:
    lines = [
        "- We talk of disks.",
        "They are slow.",
        ">>Joe: Yeah, yeah.",
        "They are.",
        "- And caches?\n- They lie.",
        "a - b",
        "- Bye.",
    ]
    text = "WEBVTT\n\n" + "\n\n".join(f"00:0{n}.000 --> 00:0{n}.900\n{line}" for n, line in enumerate(lines))
    document = read_document(text, ".vtt")
    assert [(cue.speaker, cue.text) for cue in document.cues] == [
        (None, "We talk of disks."), (None, "They are slow."), ("Joe", "Yeah, yeah."), ("Joe", "They are."),
        (None, "And caches?"), (None, "They lie."), (None, "a - b"), (None, "Bye."),
    ]  # fmt: skip
    assert document.breaks == (0, 2, 4, 5, 7)
    few = read_document(text.replace("- And", "And").replace("- We", "We"), ".vtt")
    assert [cue.text for cue in few.cues][-1] == "- Bye."


def test_where_every_caption_has_a_label_each_is_a_speakers() -> None:
    lines = [
        "Ann Lee: Ten of them.",
        "Cy poe: Who?",
        "Ann Lee: 20 people, and 70,000 disks.",
        "dee: me",
        "Cy poe: They.",
        "x1 3: a",
    ]
    lines += ["Speaker 9: 30 of them.", "The sum of it: fine.", "Bo Roe Jr: Why: because."] + [
        "Ann Lee: So.",
        "Bo Roe Jr: No.",
    ] * 40
    text = "WEBVTT\n\n" + "\n\n".join(f"00:{n:02}.000 --> 00:{n:02}.900\n{line}" for n, line in enumerate(lines[:59]))
    said = [(cue.speaker, cue.text) for cue in read_document(text, ".vtt").cues]
    assert said[:7] == [
        ("Ann Lee", "Ten of them."), ("Cy poe", "Who?"), ("Ann Lee", "20 people, and 70,000 disks."), ("dee", "me"),
        ("Cy poe", "They."), ("x1 3", "a"), ("Speaker 9", "30 of them."),
    ]  # fmt: skip
    assert said[7] == (None, "The sum of it: fine."), "words or a name: nobody's"
    assert said[8] == ("Bo Roe", "Why: because.")
