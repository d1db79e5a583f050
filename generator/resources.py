"""Where the shipped theme and seeds lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def theme() -> Path:
    """The templates, style sheets and scripts."""
    return _folder("theme")


def seeds() -> Path:
    """The starter site that `infracast new` plants."""
    return _folder("seeds")
