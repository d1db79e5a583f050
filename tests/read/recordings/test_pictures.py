"""A picture beside a transcript is its episode's, and one may be named from where the transcript lies."""

import pytest

from tests.read.conftest import Content, said

TALK = "---\ndate: 2025-01-02\n{}---\n\n**Ada:** The lamp went out.\n\n**Bo:** Nobody had a match.\n"
PNG = b"\x89PNG"


@pytest.mark.parametrize(
    ("files", "image"),
    [
        (["episodes/lamps.jpg"], "episodes/lamps.jpg"),
        (["episodes/other.jpg"], ""),
        (["episodes/lamps.png", "episodes/lamps.jpg"], "episodes/lamps.jpg"),
    ],
)
def test_a_picture_of_its_name(content: Content, files: list[str], image: str) -> None:
    library = content({"episodes/lamps.md": TALK.format("")} | dict.fromkeys(files, PNG))
    assert (library.episodes[0].image, said(library)) == (image, [])


@pytest.mark.parametrize(
    ("files", "image"),
    [
        (["cover.jpg", "ann.jpg"], "cover.jpg"),
        (["ann.jpg", "bo.jpg"], ""),
        (["x.webp"], "x.webp"),
        (["image.png"], "image.png"),
    ],
)
def test_a_cover_in_a_folder_of_its_own(content: Content, files: list[str], image: str) -> None:
    place = "episodes/24/"
    library = content({f"{place}transcript.md": TALK.format("")} | {place + name: PNG for name in files})
    assert library.episodes[0].image == (image and place + image)
    assert library.episodes[0].source.get("image", "") == ("picture" if image else "")


@pytest.mark.parametrize(
    "written", ["lamp.png", "./lamp.png", "episodes/lamp.png", "/art/lamp 2.png", "art/lamp 2.png"]
)
def test_a_picture_may_be_named_from_the_transcript_or_from_the_site(content: Content, written: str) -> None:
    files = {"episodes/lamps.md": TALK.format(f"image: {written}\n"), "episodes/lamp.png": PNG}
    library = content({**files, "episodes/lamps.jpg": PNG, "static/art/lamp 2.png": PNG})
    assert library.episodes[0].image == ("art/lamp%202.png" if "art" in written else "episodes/lamp.png")
    assert said(library) == []
