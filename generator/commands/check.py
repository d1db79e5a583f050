"""`infracast check`: what is known of each file of content/, what was found in it, and what is wrong with it."""

import typer

from generator.build import survey
from generator.commands import found, terminal
from generator.commands import project as projects
from generator.commands.options import MKDOCS, Config, Content, Strict
from generator.load import load
from generator.lock import held
from generator.model.counted import counted


def check(config: Config = MKDOCS, content: Content = None, strict: Strict = False) -> None:
    """Show what was inferred for each file, what was found in it, and every problem, without building."""
    project = projects.load(config, content)
    with held(project.work, terminal.wait):
        library = load(project.content, project.site, project.work, upcoming=True)
        problems = survey(library, project.content)
    for episode in library.episodes:
        terminal.episode(episode)
        for line in found.lines(episode, library.analyses[episode.slug]):
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
