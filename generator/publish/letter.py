"""Addresses a digest issue to one recipient: the header fields of the message, and its unsubscribe link."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from html import escape
from typing import Final
from urllib.parse import quote, urlsplit

from generator.model import DigestIssue, Site, address
from generator.publish.recipients import Recipient, display_name
from generator.publish.recipients import address as checked

LEAVE: Final = "https://leave.invalid/"
"""Stands for the unsubscribe link, which differs from one recipient to the next."""


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
        text = self.text.replace(LEAVE, leave)
        html = self.html.replace(LEAVE, escape(leave))
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


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _one_mime_version(message: Message) -> None:
    """The parts of a multipart message need no MIME-Version of their own."""
    for part in message.walk():
        if part is not message:
            del part["MIME-Version"]
