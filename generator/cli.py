"""The command line: arguments in, the pipeline called, an exit code out.

Exit codes: 0 fine, 1 content problems under --strict or something undelivered, 2 misuse.
"""

import dataclasses
import json
from pathlib import Path
from typing import Annotated, Any

import typer
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort, MkDocsException

from generator import newsletter, night, terminal
from generator import project as projects
from generator.analyse.episode import analyse_episode
from generator.model import ContentError, GlossaryEntry, Problem
from generator.model.printable import printable
from generator.newsletter import MKDOCS, Config, Content
from generator.planting import plant
from generator.read import read_library, read_one

app = typer.Typer(
    name="infracast",
    help="Drop episode transcripts and insights into content/, get a site people read and a digest they subscribe to.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 on any content problem.")]


@app.command(epilog="Example: infracast build --strict --site public")
def build(
    config: Config = MKDOCS,
    content: Content = None,
    site: Annotated[Path | None, typer.Option("--site", help="Where the site goes, site_dir by default.")] = None,
    strict: Strict = False,
    clean: Annotated[bool, typer.Option("--clean", help="Forget remembered analyses and pages first.")] = False,
) -> None:
    """Build the whole site: pages, feeds, search index."""
    terminal.log_to_terminal()
    project = projects.load(config, content, site, strict)
    project.plugin.clean = clean
    built = project.build()
    terminal.summary(built, Path(project.config.site_dir))


@app.command(epilog="Example: infracast serve --address 127.0.0.1:8001")
def serve(
    config: Config = MKDOCS,
    content: Content = None,
    address: Annotated[str | None, typer.Option("--address", "-a", help="IP:PORT to listen on.")] = None,
) -> None:
    """Preview the site; a file dropped into or edited in content/ shows up by itself."""
    terminal.log_to_terminal()
    project = projects.load(config, content)
    given: dict[str, Any] = {"dev_addr": address, "docs_dir": content and str(project.content)}
    mkdocs_serve(str(config), **{key: value for key, value in given.items() if value})


@app.command(epilog="Example: infracast new my-show")
def new(folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")]) -> None:
    """Plant a first site: one short sample for each kind of content and each transcript format."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise typer.BadParameter(f"{folder} is there already and not empty; name a new folder.")
    plant(folder)
    terminal.say(f"Planted a site in {folder}. Next: cd {folder} && infracast serve")


@app.command(epilog="Example: infracast check --content drafts")
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


@app.command(epilog="Example: infracast analyse episode.vtt --json")
def analyse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Transcripts.")],
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines: the records of the model.")] = False,
    config: Config = MKDOCS,
) -> None:
    """Analyse single transcripts and print what was found."""
    glossary: tuple[GlossaryEntry, ...] = ()
    if config.exists():
        project = projects.load(config)
        glossary = read_library(project.content, project.site).glossary
    failed = False
    for path in files:
        try:
            episode, problems = read_one(path)
        except (ContentError, OSError) as error:
            how = "Give the path of a transcript."
            problem = error.at(str(path)) if isinstance(error, ContentError) else Problem(str(path), 0, str(error), how)
            terminal.problems((problem,), terminal.err)
            failed = True
            continue
        terminal.problems(problems, terminal.err)
        found = analyse_episode((episode, glossary))
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


newsletter.register(app)
app.command(epilog="Example: infracast night --to subscribers.txt --smtp smtps://mail.example.org")(night.night)


def main() -> None:
    """Run the command; what MkDocs or we refuse is said in one line, with exit code 1 or 2."""
    try:
        app()
    except (Abort, MkDocsException, *newsletter.REFUSALS) as error:
        terminal.err.print(str(error), markup=False)
        raise SystemExit(1 if isinstance(error, Abort) else 2) from None
    except OSError as error:
        # A full disk, a right that is lacking: no fault of the program, and nothing was put in the site's place.
        terminal.err.print(f"The system refused: {error}", markup=False)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
