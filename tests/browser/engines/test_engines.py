"""Links, search, hits, folds and the player work in Firefox and WebKit, and nothing is lost on paper."""

import re
import shutil
import unicodedata
from collections import Counter
from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.engines.engine import Engine
from tests.browser.kinds import kinds
from tests.browser.sample import PHRASE, SLUG

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
UNTIL = """(test) => new Promise((done, lost) => {
    const until = Date.now() + 90000;
    const look = () => {
        const found = test();
        found ? done(found) : Date.now() > until ? lost(`never: ${test}`) : setTimeout(look, 50);
    };
    look();
})"""
# A link is called by the words that stand in it (WCAG 2.5.3), which axe looks at only if it is told to.
RULES = "{ resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } }"
# What a reader sees of a page's own text, and what heads some of it.
TEXT = """() => [...document.querySelectorAll('#ic :is(h1, h2, h3, p, li)')]
    .filter((one) => one.checkVisibility() && !one.querySelector('p, li'))
    .filter((one) => !one.closest('nav, .filters, .rail, .ep-aside, .subscribe-row'))
    .filter((one) => !one.closest('.player, .acts, .bar, .legend, .stats'))
    .map((one) => one.innerText)"""
BUTTONS = "() => [...document.querySelectorAll('#ic button')].map((one) => one.innerText)"
HEADS = "() => [...document.querySelectorAll('#ic :is(h1, h2, h3, .speech > p)')].map((one) => one.innerText)"


def awaited(engine: Engine, expression: str) -> object:
    """What an expression is, once it is anything."""
    return engine.run(f"() => ({UNTIL})(() => {expression})")


def on(site: Path, home: str) -> dict[str, str]:
    return {kind: home + place for kind, place in kinds(site).items() if kind != "missing"}


def test_links_in_text_are_underlined(engine: Engine, home: str) -> None:
    engine.go(home)
    lines = engine.run(
        "() => [...document.querySelectorAll('#ic p:not(.kicker) a:not(.btn)')]"
        ".map((link) => getComputedStyle(link).textDecorationLine)"
    )
    assert len(lines) > 5
    assert set(lines) == {"underline"}


@pytest.mark.parametrize("width", [480, 1280])
def test_a_phrase_leads_to_its_words_in_a_talk_that_is_folded(engine: Engine, home: str, width: int) -> None:
    engine.size(width, 800)
    engine.go(f'{home}search/?q="{PHRASE}"')
    engine.go(str(awaited(engine, "document.querySelector('.search-part')?.href")))
    assert awaited(engine, "document.querySelector('.hit mark')?.textContent") == PHRASE
    engine.run("() => new Promise((done) => setTimeout(done, 500))")  # The last to scroll may be the browser itself.
    assert awaited(
        engine,
        "document.querySelector('.hit mark').getBoundingClientRect().top > 0"
        " && document.querySelector('.hit mark').getBoundingClientRect().top < innerHeight",
    )
    assert engine.errors == []


def test_a_long_talk_folds_where_the_engine_can_find_in_it(engine: Engine, home: str) -> None:
    engine.go(f"{home}episodes/{SLUG}/")
    awaited(engine, "Boolean(document.querySelector('.find input')?.oninput)")
    if engine.run("() => 'onbeforematch' in document.body"):
        before = engine.run("() => document.querySelector('.transcript').innerText.length")
        engine.run("() => document.querySelector('.unfold').click()")
        assert engine.run("() => document.querySelector('.transcript').innerText.length") > before
    assert engine.run("() => document.querySelectorAll('.player button').length") > 0
    assert engine.errors == []


def test_every_kind_of_page_is_without_fault(engine: Engine, site: Path, home: str) -> None:
    check = (
        f"async () => {{ {AXE}; const {{ violations }} = await axe.run(document, {RULES});"
        " return violations.map(({ id, nodes }) => [id, nodes[0].html]) }"
    )
    faults = {}
    for kind, address in on(site, home).items():
        engine.go(address)
        if found := engine.run(check):
            faults[kind] = found
    assert faults == {}
    assert engine.errors == []


def words(text: str) -> Counter[str]:
    # Latin ones: for signs without a font nobody can tell from paper what they were.
    return Counter(re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKC", text).casefold()))


def line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed: apt install poppler-utils")
def test_all_of_a_page_is_printed_and_no_heading_stands_alone(
    engine: Engine, site: Path, home: str, tmp_path: Path
) -> None:
    faults = {}
    for kind, address in on(site, home).items():
        if kind == "search":  # A form is all there is of it.
            continue
        engine.go(address)
        sheets = [sheet.strip() for sheet in engine.printed(tmp_path / f"{kind}.pdf")]
        lost = words(" ".join(engine.run(TEXT))) - words(" ".join([*sheets, *engine.run(BUTTONS)]))
        heads = {line(head) for head in engine.run(HEADS)}
        alone = [sheet.splitlines()[-1] for sheet in sheets[:-1] if sheet and line(sheet.splitlines()[-1]) in heads]
        if lost or alone or not all(sheets):
            faults[kind] = (dict(lost), alone, [number for number, sheet in enumerate(sheets) if not sheet])
    assert faults == {}
