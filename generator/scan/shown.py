"""Takes the secrets of private feeds out of addresses, before these are printed or kept."""

import re
from typing import Final
from urllib.parse import quote, urlsplit

from generator.model import address

_USER: Final = re.compile(r"(?<=//)[^/?#\s]*@")
_NAMED = r"[?&;][^=&;#]*(?:auth|token|key|pass|pwd|secret|sig|session|credential)[^=&;#]*="
_SECRET: Final = re.compile(rf"({_NAMED})(?!\*[0-9a-f]{{6}}(?![^&;#]))([^&;#]+)", re.IGNORECASE)
_ODD: Final = "!#$%&'()*+,/:;=?@[]~"


def shown(url: str) -> str:
    """The address without user and password, and with a short hash for each value that is named like a secret.

    The same address always gives the same text, so that a feed is known by it.
    """
    return _SECRET.sub(lambda found: f"{found[1]}*{address.digest(found[2], 6)}", without_user(url))


def without_user(url: str) -> str:
    """The address without user and password."""
    return _USER.sub("", url, count=1)


def web(url: str) -> str:
    """A web address fit to be written down and linked to: percent-encoded, no password; empty for anything else."""
    try:
        parts = urlsplit(url.strip())
        fine = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or True)
    except ValueError:
        return ""
    # What is encoded already stays; an apostrophe, bracket or quotation mark would end the address elsewhere.
    return quote(without_user(parts.geturl()), safe=_ODD).replace("'", "%27") if fine else ""
