"""Markdown about an episode: links where there are addresses, words where there is no markup, nothing that runs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Two hosts look back.", "<p>Two hosts look back.</p>"),
        ("See https://ex.org/a_b.", '<p>See <a href="https://ex.org/a_b">https://ex.org/a_b</a>.</p>'),
        ("[Ours](https://ex.org)", '<p><a href="https://ex.org">Ours</a></p>'),
        ("Links:\n- one\n- two", "<p>Links:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("# Sponsors", "<h3>Sponsors</h3>"),
        ("<b>1 < 2</b>", "<p>&lt;b&gt;1 &lt; 2&lt;/b&gt;</p>"),
        ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
        ("![x](https://ex.org/spy.png)", "<p></p>"),
    ],
)
def test_markdown_is_html(text: str, html: str) -> None:
    assert prose.html(text) == html


def test_relative_links_are_led_on_in_feeds() -> None:
    assert prose.html("[map](map.pdf)", "https://ex.org/episodes/a/") == (
        '<p><a href="https://ex.org/episodes/a/map.pdf">map</a></p>'
    )


def test_words_alone_and_words_for_mail() -> None:
    text = "Made *with* [us](https://ex.org), see https://ex.org/b:\n- one\n- AT&T"
    assert prose.plain(text) == "Made with us, see https://ex.org/b:\n\none\nAT&T"
    assert prose.mailed(text) == "Made with us (https://ex.org), see https://ex.org/b:\n\n- one\n- AT&T"


@given(st.text(st.sampled_from("ab *_`[]()<>&#\n-1.!\\:/@\"'"), max_size=60) | st.text(max_size=60))
def test_no_text_gives_other_tags_than_ours_and_plain_text_stays(text: str) -> None:
    tags = set(re.findall(r"</?([a-z0-9]+)", prose.html(text)))
    assert tags <= prose.TAGS
    if re.fullmatch(r"[ab ]*", text):
        assert prose.plain(text) == text
        assert prose.mailed(text) == " ".join(text.split(" ")).strip()


@pytest.mark.parametrize("bad", ["[" * 30_000, "![[" * 10_000, "> " * 10_000, "**a " * 5_000])
def test_what_would_take_long_is_shown_as_it_is(bad: str) -> None:
    assert prose.html(bad)
