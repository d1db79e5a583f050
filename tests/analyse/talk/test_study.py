from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.language import text
from tests.analyse.conversations import conversation, study_of

TOKENS = st.sampled_from("the The caches, caches cache's “Z” -- … 42% C++ lock-free... - the.".split())
TURNS = st.lists(st.lists(TOKENS, max_size=9).map(" ".join), max_size=5)


def test_sentences_know_their_place() -> None:
    study = study_of([(None, "One cache. Two caches!"), (None, "Three caches.")])
    assert [(said.turn, said.place, said.text) for said in study.sentences] == [
        (0, 0, "One cache."),
        (0, 1, "Two caches!"),
        (1, 0, "Three caches."),
    ]
    assert study.sentences[1].words == ("Two", "caches")
    assert study.sentences[1].content[-1] == "cach"
    assert [len(turn) for turn in study.by_turn] == [2, 1]


def test_english_is_told_from_other_languages() -> None:
    assert study_of(conversation()).english
    german = (
        "Wir haben das System im letzten Jahr neu gebaut, und die Datenbank ist jetzt viel schneller als zuvor. " * 5
    )
    spanish = (
        "Hemos construido el sistema de nuevo este año y la base de datos es ahora mucho más rápida que antes. " * 5
    )
    assert not study_of([(None, german)]).english
    assert not study_of([(None, spanish)]).english


def test_few_words_are_taken_for_what_the_source_states() -> None:
    assert study_of([(None, "Kubernetes!")]).english
    assert not study_of([(None, "Kubernetes!")], language="de").english


def test_few_words_of_a_talk_are_judged_with_its_description() -> None:
    told = "Wir haben das System im letzten Jahr neu gebaut, und die Datenbank ist jetzt viel schneller als zuvor. " * 3
    assert not study_of([(None, "Kubernetes!")], description=told).english


@given(TURNS)
def test_the_row_of_words_is_that_of_the_sentences(turns: list[str]) -> None:
    study = study_of([(None, turn) for turn in turns])
    said, words = study.said, [text.words(sentence.text) for sentence in study.sentences]
    assert [list(sentence.words) for sentence in study.sentences] == words
    assert [list(sentence.content) for sentence in study.sentences] == list(map(text.content_stems, words))
    assert said.words == [word for every in words for word in every]
    assert said.distinct == list(dict.fromkeys(said.words))
    assert [said.distinct[number] for number in said.numbers] == said.words
    assert said.sentence_of.tolist() == [number for number, every in enumerate(words) for _ in every]
