"""The command line's options that several commands have."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generator.model import Episode

MKDOCS = Path("mkdocs.yml")
"""What `--config` is without being given."""

Config = Annotated[Path, typer.Option("--config", "-c", help="The site's mkdocs.yml.")]
Content = Annotated[Path | None, typer.Option("--content", help="The content folder, docs_dir by default.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 on any content problem.")]


Episodes = Annotated[list[str] | None, typer.Argument(metavar="EPISODE...", help="Episodes, by their file or slug.")]


def named(episodes: Sequence[Episode], names: Sequence[str]) -> Iterator[Episode]:
    """The episodes that are called by these files or slugs. Raises BadParameter for a name that is none."""
    for name in names:
        stem = name.removeprefix("content/")
        found = [one for one in episodes if stem in (one.slug, one.path, one.path.rpartition(".")[0])]
        if not found:
            raise typer.BadParameter(f"No episode is called {name}: give its slug, or its file below content/")
        yield from found


def day(text: str) -> date:
    """A day as it is written at the prompt. Raises BadParameter."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"`{text}` is no date; write it as in 2025-11-20.") from None


Since = Annotated[
    date | None,
    typer.Option("--since", parser=day, metavar="DATE", help="Scan only episodes of this day or later."),
]
To = Annotated[Path | None, typer.Option("--to", help="Recipients, one address a line.")]
Smtp = Annotated[str, typer.Option("--smtp", help="smtps://host, or smtp://host for STARTTLS.")]
Rate = Annotated[float, typer.Option("--rate", min=0.01, help="Messages a second, at most.")]
Within = Annotated[int, typer.Option("--within", min=0, help="Days for which a missed issue is still sent.")]
