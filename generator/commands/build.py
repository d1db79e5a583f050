"""`infracast build`: the whole site; `infracast serve`: a preview that follows edits."""

import errno
import socket
from pathlib import Path
from typing import Annotated, Any

import typer
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import ConfigurationError

from generator.commands import project as projects
from generator.commands import terminal
from generator.commands.options import MKDOCS, Config, Content, Strict
from generator.load import Means
from generator.memory import unchanged

_MOST_DIFFERING = 20


def build(
    config: Config = MKDOCS,
    content: Content = None,
    site: Annotated[Path | None, typer.Option("--site", help="Where the site goes, site_dir by default.")] = None,
    strict: Strict = False,
    clean: Annotated[bool, typer.Option("--clean", help="Forget remembered analyses and pages first.")] = False,
    scheduler: Annotated[
        str, typer.Option("--scheduler", help="A Dask cluster that reads and analyses: tcp://HOST:PORT.")
    ] = "",
    memory: Annotated[
        str, typer.Option("--memory", help="Where analyses are remembered: s3://BUCKET, or what fsspec knows.")
    ] = "",
    profile: Annotated[bool, typer.Option("--profile", help="Say at the end where the time went.")] = False,
    verify: Annotated[bool, typer.Option("--verify", help="Build clean beside it, too, and compare.")] = False,
) -> None:
    """Build the whole site: pages, feeds, search index."""
    terminal.log_to_terminal()
    project = projects.load(config, content, site, strict)
    project.plugin.clean = clean
    project.plugin.means = Means(scheduler, memory)
    before = unchanged.inputs(project.scope)
    built = project.build()
    with terminal.out.capture() as said:
        terminal.summary(built, Path(project.config.site_dir))
    print(said.get(), end="")
    if profile:
        terminal.stages(project.plugin.stages.done)
    if verify:
        _verify(project)
    project.remember(before, built, terminal.bare(said.get()))


def _verify(project: projects.Project) -> None:
    """Say whether a build that reuses nothing makes the same bytes. Raises Exit with 1 where it makes others."""
    if not (differing := project.differing()):
        terminal.say("Verified: a clean build makes the same bytes.")
        return
    terminal.say(f"A clean build makes {len(differing)} files otherwise. Build with --clean, and please report it:")
    for name in differing[:_MOST_DIFFERING]:
        terminal.say(f"  {name}")
    raise typer.Exit(1)


def serve(
    config: Config = MKDOCS,
    content: Content = None,
    address: Annotated[str | None, typer.Option("--address", "-a", help="IP:PORT to listen on.")] = None,
) -> None:
    """Preview the site; a file dropped into or edited in content/ shows up by itself."""
    terminal.log_to_terminal()
    project = projects.load(config, content)
    _refuse_taken(address or str(project.config.dev_addr))
    given: dict[str, Any] = {"dev_addr": address, "docs_dir": content and str(project.content)}
    mkdocs_serve(str(config), build_type="dirty", **{key: value for key, value in given.items() if value})


def _refuse_taken(address: str) -> None:
    """Raise ConfigurationError where nothing can listen at `IP:PORT`, before a minute is spent on building."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise ConfigurationError(f"{address} is no address to listen on. Write it as in 127.0.0.1:8001.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), int(port)))
        except OSError as error:
            other = f"{host}:{int(port) + 1}"
            why = "is in use" if error.errno == errno.EADDRINUSE else f"can't be listened on ({error.strerror})"
            raise ConfigurationError(f"{address} {why}. Give another one: infracast serve --address {other}") from None
