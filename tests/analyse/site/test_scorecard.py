"""Predictions matched with their outcomes, by id, by words of a take, and by words only the transcript has."""

from dataclasses import replace
from datetime import date

from generator.analyse.site.scorecard import outcomes
from generator.model import Analysis, Episode, Take, Transcript, Turn

DAY = date(2024, 12, 20)
TURN = Turn("t-1", "Let me go first. Postgres will eat the warehouse by next Christmas. That's all.", "Ana", 5000)
EPISODE = Episode("year-end", "Year end", DAY, "episodes/a.vtt", "g", transcript=Transcript((TURN,)))
OTHER = Take("k-2", "prediction", "Wasm ships.", "So wasm ships.", "year-end", "t-1", DAY, "Jo", about_year=2025)
ANALYSES = {"year-end": Analysis("year-end", takes=(OTHER,))}


def entry(take: str, outcome: str = "came_true", **more: str) -> dict[str, str]:
    return {"take": take, "outcome": outcome, "line": "3", **more}


def test_by_id_and_by_words_whatever_their_case_and_punctuation() -> None:
    for named in ("k-2", "WASM ships"):
        (told,), problems = outcomes([entry(named, evidence="https://example.org/")], [EPISODE], ANALYSES)
        assert (told.take.id, told.outcome, told.evidence) == ("k-2", "came_true", "https://example.org/")
        assert problems == ()


def test_words_that_no_take_has_are_found_in_the_transcript() -> None:
    told, problems = outcomes([entry("Postgres will eat the warehouse")], [EPISODE], ANALYSES)
    (scored,) = [outcome for outcome in told if outcome.outcome == "came_true"]
    assert scored.take.text == "Postgres will eat the warehouse by next Christmas."
    assert (scored.take.speaker, scored.take.turn, scored.take.start_ms) == ("Ana", "t-1", 5000)
    assert scored.take.about_year == 2025
    assert problems == ()


def test_a_prediction_nobody_scored_is_open() -> None:
    told, _ = outcomes([], [EPISODE], ANALYSES)
    assert [(outcome.take.id, outcome.outcome) for outcome in told] == [("k-2", "open")]


def test_words_nobody_said_are_reported_with_their_line() -> None:
    _, (problem,) = outcomes([entry("Oracle opens its source")], [EPISODE], ANALYSES)
    assert (problem.path, problem.line, problem.severity) == ("scorecard.yml", 3, "warning")


def test_an_entry_for_another_episode_does_not_match() -> None:
    told, problems = outcomes([entry("wasm ships", episode="another")], [EPISODE], ANALYSES)
    assert len(problems) == 1
    assert told[0].outcome == "open"


def test_a_part_of_what_is_scored_is_not_open_beside_it() -> None:
    part = replace(OTHER, id="k-3", text="By next Christmas it is eaten.", quote="by next Christmas")
    found = {"year-end": Analysis("year-end", takes=(part,))}
    told, _ = outcomes([entry("Postgres will eat the warehouse")], [EPISODE], found)
    assert [outcome.outcome for outcome in told] == ["came_true"]
    elsewhere, _ = outcomes([entry("Postgres will eat the warehouse")], [EPISODE], ANALYSES)
    assert [outcome.outcome for outcome in elsewhere] == ["open", "came_true"]
