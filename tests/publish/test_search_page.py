"""A page is read for the search index as Pagefind itself reads it."""

import json

from generator.publish.search_file import unpacked
from generator.publish.search_page import read
from generator.publish.search_piece import piece
from generator.publish.search_service import index_pages
from generator.publish.search_words import CONFIG

HEAD = '<html lang="en"><meta data-pagefind-filter="kind[content]" content="post &amp; more"></head><main>{}</main>'
BODIES = (
    # Headings and blocks end with a full stop unless they end with a mark; what stands beside the body is left out.
    '<p>Beside</p><article data-pagefind-body><h1 id="a">Running <b>fa</b>st</h1><p>It ends.</p><div>No end</div>'
    '<p>Said &quot;yes&quot;</p><p>Said "yes"</p>x<br>y</article><p>Beside</p>',
    # Anchors: of what is not read, too, but none of what is passed over.
    '<article data-pagefind-body><h2 id="h">The <i>loud</i> <time id="i x">day</time></h2><nav id="n">no</nav>'
    '<div id="d"><p>no</p></div><p id="p" data-pagefind-ignore>no <b id="b">no</b></p>and <svg>no</svg></article>',
    # Weights: what stands in an element that has one takes it over.
    '<div data-pagefind-body>one <h3>three <div data-pagefind-weight="9">nine</div></h3>'
    '<div data-pagefind-weight="0.5">half <h2>two</h2></div> one</div>',
    # Several bodies, and images after the title.
    '<img src="early.png"><h1 data-pagefind-body>GitHub, café</h1><p>no</p><p data-pagefind-body>C++, node.js</p>'
    '<img src="a.png?b=1&amp;c=2" alt="A &amp; B"><img src="later.png">',
    # What tags tell in their text, and an attribute without quotes.
    "<div data-pagefind-body><i data-pagefind-filter=year>2020</i><i data-pagefind-meta='date'>May</i>\n<p> </p></div>",
    # Nothing to be found.
    '<p id="x" data-pagefind-body>—</p>',
)


def test_pages_are_read_as_pagefind_reads_them() -> None:
    pages = [(f"{number}/index.html", HEAD.format(body)) for number, body in enumerate(BODIES)]
    files = index_pages(pages, CONFIG)
    theirs = [json.loads(unpacked(data)) for name, data in files.items() if name.startswith("fragment/")]
    read_by_us = [read(*page) for page in pages]
    ours = {page["url"]: page for page in (json.loads(one.fragment) for one in read_by_us)}
    assert len(theirs) == len(BODIES) - 1
    for page in theirs:
        assert ours[page["url"]] == page
    found = piece(read_by_us).languages["en"]
    assert [count for _, count, _ in found.pages] == [page["word_count"] for page in theirs]


def test_what_is_not_closed_ends_with_what_is_around_it() -> None:
    body = "<article data-pagefind-body><ul><li>One <li>two</ul><p>Three <b>four</p> five</article>"
    assert " ".join(read("a.html", HEAD.format(body)).words) == "One two. Three four. five."


def test_words_are_found_whatever_else_was_asked_before() -> None:
    """What is known of a word is that of the first who said it, and pages get nobody else's."""

    def found(words: str) -> dict[str, object]:
        return dict(piece([read("a.html", HEAD.format(f"<p data-pagefind-body>{words}</p>"))]).languages["en"].words)

    before = found("Zephyrs queue.")
    found("zephyrs, (queue) QUEUE queues")
    assert found("Zephyrs queue.") == before
    assert {"zephyr", "queue"} <= before.keys()


def test_what_pagefind_takes_for_its_own_marks_is_a_word() -> None:
    words = "queue ___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ ____ drain"
    found = piece([read("a.html", HEAD.format(f"<p data-pagefind-body>{words}</p>"))]).languages["en"]
    assert {"queue", "drain"} <= found.words.keys()
    assert [count for _, count, _ in found.pages] == [5]
