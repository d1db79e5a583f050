"""Two shows on one site: a podcast feed, a cover and words of its own for each, and an index of them."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.site import call, drop, small

NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
AUDIO = "audio: {url: https://ex.org/a.mp3, length: 9, type: audio/mpeg}\n"
GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small(tmp_path_factory.mktemp("shows"), "      email: a@example.org\n")
    drop(
        folder / "content/episodes",
        {
            "wires/show.yml": "title: The Wire Room\ndescription: All about [cables](https://ex.org).\n"
            f"image: art/wires.png\n"
            f"category: News > Tech News\nguid: {GUID}\nexplicit: yes\nlocked: yes\n",
            "wires/2025-03-03-cables.txt": "Cables carry everything that we say, and nobody looks until one breaks.\n",
            "wires/2025-03-03-cables.yml": AUDIO,
            "pipes/2025-03-04-water.txt": "Water runs through pipes as words run through cables, says the plumber.\n",
            "pipes/2025-03-04-water.yml": AUDIO.replace("a.mp3", "b.mp3"),
            "notes/2025-03-05-silent.txt": "This show has no recordings at all, only words that somebody typed.\n",
        },
    )
    (folder / "content/art").mkdir()
    Image.new("L", (8, 8)).save(folder / "content/art/wires.png")
    call(folder, "build")
    return folder / "site"


def channel(site: Path, show: str) -> ET.Element:
    found = ET.parse(site / f"feeds/shows/{show}.xml").find("channel")
    assert found is not None
    return found


def test_each_show_that_can_be_heard_has_a_podcast_of_its_own(site: Path) -> None:
    wires = channel(site, "the-wire-room")
    assert (wires.findtext("title"), wires.findtext("description")) == ("The Wire Room", "All about cables.")
    image, category = wires.find("itunes:image", NAMESPACES), wires.find("itunes:category/itunes:category", NAMESPACES)
    assert image is not None
    assert image.get("href") == "https://example.org/art/wires.png"
    assert category is not None
    assert category.get("text") == "Tech News"
    assert wires.findtext("podcast:guid", namespaces=NAMESPACES) == GUID
    assert wires.findtext("podcast:locked", namespaces=NAMESPACES) == "yes"
    assert wires.findtext("itunes:explicit", namespaces=NAMESPACES) == "true"
    assert [item.get("url") for item in wires.iter("enclosure")] == ["https://ex.org/a.mp3"]
    pipes = channel(site, "pipes")
    assert [item.get("url") for item in pipes.iter("enclosure")] == ["https://ex.org/b.mp3"]
    assert pipes.findtext("podcast:guid", namespaces=NAMESPACES) not in (GUID, None)
    assert pipes.find("podcast:locked", NAMESPACES) is None


def test_a_show_that_cannot_be_heard_is_no_podcast(site: Path) -> None:
    notes = channel(site, "notes")
    assert notes.find("itunes:category", NAMESPACES) is None
    assert len(notes.findall("item")) == 1


def test_what_a_show_says_of_itself_is_not_said_of_its_episodes(site: Path) -> None:
    page = (site / "episodes/cables/index.html").read_text()
    assert "All about cables." not in page
    (item,) = channel(site, "the-wire-room").findall("item")
    assert item.findtext("guid") != GUID


def test_shows_have_an_index_and_their_words_on_their_page(site: Path) -> None:
    index = (site / "shows/index.html").read_text()
    assert all(name in index for name in ("The Wire Room", "All about cables.", "Pipes"))
    assert "All about cables." in (site / "shows/the-wire-room/index.html").read_text()
