"""What an essay says it is about, wherever it is listed, fed or shared."""

from datetime import date

import pytest

from generator.model import Post


@pytest.mark.parametrize(
    ("body", "about"),
    [
        ("A queue is\na promise.\n\nMore.", "A queue is a promise."),
        ("## Why\n\n> Quoted.\n\n- listed\n\nThe [cable](cable/) is *ours*.", "The cable is ours."),
        ("![A cable](cable.jpg)\n\n| a | b |", ""),
        ("", ""),
    ],
)
def test_without_a_description_it_is_about_its_first_paragraph_of_prose(body: str, about: str) -> None:
    assert Post("p", "P", date(2025, 1, 1), body, "posts/p.md", "post-1").about == about
    described = Post("p", "P", date(2025, 1, 1), body, "posts/p.md", "post-1", description="On cables.")
    assert described.about == "On cables."
