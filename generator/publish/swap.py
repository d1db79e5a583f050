"""A new site takes the old one's place in one step, so that a failed build leaves the old one whole."""

import shutil
from pathlib import Path


def staging(site: Path) -> Path:
    """An empty folder beside `site` to build into; first mends what an interrupted run left."""
    old, new = _beside(site)
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    return new


def swap(site: Path) -> None:
    """Put the staged folder in the place of `site`."""
    old, new = _beside(site)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def discard(site: Path) -> None:
    """Remove the staged folder; `site` stays as it was."""
    shutil.rmtree(_beside(site)[1], ignore_errors=True)


def _beside(site: Path) -> tuple[Path, Path]:
    return site.with_name(f".{site.name}.old"), site.with_name(f".{site.name}.new")
