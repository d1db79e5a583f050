import dataclasses
import itertools
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.chapters import boundaries
from generator.analyse.chapters.boundaries import LEAST_WORDS, WEIGHTS, Gaps, chapters, log_odds, measure, starts
from generator.analyse.chapters.cohesion import Uses, likelihood, near
from generator.analyse.chapters.measures import ABOUT_WIDTHS, FEATURES
from generator.analyse.chapters.segmentation import decode, posterior
from generator.model import Chapter
from tests.analyse.conversations import conversation, study_of

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("named", [True, False])
def test_chapters_begin_where_the_subject_changes(named: bool) -> None:
    study = study_of(conversation(named))
    found = chapters(study)
    assert [study.episode.transcript.index[chapter.turn] for chapter in found] == [0, 13, 26]
    assert [chapter.start_ms for chapter in found] == [0, 130_000, 260_000]
    assert not any(chapter.given for chapter in found)


@pytest.mark.parametrize("named", [True, False])
def test_words_alone_part_a_talk_and_so_does_what_is_seen_at_its_gaps(named: bool) -> None:
    measured = measure(study_of(conversation(named)))
    alike = np.zeros(len(measured.features))
    odds = log_odds(measured.features)
    unrelated = dataclasses.replace(measured, likelihood=np.zeros_like(measured.likelihood))
    assert starts(measured, alike) == [0, 13, 26]
    assert starts(unrelated, odds) == [0, 13, 26]
    assert starts(unrelated, alike) != [0, 13, 26]
    assert odds[[13, 26]].min() > 3, "each is all but certain"
    assert np.delete(odds, [0, 13, 26]).max() < 1


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Okay. So let's move on to ferries.", "move on"),
        ("Let's talk about ferries.", "talk about"),
        ("I wanted to ask you about ferries.", "ask"),
        ("So how is a ferry built, as you see it?", "wh"),
    ],
)
def test_a_hosts_cue_raises_the_odds_of_its_gap(said: str, name: str) -> None:
    plain = conversation()
    place = 7
    cued = [*plain[:place], ("Bo Marsh", said), *plain[place:]]
    bare = [*plain[:place], ("Bo Marsh", "Ferries are slow, as you know by now, all told."), *plain[place:]]
    with_cue, without = (measure(study_of(talk)).features[place] for talk in (cued, bare))
    assert (with_cue[FEATURES.index(name)], without[FEATURES.index(name)]) == (1, 0)
    assert log_odds(with_cue[None, :])[0] > log_odds(without[None, :])[0]


def test_a_cue_counts_in_the_first_words_of_a_turn_and_a_farewell_anywhere() -> None:
    filler = "the ferry left the harbour that day and it was late by an hour or two"
    talk = [("Bo", f"Tell me, is it so that {filler}."), ("Al", f"{filler}, so tell me."), ("Bo", f"{filler}. Thanks.")]
    table = measure(study_of(talk)).features
    assert table[:, FEATURES.index("subject")].tolist() == [1, 0, 0]
    assert table[:, FEATURES.index("close")].tolist() == [0, 0, 1]


@pytest.mark.parametrize(("before", "counts"), [(13, 1), (14, 0)])
def test_a_cue_begins_among_the_first_fourteen_words_of_its_turn(before: int, counts: int) -> None:
    talk = [("Bo", f"{'slow ' * before}tell me what the ferry does."), ("Al", "It sinks.")]
    assert measure(study_of(talk)).features[0, FEATURES.index("subject")] == counts


def test_a_gap_knows_how_many_turns_ago_somebody_asked() -> None:
    said: list[tuple[str | None, str]] = [("Ann", "It rains."), ("Ann", "Is it late?")]
    study = study_of([*said, *[("Bo", f"It is {hour} by the harbour clock.") for hour in ("six", "seven", "eight")]])
    since = measure(study).features[:, FEATURES.index("asked since")]
    assert since == pytest.approx(np.log1p([0, 1, 0, 1, 2]))


def test_titles_are_the_chapters_own_terms() -> None:
    first, second, third = (chapter.title.lower() for chapter in chapters(study_of(conversation())))
    assert "object storage" in first
    assert "agent" in second or "sandbox" in second
    assert any(subject in third for subject in ("hiring", "candidate", "work sample", "interview"))


def test_given_chapters_win() -> None:
    given_ = (Chapter("Opening", "t-0", given=True),)
    assert chapters(study_of(conversation(), chapters=given_)) == given_


@pytest.mark.parametrize("said", [[], [(None, "")], [(None, "Hello.")], [(None, "We use object storage. " * 300)]])
def test_what_cannot_be_parted_has_no_chapters(said: list[tuple[str | None, str]]) -> None:
    assert chapters(study_of(said)) == ()


def test_another_language_is_left_whole() -> None:
    german = "Wir haben die Datenbank im letzten Jahr neu gebaut, und sie ist jetzt viel schneller. " * 4
    assert chapters(study_of([(None, german)] * 20)) == ()


def test_very_long_transcripts_are_measured_in_blocks() -> None:
    said = [pair for pair in conversation() for _ in range(60)]
    study = study_of(said)
    found = chapters(study)
    places = [study.episode.transcript.index[chapter.turn] for chapter in found]
    assert places == sorted(set(places))
    assert places[0] == 0


def test_no_chapter_but_the_first_is_shorter_than_the_least() -> None:
    study = study_of(conversation())
    starts = [study.episode.transcript.index[chapter.turn] for chapter in chapters(study)]
    words = measure(study).words
    assert all(words[end] - words[begin] >= LEAST_WORDS for begin, end in itertools.pairwise([*starts[1:], -1]))


def test_what_parts_a_long_stretch_evenly_is_a_boundary_where_the_same_beside_another_is_none() -> None:
    odds = np.full(60, -9.0)
    odds[[10, 20, 40, 50]] = 6
    odds[[30, 43]] = 0
    gaps = Gaps(np.zeros((60, 1)), np.zeros((61, 61)), np.arange(61) * 100.0)
    assert starts(gaps, odds) == [0, 10, 20, 30, 40, 50]


def test_what_a_turn_opens_with_is_seen_in_its_first_words_only() -> None:
    filler = "the ferry left the harbour that day and it came late by an hour to"
    talk = [("Bo", f"Alright, {filler} the quay."), ("Al", f"{filler} the quay, alright."), ("Bo", "Alright.")]
    assert measure(study_of(talk)).features[:, FEATURES.index("says alright")].tolist() == [1, 0, 1]


@pytest.mark.parametrize("width", ABOUT_WIDTHS)
def test_how_alike_both_sides_of_a_gap_are_is_laid_beside_the_gaps_so_far_away(width: int) -> None:
    study = study_of(conversation())
    table = measure(study).features
    about, beside = (table[:, FEATURES.index(f"about{name} {width}")] for name in ("", " beside"))
    standard = (about - about.mean()) / about.std()
    last = len(about) - 1
    away = round(len(about) * width / study.words_before[-1])
    others = [(standard[max(0, gap - away)] + standard[min(last, gap + away)]) / 2 for gap in range(len(about))]
    assert beside == pytest.approx(standard - others, abs=1e-3)


def test_every_feature_has_a_weight() -> None:
    assert set(FEATURES) == set(WEIGHTS)
    assert measure(study_of(conversation())).features.shape == (39, len(FEATURES))


@given(st.lists(st.lists(st.integers(0, 4), max_size=4), min_size=1, max_size=6))
def test_runs_are_what_counting_each_gives(turns: list[list[int]]) -> None:
    stems = np.array([stem for turn in turns for stem in turn], dtype=int)
    uses = Uses(stems, np.repeat(np.arange(len(turns)), list(map(len, turns))), len(turns))
    distinct = [sorted(set(turn)) for turn in turns]
    measured, around = likelihood(uses, 5), near(uses.once(), 5, 4)
    for begin, end in itertools.combinations(range(len(turns) + 1), 2):
        assert measured[begin, end] == pytest.approx(_likelihood(_counts(turns[begin:end])))
        if end - begin <= 4:
            counts = _counts(distinct[begin:end])
            assert around.likelihood[begin, end - begin] == pytest.approx(_likelihood(counts))
            assert around.power[begin, end - begin] == pytest.approx(sum(count * count for count in counts))


def _counts(run: list[list[int]]) -> list[int]:
    said = [stem for turn in run for stem in turn]
    return [said.count(stem) for stem in range(5)]


def _likelihood(counts: list[int]) -> float:
    return sum(count * math.log(count + 1) for count in counts) - sum(counts) * math.log(sum(counts) + 5)


def _segmentations(count: int) -> list[list[int]]:
    return [[0, *chosen] for size in range(count) for chosen in itertools.combinations(range(1, count), size)]


@settings(max_examples=30)
@given(st.integers(1, 6), st.integers(0, 1000))
def test_posterior_and_decode_agree_with_trying_everything(count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(count + 1, count + 1))

    def weight(starts: list[int]) -> float:
        return math.exp(sum(scores[begin, end] for begin, end in itertools.pairwise([*starts, count])))

    every = _segmentations(count)
    total = sum(map(weight, every))
    chances = posterior(scores)
    for begin, end in itertools.combinations(range(count + 1), 2):
        with_run = [starts for starts in every if (begin, end) in itertools.pairwise([*starts, count])]
        assert chances[begin, end] == pytest.approx(sum(map(weight, with_run)) / total)
    chance, many = chances[:-1].sum(axis=1), chances.sum()
    words = np.arange(count + 1) * 100.0
    assert decode(chances, words, 100) == max(every, key=lambda starts: chance[starts].sum() / (len(starts) + many))


def test_of_boundaries_too_near_each_other_the_likeliest_is_taken() -> None:
    chances = np.zeros((13, 13))
    for begin, chance in ((0, 1.0), (1, 0.7), (4, 0.9), (6, 0.8), (9, 0.7)):
        chances[begin, 12] = chance
    words = np.arange(13) * 50.0
    assert decode(chances, words, 140) == [0, 1, 4, 9], "the first alone may have fewer"
    assert decode(chances, words, 100) == [0, 1, 4, 6, 9]


def test_a_word_said_too_often_for_its_pairs_stays_in_every_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boundaries, "MOST_USES", 6)
    uses = Uses(np.array([0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0]), np.array([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2]), 3)
    thinned = boundaries._thinned(uses)
    assert thinned.stems.tolist() == [0, 1, 0, 0, 0, 1, 1, 0]
    assert thinned.turns.tolist() == [0, 0, 0, 1, 1, 1, 1, 2]
