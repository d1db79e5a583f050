"""The settings of a site: the options that its owner gives the plugin, and what `mkdocs.yml` itself says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from generator.interface import Text, Words, words
from generator.model import address


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options below `plugins: - infracast:`, each with its default.

    The text below an option is its line in the manual. Templates, pages and feeds ask for it as `site.NAME`.
    """

    timezone: str = "UTC"
    """IANA name of the time zone in which days are cut."""
    pin: bool = True
    """A build fixes each issue whose day has come in `content/digests/`; previews never do."""
    issues_since: date = date.min
    """The day from which the digest has issues; else that of the first build, so that a back catalogue makes none that
    nobody was sent. Once an issue is pinned it says no more; with `pin: false` there is one for each day."""
    email: str = ""
    """The owner's address, for the podcast feed and as the sender of mail."""
    image: str = ""
    """Cover art for the feeds: a square JPEG or PNG of 1400 to 3000 px, by its URL or its path below `content/`;
    without it a plain one with the site's name is drawn."""
    category: str = "Technology"
    """An Apple Podcasts category, exact case; a subcategory after ` > `, as in `News > Tech News`."""
    explicit: bool = False
    """What the podcast feed says of the show."""
    locked: bool = False
    """Whether the podcast feed asks other hosts not to import it (`podcast:locked`)."""
    subscribe_url: str = ""
    """A mail list's sign-up page, linked from the subscribe page."""
    subscribe_form: str = ""
    """The address that a mail list's sign-up form posts to; with it the form stands on the first page, the
    subscribe page, issues and episodes."""
    subscribe_field: str = "email"
    """What that form calls the reader's address, such as `EMAIL`."""
    unsubscribe_url: str = ""
    """A mail list's one-click endpoint (RFC 8058), https; `{recipient}` stands for the address."""
    transcribe: str = ""
    """A command that `scan` runs, without a shell, for an episode that has audio and no transcript, such as
    `whisper-cli -f {audio} -o {out}`; off where empty."""
    private_hosts: tuple[str, ...] = ()
    """A list of hosts on this machine or its own network that `sources.opml` may name, such as `podcasts.lan` or
    `127.0.0.1`; without it `scan` connects to the public internet alone."""
    model: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """The model of `infracast summarise`: `name`, `url`, `key` (a variable of the environment), `send_to` (its host,
    where that is not this machine), `price` of a million tokens in and out, `at_once`, `judge`, `seconds`."""
    comments: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """giscus comments below episodes and posts: `repo`, `repo_id`, `category`, `category_id`. The reader's browser
    then asks giscus.app."""
    analytics: str = ""
    """A snippet put into the head of every page, as it stands."""
    content_security_policy: str = ""
    """A policy in place of the default one, which runs the theme's scripts and files of your site, and loads what
    `analytics`, `comments`, `extra_css` and `extra_javascript` name; `off` for none."""
    keep: tuple[str, ...] = ()
    """A list of what lies in the site's folder, is no build's and stays: names such as `stats`, or paths from
    there on."""


@dataclass(frozen=True, slots=True)
class Site(Options):
    """All settings: the options, and what other fields of `mkdocs.yml` and the clock say."""

    name: str = "infracast"
    url: str = ""
    """Absolute, with a trailing slash; empty where the owner has not said."""
    description: str = ""
    author: str = ""
    language: str = "en"
    today: date = date(1970, 1, 1)
    """The day of the build in the site's time zone: nothing dated later is published."""
    repo_url: str = ""
    edit_uri: str = ""
    """Prefix of an 'edit this transcript' link, from MkDocs' own `edit_uri`."""
    own_words: Mapping[str, Text] = field(default_factory=dict, hash=False)
    """Words of the interface that the owner wants otherwise, from `content/interface.yml`."""

    @property
    def words(self) -> Words:
        """The words of the interface, in the site's language."""
        every = words(self.language)
        return every.but(self.own_words) if self.own_words else every

    def moment(self, day: date) -> datetime:
        """When something of that day is published: as the day begins in the site's zone, so never in the future."""
        return datetime.combine(day, time(), ZoneInfo(self.timezone))

    @property
    def cover(self) -> str:
        """The address of the cover art, the drawn one where the owner has none."""
        path = self.image if "://" in self.image else address.file(self.image or "cover.png")
        return self.absolute(path)

    def absolute(self, target: str) -> str:
        """An address of this site as a URL for feeds and mail; a URL is left alone."""
        return target if "://" in target else (self.url or "http://localhost:8000/") + target
