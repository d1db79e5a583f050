"""`content/addresses.txt`: every address that the site has published, one a line, read and written."""

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from generator.model import Problem, Published, Reading

NAME = "addresses.txt"
_HEAD = (
    "# Every address this site has published: each answers for ever. A build adds to this file; keep it in git.\n"
    "# To send readers of an old address on, write it as in: episodes/old-name/ -> episodes/new-name/\n"
)
_ARROW = "->"
_PLACE = re.compile(r"[^/?#\\:<>=|]+(/[^/?#\\:<>=|]+)*/?")


def read_published(path: str, data: bytes) -> Reading[tuple[Published, ...]]:
    """The record's addresses in order, and a warning for each line that is none."""
    found: dict[str, Published] = {}
    problems = []
    for number, line in enumerate(data.decode(errors="replace").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        one = _read(line)
        if one is None:
            how = "Write it as in `episodes/old-name/ -> episodes/new-name/`, or delete the line"
            problems.append(Problem(path, number, f"`{line.strip()[:80]}` is no address of this site", how, "warning"))
        # Two branches may have added one address: where it went says more than that it was there.
        elif not (one.place in found and found[one.place].moved):
            found[one.place] = one
    return tuple(found.values()), tuple(problems)


def record_text(published: Iterable[Published], before: str) -> str:
    """The record as text, sorted: `published` and what `before` has; what is no address there stays as it was."""
    head = "".join(line + "\n" for line in before.splitlines() if line.startswith("#") or (line and not _read(line)))
    known = {one.place: one for one in read_published(NAME, before.encode())[0]}
    lines = {one.place: _line(one) for one in (*known.values(), *published)}
    return (head or _HEAD) + "".join(lines[place] + "\n" for place in sorted(lines))


def _read(line: str) -> Published | None:
    place, *rest = line.split()
    moved = ""
    if rest[:1] == [_ARROW] and len(rest) == 2:
        moved, rest = rest[1], []
    places = [unquote(text) for text in (place, moved) if text]
    if rest[:1] == [_ARROW] or not all(map(is_place, places)):
        return None
    guid, *marks = rest or ("",)
    return Published(places[0], places[1] if moved else "", unquote(guid), tuple(marks))


def is_place(place: str) -> bool:
    """Whether it lies below the site's root, and could be a page of ours: no mark of a merge, no way out."""
    parts = place.split("/")
    return bool(_PLACE.fullmatch(place) and place.isprintable()) and not any(part.startswith(".") for part in parts)


def _line(one: Published) -> str:
    place = quote(one.place, safe="/")
    if one.moved:
        return f"{place} {_ARROW} {quote(one.moved, safe='/')}"
    return " ".join(filter(None, (place, quote(one.guid, safe=":/"), *one.marks)))
