"""Finds the pictures that a site keeps among its own files, and their places in `content/images/`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

_ROOTS = ("", "static", "assets", "content", "public")
"""Where programs look for `/images/cover.jpg`."""


def pictured(place: Path, every: Sequence[Any]) -> tuple[dict[str, Path], list[str]]:
    """The files that `image` names in these fields, by their paths below `content/`; and what isn't there, a line each.

    The fields are changed: to that path, or to none. A path below `content/` comes from where the file lies, never
    from what a field says: that may hold `..`.
    """
    top = place.resolve()
    found: dict[str, Path] = {}
    lacking = []
    for fields in every:
        given = str(fields.get("image", ""))
        if not given or "://" in given:
            continue
        paths = (place / root / given.lstrip("/") for root in _ROOTS)
        path = next((path for path in paths if path.is_file() and path.resolve().is_relative_to(top)), None)
        if path:
            inside = path.resolve().relative_to(top)
            first, *parts = inside.parts
            parts = parts if first in _ROOTS else [first, *parts]
            fields["image"] = "/".join(parts if parts[0] == "images" else ["images", *parts])
            found[fields["image"]] = place / inside
        else:
            del fields["image"]
            lacking.append(f"there is no picture {given}: put it into content/images/, and its path into `image:`")
    return found, list(dict.fromkeys(lacking))
