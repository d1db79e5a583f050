"""Which model is asked, and where: the `model:` option of the site, and what has to be said before anything leaves."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

KEYS = ("name", "url", "key", "send_to", "price", "at_once", "judge", "seconds")
LOOPBACK = "http://127.0.0.1:11434/v1"
"""Where Ollama listens; llama.cpp's server has port 8080, vLLM 8000."""


class EndpointError(Exception):
    """Raised for a `model:` that can't be used; the text says what to do."""


@dataclass(frozen=True)
class Endpoint:
    """A model behind the OpenAI-compatible protocol."""

    name: str
    url: str
    key: str = ""
    """The name of the environment's variable that holds the key; the key itself is in no setting."""
    price: tuple[float, float] | None = None
    """Of a million tokens in and out, in whatever currency."""
    at_once: int = 1
    judge: str = ""
    """A second model at the same place that is asked which claims it doubts."""
    seconds: int = 600
    """The longest that one answer may take."""

    @property
    def host(self) -> str:
        """Where transcripts are sent."""
        return urlsplit(self.url).hostname or ""

    @property
    def secret(self) -> str:
        """The key. Raises EndpointError where the variable is not set."""
        if not self.key:
            return ""
        if not (found := os.environ.get(self.key, "")):
            raise EndpointError(f"The environment has no {self.key}, which `model: key:` names")
        return found


def endpoint(given: Mapping[str, Any]) -> Endpoint:
    """The endpoint that the settings name. Raises EndpointError."""
    if not given.get("name"):
        raise EndpointError("No model is named: set `model: {name: …, url: …}` of the infracast plugin in mkdocs.yml")
    if strange := sorted(set(given) - set(KEYS)):
        raise EndpointError(f"`model: {strange[0]}:` is no setting; there are {', '.join(KEYS)}")
    url = str(given.get("url", LOOPBACK)).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
        raise EndpointError("`model: url:` must be an http or https address without name and password")
    local = _is_loopback(parts.hostname)
    if not local and given.get("send_to") != parts.hostname:
        raise EndpointError(
            f"Transcripts would leave this machine for {parts.hostname}. To allow it, "
            f"set `model: send_to: {parts.hostname}` in mkdocs.yml"
        )
    if not local and parts.scheme != "https":
        raise EndpointError(f"{parts.hostname} is not this machine: `model: url:` must begin with https://")
    try:
        price = tuple(float(one) for one in given["price"]) if given.get("price") else None
        at_once, seconds = int(given.get("at_once", 1)), int(given.get("seconds", 600))
    except (TypeError, ValueError):
        raise EndpointError("`model: price:` is two numbers, `at_once:` and `seconds:` are one each") from None
    if (price is not None and len(price) != 2) or at_once < 1 or seconds < 1:
        raise EndpointError("`model: price:` is two numbers, `at_once:` and `seconds:` are at least 1")
    return Endpoint(
        name=str(given["name"]),
        url=url,
        key=str(given.get("key", "")),
        price=(price[0], price[1]) if price else None,
        at_once=at_once,
        judge=str(given.get("judge", "")),
        seconds=seconds,
    )


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
