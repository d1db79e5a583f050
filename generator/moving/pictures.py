"""Pictures that a site keeps among its own files, for `content/images/`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

_ROOTS = ("", "static", "assets", "content", "public")
"""Where programs look for `/images/cover.jpg`."""


def pictured(place: Path, every: Sequence[Any]) -> tuple[dict[str, Path], list[str]]:
    """The files that `image` names in these fields, by their paths below `content/`; and what isn't there, a line each.

    The fields are changed: to that path, or to none.
    """
    found: dict[str, Path] = {}
    lacking = []
    for fields in every:
        given = str(fields.get("image", ""))
        if not given or "://" in given:
            continue
        paths = (place / root / given.lstrip("/") for root in _ROOTS)
        path = next((path for path in paths if path.is_file() and path.resolve().is_relative_to(place.resolve())), None)
        if path:
            fields["image"] = f"images/{given.lstrip('/').removeprefix('images/')}"
            found[fields["image"]] = path
        else:
            del fields["image"]
            lacking.append(f"there is no picture {given}: put it into content/images/, and its path into `image:`")
    return found, list(dict.fromkeys(lacking))
