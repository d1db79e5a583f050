"""Reads a site's `mkdocs.yml`, and builds or loads the site that it describes."""

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from generator.build import Built
from generator.commands import terminal
from generator.load import ALONE
from generator.load import load as load_library
from generator.lock import held
from generator.memory import unchanged
from generator.model import Library, Site
from generator.plugin import InfracastPlugin
from generator.publish.compare import differing
from generator.settings import self_contained, site_of


@dataclass(frozen=True)
class Project:
    """A site's folders and settings."""

    config: MkDocsConfig
    plugin: InfracastPlugin
    content: Path
    work: Path
    """The git-ignored folder for generated pages, caches and state."""
    site: Site

    @property
    def ledger(self) -> Path:
        """The folder that says who has been sent which issue; beside `mkdocs.yml`, and not for deleting."""
        return self.work.parent / "ledger"

    def build(self) -> Built:
        """Build the whole site. Raises MkDocs' exceptions."""
        unchanged.forget(self.work)
        self.config.plugins.on_startup(command="build", dirty=True)
        mkdocs_build(self.config, dirty=True)
        assert self.plugin.built is not None
        return self.plugin.built

    @property
    def scope(self) -> unchanged.Scope:
        """Where a build reads and writes."""
        templates = self.config.theme.custom_dir
        return unchanged.Scope(
            content=self.content,
            config=Path(self.config.config_file_path).resolve(),
            templates=Path(templates) if templates else None,
            site=Path(self.config.site_dir).resolve(),
            timezone=self.site.timezone,
        )

    def remember(self, before: unchanged.Inputs, built: Built, told: str) -> None:
        """Note a finished build, so that the next one of an unchanged site has nothing to do.

        `before` are its inputs as it began. Nothing is noted where one changed that the build itself did not write,
        or where the settings may read what is not among them.
        """
        after = unchanged.inputs(self.scope)
        ours = {f"content/{path}": state for path, state in built.wrote.items()}
        if self_contained(self.config) and after == {**before, **ours}:
            unchanged.note(self.work, sys.argv[1:], self.scope, after, told)

    def differing(self) -> tuple[str, ...]:
        """The files of the built site that a build with nothing to reuse makes otherwise. Takes as long as that build.

        Nothing is written but in a folder for the time being.
        """
        with TemporaryDirectory(prefix="infracast-") as folder:
            clean = Path(folder, "site")
            other = load(Path(self.config.config_file_path), self.content, clean)
            other.plugin.config["pin"] = False
            other.plugin.apart = Path(folder, "work")
            try:
                replace(other, work=other.plugin.apart).build()
            finally:
                other.plugin.apart = None
            return differing(Path(self.config.site_dir), clean)

    def library(self, upcoming: bool = False) -> Library:
        """Everything that is in content/, analysed; with the issues to come too where asked. Waits for another run."""
        with held(self.work, terminal.wait):
            return load_library(self.content, self.site, self.work, upcoming=upcoming)


def load(config_file: Path, content: Path | None = None, site: Path | None = None, strict: bool = False) -> Project:
    """Read `mkdocs.yml`. Raises `ConfigurationError`, saying what to do, where it can't be used."""
    if not config_file.is_file():
        raise ConfigurationError(f"There is no {config_file}. {_way_to(config_file)}")
    overrides = {"docs_dir": content and str(content.resolve()), "site_dir": site and str(site.resolve())}
    said: list[str] = []
    with _listening(said):
        try:
            config = load_config(str(config_file), strict=strict or None, **{k: v for k, v in overrides.items() if v})
        except Abort:
            raise ConfigurationError(_refusal(config_file, said)) from None
        except MkDocsException as error:
            raise ConfigurationError(" ".join(f"{config_file} can't be read: {error}".split())) from None
    plugin = config.plugins.get("infracast")
    if not isinstance(plugin, InfracastPlugin):
        raise ConfigurationError(f"{config_file} has no `infracast` below `plugins:`. Add `plugins: [infracast]`.")
    # The engine has one plugin in a process, however often the settings are read: what one command asked is over.
    plugin.clean, plugin.means = False, ALONE
    work = config_file.resolve().parent / ".infracast"
    return Project(config, plugin, Path(config.docs_dir), work, site_of(config, plugin.config))


def _way_to(config_file: Path) -> str:
    """What to do where there is no `mkdocs.yml`: one may lie in a folder above or below."""
    here = config_file.resolve().parent
    near = [folder for folder in (*here.parents, *sorted(here.glob("*/"))) if (folder / config_file.name).is_file()]
    if near:
        return f"There is one in {near[0]}: cd there first, or give --config."
    return "Run `infracast new DIR` for a first site, or give --config."


@contextmanager
def _listening(said: list[str]) -> Iterator[None]:
    """Take down what MkDocs complains of, in place of its own lines; what it only warns of is shown."""

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.levelno >= logging.ERROR:
                said.append(record.getMessage())
            else:
                terminal.wait(f"warning: {record.getMessage()}")

    log = logging.getLogger("mkdocs")
    before, listener = log.handlers[:], Listener()
    log.handlers[:] = [listener]
    try:
        yield
    finally:
        log.handlers[:] = before


_TYPES = {
    "bool": "true or false", "str": "a text", "int": "a number", "dict": "a mapping", "list": "a list",
    "datetime.date": "a date", "NoneType": "nothing",
}  # fmt: skip


def _refusal(config_file: Path, said: list[str]) -> str:
    """The first of MkDocs' complaints about the settings in words that say what to do."""
    told = "; ".join((said or ["it can't be used"])[0].split("\n"))
    for type_, words in _TYPES.items():
        told = told.replace(f"<class '{type_}'>", words)
    found = re.fullmatch(r"Config value '(\w+)': (.*)", told)
    if not found:
        return f"{config_file}: {told}"
    if found[1] == "docs_dir":
        folder = found[2].partition("'")[2].partition("'")[0]
        return f"There is no content folder {folder}. Make it, or name yours in {config_file}: `docs_dir: content`."
    if found[2] == "Required configuration not provided.":
        return f"{config_file} has no `{found[1]}`. Add it, as in `{found[1]}: My show`."
    if "should not be within" in found[2]:
        return f"{config_file}: the site and the content can't lie in one another. Name another `site_dir`, or --site."
    return f"{config_file}: `{found[1]}`: {found[2]}"
