import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.language import text
from generator.analyse.quotable.speech import clean


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Dr. Field uses Node.js v1.2. It costs $3.5 M, e.g. in the U.S. market.", 2),
        ("At 5 p.m. We left.", 2),
        ("It was... difficult. Really? Yes!", 3),
        ('"Done." Next one.', 2),
        ("it was fine. then we left. that is all", 3),
        ("See No. 5 and J. Marsh et al. for more.", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_speech_does(said: str, parts: int) -> None:
    assert len(text.sentences(said)) == parts


def test_speech_without_marks_is_cut_at_conjunctions() -> None:
    said = "we put the data into the bucket and then the reader takes it from there " * 8
    parts = text.sentences(said.strip())
    assert len(parts) > 3
    assert max(part.count(" ") for part in parts) < 60


def test_a_long_sentence_is_cut_before_clauses_and_not_within_a_list() -> None:
    went = "we went to the harbour and the market and bought every lamp that was left on that cold day in the last week"
    said = f"{went} so that the keepers had a light for the night and the boats, but they had no more oil than for one"
    said = f"{said} hour of the whole long night and their lamps were out when the last of the boats came in from sea."
    assert [part.partition(" ")[0] for part in text.sentences(said)] == ["we", "but", "and"]


@given(st.text(alphabet=st.sampled_from("abc AB.?!…,\"'1 -"), max_size=200))
def test_sentences_joined_give_the_text_back(said: str) -> None:
    folded = " ".join(said.split())
    assert " ".join(text.sentences(folded)) == folded


@pytest.mark.parametrize(
    ("said", "cleaned"),
    [
        (
            "So I I think the the way it works is, you know, sort of like a cache, right?",
            "I think the way it works is like a cache.",
        ),
        ("And yeah, um, so far it's been great.", "So far it's been great."),
        ("We use some sort of, uh, queue", "We use some sort of queue."),
        ("the pre- and post-processing", "The pre- and post-processing."),
        ("It was th- the thing.", "It was the thing."),
        ("You know what I like?", "You know what I like?"),
        ("[laughter] Well, I mean, kubectl is fine", "kubectl is fine."),
        ("eBPF is cool", "eBPF is cool."),
        ("Very, very large data", "Very, very large data."),
        ("i think i'm right", "I think I'm right."),
        ("Like, S3 is is not a database...", "S3 is not a database."),
        ("All that that implies", "All that that implies."),
        ("We waited for, like, 20 minutes", "We waited for, like, 20 minutes."),
        ("What kind of cache do you know of?", "What kind of cache do you know of?"),
        ("It costs 100 100 dollars", "It costs 100 100 dollars."),
        ("it was the way, the way it should be", "It was the way it should be."),
        ("Otters, you know, won the race.", "Otters won the race."),
        ("The shelf, like, is a table.", "The shelf is a table."),
        ("We sell forks, you know, spoons, cups.", "We sell forks, spoons, cups."),
        ("It holds, you know, I tried it.", "It holds, I tried it."),
        ("The shelf, uh, which is full, uh, is old.", "The shelf, which is full, is old."),
        ("I don't think so.", "I don't think so."),
        ("It took a year or so.", "It took a year or so."),
        ("We know what it looks like.", "We know what it looks like."),
        ("We moved the shelf, like.", "We moved the shelf."),
        ("Like a shelf, it holds books.", "Like a shelf, it holds books."),
        ("You know, I mean it.", "I mean it."),
        ("Um.", ""),
        ("", ""),
    ],
)
def test_clean_drops_filler_and_keeps_meaning(said: str, cleaned: str) -> None:
    assert clean(said) == cleaned


@given(st.text(max_size=200))
def test_clean_takes_anything_and_ends_with_a_mark(said: str) -> None:
    cleaned = clean(said)
    assert not cleaned or cleaned.rstrip("\"'”’)")[-1] in ".!?"


@given(st.lists(st.sampled_from("so and the cache you know like um I mean works really , well".split()), max_size=25))
def test_clean_never_adds_a_word(said: list[str]) -> None:
    sentence = " ".join(said)
    assert not set(clean(sentence).lower().strip(".").replace(",", " ").split()) - set(sentence.lower().split())


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("modelling", "modeling"),
        ("behaviour", "behavior"),
        ("optimisation", "optimization"),
        ("analyse", "analyze"),
        ("centre", "center"),
        ("catalogue", "catalog"),
        ("licence", "license"),
        ("travelled", "traveled"),
        ("Programme", "program"),
    ],
)
def test_two_spellings_have_one_stem(british: str, american: str) -> None:
    assert text.stem(british) == text.stem(american)


def test_spelling_rules_leave_other_words_alone() -> None:
    assert text.stem("called") == text.stem("call")
    assert text.stem("disabled") == text.stem("disable")
    assert text.american("four hours of where") == "four hours of where"


def test_content_stems_leave_grammar_and_talk_out() -> None:
    assert text.content_stems(text.words("I don't think that it's really about the databases")) == ["databas"]


def test_words_keep_names_whole() -> None:
    assert text.words("C++ and Node.js, AT&T's R&D, GPT-4!") == ["C++", "and", "Node.js", "AT&T's", "R&D", "GPT-4"]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Why is the queue empty?", True),
        ("Right?", True),
        ("It is empty, right?", True),
        ("The queue is empty on every Monday, right?", False),
        ("The queue is empty on every Monday, isn’t it?", False),
        ("The queue is empty on every Monday.", False),
    ],
)
def test_a_tag_makes_no_question_of_a_long_statement(said: str, question: bool) -> None:
    assert text.asks(said) == question


def test_how_much_of_a_talk_is_english() -> None:
    assert text.english_share("the disk is full".split()) == 0.5
    assert text.english_share("die Platte ist voll".split()) == 0.0
    assert text.english_share([]) == 0.0
