import numpy as np
import pytest

from generator.analyse.language.word_vectors import DIMENSIONS, WordVectors, vector_of, word_vectors


def vectors_of(said: str) -> WordVectors:
    words = said.split()
    distinct = list(dict.fromkeys(words))
    rows = np.array(list(map(vector_of, distinct)))
    return word_vectors(rows, np.array([distinct.index(word) for word in words]))


def likeness(left: str, right: str) -> float:
    """The cosine of two stretches of a talk that has something else besides."""
    counts = [len(left.split()), len(right.split())]
    ends = np.cumsum(counts)
    one, other = vectors_of(f"{left} {right} we walked home along the river").mean(ends - counts, ends)
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


@pytest.mark.parametrize(
    ("words", "near", "far"),
    [
        ("postgres", "mysql", "salary"),
        ("latency", "throughput", "recruiter"),
        ("coffee", "kitchen", "compiler"),
        ("The Database", "SQL tables", "a funny movie"),
    ],
)
def test_words_of_one_kind_are_nearer_than_words_of_two(words: str, near: str, far: str) -> None:
    assert likeness(words, near) > likeness(words, far) + 0.2


def test_a_stretch_is_the_mean_of_its_words_less_that_of_the_talk() -> None:
    talk = vectors_of("postgres keeps rows while the baker keeps bread")
    whole = talk.mean(np.array([0]), np.array([8]))
    assert whole == pytest.approx(np.zeros((1, DIMENSIONS)), abs=1e-9)
    parts = (
        talk.mean(np.array([0, 3]), np.array([3, 8]))
        * (talk.weight_of(np.array([0, 3]), np.array([3, 8])) + 1)[:, None]
    )
    assert parts.sum(axis=0) == pytest.approx(np.zeros(DIMENSIONS), abs=1e-9)
    assert np.abs(parts[0]).max() > 1


def test_a_common_word_weighs_little_and_an_unknown_one_nothing() -> None:
    common, rare, unknown = vectors_of("the replication zzgrblfx").weight_of(np.arange(3), np.arange(3) + 1)
    assert common < 0.1
    assert rare > 0.9
    assert unknown == 0


def test_a_talk_of_unknown_words_is_about_nothing() -> None:
    assert not vectors_of("zzgrblfx qqwrtz").mean(np.array([0]), np.array([1])).any()


def test_a_stretch_far_into_a_talk_has_the_vector_that_it_has_at_the_beginning() -> None:
    talk = vectors_of("postgres database " * 140 + "salary recruiter " * 140)
    begin = np.array([0, 90, 230, 300, 490])
    first, across, late, other, last = talk.mean(begin, begin + 20)
    assert np.allclose(first, across)
    assert np.allclose(first, late)
    assert np.allclose(other, last)
    assert not np.allclose(first, other)
