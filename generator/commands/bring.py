"""`infracast import`: the episodes of another program, as files of content/."""

from pathlib import Path
from typing import Annotated

import typer

from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content
from generator.commands.scan import options_of
from generator.lock import held
from generator.model import ContentError
from generator.model.counted import counted
from generator.moving.drop import CORRECTIONS, drop
from generator.moving.feed import LARGEST, feed
from generator.moving.folder import folder
from generator.moving.records import Found
from generator.scan.fetch import Fetcher, FetchError


def bring(
    source: Annotated[
        str, typer.Argument(metavar="DIR|FEED", help="A folder, an export, or a feed (a file or an address).")
    ],
    config: Config = MKDOCS,
    content: Content = None,
) -> None:
    """Bring episodes over: from Hugo, Jekyll or Eleventy, a WordPress or Podlove export, or a podcast feed."""
    project = projects.load(config, content)
    try:
        found = _found(source, project)
    except (ContentError, FetchError) as error:
        how = f". {error.how}" if isinstance(error, ContentError) else ""
        raise typer.BadParameter(f"{source}: {error}{how}") from None
    with held(project.work, terminal.wait):
        dropped = drop(found, project.content)
    terminal.say(f"Wrote {counted('files', len(dropped.written))} below {project.content}.")
    if dropped.there:
        terminal.say(f"Left {counted('files', len(dropped.there))} that were there already as they are.")
    if dropped.redirects:
        terminal.say(f"Added {counted('redirects', dropped.redirects)} to {CORRECTIONS}.")
    if dropped.left:
        terminal.say(f"Could not place {len(dropped.left)}:")
        for line in dropped.left:
            terminal.say(f"  {line}")
    terminal.say("Next: infracast check")


def _found(source: str, project: projects.Project) -> Found:
    """What the source holds. Raises ContentError, FetchError."""
    if source.startswith(("http://", "https://")):
        with Fetcher(options_of(project)) as fetcher:
            return feed(fetcher.get(source, LARGEST).body)
    place = Path(source)
    if place.is_dir():
        return folder(place)
    if not place.is_file():
        raise ContentError("There is no such file or folder", "Give a folder, an export, or the address of a feed")
    return feed(place.read_bytes())
