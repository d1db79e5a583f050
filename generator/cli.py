"""The command line: arguments in, the pipeline called, an exit code out.

Exit codes: 0 fine, 1 content problems under --strict, 2 misuse.
"""

import dataclasses
import json
import logging
import shutil
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort, MkDocsException
from rich.console import Console
from rich.logging import RichHandler
from rich.table import Table

from generator import build as pipeline
from generator import project as projects
from generator import resources
from generator.analyse.episode import analyse_episode
from generator.model import ContentError, Episode, Problem
from generator.read import read_library, read_one

app = typer.Typer(
    name="infracast",
    help="Drop episode transcripts and insights into content/, get a site people read and a digest they subscribe to.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

Config = Annotated[Path, typer.Option("--config", "-c", help="The site's mkdocs.yml.")]
Content = Annotated[
    Path | None, typer.Option("--content", help="The content folder; docs_dir of mkdocs.yml by default.")
]


@app.command(epilog="Example: infracast build --strict --site public")
def build(
    config: Config = Path("mkdocs.yml"),
    content: Content = None,
    site: Annotated[Path | None, typer.Option("--site", help="Where the site goes; site_dir by default.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Build nothing and exit 1 on any content problem.")] = False,
    clean: Annotated[bool, typer.Option("--clean", help="Forget the cache and generated pages first.")] = False,
) -> None:
    """Build the whole site: pages, feeds, search index."""
    _log()
    project = projects.load(config, content, site, strict)
    if clean:
        shutil.rmtree(project.work, ignore_errors=True)
    project.config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(project.config)
    built = project.plugin.built
    assert built is not None
    _summary(built, Path(project.config.site_dir))


@app.command(epilog="Example: infracast serve --address 127.0.0.1:8001")
def serve(
    config: Config = Path("mkdocs.yml"),
    content: Content = None,
    address: Annotated[str | None, typer.Option("--address", "-a", help="IP:PORT to listen on.")] = None,
) -> None:
    """Preview the site; a file dropped into or edited in content/ shows up by itself."""
    _log()
    project = projects.load(config, content)
    given = {"dev_addr": address, "docs_dir": content and str(project.content)}
    mkdocs_serve(str(config), **{key: value for key, value in given.items() if value})


@app.command(epilog="Example: infracast new my-show && cd my-show && infracast build")
def new(folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")]) -> None:
    """Plant a first site: one short sample for each kind of content and each transcript format."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise typer.BadParameter(f"{folder} is there already and not empty; name a new folder.")
    shutil.copytree(resources.seeds(), folder, dirs_exist_ok=True)
    out.print(f"Planted a site in {folder}. Next: cd {folder} && infracast serve")


@app.command(epilog="Example: infracast check --content drafts")
def check(config: Config = Path("mkdocs.yml"), content: Content = None, strict: bool = False) -> None:
    """Show what was inferred for each file, and every problem, without building."""
    project = projects.load(config, content)
    library = read_library(project.content, project.site)
    for episode in library.episodes:
        _describe(episode)
    _print_problems(library.problems)
    out.print(
        f"{len(library.episodes)} episodes, {len(library.insights)} insights, {len(library.posts)} posts, "
        f"{len(library.pages)} pages; {len(library.problems)} problems."
    )
    if strict and library.problems:
        raise typer.Exit(1)


@app.command(epilog="Example: infracast analyse episode.vtt --json")
def analyse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Transcripts.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line: the records of the model.")] = False,
    config: Config = Path("mkdocs.yml"),
) -> None:
    """Analyse single transcripts and print what was found."""
    glossary = (
        read_library(projects.load(config).content, projects.load(config).site).glossary if config.exists() else ()
    )
    failed = False
    for path in files:
        try:
            episode, problems = read_one(path)
        except (ContentError, OSError) as error:
            problem = error.at(str(path)) if isinstance(error, ContentError) else Problem(str(path), 0, str(error), "")
            err.print(str(problem), markup=False, soft_wrap=True)
            failed = True
            continue
        for problem in problems:
            err.print(str(problem), markup=False, soft_wrap=True)
        found = analyse_episode((episode, glossary))
        if as_json:
            for kind, record in (("episode", episode), ("analysis", found)):
                print(
                    json.dumps({"record": kind, "file": str(path), **_plain(record)}, default=str, ensure_ascii=False)
                )
        else:
            _describe(episode)
            for name in ("chapters", "insights", "takes", "topics", "phrases"):
                out.print(f"\n{name.upper()}", style="bold")
                for item in getattr(found, name):
                    text = (
                        item if isinstance(item, str) else getattr(item, "title", "") or f"{item.text}  [{item.turn}]"
                    )
                    out.print(f"  {text}", markup=False, soft_wrap=True)
    if failed:
        raise typer.Exit(1)


def main() -> None:
    """Run the command; what MkDocs or we refuse is said in one line, with exit code 1 or 2."""
    try:
        app()
    except Abort as error:
        err.print(str(error), markup=False, soft_wrap=True)
        raise SystemExit(1) from None
    except MkDocsException as error:
        err.print(str(error), markup=False, soft_wrap=True)
        raise SystemExit(2) from None


def _log() -> None:
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    if not logger.handlers:
        logger.addHandler(
            RichHandler(console=err, show_path=False, show_time=True, log_time_format="%H:%M:%S", markup=False)
        )


def _plain(record: Episode | object) -> dict[str, object]:
    return dataclasses.asdict(record)  # type: ignore[call-overload, no-any-return]


def _describe(episode: Episode) -> None:
    table = Table(title=episode.path, title_justify="left", show_header=False, box=None, padding=(0, 2, 0, 0))
    values: dict[str, object] = {
        "title": episode.title,
        "date": episode.date,
        "show": episode.show,
        "slug": episode.slug,
        "people": ", ".join(person.name for person in episode.people),
        "description": episode.description[:120],
    }
    for name, value in values.items():
        if value:
            table.add_row(name, str(value), f"[dim]{episode.source.get(name, '')}[/dim]")
    talk = episode.transcript
    table.add_row("transcript", f"{len(talk.turns)} turns, {talk.words} words, {len(talk.speakers)} speakers", "")
    out.print(table)


def _print_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        out.print(str(problem), markup=False, soft_wrap=True, style="red" if problem.severity == "error" else "yellow")


def _summary(built: pipeline.Built, site: Path) -> None:
    library = built.library
    counts = {
        "episodes": len(library.episodes),
        "insights": len(library.insights),
        "digest issues": len(library.issues),
        "recaps": len(library.recaps),
        "posts": len(library.posts),
        "entities": len(library.entities),
        "files": built.pages,
    }
    out.print("\nBuilt " + ", ".join(f"{count} {name}" for name, count in counts.items()) + ".")
    errors = [problem for problem in built.problems if problem.severity == "error"]
    warnings = len(built.problems) - len(errors)
    queued = [issue for issue in library.issues if issue.date > library.site.today]
    if queued:
        out.print(f"Queued: {len(queued)} digest issues, the next for {queued[0].date:%d %B %Y}.")
    if errors:
        out.print(f"Skipped {len(errors)}, and why:")
        _print_problems(tuple(errors))
    if warnings:
        out.print(f"{warnings} warnings; `infracast check` lists them.")
    where = site if not site.is_relative_to(Path.cwd()) else site.relative_to(Path.cwd())
    out.print(f"The site is in {where}/. Look at it: infracast serve, or python -m http.server -d {where}")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date; write it as 2025-11-20.") from None

if __name__ == "__main__":
    main()
