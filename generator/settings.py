"""The one configuration of a site: `mkdocs.yml`, its own fields and the options of the plugin."""

from datetime import date
from importlib.metadata import entry_points
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from rapidfuzz import fuzz, process

from generator.clock import today
from generator.model import SignUp, Site

_SNIPPETS = "pymdownx.snippets"
"""Takes over text of other files."""
_MARKDOWN = tuple(
    point.name for point in entry_points(group="markdown.extensions") if point.value.startswith("markdown.")
)
"""The extensions that Python-Markdown brings, such as `toc`, `tables` and `fenced_code`."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """The options below `plugins: - infracast:`; every one has a default."""

    timezone = c.Type(str, default="UTC")
    """IANA name of the time zone in which days are cut."""
    pin = c.Type(bool, default=True)
    """A build fixes each issue whose day has come in `content/digests/`; previews never do."""
    issues_since = c.Type((str, date), default="")
    """The day from which the digest has issues; else that of the first build, so that a back catalogue makes none that
    nobody was sent. Once an issue is pinned it says no more; with `pin: false` there is one for each day."""
    email = c.Type(str, default="")
    """The owner's address, for the podcast feed and as the sender of mail."""
    image = c.Type(str, default="")
    """Cover art for the feeds: a square JPEG or PNG of 1400 to 3000 px, by its URL or its path below `content/`;
    without it a plain one with the site's name is drawn."""
    category = c.Type(str, default="Technology")
    """An Apple Podcasts category, exact case; a subcategory after ` > `, as in `News > Tech News`."""
    explicit = c.Type(bool, default=False)
    """What the podcast feed says of the show."""
    locked = c.Type(bool, default=False)
    """Whether the podcast feed asks other hosts not to import it (`podcast:locked`)."""
    subscribe_url = c.Type(str, default="")
    """A mail list's sign-up page, linked from the subscribe page."""
    subscribe_form = c.Optional(c.URL())
    """The address that a mail list's sign-up form posts to; with it the form stands on the first page, the
    subscribe page, issues and episodes."""
    subscribe_field = c.Type(str, default="email")
    """What that form calls the reader's address, such as `EMAIL`."""
    unsubscribe_url = c.Type(str, default="")
    """A mail list's one-click endpoint (RFC 8058), https; `{recipient}` stands for the address."""
    transcribe = c.Type(str, default="")
    """A command that `scan` runs, without a shell, for an episode that has audio and no transcript, such as
    `whisper-cli -f {audio} -o {out}`; off where empty."""
    private_hosts = c.ListOfItems(c.Type(str), default=[])
    """A list of hosts on this machine or its own network that `sources.opml` may name, such as `podcasts.lan` or
    `127.0.0.1`; without it `scan` connects to the public internet alone."""
    model = c.Type(dict, default={})
    """The model of `infracast summarise`: `name`, `url`, `key` (a variable of the environment), `send_to` (its host,
    where that is not this machine), `price` of a million tokens in and out, `at_once`, `judge`, `seconds`."""
    comments = c.Type(dict, default={})
    """giscus comments below episodes and posts: `repo`, `repo_id`, `category`, `category_id`. The reader's browser
    then asks giscus.app."""
    analytics = c.Type(str, default="")
    """A snippet put into the head of every page, as it stands."""
    content_security_policy = c.Type(str, default="")
    """A policy in place of the default one, which runs the theme's scripts and files of your site, and loads what
    `analytics`, `comments`, `extra_css` and `extra_javascript` name; `off` for none."""
    keep = c.ListOfItems(c.Type(str), default=[])
    """A list of what lies in the site's folder, is no build's and stays: names such as `stats`, or paths from
    there on."""

    def validate(self) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """MkDocs' own checks, and that the time zone exists."""
        failed, warnings = super().validate()
        try:
            ZoneInfo(self.timezone)
        except (ZoneInfoNotFoundError, ValueError):
            failed.append(
                ("timezone", base.ValidationError(f"no time zone is called {self.timezone!r}; try Europe/Berlin"))
            )
        names = sorted(name for name, _ in self._schema)
        for unknown in {key for key, _ in warnings} - set(names):
            guess = process.extractOne(unknown, names, scorer=fuzz.ratio, score_cutoff=60)
            warnings += [(unknown, f"did you mean `{guess[0]}`?")] if guess else []
        if isinstance(self.issues_since, str) and self.issues_since:
            try:
                date.fromisoformat(self.issues_since)
            except ValueError:
                wrong = f"{self.issues_since!r} is no date; write it as in 2025-01-31"
                failed.append(("issues_since", base.ValidationError(wrong)))
        for name in self.keep:
            path = PurePosixPath(name)
            if path.is_absolute() or ".." in path.parts or not path.parts:
                failed.append(("keep", base.ValidationError(f"{name!r} is no path inside the site's folder")))
        return failed, warnings


def site_of(config: MkDocsConfig, options: Options) -> Site:
    """What pages, feeds and mail need to know of the site."""
    url = config.site_url or ""
    day = today(options.timezone)
    return Site(
        name=config.site_name,
        url=url if url.endswith("/") or not url else url + "/",
        description=config.site_description or "",
        author=config.site_author or "",
        email=options.email,
        language=str(config.theme.get("language") or "en"),
        timezone=options.timezone,
        today=day,
        issues_since=_since(options, day),
        image=options.image,
        category=options.category,
        explicit=options.explicit,
        locked=options.locked,
        tracked=bool(options.analytics),
        repo_url=(config.repo_url or "").rstrip("/"),
        edit_uri=config.edit_uri or "",
        subscribe_url=options.subscribe_url,
        signup=SignUp(options.subscribe_form, options.subscribe_field) if options.subscribe_form else None,
        unsubscribe_url=options.unsubscribe_url,
    )


def _since(options: Options, day: date) -> date:
    """The day of the first issue of a site that has none yet, built on `day`."""
    if options.issues_since:
        return date.fromisoformat(str(options.issues_since)[:10])
    # Where nothing is pinned nothing says when the first build was: each day has its issue, on every build the same.
    return day if options.pin else date.min


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
