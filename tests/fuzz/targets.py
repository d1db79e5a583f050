"""What a mutated file is tried on: the readers, the analysis, the whole pipeline; and what must hold of the result."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from generator.analyse.episode import analyse_episode
from generator.build import generate
from generator.load import load
from generator.model import Analysis, Episode, Problem, Site
from generator.read.episodes.episode import read_episode
from generator.read.fields.metadata import Facts
from generator.read.insights.insights import read_insights
from generator.read.posts.pages import read_page
from generator.read.posts.posts import read_post
from generator.read.sources.source import Source
from tests.fuzz.mutate import mutated
from tests.fuzz.samples import samples

TODAY = date(2026, 11, 20)


def one(random: Random, beside: bool) -> tuple[str, bytes, Callable[[], None]]:
    """(name of the file, its bytes, the check of it) of one mutated file."""
    suffix, data = random.choice(samples(beside))
    data = mutated(random, data, random.choice(samples(beside))[1])
    if random.random() < 0.1:
        suffix = random.choice(samples(beside))[0]
    folder = random.choice(("episodes",) * 6 + ("posts", "insights", "pages"))
    if folder != "episodes":
        suffix = ".md"
    name = f"{folder}/2024-01-02-x{suffix}"
    facts = Facts(date(2024, 1, 2))
    if suffix == ".yml":
        name = "episodes/2024-01-02-x.md"
        facts = Facts(date(2024, 1, 2), sidecar=("episodes/2024-01-02-x.yml", data))
        return name, data, lambda: read(Source(name, b"**Ana:** We moved it all.\n", facts))
    return name, data, lambda: read(Source(name, data, facts))


def read(source: Source) -> None:
    """Read one file, analyse it where it is an episode, and check what came of it."""
    if source.path.startswith("episodes/"):
        episode, problems = read_episode(source)
        if episode:
            _sound(episode, analyse_episode((episode, (), ())))
    else:
        reader = {"posts": read_post, "insights": read_insights, "pages": read_page}[source.path.partition("/")[0]]
        _, problems = reader(source)
    assert all(isinstance(problem, Problem) and problem.path and str(problem) for problem in problems)


def _sound(episode: Episode, found: Analysis) -> None:
    """Every turn has an address of its own, times don't run backwards, and every claim stands in its turn."""
    turns = {turn.id: turn for turn in episode.transcript.turns}
    assert len(turns) == len(episode.transcript.turns)
    starts = [turn.start_ms for turn in turns.values() if turn.start_ms is not None]
    assert starts == sorted(starts)
    for chapter in (*episode.chapters, *found.chapters):
        assert not chapter.turn or chapter.turn in turns
    for claim in (*found.insights, *found.takes):
        assert claim.turn in turns


def site(random: Random, beside: bool, folder: Path) -> None:
    """A content folder of some mutated files through the whole pipeline but the site engine."""
    content, work = folder / "content", folder / "work"
    for number in range(random.randrange(3, 9)):
        suffix, data = random.choice(samples(beside))
        kind = random.choice(("episodes", "episodes", "posts", "insights", "pages"))
        path = content / kind / f"2024-01-{number + 1:02}-x{number}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(mutated(random, data, random.choice(samples(beside))[1]))
    library = load(content, Site(name="Load Bearing", url="https://example.org/", today=TODAY), work)
    built = generate(library, content, work, pinning=False)
    unforeseen = [problem for problem in built.problems if "unexpected error" in problem.what]
    assert not unforeseen, unforeseen
