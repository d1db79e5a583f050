"""Takes over the owner's files as they are: pictures and recordings beside the content, and those in `static/`."""

import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from generator.model import Page, Problem, address

FOLDER = "static/"


def media(paths: Iterable[str], content: Path) -> Iterator[Page]:
    """Each picture, recording or document at its place below `content`; one in `pages/` is at the root, as pages are.

    `episodes/art/cover.png` stays at `episodes/art/cover.png`, `pages/me.png` is at `me.png`.
    """
    for path in paths:
        yield Page(unquote(address.file(path)), "", path, (content / path).read_bytes())


def copied(paths: Iterable[str], content: Path, site: Path) -> Iterator[str]:
    """Copy the files of `static/` to the root of `site`; gives the paths of those whose place a page has.

    They are what no page links to by Markdown: style sheets, fonts, `CNAME`, `.well-known`.
    """
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
