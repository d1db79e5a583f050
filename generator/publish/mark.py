"""The file `.infracast-site`, by which a build knows what in a site's folder is a build's, and may be replaced."""

import json
import os
from pathlib import Path

from generator.atomic import write_atomically

MARK = ".infracast-site"
_PART = f".{MARK}.part"
"""What a killed run leaves of it, see `write_atomically`."""
KEPT = (".git", "CNAME", ".nojekyll", ".well-known")
"""What a host or its owner puts beside a site: a folder with nothing else in it is as good as empty."""
_NOTE = "Built by infracast: a build replaces what is listed here, and leaves everything else in this folder."
# What every version has written, and nothing else writes: tells a site whose mark is lost, or that never had one.
_OURS_ALONE = ("assets/infracast", "feeds.opml", "pagefind/pagefind-entry.json")


class NotOursError(Exception):
    """Raised where a build would have to delete what no build made; says what to do."""


def write_mark(folder: Path, names: frozenset[str] = frozenset()) -> None:
    """Say in `folder` that a build wrote `names`, the files and folders directly below it."""
    text = json.dumps({"note": _NOTE, "written": sorted(names)}, indent=0) + "\n"
    write_atomically(folder / MARK, text)


def remove_mark(folder: Path) -> None:
    """Take the mark off a folder that has nothing else left in it."""
    for name in (_PART, MARK):
        (folder / name).unlink(missing_ok=True)


def read_mark(folder: Path) -> frozenset[str] | None:
    """The names that a build wrote in `folder`; None where it has no mark that can be read."""
    try:
        names = json.loads((folder / MARK).read_text(encoding="utf-8"))["written"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return frozenset(names) if isinstance(names, list) and all(isinstance(name, str) for name in names) else None


def is_site(folder: Path) -> bool:
    """Whether a build made this folder, of this version or an earlier one."""
    return read_mark(folder) is not None or all((folder / name).exists() for name in _OURS_ALONE)


def names_in(folder: Path) -> frozenset[str]:
    """What lies directly in a folder, but for the mark; nothing where there is no folder."""
    return frozenset(path.name for path in folder.iterdir()) - {MARK, _PART} if folder.is_dir() else frozenset()


def strangers(site: Path, new: frozenset[str]) -> frozenset[str]:
    """The names in `site` that no build wrote. `new` is what the next one writes: it stands in for a lost mark."""
    written = read_mark(site)
    return names_in(site) - (new - frozenset(KEPT) if written is None and is_site(site) else written or frozenset())


def refuse_strange(site: Path, keep: tuple[str, ...] = ()) -> None:
    """Raise `NotOursError` unless a build may take the place of `site`, whose owner named `keep`."""
    if not site.exists():
        return
    if not site.is_dir():
        raise NotOursError(f"{site} is a file, so no site can be put there. Name a folder with `site_dir` or --site.")
    if not is_site(site) and (others := names_in(site) - {*KEPT, *keep}):
        shown = ", ".join(sorted(others)[:3]) + (", ..." if len(others) > 3 else "")
        raise NotOursError(
            f"{site} holds what no build made ({shown}), and a build replaces what is in its way. Nothing was touched. "
            "Name a new or empty folder with `site_dir` or --site, move those files away, or name them below `keep:`."
        )
    for place in _nested(site):
        if not any(Path(place).is_relative_to(name) for name in keep):
            raise NotOursError(
                f"{site / place} is a repository or a site of its own inside a site's folder, and would be replaced "
                f"with it. Move it elsewhere, or name it below `keep:`."
            )


def refuse_overlap(site: Path, content: Path, work: Path) -> None:
    """Raise `NotOursError` where the site's folder holds what it is made from, or lies in it. Links are followed."""
    place = site.resolve()
    for other in (content.resolve(), work.resolve()):
        if place == other or place in other.parents or other in place.parents:
            raise NotOursError(
                f"The site cannot go to {site}: that folder and {other} are one, or one lies in the other. "
                "Name another folder with `site_dir` or --site."
            )


def _nested(site: Path) -> list[str]:
    """The repositories and sites that lie deeper in what a build wrote."""
    outside = names_in(site) - (read_mark(site) or names_in(site) - frozenset(KEPT))
    found = []
    for folder, folders, files in os.walk(site):
        here = Path(folder)
        if here == site:
            folders[:] = [name for name in folders if name not in outside]
        elif MARK in files or ".git" in (*folders, *files):
            found.append(here.relative_to(site).as_posix())
            folders[:] = []
    return sorted(found)
