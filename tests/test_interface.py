"""Every word of the interface is one of `theme/languages/`, or of the owner's own, and stands nowhere else."""

import json
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest
import yaml
from lxml import etree, html

from generator import resources
from generator.interface import ENGLISH, Text, words
from tests.browser import sample
from tests.site import ROOT, call, run

LANGUAGES = sorted(path.stem for path in (resources.theme() / "languages").glob("*.yml"))
SAID = "//text()[not(ancestor::script) and not(ancestor::style)] | //@aria-label | //@title | //@alt | //@placeholder"
NAMES = {"RSS", "JSON", "Feed", "OPML", "VTT", "SRT", "Markdown", "llms", "txt", "cat", "md", "post", "ls", "Wikipedia"}
"""What is called the same everywhere, and what a terminal understands."""


def other_letters(text: Text) -> Text:
    """A text in letters that no content has, its places left alone."""
    if isinstance(text, list):
        return [str(other_letters(one)) for one in text]
    if isinstance(text, dict):
        return {form: str(other_letters(one)) for form, one in text.items()}
    moved = {ord(letter): chr(0x3B1 + number % 24) for number, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
    moved |= {letter - 32: other for letter, other in moved.items()}
    return "".join(part if part.startswith("{") else part.translate(moved) for part in re.split(r"(\{\w+\})", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_comes_with_the_package_has_every_word(language: str) -> None:
    assert words(language).missing == (), f"theme/languages/{language}.yml lacks them"
    assert {*words(language).texts} == {*ENGLISH.texts}


def latin(texts: list[str]) -> Iterator[str]:
    """The words in these texts that are in Latin letters."""
    for text in texts:
        yield from re.findall(r"[^\W\d_a-zA-Z]*\b[a-zA-Z][a-zA-Z’]{2,}", text)


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose interface is in letters that stand nowhere else."""
    folder = sample.planted(tmp_path_factory.mktemp("strange"))
    own = {name: other_letters(text) for name, text in ENGLISH.texts.items() if name != "direction"}
    (folder / "content/interface.yml").write_text(yaml.safe_dump(own, allow_unicode=True), "utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text()
        .replace("- infracast\n", "- infracast: {email: a@example.org}\n")
        .replace("# site_url", "site_url")
    )
    call(folder, "build")
    return folder


@pytest.fixture(scope="module")
def known(strange: Path) -> frozenset[str]:
    """The words that are the site's own, and the names that the package knows."""
    files = [path for path in (strange / "content").rglob("*.*") if path.is_file() and path.name != "interface.yml"]
    lists = (ROOT / "generator/analyse/talk/topics.txt", ROOT / "generator/analyse/names/glossary.yml")
    texts = [path.read_text("utf-8", "ignore") for path in (*files, *lists, strange / "mkdocs.yml")]
    return frozenset(word.lower() for word in (*latin(texts), *NAMES))


def test_no_word_of_the_interface_stands_in_a_template_or_in_code(strange: Path, known: frozenset[str]) -> None:
    english = {text for text in ENGLISH.texts.values() if isinstance(text, str) and re.search(r"[A-Za-z]{3}", text)}
    english -= {
        topic
        for one in json.loads((strange / "site/api/episodes.json").read_text())["episodes"]
        for topic in one.get("topics", ())
    }
    english -= {"Takeaway"}  # Of which the talk of six lessons speaks.
    found: dict[str, str] = {}
    for file in sorted((strange / "site").rglob("*.html")):
        for text in html.document_fromstring(file.read_bytes()).xpath(SAID):
            said = [word for word in latin([str(text)]) if word.lower() not in known]
            said += [str(text)] if text.strip() in english else []
            found |= dict.fromkeys(said, file.parent.relative_to(strange / "site").as_posix())
    assert found == {}


def test_no_word_of_the_interface_stands_in_a_feed_or_a_mail(strange: Path, known: frozenset[str]) -> None:
    texts = []
    for file in sorted((strange / "site").rglob("*.xml")):
        if file.name != "sitemap.xml":
            for text in etree.parse(file).xpath(
                "//title/text() | //description/text() | //*[name()='content:encoded']/text()"
            ):
                texts += html.fromstring(f"<div>{text}</div>").xpath(".//text()")
    issue = max((strange / "content/digests").glob("*.yml")).stem
    run(strange, "generator", "mail", issue)
    (file,) = (strange / "mail").glob("*.eml")
    mail = message_from_bytes(file.read_bytes(), policy=policy.default)
    plain, rich = (part.get_content() for part in mail.iter_parts())
    texts += [mail["Subject"], re.sub(r"https?:\S+|mailto:\S+", "", plain), *html.document_fromstring(rich).xpath(SAID)]
    assert sorted({word for word in latin([str(text) for text in texts]) if word.lower() not in known}) == []
