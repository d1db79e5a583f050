"""A page names nothing twice, whatever a person writes."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.publish.own_html import FRAME, unique_ids


def test_a_second_one_gets_a_number_and_the_first_stays() -> None:
    written = '<h2 id="a">A</h2><p class="x" id=\'a\'>B</p><h2 id="a-2">C</h2><p id="ic">D</p>'
    assert unique_ids(written) == (
        '<h2 id="a">A</h2><p class="x" id=\'a-3\'>B</p><h2 id="a-2">C</h2><p id="ic-2">D</p>'
    )


def test_words_that_look_like_an_id_are_words() -> None:
    written = '<p id="a">x</p><code>&lt;p id="a"&gt; and id="a"</code><p data-id="a">y</p>'
    assert unique_ids(written) == written


@given(st.lists(st.sampled_from(["ic", "ic-2", "a", "a-2", "a-2-2", "b"]), max_size=12))
def test_every_id_is_once_in_a_page(names: list[str]) -> None:
    made = unique_ids("<div>" + "".join(f'<p id="{name}">x</p>' for name in names) + "</div>")
    found = [*FRAME, *html.fragment_fromstring(made).xpath("//@id")]
    assert len(set(found)) == len(found) == len(names) + len(FRAME)
