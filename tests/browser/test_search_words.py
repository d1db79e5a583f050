"""What stands on a page is found there: every compound, and phrases with all their signs, in quotes and without."""

import random
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page

PHRASES, LONG = 300, 4
BLOCKS = "p li h1 h2 h3 h4 dt dd td th blockquote".split()
# The page's own search, up to the page that is looked for.
FIND = """async ([home, rows]) => {
    const { engine, pages } = await import(new URL("assets/infracast/js/find.js", home));
    const { parse } = await import(new URL("assets/infracast/js/words.js", home));
    const lost = [];
    for (const [query, place] of rows) {
        let there = false;
        for await (const { page } of pages(await engine(), query, parse(query)))
            if ((there = new URL(page.url, home).href === new URL(place, home).href)) break;
        if (!there) lost.push([query, place]);
    }
    return lost;
}"""


def texts(site: Path) -> Iterator[tuple[str, list[str]]]:
    """(address, words) of every paragraph, heading and item of a list that is in the index."""
    for path in sorted(site.rglob("index.html")):
        place = path.parent.relative_to(site).as_posix() + "/"
        for body in lxml.html.parse(path).getroot().xpath("//*[@data-pagefind-body]"):
            for hidden in body.xpath(".//*[@data-pagefind-ignore] | .//script | .//svg"):
                hidden.drop_tree()
            for block in [body, *body.iter(*BLOCKS)]:
                if block.xpath(f"not(.//*[{' or '.join(f'self::{name}' for name in BLOCKS)}])"):
                    yield place, block.text_content().split()


def is_compound(word: str) -> bool:
    """Whether marks stand between its letters."""
    kinds = "".join("m" if unicodedata.category(sign)[0] in "PS" else "a" for sign in word)
    return bool(re.search("am+a", kinds))


def both(query: str, place: str) -> Iterator[tuple[str, str]]:
    yield query, place
    yield f'"{query}"', place


@pytest.fixture
def rows(site: Path) -> list[tuple[str, str]]:
    pick = random.Random(15)
    blocks = list(texts(site))
    compounds = {word: place for place, words in blocks for word in words if is_compound(word)}
    long = [(place, words) for place, words in blocks if len(words) >= LONG]
    phrases = []
    for place, words in pick.sample(long, PHRASES):
        at = pick.randrange(len(words) - LONG + 1)
        phrases.append((" ".join(words[at : at + LONG]), place))
    assert len(compounds) > 20
    return [row for query, place in [*sorted(compounds.items()), *phrases] for row in both(query, place)]


def test_what_stands_on_a_page_is_found_there(page: Page, home: str, rows: list[tuple[str, str]]) -> None:
    page.goto("")
    assert page.evaluate(FIND, [home, rows]) == []
