"""Pictures, recordings and documents that lie in the content folder, taken over as they are."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from generator.model import Page, address


def media(paths: Iterable[str], content: Path) -> Iterator[Page]:
    """Each at its own place; what lies in `pages/` beside the pages, which live at the site's root."""
    for path in paths:
        yield Page(unquote(address.file(path)), "", path, (content / path).read_bytes())
