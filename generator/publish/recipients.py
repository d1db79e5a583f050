"""Reads a list of recipients and checks each address, so that none can put a header or a command into a message."""

import re
import unicodedata
from dataclasses import dataclass, replace
from email.headerregistry import Address

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*\Z")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\Z")
_LINE = re.compile(r"(?:(?P<name>[^<>]*?)\s*<(?P<inner>[^<>]*)>|(?P<bare>\S+))\Z")


class AddressError(ValueError):
    """Why a text is no mail address, as a sentence."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One subscriber."""

    address: str
    """`local@domain`, ASCII, the domain in lower case."""
    name: str = ""
    line: int = 0
    """Where the list names it first, counted from 1; 0 where it comes from no list."""

    @property
    def label(self) -> str:
        """What reports call it: no report, log or ledger holds an address."""
        return f"line {self.line}"

    def masked(self, text: str) -> str:
        """A server's words without what they repeat of the address and the name."""
        local, _, domain = self.address.partition("@")
        own = [self.address, local, domain, self.name, *self.name.split()]
        for word in sorted({word for word in own if len(word) > 1}, key=len, reverse=True):
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "…", text, flags=re.IGNORECASE)
        return re.sub(r"[^\s<>]+@[^\s<>]+", "…", text)

    @property
    def header(self) -> Address:
        """For a From or To field, which quotes and encodes the name as it needs."""
        return Address(self.name, addr_spec=self.address)


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a recipient file that names nobody."""

    line: int
    """Counted from 1."""
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Recipients:
    """Everybody in a recipient file."""

    all: tuple[Recipient, ...]
    """In the file's order, each address once."""
    bad: tuple[BadLine, ...]
    repeated: int
    """Lines that named an address again."""


def address(text: str) -> str:
    """A checked address with a lower-case domain; an international domain in its ASCII form.

    Takes the dot-atom form of RFC 5322 with a domain of two labels or more: no quotes, comments, address
    literals or non-ASCII local parts, which not every server delivers. Raises AddressError.
    """
    if any(unicodedata.category(character).startswith(("C", "Z")) for character in text):
        raise AddressError("an address holds no spaces, line breaks or control characters")
    local, at, domain = text.rpartition("@")
    if not at or not local or not domain:
        raise AddressError("an address has the form name@example.org")
    if len(local) > 64 or not _LOCAL.match(local):
        raise AddressError("the part before the @ is not one that every mail server takes")
    try:
        plain = domain.lower() if domain.isascii() else domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise AddressError("the domain is not valid") from None
    labels = plain.split(".")
    if len(plain) > 253 or len(labels) < 2 or not all(_LABEL.match(label) for label in labels) or labels[-1].isdigit():
        raise AddressError("the domain is not valid")
    return f"{local}@{plain}"


def display_name(text: str) -> str:
    """A text for a header: one line, no control characters or invisible marks, but the joiners that emoji need."""
    seen = (c for c in text if c in "\u200c\u200d" or c.isspace() or not unicodedata.category(c).startswith("C"))
    return " ".join("".join(seen).split())


def recipients(text: str) -> Recipients:
    """The recipients of a text with one a line: `ann@example.org` or `Ann Lee <ann@example.org>`.

    A line that begins with `#` is a comment, and so is what follows a blank and `#`.
    """
    found: dict[str, Recipient] = {}
    bad = []
    repeated = 0
    # Not splitlines: a stray form feed or U+2028 must not cut one line into two recipients.
    for number, raw in enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), start=1):
        line = re.sub(r"(?:^|\s)#.*$", "", raw).strip(" \t")
        if not line:
            continue
        try:
            one = replace(_recipient(line), line=number)
        except AddressError as error:
            bad.append(BadLine(number, str(error)))
            continue
        repeated += one.address in found
        found.setdefault(one.address, one)
    return Recipients(tuple(found.values()), tuple(bad), repeated)


def _recipient(line: str) -> Recipient:
    if any(unicodedata.category(character) in {"Cc", "Zl", "Zp"} for character in line):
        raise AddressError("a line holds no control characters")
    parts = _LINE.match(line)
    if not parts:
        raise AddressError("a line is an address, or a name and an address in angle brackets")
    if parts["bare"] is not None:
        return Recipient(address(parts["bare"]))
    return Recipient(address(parts["inner"].strip()), display_name(parts["name"].strip().strip('"')))
