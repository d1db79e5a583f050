"""Hand-written pages: where each of them lives."""

import pytest

from generator.read.posts.pages import slug
from tests.read.conftest import Content, said


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


def test_a_page_has_the_title_of_its_sidecar_else_of_its_front_matter_else_of_its_heading(content: Content) -> None:
    page = "---\ntitle: About the show\n---\n# Who we are\n\nWords.\n"
    files = {"pages/one.md": page, "pages/one.yml": "title: Us\n", "pages/two.md": page, "pages/three.md": page[30:]}
    library = content(files)
    assert {one.slug: one.title for one in library.pages} == {
        "one": "Us",
        "two": "About the show",
        "three": "Who we are",
    }
    assert said(library) == []
