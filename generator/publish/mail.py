"""Lays out a digest issue as a mail, and writes it as `.eml`, HTML and text files."""

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import css_inline
from markupsafe import Markup

from generator.model import DigestIssue, DigestItem, Episode, Insight, Library, Site, address, prose
from generator.model.moment import stamp
from generator.model.people import named
from generator.publish.feeds.entries import Writer
from generator.publish.letter import LEAVE, Letter
from generator.publish.recipients import AddressError, display_name
from generator.publish.recipients import address as checked
from generator.templates import templates

_WIDTH: Final = 72
_SIGNATURE: Final = "-- "
"""Mail programs fold away or grey what follows this line, blank included (RFC 3676)."""
_LONGEST_HEADER: Final = 900
_QUOTE: Final = 160
"""Characters of the spoken words below a claim in others: two lines of a mail, the whole is one click away."""


class MailError(Exception):
    """Why there is no mail, and what to do about it."""


def compose(issue: DigestIssue, library: Library, theme: Path) -> Letter:
    """The issue, laid out. Raises MailError where the issue is empty or the site's settings don't allow mail."""
    site = library.site
    _check(issue, site)
    writer = Writer(library, theme)
    view: dict[str, Any] = {
        "site": site,
        "issue": issue,
        "title": display_name(issue.headline(site.words)),
        "day": site.words.long_day(issue.date),
        "intro": Markup(prose.html(issue.intro, site.absolute(address.issue(issue.date)))),
        "intro_lines": [line for line in prose.mailed(issue.intro).split("\n") if line],
        "items": [_item(number, item, library, writer) for number, item in enumerate(issue.items, start=1)],
        "page": site.absolute(address.issue(issue.date)),
        "feed": site.absolute("feed.xml"),
        "subscribe": site.subscribe_url or site.absolute("subscribe/"),
        "leave": LEAVE,
    }
    env = templates(theme / "mail", site.words)
    env.filters["wrap"] = _wrap
    html = env.get_template("message.html.jinja").render(view)
    # What depends on the device (dark, narrow) stays in the style sheet, the rest moves to the elements.
    inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
    text = env.get_template("message.txt.jinja").render(view)
    return Letter(issue, site, view["title"], _lines(text), _lines(inliner.inline(html)))


def files(issue: DigestIssue, library: Library, theme: Path) -> dict[str, bytes]:
    """The message to nobody as files, by suffix: `.eml`, `.html`, `.txt`."""
    message = compose(issue, library, theme).message()
    text, html = (part.get_content() for part in message.iter_parts())
    return {".eml": message.as_bytes(), ".html": html.encode(), ".txt": text.encode()}


@dataclass(frozen=True, slots=True)
class _Item:
    """An insight of the issue, as the templates need it."""

    number: int
    text: str
    url: str
    label: str
    speaker: str
    stamp: str
    """When it was said, as `14:32`."""
    heading: str
    written: str
    """Whose words these are, where they were not spoken so."""
    quote: str
    """What was spoken there, in short."""


def _item(number: int, item: DigestItem, library: Library, writer: Writer) -> _Item:
    insight = item.insight
    label, url = writer.origin(item)
    episode = library.episode.get(insight.episode)
    outside = urlsplit(url).hostname if label == writer.words("source") else ""
    return _Item(
        number=number,
        text=" ".join(insight.text.split()),
        url=url,
        label=outside or label,
        speaker=named(insight.speaker),
        stamp=stamp(insight.start_ms) if insight.start_ms is not None and episode else "",
        heading=insight.heading(writer.words),
        written=_written(insight, episode, writer),
        quote=textwrap.shorten(insight.quote, _QUOTE, placeholder=" …") if insight.by else "",
    )


def _written(insight: Insight, episode: Episode | None, writer: Writer) -> str:
    if insight.by:
        return writer.words("written_by", model=insight.by)
    noted = episode is not None and insight.noted(episode.transcript.turn(insight.turn))
    return writer.words("editors_note") if noted else ""


def _check(issue: DigestIssue, site: Site) -> None:
    if not issue.items:
        raise MailError(f"The issue of {issue.date} has no insights: there is nothing to mail")
    lacking = []
    if not urlsplit(site.url).hostname or urlsplit(site.url).scheme not in {"http", "https"}:
        lacking.append("`site_url`, since its links need the site's address")
    try:
        checked(site.email)
    except AddressError as error:
        lacking.append(f"`email` of the infracast plugin, its sender ({error})")
    if lacking:
        raise MailError(f"A mail needs more of mkdocs.yml: set {' and '.join(lacking)}")
    unsubscribe = site.unsubscribe_url
    if unsubscribe and (
        not unsubscribe.startswith("https://")
        or len(unsubscribe) > _LONGEST_HEADER
        or not re.fullmatch(r"[!-;=?-~]+", unsubscribe)
    ):
        raise MailError("`unsubscribe_url` must be one https address in plain ASCII (RFC 8058)")


def _wrap(text: str, indent: int = 0) -> str:
    """A paragraph in lines of 72 characters, the later ones indented; a URL is never cut."""
    return textwrap.fill(
        " ".join(text.split()), _WIDTH, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )


def _lines(text: str) -> str:
    lines = (line if line == _SIGNATURE else line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
