"""`infracast analyse`: what is found in single transcripts, without a site."""

import dataclasses
import json
from pathlib import Path
from typing import Annotated

import typer

from generator.analyse.episode import analyse_episode
from generator.analyse.talk.study import Study
from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config
from generator.model import ContentError, GlossaryEntry, Problem, Topic
from generator.model.printable import printable
from generator.read import read_library, read_one, transcripts


def analyse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Transcripts, or folders of them.")],
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines: the records of the model.")] = False,
    why: Annotated[bool, typer.Option("--why", help="For each sentence, why no quotation begins with it.")] = False,
    config: Config = MKDOCS,
) -> None:
    """Analyse single transcripts and print what was found."""
    glossary: tuple[GlossaryEntry, ...] = ()
    topics: tuple[Topic, ...] = ()
    if config.exists():
        project = projects.load(config)
        library = read_library(project.content, project.site)
        glossary, topics = library.glossary, library.topics
    failed = False
    every = {given: transcripts(given) for given in files}
    for given in (given for given, found in every.items() if not found):
        nothing = Problem(str(given), 0, "There is no transcript in it", "Give a file, or a folder that holds some")
        terminal.problems((nothing,), terminal.err)
        failed = True
    for path in (one for found in every.values() for one in found):
        try:
            episode, problems = read_one(path)
        except (ContentError, OSError) as error:
            terminal.problems((_refusal(path, error),), terminal.err)
            failed = True
            continue
        terminal.problems(problems, terminal.err)
        if why:
            terminal.faults(Study(episode))
            continue
        found = analyse_episode((episode, glossary, topics))
        if as_json:
            records = {"episode": dataclasses.asdict(episode), "analysis": dataclasses.asdict(found)}
            for kind, record in records.items():
                line = {"record": kind, "file": str(path), **record}
                print(printable(json.dumps(line, default=str, ensure_ascii=False)))
        else:
            terminal.episode(episode)
            terminal.analysis(found)
    if failed:
        raise typer.Exit(1)


def _refusal(path: Path, error: ContentError | OSError) -> Problem:
    if isinstance(error, ContentError):
        return error.at(str(path))
    return Problem(str(path), 0, error.strerror or str(error), "Give the path of a transcript")
