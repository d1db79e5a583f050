"""What is measured of a term and of a stem, on talks so small that one can count."""

import math

import pytest

from generator.analyse.language.rarity import rarity
from generator.analyse.talk.salience import FEATURES as OF_STEMS
from generator.analyse.talk.salience import measures as of_stems
from generator.analyse.talk.salience import salience
from generator.analyse.talk.terms import Term
from generator.analyse.talk.weighing import FEATURES, distinct, is_subject, measures
from tests.analyse.conversations import conversation, study_of


def term(*words: str, tenths: tuple[int, ...] = (1, 0, 0, 0, 0, 0, 0, 0, 0, 1), **counted: int) -> Term:
    made = Term(words, tuple(word.lower() for word in words), places=[0] * sum(tenths), tenths=list(tenths))
    for name, value in counted.items():
        setattr(made, name, value)
    return made


def test_what_is_measured_of_a_term() -> None:
    often = term("walrus", tenths=(2, 0, 0, 0, 1, 0, 0, 0, 0, 1), capitals=1, verb=2, inside=1)
    assert dict(zip(FEATURES, measures("walrus", often, frozenset({"walrus"})), strict=True)) == pytest.approx(
        {
            "count": math.log(4),
            "spread": math.log(3),
            "rarity": math.log(0.5 + rarity("walrus")),
            "least rarity": math.log(0.5 + rarity("walrus")),
            "two words": 0,
            "three words": 0,
            "capital": 0.25,
            "verb": 0.5,
            "describes": 0,
            "inside": 0.25,
            "length": math.log(6),
            "at the start": 0.5,
            "at the end": 0.25,
            "in the vocabulary": 1,
        }
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (term("tidal", "walrus", verb=2), {"two words": 1, "three words": 0, "verb": 0, "in the vocabulary": 0}),
        (term("old", "tidal", "walrus"), {"two words": 0, "three words": 1}),
        (term("cold", "tidal"), {"describes": 1}),
        (term("Cold", "Tidal", capitals=1), {"describes": 0, "capital": 0.5}),
        (term("walrus", inside=9), {"inside": 1}),
    ],
)
def test_what_tells_of_a_term_of_another_shape(said: Term, told: dict[str, float]) -> None:
    found = dict(zip(FEATURES, measures("x", said, frozenset()), strict=True))
    assert {name: found[name] for name in told} == told
    rare = [rarity(stem) for stem in said.stems]
    assert found["rarity"] == pytest.approx(math.log(0.5 + sum(rare) / len(rare)))
    assert found["least rarity"] == pytest.approx(math.log(0.5 + min(rare)))


def test_neither_a_given_name_nor_a_mark_of_who_typed_nor_a_letter_is_a_subject() -> None:
    assert is_subject("walrus", term("walrus"))
    for words in (("Anna",), ("Anna", "Quay"), ("cetera",), ("walrus", "laughter")):
        assert not is_subject("walrus", term(*words))
    assert (is_subject("x", term("x")), is_subject("ci", term("CI"))) == (False, True)


def test_of_terms_that_hold_one_another_the_first_is_taken() -> None:
    assert distinct(["tide", "tidetable", "quay", "de", "boat", "gull"], 3) == ["tide", "quay", "boat"]


def test_what_is_measured_of_a_stem() -> None:
    walrus = "The walrus sleeps."
    study = study_of([(None, f"{walrus} A clever Walrus dives."), (None, "Boats rest. " * 12 + walrus)])
    stems, table = of_stems(study)
    found = dict(zip(OF_STEMS, table[stems.index("walrus")].tolist(), strict=True))
    assert len(study.sentences) == 15
    assert found == pytest.approx(
        {
            "often": math.log(3),
            "often_squared": math.log(3) ** 2,
            "spread": 2 / 10,
            "turns": 2 / 3,
            "near": 1 / 3,
            "name": 1 / 3,
            "length": 0.6,
        }
    ), "said in two tenths and two turns; the second use is near the first, the third is thirteen sentences on"
    chances = salience(study)
    assert all(0 < chance < 1 for chance in chances.values())
    assert salience(study_of([])) == {}


def test_a_talk_of_ours_is_weighed_as_the_models_were_trained() -> None:
    study = study_of(conversation())
    terms = [(study.terms[key].form, round(weight, 2)) for weight, key in study.weighed_terms[:10]]
    assert terms == [
        ("object storage", 12.86),
        ("coding agent", 11.85),
        ("sandbox", 11.29),
        ("supervisor agent", 10.95),
        ("agent", 10.61),
        ("candidate", 10.35),
        ("storage", 9.96),
        ("bucket", 9.94),
        ("consensus", 9.78),
        ("recruiter", 9.71),
    ]
    chances = sorted(((round(chance, 3), stem) for stem, chance in salience(study).items()), reverse=True)
    assert chances[:5] == [
        (0.892, "agent"),
        (0.881, "interview"),
        (0.865, "storag"),
        (0.865, "object"),
        (0.853, "candid"),
    ]
