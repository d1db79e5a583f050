"""What a spoken insight's heading says: what it names, and the part of its talk."""

from dataclasses import replace
from datetime import date

import pytest

from generator.analyse.site.subjects import headed
from generator.interface import ENGLISH
from generator.model import Analysis, Chapter, Entity, Episode, Insight, Library, Site, Transcript, Turn

DAY = date(2025, 3, 4)
TURNS = tuple(Turn(f"t-{number}", "Dagger builds what Postgres keeps.") for number in range(5))
TALK = Episode("one", "One", DAY, "episodes/one.vtt", "", transcript=Transcript(TURNS))
CHAPTERS = (
    Chapter("Introduction", "t-0"),
    Chapter("Night shifts", "t-1"),
    Chapter("Dagger pipelines", "t-3"),
    Chapter("Transcript (made by a machine)", "t-4"),
)
SAID = Insight("i-1", "Dagger builds what Postgres keeps, on a quay.", DAY, TALK.path, episode="one", turn="t-2")


def heading(insight: Insight, **names: str) -> str:
    entities = tuple(Entity(slug, slug.capitalize(), kind) for slug, kind in names.items())  # type: ignore[arg-type]
    found = Analysis("one", CHAPTERS, insights=(insight,), phrases=("build caches",))
    library = Library(Site("Slack Water"), (TALK,), entities=entities, analyses={"one": found})
    (told,) = headed(library)["one"].insights
    return told.heading(ENGLISH)


NAMED = replace(SAID, entities=("dagger", "postgres", "quay"))
KINDS = {"dagger": "product", "postgres": "product", "quay": "product"}


def test_it_is_on_two_things_that_it_names_and_in_a_chapter() -> None:
    assert heading(NAMED, **KINDS) == "On Dagger, Postgres · Night shifts"


@pytest.mark.parametrize(
    ("insight", "expected"),
    [
        (replace(NAMED, turn="t-3"), "On Dagger, Postgres"),
        (replace(NAMED, turn="t-0"), "On Dagger, Postgres"),
        (replace(NAMED, turn="t-4"), "On Dagger, Postgres"),
        (SAID, "Night shifts"),
        (replace(SAID, text="All build caches lie."), "On build caches · Night shifts"),
        (replace(NAMED, line=3), ""),
        (replace(NAMED, by="a-model"), ""),
    ],
    ids=[
        "a chapter that says the same",
        "a welcome",
        "the whole talk",
        "nothing named",
        "a key phrase",
        "written by a person",
        "by a model",
    ],
)
def test_what_tells_nothing_more_is_left_out(insight: Insight, expected: str) -> None:
    assert heading(insight, **KINDS) == expected


def test_no_two_of_its_names_say_the_same() -> None:
    keys = replace(
        SAID, text="The night-keys are keys, not tides.", turn="t-0", entities=("keys", "night-keys", "tides")
    )
    assert heading(keys, keys="product", **{"night-keys": "product"}, tides="product") == "On Keys, Tides"


def test_nobody_is_the_subject_of_their_own_words() -> None:
    assert heading(NAMED, dagger="person", postgres="product") == "On Postgres · Night shifts"
