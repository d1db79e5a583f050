"""The fields of another site's page by our names, each as it is written there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from generator.moving.elements import filled
from generator.read.fields.draft import verdict
from generator.read.fields.marked_yaml import Marked
from generator.read.fields.site_fields import ours
from generator.read.fields.table import Field, Kind, bare, by_name, check_mapping, fields_of
from generator.read.fields.values import PartlyError, text

_ALSO = {"people": ("author",)}
"""What themes call our fields, where a file that is dropped may mean something else."""
_HEEDED = frozenset("aliases images permalink redirectfrom slug url".split())
"""What tells of a page's addresses, for the redirects, and of pictures that none of our pages shows."""


def as_written(kind: Kind, given: Marked, source: str) -> tuple[dict[str, Any], list[str]]:
    """Those of a kind's fields that are valid, in plain values, and what has no place, a few words each.

    `draft` is `yes` for whatever is held back.
    """
    rows = [_row(field) for field in fields_of(kind)]
    given = ours(given) if kind == "episode" else given
    state = verdict(given, by_name(rows))
    rest = {
        name: value
        for name, value in (given.value or {}).items()
        if name not in state.settled and bare(name) not in _HEEDED
    }
    found, problems = check_mapping(rows, rest, given, source, abroad=True)
    if state.held:
        found["draft"] = "yes"
    return filled(found), [*(fault.what for fault in state.faults), *(problem.what for problem in problems)]


def _row(field: Field) -> Field:
    """The field with its other names; a picture may be told from the page's own folder."""
    read = text if field.name == "image" else field.read
    return replace(field, also=(*field.also, *_ALSO.get(field.name, ())), read=_plain(read))


def _plain(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What checks a value as `read` does, and gives texts and days as that reads them, all else as it stands."""

    def checked(value: Any) -> Any:
        try:
            found = read(value)
        except PartlyError as error:
            raise PartlyError(str(error), value) from error
        return found.isoformat() if isinstance(found, date) else found if isinstance(found, str) else value

    return checked
