"""Where the shipped theme, seeds and workflow lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def theme() -> Path:
    """The templates, style sheets and scripts."""
    return _folder("theme")


def workflow() -> Path:
    """The GitHub workflow that `infracast new` plants, which is that of our own sample show."""
    inside = _PACKAGE / "publish.yml"
    return inside if inside.is_file() else _PACKAGE.parent / ".github" / "workflows" / "publish.yml"


def seeds() -> Path:
    """The starter site that `infracast new` plants."""
    return _folder("seeds")
