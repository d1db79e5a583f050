"""`infracast summarise`: has a model that the owner names write about episodes."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from generator import resources
from generator.analyse.episode import analyse_episode
from generator.analyse.language import text
from generator.analyse.talk.study import ENGLISH_SHARE
from generator.atomic import write_atomically
from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content, Episodes, named
from generator.load import load
from generator.lock import held
from generator.model import Analysis, Episode, Library
from generator.model.counted import counted
from generator.read.episodes.summary_file import read_written
from generator.summarise.client import Client
from generator.summarise.endpoint import Endpoint, EndpointError, endpoint
from generator.summarise.prompt import Prompt, parts, prompt
from generator.summarise.work import Done, Task, forget, is_new, is_same, work

_MEMORY = "asked"
_ANSWERED = 1500
"""Tokens of an answer, about."""


def summarise(
    episodes: Episodes = None,
    config: Config = MKDOCS,
    content: Content = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every episode that this model was not asked about yet.")
    ] = False,
    new: Annotated[bool, typer.Option("--new", help="Those without a summary, or whose transcript changed.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be sent; send nothing.")] = False,
) -> None:
    """Have a model write NAME.summary.yml beside transcripts. Asks only the host that mkdocs.yml allows."""
    project = projects.load(config, content)
    try:
        asked = endpoint(project.site.model)
        given = prompt([*_own_theme(project), resources.theme()])
        with held(project.work, terminal.wait):
            library = load(project.content, project.site, project.work, upcoming=True)
            tasks = _tasks(library, _chosen(library, episodes or [], every, new), given, asked)
            if dry_run or not tasks:
                _tell(tasks, asked)
                return
            failed = _write(project, library, tasks, Client(asked), given)
    except (EndpointError, ValueError) as error:
        terminal.err.print(str(error), markup=False)
        raise typer.Exit(2) from None
    if failed:
        raise typer.Exit(1)


def _own_theme(project: projects.Project) -> list[Path]:
    custom = project.config.theme.custom_dir
    return [Path(custom)] if custom else []


def _chosen(library: Library, names: Sequence[str], every: bool, new: bool) -> list[Episode]:
    """The episodes that are meant. Raises ValueError where none is, BadParameter for a name that is none."""
    if every or new:
        return [episode for episode in library.episodes if every or is_new(episode)]
    found = list(named(library.episodes, names))
    if not found:
        raise ValueError("Name episodes, or give --new or --all")
    return found


def _tasks(library: Library, chosen: Sequence[Episode], given: Prompt, asked: Endpoint) -> list[Task]:
    tasks = []
    for episode in chosen:
        if is_same(episode, asked.name, given.version):
            terminal.say(f"{episode.path}: {asked.name} was asked this before; delete its summary to ask again")
        elif episode.transcript.turns:
            index = episode.transcript.index
            begins = [index[one.turn] for one in library.analyses[episode.slug].chapters if one.turn in index]
            tasks.append(Task(episode, parts(episode, given, begins)))
    return tasks


def _tell(tasks: Sequence[Task], asked: Endpoint) -> None:
    """What would be sent where, and what it would cost."""
    for task in tasks:
        sent = sum(part.tokens for part in task.parts)
        terminal.say(f"{task.episode.path}: {counted('parts', len(task.parts))}, some {sent:,} tokens")
    sent = sum(part.tokens for task in tasks for part in task.parts)
    back = _ANSWERED * sum(len(task.parts) for task in tasks)
    cost = ""
    if asked.price:
        sum_ = (sent * asked.price[0] + back * asked.price[1]) / 1e6
        cost = f", {f'some {sum_:.2f}' if sum_ >= 0.01 else 'less than 0.01'} by the price of mkdocs.yml"
    terminal.say(
        f"{counted('episodes', len(tasks))} for {asked.name} at {asked.host}: some {sent:,} tokens to send and"
        f" {back:,} back{cost}. Nothing was sent."
    )


def _write(project: projects.Project, library: Library, tasks: Sequence[Task], client: Client, given: Prompt) -> int:
    """Ask the model and write what it says; returns how many episodes got nothing."""
    failed = done = 0
    memory = project.work / _MEMORY
    with terminal.working("Asking") as tell:
        tell(f"0 of {len(tasks)} episodes")
        for outcome in work(tasks, client, given, project.site.today.isoformat(), memory, _sound):
            done += 1
            tell(f"{done} of {len(tasks)} episodes")
            if outcome.why:
                failed += 1
                terminal.say(f"{outcome.task.episode.path}: left as it is: {outcome.why}")
                continue
            target = project.content / outcome.task.place
            write_atomically(target, outcome.text)
            forget(outcome.task, client, memory)
            _report(outcome, library)
    return failed


def _report(outcome: Done, library: Library) -> None:
    episode = outcome.task.episode
    written, _ = read_written(outcome.task.place, outcome.text.encode(), episode.transcript)
    found = analyse_episode((replace(episode, written=written), library.glossary, library.topics))
    terminal.say(f"{outcome.task.place}: {_count(found)} claims hold, {len(found.refused)} don't")
    for line in terminal.refusals(found):
        terminal.say(f"  {line}")


def _count(found: Analysis) -> int:
    listed = [bool(one.by) for one in found.insights] + [bool(one.by) for one in found.takes]
    return sum(listed) + sum(bool(by) for section in found.summary for by in section.by) + bool(found.lede)


def _sound(episode: Episode, told: str) -> bool:
    """Whether an answer about an English talk is in English; of other talks nothing is known."""
    said = [word for turn in episode.transcript.turns[:50] for word in text.words(turn.text)][:3000]
    english = text.english_share(said) >= ENGLISH_SHARE
    return not english or text.english_share(text.words(told)) >= ENGLISH_SHARE / 2
