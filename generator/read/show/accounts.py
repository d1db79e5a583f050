"""Where somebody is elsewhere: an account (`github: ann`) or a mapping of sites, each an address among the `links`."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from generator.read.fields.table import bare, by_bare_name, fields_of
from generator.read.fields.values import NO, YES

_ACCOUNTS = {
    "github": "https://github.com/",
    "linkedin": "https://www.linkedin.com/in/",
    "twitter": "https://twitter.com/",
    "youtube": "https://www.youtube.com/@",
}
"""Fields for somebody's name elsewhere, and what stands before it in an address."""
_TARGETS = ("url", "link", "href")
"""What an entry that tells more of a link calls its address."""


def with_accounts(given: Any) -> Any:
    """The fields of somebody, `links` a list of addresses, those of accounts among them; what is no mapping as it is.

    `{"Links": {"web": "https://ex.org"}, "github": "ann"}` has `["https://ex.org", "https://github.com/ann"]`.
    """
    if not isinstance(given, Mapping):
        return given
    known = by_bare_name(fields_of("person"))
    fields = {name: known.get(bare(str(name))) for name in given}
    named = [name for name, field in fields.items() if field and field.name == "links"]
    accounts = {name: value for name, value in given.items() if _is_account(name, value)}
    if not named and not accounts:
        return given
    links = [link for name in named for link in _listed(given[name])] + _listed(accounts)
    rest = {name: value for name, value in given.items() if name not in accounts and name not in named}
    return {**rest, named[0] if named else "links": links}


def _is_account(name: Any, value: Any) -> bool:
    return bare(str(name)) in _ACCOUNTS and isinstance(value, str) and value.casefold() not in {"", *YES, *NO}


def _listed(value: Any) -> list[Any]:
    """The addresses of a list, a mapping of sites or a single one."""
    if isinstance(value, list):
        return [link for one in value for link in _listed(one)]
    if not isinstance(value, Mapping):
        return [value] if value else []
    told = next((value[name] for name in value if bare(str(name)) in _TARGETS), None)
    return [told] if told else [_address(bare(str(name)), one) for name, one in value.items() if one]


def _address(site: str, account: Any) -> Any:
    """The address of `ann`, `@ann`, `in/ann` or `linkedin.com/in/ann` at a site."""
    if not _is_account(site, account) or "://" in account:
        return account
    way = account.strip("/ ")
    first, slash, _ = way.partition("/")
    if slash:
        return f"https://{way}" if "." in first else urljoin(_ACCOUNTS[site], f"/{way}")
    return _ACCOUNTS[site] + way.lstrip("@")
