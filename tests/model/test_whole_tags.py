"""HTML keeps its tags, and what never closes is text: read in a time that grows with it."""

import pytest

from generator.model import Attempt, Failed
from generator.model.whole_tags import whole_tags
from generator.scan.plain import paragraphs


@pytest.mark.parametrize(
    "html",
    [
        "<p>One <b class='x'>two</b></p>",
        '<a href="https://example.org/?a=1&b=2" title="so &quot;it&quot; is">x</a><br/>',
        "<!DOCTYPE html><!-- a, b --><p>x</p>",
        '<?xml version="1.0"?><p\n  id="a"\n>x</p>',
    ],
)
def test_whole_tags_stay(html: str) -> None:
    assert whole_tags(html) == html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a < b", "a &lt; b"),
        ("<p", "&lt;p"),
        ("<!-- x", "&lt;!-- x"),
        ("<!-- x --><!-- y", "<!-- x -->&lt;!-- y"),
        ("i <3 u", "i &lt;3 u"),
    ],
)
def test_what_is_no_whole_tag_is_text(html: str, text: str) -> None:
    assert whole_tags(html) == text


@pytest.mark.parametrize("part", ["<p a='", "<!--", "<p ", "<![CDATA["])
def test_show_notes_of_a_stranger_end_in_time(part: str) -> None:
    assert not isinstance(Attempt(paragraphs, 60)(part * (300_000 // len(part))), Failed)
