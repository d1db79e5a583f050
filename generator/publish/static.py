"""Files below `content/static/`, copied to the site as they are: style sheets, fonts, `CNAME`, `.well-known`."""

import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from generator.model import Problem

FOLDER = "static/"


def copied(paths: Iterable[str], content: Path, site: Path) -> Iterator[str]:
    """Copy each to its place from the root of `site` on; gives the paths of those whose place is a page's."""
    for path in paths:
        target = site / path.removeprefix(FOLDER)
        if target.exists():
            yield path
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content / path, target)


def taken(paths: Iterable[str], places: Collection[str]) -> tuple[Problem, ...]:
    """An error for each whose place a page or file of the site has; `places` are the addresses of all of them."""
    served = {place if place and not place.endswith("/") else f"{place}index.html" for place in places}
    how = "Rename or delete it"
    return tuple(
        Problem(path, 0, f"The site has a page or file of its own at `{path.removeprefix(FOLDER)}`", how)
        for path in paths
        if path.removeprefix(FOLDER) in served
    )
