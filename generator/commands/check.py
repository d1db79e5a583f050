"""`infracast check`: what is known of each file of content/, what was found in it, what is wrong with it."""

from collections.abc import Iterator

import typer

from generator.build import survey
from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content, Episodes, Strict, named
from generator.load import load
from generator.lock import held
from generator.model import Analysis, Episode, Transcript
from generator.model.counted import counted
from generator.model.moment import stamp
from generator.model.people import is_nobody
from generator.read.show.corrections import UNTOLD
from generator.write.escape import yaml_scalar

_SHOWN = 100
"""Characters of a claim that are enough to know it again."""


def check(episodes: Episodes = None, config: Config = MKDOCS, content: Content = None, strict: Strict = False) -> None:
    """Show what was inferred for each file, or for the episodes named and what was found in them, and every problem."""
    project = projects.load(config, content)
    with held(project.work, terminal.wait):
        library = load(project.content, project.site, project.work, upcoming=True)
        problems = survey(library, project.content)
    for episode in list(named(library.episodes, episodes)) if episodes else library.episodes:
        terminal.episode(episode)
        for line in _corrections(episode, library.analyses[episode.slug]) if episodes else ():
            terminal.say(f"  {line}")
        for line in terminal.refusals(library.analyses[episode.slug]):
            terminal.say(f"  {line}")
    terminal.problems(problems)
    counts = {
        "episodes": library.episodes,
        "insights": [insight for insight in library.insights if not insight.extracted],
        "posts": library.posts,
        "pages": library.pages,
    }
    faults = sum(problem.counts for problem in problems)
    told = ", ".join(counted(name, len(records)) for name, records in counts.items())
    terminal.say(f"{told}; {counted('problems', faults)}.")
    if strict and faults:
        raise typer.Exit(1)


def _corrections(episode: Episode, found: Analysis) -> Iterator[str]:
    """What was found in an episode, each thing as the line for `content/corrections.yml` that would change it.

    Such as `- hide: i-3f2a91c0  # insight: Caches lie.`
    """
    for name in filter(is_nobody, episode.transcript.speakers):
        yield _entry(speaker=name, episode=episode.slug, name=UNTOLD) + f"  # {_heard(episode.transcript, name)}"
    for one in found.chapters:
        begins = f"  # at {stamp(one.start_ms)}" if one.start_ms is not None else ""
        yield _entry(chapter=one.title, episode=episode.slug, title=one.title) + begins
    for insight in found.insights:
        yield _entry(hide=insight.id) + f"  # insight: {_short(insight.text)}"
    for take in found.takes:
        yield _entry(hide=take.id) + f"  # {take.kind.replace('_', ' ')}: {_short(take.text)}"
    for mention in found.mentions:
        named = {0: "", 1: ", named once"}.get(mention.count, f", named {mention.count} times")
        yield _entry(hide=mention.name) + f"  # {mention.kind}{named}"
    for topic in found.topics:
        yield _entry(hide=topic) + "  # topic"


def _heard(talk: Transcript, speaker: str) -> str:
    """By what somebody without a name is known again: how often they speak, where and how their longest turn begins."""
    turns = [turn for turn in talk.turns if turn.speaker == speaker]
    longest = max(turns, key=lambda turn: len(turn.text))
    at = f" at {stamp(longest.start_ms)}" if longest.start_ms is not None else ""
    return f"{counted('turns', len(turns))}, the longest{at}: {_short(longest.text)}"


def _entry(**fields: str) -> str:
    written = [f"{name}: {yaml_scalar(value)}" for name, value in fields.items()]
    return f"- {written[0]}" if len(written) == 1 else f"- {{{', '.join(written)}}}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
