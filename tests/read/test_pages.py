"""Hand-written pages: where each of them lives."""

import pytest

from generator.read.pages import slug


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("pages/about.md", "about"),
        ("pages/talks/index.md", "talks"),
        ("pages/index.md", ""),
        ("pages/Ünï #1.md", "uni-1"),
    ],
)
def test_a_page_lives_where_its_file_lies(path: str, address: str) -> None:
    assert slug(path) == address
