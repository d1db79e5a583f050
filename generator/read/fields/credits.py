"""People as a producer writes them down, checked and turned into people of the model."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.model import Person
from generator.model.people import AND, each_once
from generator.read.fields.values import PartlyError, entries, names, place, text, url

_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")
_JOINED = re.compile(rf",? (?:&|{AND}) ")
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_FULL = re.compile(
    rf"(?!(?:The|Die|Los|Les) ){_WORD}(?: (?:de|van|von|der|den|la|le|di|da|du|del|dos|al|el))*(?: {_WORD}){{1,2}}"
)
"""A name of two or three words: in `José Ortega y Gasset` one stands on a side, and `The Bad Seeds` are a band."""
_NONE = frozenset(("undefined", "none", "null", "n/a", "tba", "tbd", "true", "false"))
_OF_A_PERSON: Mapping[str, Callable[[Any], str]] = {
    "name": text,
    "role": lambda value: text(value).lower(),
    "link": url,
    "image": place,
}


def people(value: Any) -> tuple[Person, ...]:
    """People, each a name or a mapping of `name`, `role`, `link` and `image`.

    Raises PartlyError where only something about one of them is wrong: it is left out, who they are is not.
    """
    single = isinstance(value, Mapping)
    given = [value] if single else value if isinstance(value, list | tuple) else names(value)
    items = [one for item in given for one in (_each(item, single) if isinstance(item, Mapping) else _parted(item))]
    wrong: list[str] = []
    told = [_person(one, wrong) if isinstance(one, Mapping) else _linked(text(one or "")) for one in entries(items)]
    found = each_once(person for person in told if person.name)
    if wrong:
        raise PartlyError(wrong[0], found)
    return found


def _parted(item: Any) -> list[Any]:
    """The names that stand joined in one: `Ann Lee and Bo Roe`, where each is a whole one."""
    if not isinstance(item, str):
        return [item]
    parts = _JOINED.split(item.removeprefix("and "))
    return list(parts) if all(map(_FULL.fullmatch, parts)) else [item]


def _each(written: Mapping[str, Any], alone: bool) -> list[Mapping[str, Any]]:
    """The people of a mapping: one of them, or names to what is said of each: fields, an address, nothing.

    Of one that is no item of a list (`alone`), what programs call them by to their names, too.
    """
    found: list[Mapping[str, Any]] = [
        {"name": name, **about} for name, said in written.items() if (about := _about(said, alone)) is not None
    ]
    fields = len(found) < len(written) or any(str(name) in _OF_A_PERSON for name in written)
    return [written] if fields else found


def _about(said: Any, alone: bool) -> Mapping[str, Any] | None:
    if isinstance(said, Mapping) or not said:
        return said or {}
    return {"link": said} if "://" in str(said) else {"name": said} if alone else None


def _linked(name: str) -> Person:
    """A name, perhaps a link in Markdown: `[Ann Lee](https://example.org)`; empty for `none` and the like."""
    found = _LINK.fullmatch(name)
    try:
        return Person(found[1], link=url(found[2])) if found else Person(name if _is_somebody(name) else "")
    except ValueError:
        return Person(found[1] if found else name)


def _is_somebody(name: str) -> bool:
    return name.casefold() not in _NONE and any(map(str.isalpha, name))


def _person(written: Mapping[str, Any], wrong: list[str]) -> Person:
    """The person, without what is wrong about them, which is added to `wrong`."""
    known: dict[str, str] = {}
    for name, given in written.items():
        read = _OF_A_PERSON.get(name)
        if read is None:
            wrong.append(f"has a person with the field `{name}`, which is none of {', '.join(_OF_A_PERSON)}")
        elif given:
            try:
                known[name] = read(given)
            except ValueError as error:
                wrong.append(f"has a person whose `{name}` {error}")
    if not known.get("name"):
        wrong.append("has a person without a name")
        return Person("")
    return Person(**known)
