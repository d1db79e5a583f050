"""`infracast check`: what is known of each file of content/, and what is wrong with it."""

import typer

from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content, Strict
from generator.read import read_library


def check(config: Config = MKDOCS, content: Content = None, strict: Strict = False) -> None:
    """Show what was inferred for each file, and every problem, without building."""
    project = projects.load(config, content)
    library = read_library(project.content, project.site)
    for episode in library.episodes:
        terminal.episode(episode)
    terminal.problems(library.problems)
    counts = {
        "episodes": library.episodes,
        "insights": library.insights,
        "posts": library.posts,
        "pages": library.pages,
    }
    faults = sum(problem.counts for problem in library.problems)
    terminal.say(", ".join(f"{len(found)} {name}" for name, found in counts.items()) + f"; {faults} problems.")
    if strict and faults:
        raise typer.Exit(1)
