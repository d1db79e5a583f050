"""Puts a new site in the place of the old one in one step: whenever a build is killed, one of them is there, whole.

The new one is made beside it, in `.NAME.new`. What no build wrote (a repository's `.git`, a `CNAME`, ...) is linked
into it before the two change places, so that it is in both until the old one goes.

To make a folder anew for each page took a tenth of the time after a small edit. So a build may lay the old site by as
its `spare`, and the next one `resume` with that: it has nearly all folders, and links to nearly all files.
"""

import ctypes
import os
import shutil
from contextlib import suppress
from pathlib import Path

from generator.publish.compare import same
from generator.publish.mark import (
    KEPT,
    NotOursError,
    is_site,
    names_in,
    refuse_strange,
    remove_mark,
    strangers,
    write_mark,
)

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux's renameat2(2)


def staging(site: Path, keep: tuple[str, ...] = ()) -> Path:
    """An empty folder beside `site` to build into; first mends what an interrupted run left.

    Raises `NotOursError`, with nothing touched, where the site or the folder beside it is not a build's.
    """
    old, new = _beside(site)
    if is_site(old):
        if site.exists():
            _remove(old)
        else:
            old.rename(site)
    refuse_strange(site, keep)
    if (names_in(new) and not is_site(new)) or new.is_symlink() or new.is_file():
        raise NotOursError(
            f"{new} is where a site is made, and no build made what is there. Move it away, "
            "or delete it if it is left over from an earlier version."
        )
    _remove(new)
    new.mkdir(parents=True)
    write_mark(new)
    return new


def resume(site: Path, spare: Path) -> None:
    """Stage the site that was laid by at `spare`, if there is one.

    A file of it may be one of `site` by another name: it has to be removed before one is written in its place.
    """
    new = _beside(site)[1]
    if is_site(spare) and not spare.is_symlink():
        with suppress(OSError):  # On another file system.
            _remove(new)
            spare.rename(new)
        new.mkdir(exist_ok=True)
        write_mark(new)


def swap(site: Path, keep: tuple[str, ...] = (), spare: Path | None = None) -> tuple[str, ...]:
    """Put the staged folder in the place of `site`; returns what was there and stays, by name.

    What was a build's in the old site is laid by at `spare`, where folders can change places.
    Raises `NotOursError`, with the old site as it was, where both hold something else under one name.
    """
    old, new = _beside(site)
    written = names_in(new)
    write_mark(new, written)
    kept = sorted({*strangers(site, written), *(name for name in keep if os.path.lexists(site / name))})
    for name in kept:
        if os.path.lexists(new / name) and name not in keep:
            if same(site / name, new / name):
                continue
            raise NotOursError(
                f"{site / name} is none of a build's files, and this site has a {name} of its own. "
                "Delete one of the two, or name it below `keep:` to have the folder's."
            )
        _remove(new / name)
        _link(site / name, new / name)
    if not site.exists():
        new.rename(site)
    else:
        # So that the next run knows it for ours, should this one be killed now.
        write_mark(site, names_in(site) - {*kept})
        if _exchanged(new, site):
            for name in kept:
                _remove(new / name)
            if spare:
                _lay_by(new, spare)
            _remove(new)
        else:
            site.rename(old)
            new.rename(site)
            _remove(old)
    return tuple(name for name in kept if name not in KEPT)


def discard(site: Path) -> None:
    """Remove the staged folder; `site` stays as it was."""
    _remove(_beside(site)[1])


def _lay_by(site: Path, spare: Path) -> None:
    """Move a site to `spare`, where that is possible."""
    with suppress(OSError):  # On another file system, or something else is in its place.
        if is_site(spare):
            _remove(spare)
        site.rename(spare)


def _beside(site: Path) -> tuple[Path, Path]:
    return site.with_name(f".{site.name}.old"), site.with_name(f".{site.name}.new")


def _remove(path: Path) -> None:
    """Remove a file, a link or a whole folder; the mark last, by which the rest is known to be ours."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        for name in names_in(path):
            if (path / name).is_dir() and not (path / name).is_symlink():
                shutil.rmtree(path / name)
            else:
                (path / name).unlink()
        remove_mark(path)
        path.rmdir()


def _link(source: Path, target: Path) -> None:
    """Give a file, or each file of a folder, a second name: no bytes are copied where the file system has links."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True, copy_function=_link_file)
    else:
        _link_file(source, target)


def _link_file(source: str | Path, target: str | Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # A file system without links, or a file of another one.
        shutil.copy2(source, target, follow_symlinks=False)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places at once, where the system can; else False, with nothing done."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
