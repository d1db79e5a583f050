import re
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Cue
from generator.read.formats import read_document
from generator.read.formats.document import Document
from tests.read.conftest import to_transcript

SUBJECTS = "queues leases shards caches replicas budgets pages alarms deploys rollbacks".split()
VERBS = "drop keep move hide cost lose find break heal teach".split()
OBJECTS = "blame money memory time trust order work sleep shape traffic".split()


def prose(sentences: int, salt: int = 0) -> list[str]:
    """Sentences of five to eight words that differ from one another."""
    result = []
    for at in range(sentences):
        key = sha256(f"{salt}:{at}".encode()).digest()
        words = [SUBJECTS[key[0] % 10].title(), VERBS[key[1] % 10], OBJECTS[key[2] % 10], "near", SUBJECTS[key[3] % 10]]
        words += ["that", VERBS[key[4] % 10], OBJECTS[key[5] % 10]][: key[6] % 4]
        result.append(" ".join(words) + f"{at}" + ".")
    return result


def turns(*cues: Cue, **rest):
    return to_transcript(Document(tuple(cues), **rest))[0].turns


def test_captions_of_one_speaker_become_whole_sentences():
    found = turns(
        Cue("We moved the", 0, 900, "Ada"),
        Cue("queue. Then we", 900, 2000, "Ada"),
        Cue("waited.", 2000, 3000, "Ada"),
        Cue("Why?", 3000, 3500, "Ben"),
    )
    assert [(turn.speaker, turn.text, turn.start_ms, turn.end_ms) for turn in found] == [
        ("Ada", "We moved the queue. Then we waited.", 0, 3000),
        ("Ben", "Why?", 3000, 3500),
    ]


def test_a_long_turn_is_cut_at_sentence_ends_and_keeps_its_times():
    words = " ".join(prose(80)).split()
    cues = [Cue(" ".join(words[at : at + 7]), at * 100, at * 100 + 700, "Ada") for at in range(0, len(words), 7)]
    transcript, _ = to_transcript(Document(tuple(cues)))
    assert " ".join(turn.text for turn in transcript.turns).split() == words
    assert all(turn.text.endswith(".") for turn in transcript.turns)
    assert [turn.continued for turn in transcript.turns] == [False] + [True] * (len(transcript.turns) - 1)
    assert all(40 <= len(turn.text.split()) <= 125 for turn in transcript.turns)
    said = 0
    for turn in transcript.turns:
        assert turn.start_ms == said // 7 * 700
        said += len(turn.text.split())
    assert transcript.cues == tuple(cues)


@pytest.mark.parametrize("after", [7, 8, 9, 10, 11])
def test_a_long_turn_is_cut_where_its_speaker_paused(after):
    cues, at = [], 0
    for number in range(24):
        cues.append(Cue(" ".join([f"Word{number}", *["and"] * 8, "end."]), at, at + 3000, "Ada"))
        at += 3000 + (2000 if number == after else 100)
    assert f"Word{after + 1}" in {turn.text.split()[0] for turn in turns(*cues)}


def test_inside_one_cue_only_the_first_turn_knows_its_start_and_the_last_its_end():
    found = turns(Cue(" ".join(prose(60)), 5000, 90000, "Ada"))
    assert [turn.start_ms for turn in found] == [5000] + [None] * (len(found) - 1)
    assert [turn.end_ms for turn in found] == [None] * (len(found) - 1) + [90000]


def test_hard_wrapped_lines_are_reflowed_and_blank_lines_respected():
    lines = ["so we began", "with nothing. And then", "it grew.", "A new thought."]
    found = turns(*(Cue(line) for line in lines), breaks=(0, 3))
    assert [turn.text for turn in found] == ["so we began with nothing. And then it grew.", "A new thought."]
    assert not any(turn.continued for turn in found)


def test_text_without_full_stops_is_cut_too():
    words = [f"word{at}" for at in range(900)]
    found = turns(*(Cue(" ".join(words[at : at + 6]), at * 10, at * 10 + 60) for at in range(0, 900, 6)))
    assert " ".join(turn.text for turn in found).split() == words
    assert max(len(turn.text.split()) for turn in found) < 350


def test_no_cut_after_an_abbreviation():
    filler = " ".join(["queue"] * 70)
    found = turns(Cue(f"{filler} said Dr. Park of the U.S. Office and Mr. Oda, e.g. Ben {filler}."))
    assert len(found) == 1


def test_a_heading_begins_a_turn_and_names_the_speaker_again():
    document = Document((Cue("One.", 0, 1, "Ada"), Cue("Two.", 2, 3, "Ada")), headings=((1, "Second"), (9, "Gone")))
    transcript, chapters = to_transcript(document)
    assert [(turn.text, turn.continued) for turn in transcript.turns] == [("One.", False), ("Two.", False)]
    assert [(chapter.title, chapter.turn, chapter.start_ms, chapter.given) for chapter in chapters] == [
        ("Second", transcript.turns[1].id, 2, True)
    ]


def test_ids_come_from_the_words_alone():
    one = turns(
        Cue("Hello, World.", 0, 1, "Ada"), Cue("Yes.", 1, 2, "Ben"), Cue("Hm.", 2, 3, "Ada"), Cue("Yes!", 3, 4, "Cem")
    )
    assert one[0].id == "t-" + sha256(b"hello world").hexdigest()[:8]
    assert one[3].id == one[1].id + "-2"
    assert turns(Cue("hello world"))[0].id == one[0].id


def test_an_edit_moves_no_cut_far_from_it():
    sentences = prose(400)
    before = {turn.id for turn in turns(*(Cue(line) for line in sentences))}
    sentences[200] = "Here somebody rewrote the whole thing, and at length, for no reason at all."
    after = turns(*(Cue(line) for line in sentences))
    assert len([turn for turn in after if turn.id not in before]) <= 4


def test_a_stitched_repeat_is_shown_once():
    found = turns(
        Cue("It began in the last ten years of cloud, like one budget,"),
        Cue("and one vendor, and it made sense in the last 10 years of cloud like one budget"),
        Cue("and one vendor and it made sense in the context of that time."),
    )
    assert found[0].text.count("vendor") == 1
    assert found[0].text.startswith("It began in the last 10 years of cloud like one budget")


def test_speech_that_repeats_itself_stays():
    for text in (
        ("I, I think I think the the queue", "was full."),
        ("We need a new spec.", "We need a new spec. To help us."),
        ("It will not be captured by the large vendors.", "It will not be captured by Anthropologists. Nobody can."),
        ("no no no no no no", "no no no no no no no no no no"),
    ):
        assert " ".join(turn.text for turn in turns(*map(Cue, text))) == " ".join(text)


def test_rolling_captions_are_unrolled():
    lines = ["when it rains", "it often pours", "and then it", "stops at once", "for a while"]
    cues = [Cue(lines[0], 0, 1000)]
    for at in range(1, len(lines)):
        cues += [
            Cue(f"{lines[at - 1]}\n{lines[at]}", at * 1000, at * 1000 + 990),
            Cue(lines[at], at * 1000 + 990, at * 1000 + 1000),
        ]
    transcript, _ = to_transcript(Document(tuple(cues)))
    assert " ".join(turn.text for turn in transcript.turns) == " ".join(lines)
    assert [cue.text for cue in transcript.cues] == lines


def test_a_time_that_runs_backwards_is_left_out():
    found = turns(
        Cue("A.", 1000, 2000, "Ada"),
        Cue("B.", 99000, 99500, "Ben"),
        Cue("C.", 3000, 4000, "Ada"),
        Cue("D.", 4000, 5000, "Ben"),
    )
    assert [turn.start_ms for turn in found] == [1000, None, 3000, 4000]


def test_overlapping_times_stay():
    found = turns(Cue("A.", 1000, 5000, "Ada"), Cue("B.", 2000, 3000, "Ben"))
    assert [(turn.start_ms, turn.end_ms) for turn in found] == [(1000, 5000), (2000, 3000)]


WORD = st.sampled_from(["the", "Queue", "broke.", "Why?", "e.g.", "it's", "No.", "42", "—", "(so", "it)."])
CUE = st.builds(
    lambda words, start, length, speaker: Cue(
        " ".join(words), start, None if start is None else start + length, speaker
    ),
    st.lists(WORD, min_size=1, max_size=12),
    st.none() | st.integers(0, 10_000),
    st.integers(0, 500),
    st.sampled_from([None, "Ada", "Ben"]),
)


@given(st.lists(CUE, max_size=60), st.lists(st.integers(0, 60), max_size=5))
def test_whatever_the_cues(cues, heads):
    transcript, chapters = to_transcript(Document(tuple(cues), headings=tuple((at, "Head") for at in sorted(heads))))
    ids = [turn.id for turn in transcript.turns]
    assert len(ids) == len(set(ids))
    starts = [turn.start_ms for turn in transcript.turns if turn.start_ms is not None]
    assert starts == sorted(starts)
    assert set(starts) <= {cue.start_ms for cue in cues}
    assert {turn.end_ms for turn in transcript.turns} <= {cue.end_ms for cue in cues} | {None}
    assert set(transcript.speakers) <= {cue.speaker for cue in cues}
    assert all(chapter.turn in ids for chapter in chapters)


@given(st.lists(st.integers(1, 9), max_size=80), st.booleans())
def test_no_word_is_lost_or_added(sizes, spoken):
    words = [f"W{at}{'.' if at % 5 == 0 else ''}" for at in range(sum(sizes))]
    cues, at = [], 0
    for size in sizes:
        cues.append(Cue(" ".join(words[at : at + size]), speaker="Ada" if spoken else None))
        at += size
    found = turns(*cues)
    assert re.sub(r"\s+", " ", " ".join(turn.text for turn in found)) == " ".join(words)


def test_where_a_question_is_answered_a_text_without_speakers_keeps_its_line() -> None:
    wrapped = "The lamp went out at four and nobody had a match, nor a second lamp, nor\n"
    talk = f"{wrapped}a bell. Did you wake the keeper?\nNo, he was awake and had the match.\n{wrapped}the will to walk."
    turns = [turn.text for turn in to_transcript(read_document(talk, ".txt"))[0].turns]
    assert turns[0].endswith("Did you wake the keeper?")
    assert turns[1].startswith("No, he was awake")
    lines = [f"{wrapped}a bell.", "Who was there?", "The keeper was there.", "And did he wake?", "Late."]
    asked = to_transcript(read_document("\n".join(lines), ".txt"))[0].turns
    assert [turn.text for turn in asked] == [" ".join(lines[0].split()), *lines[1:]]
    full = "Did you wake the keeper who slept beside the lamp that had gone out again?\n"  # Wrapped, not ended.
    monologue = read_document(f"{full}Nobody had, and so the ships went by.\n{wrapped}", ".txt")
    assert len(to_transcript(monologue)[0].turns) == 1


def _captions(*lines: str, speaker: str | None = None) -> tuple[Cue, ...]:
    return tuple(Cue(line, at * 4000, at * 4000 + 3900, speaker) for at, line in enumerate(lines))


FILLED = ("The lamp went out at four and nobody had", "a match, nor a second lamp, nor a bell, and") * 3


def test_in_captions_without_speakers_a_turn_begins_where_a_question_is_answered():
    asked = _captions(*FILLED, "so who woke him?", "The second mate did, at a quarter to five.", *FILLED)
    assert [turn.text.split()[0] for turn in turns(*asked)] == ["The", "The"]
    assert turns(*asked)[0].text.endswith("so who woke him?")
    for answer in ("Yeah, at a quarter to five and not before.", "Genau, um Viertel vor fünf und nicht früher."):
        full = _captions(*FILLED, "and was it you who woke the keeper then?", answer, *FILLED)
        assert [turn.text.split()[0] for turn in turns(*full)] == ["The", answer.split()[0]]


def test_a_question_in_captions_that_nobody_answers_keeps_its_turn():
    rhetorical = (*FILLED, "and what does a keeper do all night, then?", "He counts the ships that pass, one by one.")
    assert len(turns(*_captions(*rhetorical))) == 1
    by_sentence = (
        "It was dark.",
        "Who woke him?",
        "The second mate did, at a quarter to five, as she always does.",
    ) * 2
    assert len(turns(*_captions(*by_sentence))) == 1
    told = ("so who woke him?", "Yes, the second mate did.")
    assert len(turns(*_captions(*FILLED, *told, speaker="Ada"))) == 1
    assert len(turns(*(Cue(line) for line in (*FILLED, *told)))) == 1
