"""content/people/ and people.yml: a picture, words and links of somebody, on their page, in credits and in feeds."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.read.conftest import Content, content, said
from tests.site import call, drop, small

__all__ = ["content"]

TALK = "Ann Lee: Cables carry everything that we say.\n\nBo Roe: And nobody looks until one breaks, does she?\n"
PODCAST = "{https://podcastindex.org/namespace/1.0}"


def test_a_file_and_a_list_say_who_people_are(content: Content) -> None:
    library = content(
        {
            "episodes/wires/2025-01-02-cables.txt": TALK,
            "people/ann-lee.md": "---\nimage: art/ann.png\nshows: [Wires]\nlink: https://ann.example\n---\n"
            "Ann *mends*.\n",
            "art/ann.png": b"x",
            "people.yml": "- name: Bo Roe\n  links: [https://bo.example, nonsense]\n- {name: Ann Lee}\n"
            "- {name: Cy Dow}\n",
        }
    )
    ann, bo = library.episodes[0].people
    assert (ann.role, ann.link, ann.image) == ("host", "https://ann.example", "art/ann.png")
    assert (bo.role, bo.link) == ("", "https://bo.example")
    assert library.profile["ann-lee"].bio == "Ann *mends*."
    assert [line.partition(". ")[0] for line in said(library)] == [
        "warning: people.yml:2: `links` has an entry that is `nonsense`, which is no web address",
        "warning: people.yml:3: `Ann Lee` is described in `people/ann-lee.md` already",
        "note: people.yml:4: `Cy Dow` is on no episode",
    ]


def test_what_is_wrong_about_one_person_costs_that_alone(content: Content) -> None:
    library = content(
        {
            "episodes/2025-01-02-cables.txt": TALK,
            "episodes/2025-01-02-cables.yml": "people:\n- {name: Ann Lee, role: host, link: nowhere, mail: x}\n"
            "- Bo Roe\n",
        }
    )
    assert [(one.name, one.role, one.link) for one in library.episodes[0].people] == [
        ("Ann Lee", "host", ""),
        ("Bo Roe", "", ""),
    ]
    assert "people` has a person whose `link` is `nowhere`, which is no web address" in said(library)[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small(tmp_path_factory.mktemp("people"))
    drop(
        folder / "content",
        {
            "episodes/2025-03-03-cables.txt": TALK,
            "episodes/2025-03-03-cables.yml": "audio: {url: https://ex.org/a.mp3, length: 9, type: audio/mpeg}\n",
            "people/ann-lee.md": "---\nname: Ann Lee\nimage: static/ann.png\n---\nMends [cables](https://ex.org).\n",
        },
    )
    (folder / "content/static").mkdir()
    Image.new("L", (8, 8)).save(folder / "content/static/ann.png")
    call(folder, "build")
    return folder / "site"


def test_a_person_is_presented_on_their_page(site: Path) -> None:
    page = (site / "people/ann-lee/index.html").read_text()
    assert '<img src="../../ann.png" alt="Ann Lee"' in page
    assert 'Mends <a href="https://ex.org">cables</a>.' in page
    assert (site / "ann.png").is_file()


def test_the_podcast_feed_has_picture_and_address(site: Path) -> None:
    people = ET.parse(site / "feeds/podcast.xml").iter(f"{PODCAST}person")
    assert {one.text: (one.get("img"), one.get("href")) for one in people} == {
        "Ann Lee": ("https://example.org/ann.png", "https://example.org/people/ann-lee/"),
        "Bo Roe": (None, None),
    }
