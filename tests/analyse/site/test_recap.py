"""A year in numbers and takes, and the predictions that were about it."""

from dataclasses import replace
from datetime import date

from generator.analyse.site.recap import recaps
from generator.model import Analysis, Entity, Episode, Mention, Outcome, Person, Take, Transcript, Turn


def episode(number: int, year: int) -> Episode:
    turn = Turn(f"t-{number}", "Five words were said here.", "Ana")
    return Episode(
        f"e{number}",
        f"Episode {number}",
        date(year, number % 12 + 1, 3),
        f"episodes/{number}.vtt",
        f"g{number}",
        people=(Person("Ana"), Person("Jo")),
        transcript=Transcript((turn,)),
        duration_ms=60_000,
    )


def take(number: int, slug: str, kind: str = "hot_take", **fields: object) -> Take:
    made = Take(f"k-{slug}-{number}", kind, f"Take {number}", "q", slug, "t-1", date(2024, 5, 5), strength=number / 100)  # type: ignore[arg-type]
    return replace(made, **fields)  # type: ignore[arg-type]


EPISODES = [episode(number, 2024 if number < 4 else 2025) for number in range(6)]
ANALYSES = {
    one.slug: Analysis(one.slug, takes=tuple(take(n, one.slug) for n in range(20)), topics=("Storage",))
    for one in EPISODES
}
MENTION = Mention("fly", "Fly", "company", ("t-1",), 3)
ENTITIES = [Entity("fly", "Fly", "company", mentions=(("e1", MENTION), ("e5", MENTION)))]


def test_the_year_in_numbers_counts_that_year_alone() -> None:
    later, earlier = recaps(EPISODES, ANALYSES, [], ENTITIES, [])
    assert (later.year, earlier.year) == (2025, 2024)
    assert earlier.episodes == ("e0", "e1", "e2", "e3")
    assert (earlier.words, earlier.duration_ms, earlier.speakers) == (20, 240_000, 2)
    assert earlier.months[:5] == (1, 1, 1, 1, 0)
    assert earlier.topics == (("Storage", 4),)
    assert earlier.companies == (("fly", 3),)


def test_the_twelve_most_discussed_are_listed() -> None:
    topics = tuple(f"Topic {number:02}" for number in range(15))
    found = {slug: replace(one, topics=topics) for slug, one in ANALYSES.items()}
    found["e5"] = replace(found["e5"], topics=topics[-1:])
    expected = [("Topic 14", 2), *((name, 1) for name in topics[:11])]
    assert list(recaps(EPISODES, found, [], ENTITIES, [])[0].topics) == expected


def test_no_episode_fills_the_page_where_there_are_others() -> None:
    (_, earlier) = recaps(EPISODES, ANALYSES, [], ENTITIES, [])
    assert len(earlier.takes) == 12
    assert {take.episode for take in earlier.takes} == set(earlier.episodes)
    strengths = [take.strength for take in earlier.takes]
    assert strengths == sorted(strengths, reverse=True)


def test_an_episode_of_strong_takes_keeps_them_among_weak_ones() -> None:
    strong = Analysis("e0", takes=tuple(take(n, "e0", strength=0.9 - n / 100) for n in range(20)))
    weak = {slug: Analysis(slug, takes=tuple(take(n, slug, strength=0.4) for n in range(20))) for slug in ANALYSES}
    (_, earlier) = recaps(EPISODES, weak | {"e0": strong}, [], [], [])
    counted = [take.episode for take in earlier.takes]
    assert 4 < counted.count("e0") < 12
    assert set(counted) == set(earlier.episodes)
    assert counted[:4] == ["e0"] * 4


def test_of_takes_that_say_the_same_the_strongest_is_listed() -> None:
    words = ("Every harbour needs a second lamp keeper", "I think every harbour needs its second lamp keeper, too")
    found = {
        one.slug: Analysis(one.slug, takes=(take(5 + number, one.slug, text=words[number % 2]),))
        for number, one in enumerate(EPISODES[:2])
    }
    (recap,) = recaps(EPISODES[:2], found, [], [], [])
    assert [one.text for one in recap.takes] == [words[1]]


def test_the_only_episode_of_a_year_may_fill_it() -> None:
    (only,) = recaps(EPISODES[:1], ANALYSES, [], ENTITIES, [])
    assert len(only.takes) == 12


def test_predictions_are_shown_in_the_year_they_are_about() -> None:
    about = take(1, "e1", "prediction", about_year=2025)
    same_year = take(2, "e5", "prediction", about_year=2025, date=date(2025, 2, 2))
    outcomes = [Outcome(about, "came_true"), Outcome(same_year, "open")]
    later, earlier = recaps(EPISODES, ANALYSES, [], ENTITIES, outcomes)
    assert later.scorecard == (outcomes[0],)
    assert earlier.scorecard == ()
