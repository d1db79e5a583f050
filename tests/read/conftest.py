"""A content folder in a few words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model import Chapter, Library, Site, Transcript
from generator.read import read_library
from generator.read.formats.document import Document
from generator.read.turns.turns import captions, turned

Content = Callable[..., Library]


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """`content({path: text or bytes})` writes the files and reads them."""

    def read(files: dict[str, str | bytes]) -> Library:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_library(tmp_path, Site())

    return read


def to_transcript(document: Document) -> tuple[Transcript, tuple[Chapter, ...]]:
    """The transcript of a document that no entry corrects."""
    cues = captions(document)
    return turned(document, cues, cues)


def said(library: Library) -> list[str]:
    """The problems, as a producer reads them."""
    return [str(problem) for problem in library.problems]
