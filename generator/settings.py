"""Reads and checks the settings of a site: the fields of `mkdocs.yml` and the options of the plugin."""

from dataclasses import MISSING, Field, fields
from datetime import date
from importlib.metadata import entry_points
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from rapidfuzz import fuzz, process

from generator.clock import today
from generator.model import Site
from generator.model.site import Options

_SNIPPETS = "pymdownx.snippets"
"""Takes over text of other files."""
_MARKDOWN = tuple(
    point.name for point in entry_points(group="markdown.extensions") if point.value.startswith("markdown.")
)
"""The extensions that Python-Markdown brings, such as `toc`, `tables` and `fenced_code`."""


def _option(one: Field[Any]) -> base.BaseConfigOption[Any]:
    """The check that MkDocs makes of an option's value: that it has the type of its default."""
    if one.name == "subscribe_form":
        return c.Optional(c.URL())
    if one.name == "issues_since":
        return c.Type((str, date), default="")
    default = one.default if one.default_factory is MISSING else one.default_factory()
    return c.ListOfItems(c.Type(str), default=[]) if default == () else c.Type(type(default), default=default)


class PluginConfig(base.Config):  # type: ignore[no-untyped-call]
    """A site's `Options` as MkDocs reads them."""

    _schema = tuple((one.name, _option(one)) for one in fields(Options))

    def validate(self) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """MkDocs' own checks, and that the time zone exists."""
        failed, warnings = super().validate()
        try:
            ZoneInfo(self["timezone"])
        except (ZoneInfoNotFoundError, ValueError):
            failed.append(
                ("timezone", base.ValidationError(f"no time zone is called {self['timezone']!r}; try Europe/Berlin"))
            )
        names = sorted(name for name, _ in self._schema)
        for unknown in {key for key, _ in warnings} - set(names):
            guess = process.extractOne(unknown, names, scorer=fuzz.ratio, score_cutoff=60)
            warnings += [(unknown, f"did you mean `{guess[0]}`?")] if guess else []
        if isinstance(since := self["issues_since"], str) and since:
            try:
                date.fromisoformat(since)
            except ValueError:
                wrong = f"{since!r} is no date; write it as in 2025-01-31"
                failed.append(("issues_since", base.ValidationError(wrong)))
        for name in self["keep"]:
            path = PurePosixPath(name)
            if path.is_absolute() or ".." in path.parts or not path.parts:
                failed.append(("keep", base.ValidationError(f"{name!r} is no path inside the site's folder")))
        return failed, warnings


def site_of(config: MkDocsConfig, options: PluginConfig) -> Site:
    """The settings of a site: its `mkdocs.yml`, the plugin's options, and the day of the clock."""
    url = config.site_url or ""
    day = today(options["timezone"])
    given = {one.name: options[one.name] for one in fields(Options) if options[one.name] is not None}
    lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
    return Site(
        **{**given, **lists, "issues_since": _since(options, day)},
        name=config.site_name,
        url=url if url.endswith("/") or not url else url + "/",
        description=config.site_description or "",
        author=config.site_author or "",
        language=str(config.theme.get("language") or "en"),
        today=day,
        repo_url=(config.repo_url or "").rstrip("/"),
        edit_uri=config.edit_uri or "",
    )


def _since(options: PluginConfig, day: date) -> date:
    """The day of the first issue of a site that has none yet, built on `day`."""
    if options["issues_since"]:
        return date.fromisoformat(str(options["issues_since"])[:10])
    # Where nothing is pinned nothing says when the first build was: each day has its issue, on every build the same.
    return day if options["pin"] else date.min


def self_contained(config: MkDocsConfig) -> bool:
    """Whether these settings make pages of nothing but what we know of: the content, the settings and templates.

    Another plugin, a hook, an extension that is none of the usual ones, another settings file or a variable of the
    environment may bring anything in.
    """
    text = Path(config.config_file_path).read_text(encoding="utf-8", errors="replace")
    known = (*_MARKDOWN, "pymdownx.")
    foreign = [name for name in config.markdown_extensions if not name.startswith(known) or name == _SNIPPETS]
    alone = set(config.plugins) == {"infracast"} and not config.hooks
    return alone and not foreign and "!ENV" not in text and "INHERIT" not in text and "!!python" not in text
