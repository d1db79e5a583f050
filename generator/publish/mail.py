"""A digest issue as a mail: one message for each recipient, and the same as `.eml`, HTML and text files."""

import hashlib
import re
import textwrap
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from html import escape
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit

import css_inline
from markupsafe import Markup

from generator.model import DigestIssue, DigestItem, Library, Site, address, prose
from generator.model.moment import stamp
from generator.model.people import named
from generator.publish.feeds.entries import Writer
from generator.publish.recipients import AddressError, Recipient, display_name
from generator.publish.recipients import address as checked
from generator.templates import templates

_LEAVE: Final = "https://leave.invalid/"
"""Stands for the unsubscribe link, which differs from one recipient to the next."""
_WIDTH: Final = 72
_SIGNATURE: Final = "-- "
"""Mail programs fold away or grey what follows this line, blank included (RFC 3676)."""
_LONGEST_HEADER: Final = 900


class MailError(Exception):
    """Why there is no mail, and what to do about it."""


class _Policy(EmailPolicy):
    """Mail as it goes over the wire, with the URLs of `List-` fields in one piece.

    The standard policy turns a URL longer than a line into encoded words, which no mail program clicks on.
    """

    def fold(self, name: str, value: str) -> str:
        if name.lower().startswith("list-"):
            return f"{name}: {value.replace(', ', f',{self.linesep} ')}{self.linesep}"
        return str(super().fold(name, value))

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower().startswith("list-"):
            return self.fold(name, value).encode("ascii")
        return super().fold_binary(name, value)


WIRE: Final = _Policy(linesep="\r\n", raise_on_defect=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """An issue, laid out once; `message` addresses it to one recipient."""

    issue: DigestIssue
    site: Site
    subject: str
    text: str
    html: str

    def message(self, recipient: Recipient | None = None, now: datetime | None = None) -> EmailMessage:
        """The message to one recipient; without one, a message to nobody for a list service to send on.

        `now` is when it goes out; without it the message is dated as the issue is, and the same issue gives the same
        bytes. Message-ID and boundary depend on issue and recipient only.
        """
        site, day = self.site, self.issue.date
        host = _host(site)
        one_click = _one_click(site, recipient)
        by_mail = _by_mail(site, recipient)
        leave = one_click or by_mail
        text = self.text.replace(_LEAVE, leave)
        html = self.html.replace(_LEAVE, escape(leave))
        message = EmailMessage(policy=WIRE)
        message["From"] = Address(display_name(site.name), addr_spec=checked(site.email))
        message["To"] = recipient.header if recipient else "undisclosed-recipients:;"
        message["Subject"] = self.subject
        message["Date"] = now or site.moment(day)
        who = recipient.address if recipient else ""
        message["Message-ID"] = f"<{day.isoformat()}.{_hash(site.url, day.isoformat(), who)[:32]}@{host}>"
        message["List-Id"] = f"<{_list_id(site)}>"
        message["List-Archive"] = f"<{site.absolute('digest/')}>"
        if one_click:
            message["List-Unsubscribe"] = f"<{one_click}>, <{by_mail}>"
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        else:
            message["List-Unsubscribe"] = f"<{by_mail}>"
        message.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
        message.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
        message.set_boundary("infracast-" + _hash(who, text, html)[:40])
        # After the content: setting that drops every other Content- field.
        message["Content-Language"] = re.sub(r"[^A-Za-z0-9-]", "", site.language) or "en"
        _one_mime_version(message)
        return message


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
        "leave": _LEAVE,
    }
    env = templates(theme / "mail", site.words)
    env.filters["wrap"] = _wrap
    html = env.get_template("message.html.jinja").render(view)
    # What depends on the device (dark, narrow) stays in the style sheet, the rest moves to the elements.
    inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
    text = env.get_template("message.txt.jinja").render(view)
    return Letter(issue, site, view["title"], _lines(text), _lines(inliner.inline(html)))


def render(issue: DigestIssue, library: Library, theme: Path, recipient: str = "") -> EmailMessage:
    """The message to one address (`Name <addr>` or `addr`), or to nobody. Raises AddressError, MailError."""
    if not recipient:
        return compose(issue, library, theme).message()
    name, mark, rest = recipient.rpartition("<")
    one = Recipient(checked(rest.removesuffix(">")), display_name(name)) if mark else Recipient(checked(recipient))
    return compose(issue, library, theme).message(one)


def files(issue: DigestIssue, library: Library, theme: Path) -> dict[str, bytes]:
    """The message to nobody as files, by suffix: `.eml`, `.html`, `.txt`."""
    message = compose(issue, library, theme).message()
    text, html = (part.get_content() for part in message.iter_parts())
    return {".eml": message.as_bytes(), ".html": html.encode(), ".txt": text.encode()}


@dataclass(frozen=True, slots=True)
class _Item:
    """One of the five, as the templates need it."""

    number: int
    text: str
    url: str
    label: str
    speaker: str
    stamp: str
    """When it was said, as `14:32`."""
    written: str
    """Whose words these are, where they were not spoken so."""


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
        written=writer.words("written_by", model=insight.by) if insight.by else "",
    )


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


def _host(site: Site) -> str:
    host = urlsplit(site.url).hostname or "localhost"
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _list_id(site: Site) -> str:
    """RFC 2919: a name below a domain one owns; a site in a folder has the folder in it."""
    folder = [address.slug(part) for part in urlsplit(site.url).path.split("/") if part]
    return ".".join(["digest", *reversed(folder), _host(site)])


def _one_click(site: Site, recipient: Recipient | None) -> str:
    """The list service's address for this recipient; empty where there is none, or it needs a recipient."""
    if not recipient and "{recipient}" in site.unsubscribe_url:
        return ""
    return site.unsubscribe_url.replace("{recipient}", quote(recipient.address if recipient else "", safe=""))


def _by_mail(site: Site, recipient: Recipient | None) -> str:
    words = f"unsubscribe {recipient.address}" if recipient else "unsubscribe"
    return f"mailto:{quote(checked(site.email), safe='@+')}?subject={quote(words, safe='')}"


def _wrap(text: str, indent: int = 0) -> str:
    """A paragraph in lines of 72 characters, the later ones indented; a URL is never cut."""
    return textwrap.fill(
        " ".join(text.split()), _WIDTH, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )


def _lines(text: str) -> str:
    lines = (line if line == _SIGNATURE else line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _one_mime_version(message: Message) -> None:
    """The parts of a multipart message need no MIME-Version of their own."""
    for part in message.walk():
        if part is not message:
            del part["MIME-Version"]
