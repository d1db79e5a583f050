"""Talks of a few hundred words beside all that their pages show of them: `UPDATE_GOLDEN=1` writes the latter anew.

What is learned, the weights of passages, takes, titles and chapters, is held by the figures: they change with each.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.analyse.chapters.boundaries import log_odds, measure
from generator.analyse.chapters.title_words import TitleWords
from generator.analyse.claims.hearing import hear
from generator.analyse.claims.passages import passages
from generator.analyse.episode import analyse_episode
from generator.analyse.proof.evidence import Evidence, Talk
from generator.analyse.proof.measures import measures
from generator.analyse.proof.verdict import odds, verdict
from generator.analyse.talk.salience import salience
from generator.analyse.talk.study import Study
from tests.analyse.spoken import study

TALKS = sorted((Path(__file__).parent / "talks").glob("*.txt"))


def spoken(path: Path) -> Study:
    """The talk of a file: a turn a line, with its speaker where one is named."""
    lines = [line.partition(": ") for line in path.read_text().splitlines()]
    named = all(0 < len(name.split()) <= 2 for name, colon, _ in lines if colon) and all(colon for _, colon, _ in lines)
    return study([(name, words) if named else name + colon + words for name, colon, words in lines])


def shown(said: Study) -> dict[str, list[str]]:
    """What the page of a talk shows."""
    found = analyse_episode((said.episode, (), ()))
    return {
        "chapters": [f"{one.turn} {one.title}" for one in found.chapters],
        "summary": [f"{part.heading}: {bullet}" for part in found.summary for bullet in part.bullets],
        "insights": [
            f"{one.turn} {one.text} ({', '.join(one.entities)}; {', '.join(one.topics)})" for one in found.insights
        ],
        "takes": [f"{one.kind}, {one.turn} {one.text}" for one in found.takes],
        "topics": [*found.topics],
        "phrases": [*found.phrases],
        "names": [f"{one.kind} {one.name} {one.count}: {' '.join(one.turns)}" for one in found.mentions],
        "connections": [f"{one.a} {one.b}" for one in found.connections],
    }


def figures(said: Study) -> dict[str, list[float]]:
    """What was weighed for that: of each word of a title, gap, passage, line and stem."""
    heard = hear(said).lines
    middle = len(said.turns) // 2
    halves = ((0, middle), (middle, len(said.turns)))
    found = {
        "titles": [chance for half in halves for _, chance in sorted(TitleWords(said).chances(*half).items())],
        "gaps": log_odds(measure(said).features).tolist(),
        "passages": passages(said).odds.tolist(),
        "lines": [line.chance for line in heard],
        "kinds": [score for line in heard for score in line.kinds],
        "stems": list(salience(said).values()),
    }
    return {name: [round(value, 3) for value in values] for name, values in found.items()}


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_a_talk_shows_what_was_reviewed(path: Path) -> None:
    golden = path.with_suffix(".yml")
    said = spoken(path)
    found = {"shown": shown(said), "figures": figures(said)}
    if os.environ.get("UPDATE_GOLDEN"):
        written = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=110, default_flow_style=None)
        golden.write_text(written)
    expected = yaml.safe_load(golden.read_text())
    assert found["shown"] == expected["shown"]
    for name, values in expected["figures"].items():
        # Sums of products may differ in their last digits from one processor to the next.
        assert found["figures"][name] == pytest.approx(values, abs=0.0011), name


def test_each_claim_about_a_talk_is_judged_as_was_reviewed() -> None:
    """No true claim is refused. What is false and passes nonetheless is in the file, too: it is a known limit."""
    golden = TALKS[0].with_suffix(".claims.yml")
    said = Talk(spoken(TALKS[0]).turns, ())
    expected = yaml.safe_load(golden.read_text())
    found = []
    for one in expected:
        evidence = Evidence(said, (one["quote"],))
        likely = {kind: float(f"{value:.2g}") for kind, value in odds(measures(one["claim"], evidence)).items()}
        judged = verdict(one["claim"], evidence)
        found.append({**one, "verdict": ": ".join(judged) if judged.fault else "passes", "odds": likely})
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(yaml.safe_dump(found, sort_keys=False, width=110))
        expected = found
    assert all(one["verdict"] == "passes" for one in found if one["true"])
    for one, before in zip(found, expected, strict=True):
        assert one["verdict"] == before["verdict"], one["claim"]
        assert one["odds"] == pytest.approx(before["odds"], rel=0.12), one["claim"]


def test_the_same_in_every_process() -> None:
    code = (
        "from generator.analyse.episode import analyse_episode; from tests.analyse.test_talks import TALKS, spoken; "
        "print([analyse_episode((spoken(path).episode, (), ())) for path in TALKS])"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "99")
    }
    assert len(printed) == 1
