"""Every page parses without an error, names nothing twice, links to what is there, and tells machines what it is."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import pytest
from lxml import html

from tests.browser import sample
from tests.browser.kinds import kinds

HOME = "https://example.com/pod/"
# What schema.org and Google's guides ask of each type.
FIELDS = {
    "PodcastEpisode": {"name", "url", "datePublished", "partOfSeries", "image"},
    "Article": {"headline", "datePublished", "author", "image"},
    "BreadcrumbList": {"itemListElement"},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.built(tmp_path_factory.mktemp("html"))


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Each page's address and its parsed tree."""
    for file in sorted(site.rglob("*.html")):
        place = file.relative_to(site).as_posix()
        yield urljoin(HOME, place.removesuffix("index.html")), html.document_fromstring(file.read_bytes())


def test_every_page_kind_parses_strictly(site: Path) -> None:
    for place in (*kinds(site).values(), "404.html"):
        file = site / place / "index.html" if not place.endswith(".html") else site / place
        if file.is_file():
            html5lib.HTMLParser(strict=True).parse(file.read_text("utf-8"))


def test_the_nu_html_checker_finds_no_error(site: Path) -> None:
    jar = os.environ.get("VNU_JAR")
    if not jar:
        pytest.skip("VNU_JAR does not say where vnu.jar is (https://validator.github.io/validator/)")
    files = [*(site / place / "index.html" for place in kinds(site).values()), site / "404.html"]
    command = ["java", "-jar", jar, "--errors-only", *(str(file) for file in files if file.is_file())]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""


def test_nothing_is_named_twice_and_every_link_leads_somewhere(site: Path) -> None:
    trees = dict(pages(site))
    ids = {place: tree.xpath("//@id") for place, tree in trees.items()}
    twice = {place: sorted({name for name in names if names.count(name) > 1}) for place, names in ids.items()}
    assert {place: names for place, names in twice.items() if names} == {}
    known = {place: set(names) for place, names in ids.items()}
    broken = set()
    for place, tree in trees.items():
        base = HOME if place.endswith("404.html") else place
        for link in tree.xpath(
            "//a/@href | //*[local-name()='svg']//@href | //link/@href | //script/@src | //img/@src"
        ):
            address, name = urldefrag(urljoin(base, link))
            if not address.startswith(HOME):
                continue
            address = address.split("?")[0]
            file = site / unquote(urlsplit(address).path).removeprefix("/pod/")
            there = (file / "index.html").is_file() if address.endswith("/") else file.is_file()
            if not there or (name and unquote(name) not in known.get(address, ())):
                broken.add((place, link))
    assert sorted(broken)[:20] == []


def test_structured_data_is_complete(site: Path) -> None:
    seen = set()
    for place, tree in pages(site):
        for text in tree.xpath("//script[@type='application/ld+json']/text()"):
            data = json.loads(text)
            for record in data.get("@graph", [data]) if isinstance(data, dict) else data:
                missing = FIELDS.get(record["@type"], set()) - record.keys()
                assert not missing, (place, record["@type"], missing)
                seen.add(record["@type"])
                if "image" in record:
                    assert (site / record["image"].removeprefix(HOME)).is_file(), (place, record["image"])
                    assert record["image"] == tree.xpath("string(//meta[@property='og:image']/@content)")
                if record["@type"] == "BreadcrumbList":
                    rows = record["itemListElement"]
                    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))
                    assert all(row["@type"] == "ListItem" and row["name"] for row in rows)
                    assert all("item" in row for row in rows[:-1])
    assert set(FIELDS) <= seen


def test_every_page_says_where_it_lives_and_what_it_shows(site: Path) -> None:
    for place, tree in pages(site):
        if place.endswith("404.html"):
            continue
        # What was renamed says where it lives now, at its old address.
        lives = f"{HOME}episodes/{sample.SLUG}/" if place == f"{HOME}episodes/watch/" else place
        assert tree.xpath("string(//link[@rel='canonical']/@href)") == lives
        assert tree.xpath("string(//meta[@property='og:url']/@content)") == place
        assert tree.xpath("string(//meta[@property='og:title']/@content)")
        assert tree.xpath("string(//meta[@name='description']/@content)")
        assert len(tree.xpath("//h1")) == 1, place
        card = tree.xpath("string(//meta[@property='og:image']/@content)")
        assert (site / card.removeprefix(HOME)).is_file(), (place, card)
