"""Writes files atomically: whoever is killed on the way, or reads meanwhile, has the old one or the new one."""

from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Put a text into the place of a file, in UTF-8. What a killed run leaves is `NAME.part`. Raises OSError."""
    partial = path.with_name(f"{path.name}.part")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)
