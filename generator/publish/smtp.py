"""Talks to a mail server: TLS, login, and a message in steps, after each of which it is known what was sent."""

import os
import re
import smtplib
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, Self
from urllib.parse import parse_qs, urlsplit

_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
USER: Final = "INFRACAST_SMTP_USER"
PASSWORD: Final = "INFRACAST_SMTP_PASSWORD"


class SmtpError(Exception):
    """Why nothing can be sent, as a sentence; whoever runs it has to mend something."""


class Lost(Exception):
    """The connection is gone."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where to send, from a URL: `smtp://host[:587]` or `smtps://host[:465]`."""

    host: str
    port: int
    tls: Literal["at once", "required", "offered"]
    """`at once` for `smtps:`; `required` for `smtp:` with `?tls=required`; else STARTTLS where the server offers it."""
    user: str = ""
    password: str = ""

    @classmethod
    def of(cls, url: str, environment: Mapping[str, str] | None = None) -> Self:
        """The server of a URL, with the credentials of the environment. Raises SmtpError."""
        environment = os.environ if environment is None else environment
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            raise SmtpError("the SMTP URL is not valid") from None
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise SmtpError("the SMTP URL has the form smtp://host:587 or smtps://host:465")
        if parts.username is not None or parts.password is not None:
            raise SmtpError(f"no credentials in the SMTP URL: set {USER} and {PASSWORD}")
        at_once = parts.scheme == "smtps"
        required = parse_qs(parts.query).get("tls") == ["required"]
        user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
        if bool(user) != bool(password):
            raise SmtpError(f"{USER} and {PASSWORD} go together: only one is set")
        tls: Literal["at once", "required", "offered"] = "at once" if at_once else "required" if required else "offered"
        return cls(parts.hostname, port or (465 if at_once else 587), tls, user, password)

    def __str__(self) -> str:
        return f"{'smtps' if self.tls == 'at once' else 'smtp'}://{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server said."""

    code: int
    text: str

    @property
    def accepted(self) -> bool:
        """Whether the server took what it was given."""
        return 200 <= self.code < 400

    @property
    def for_good(self) -> bool:
        """Whether there is no use in asking again."""
        return self.code >= 500

    def __str__(self) -> str:
        return f"{self.code} {self.text}".strip()


class Connection:
    """A connection to a mail server, logged in. Each step raises Lost where it breaks."""

    def __init__(self, server: Server, timeout: float, context: ssl.SSLContext | None = None) -> None:
        """Connect, encrypt and log in. Raises Lost, and SmtpError for what trying again won't mend."""
        context = context or ssl.create_default_context()
        place = (server.host, server.port, _our_name())
        try:
            if server.tls == "at once":
                self._smtp: smtplib.SMTP = smtplib.SMTP_SSL(*place, timeout=timeout, context=context)
            else:
                self._smtp = smtplib.SMTP(*place, timeout=timeout)
            try:
                # A message goes in two pieces, body and end: without this the second waits for the first's receipt.
                sock = self._smtp.sock
                if sock:
                    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._begin(server, context)
            except BaseException:
                self._smtp.close()
                raise
        except ssl.SSLCertVerificationError as error:
            raise SmtpError(f"the certificate of {server.host} is not valid for it ({error.verify_message})") from None
        except smtplib.SMTPResponseException as error:
            reply = _reply(error.smtp_code, error.smtp_error)
            if reply.for_good:
                raise SmtpError(f"{server} refuses us: {reply}") from None
            raise Lost(f"{server}: {reply}") from None
        except (OSError, smtplib.SMTPException) as error:
            raise Lost(f"{server} cannot be reached ({error})") from None

    def _begin(self, server: Server, context: ssl.SSLContext) -> None:
        self._smtp.ehlo_or_helo_if_needed()
        encrypted = server.tls == "at once"
        if not encrypted and self._smtp.has_extn("starttls"):
            self._smtp.starttls(context=context)
            self._smtp.ehlo()
            encrypted = True
        if server.tls == "required" and not encrypted:
            raise SmtpError(f"{server} offers no STARTTLS, which the URL requires")
        if server.user:
            if not encrypted and server.host not in _LOOPBACK:
                raise SmtpError(f"{server} offers no encryption: a password is not sent in the clear")
            try:
                self._smtp.login(server.user, server.password)
            except smtplib.SMTPNotSupportedError:
                raise SmtpError(f"{server} has no login, but {USER} is set") from None

    def envelope(self, sender: str, recipient: str) -> tuple[Literal["from", "to"], Reply]:
        """Name sender and recipient: which of the two the reply is about. Nothing is sent yet. Raises Lost."""
        with _or_lost():
            reply = _reply(*self._smtp.mail(sender))
            if not reply.accepted:
                return "from", reply
            return "to", _reply(*self._smtp.rcpt(recipient))

    def begin(self) -> Reply:
        """Ask to send the message; a reply of 354 says go on. Raises Lost."""
        with _or_lost():
            return _reply(*self._smtp.docmd("DATA"))

    def body(self, message: bytes) -> None:
        """Send the message without its end: until the end comes, no server may deliver it (RFC 5321, 4.1.1.4).

        Raises Lost.
        """
        # Line ends in one form, and no line that is a lone full stop: nothing in the message can end it early.
        lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message)
        with _or_lost():
            self._smtp.send(re.sub(rb"(?m)^\.", b"..", lines) + (b"" if lines.endswith(b"\r\n") else b"\r\n"))

    def end(self) -> Reply:
        """Send the end, and wait for the server to take the message. If this raises Lost, it may have taken it."""
        with _or_lost():
            self._smtp.send(b".\r\n")
            return _reply(*self._smtp.getreply())

    def reset(self) -> None:
        """Have the server forget the envelope, for another to follow over this connection. Raises Lost."""
        with _or_lost():
            self._smtp.rset()

    def close(self) -> None:
        """Say goodbye, if there is still somebody to say it to."""
        try:
            self._smtp.quit()
        except (OSError, smtplib.SMTPException):
            self._smtp.close()


@contextmanager
def _or_lost() -> Iterator[None]:
    """Raise Lost for whatever breaks a connection."""
    try:
        yield
    except (OSError, smtplib.SMTPException) as error:
        raise Lost(str(error)) from None


@cache
def _our_name() -> str:
    """What to greet a server with; smtplib would look it up, slowly, for every connection."""
    name = socket.getfqdn()
    return name if "." in name else "[127.0.0.1]"


def _reply(code: int, text: bytes | str) -> Reply:
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return Reply(code, " ".join("".join(c if c.isprintable() else " " for c in words).split())[:300])
