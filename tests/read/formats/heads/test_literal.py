"""A `.txt` is words: what reads like markup in it was said, unless the whole file shows that it is Markdown or HTML."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.read.formats import read_document

SAID = """
We put it into a <div> and closed it with </div> by hand.
The method is called __init__ and nobody calls it.
It holds if a < b and b > c at once.
There was a comment, <!-- x -->, right in the page.
A List<String> is not a List<Object> here.
Take *args and **kwargs, or *args alone.
So x * y * z is what we pay.
Name it snake_case_name or _private_name_ if you must.
It came back as &amp; and then as &lt;b&gt; again.
Run `make test` before ``you`` push.
As the paper says [1] and then [2] again.
The tag <br> breaks a line and <b>this</b> is bold.
Use **really** sparingly and *never* twice.
We wrote ~~nothing~~ of the sort.
See [the docs](https://example.org/a_b) for it.
An image is ![alt](x.png) in Markdown.
The pattern was \\d+\\.\\d+ and it matched.
A path like C:\\temp\\new_file on Windows.
We ran SELECT * FROM t WHERE a <> b AND c >= 2.
Vec<u8> and Option<&str> are types of Rust.
The header <v Ann> names a voice.
The template said {{ name }} and {% if x %} too.
A footnote[^1] and a $variable_name and a %s.
Cost &copy 2024 and R&D and AT&T and &nbsp; too.
Print <script>alert(1)</script> and see.
It is 5 < 6 > 4 in C.
#hashtag and C# and #1 are words.
It is {"json": [1, 2]} is what it sent.
a_b_c and __name__ == "__main__" in one line.
<<EOF begins it and EOF ends it.
***wow*** is what the log said.
The generic is Map<K, V> with List<i> inside.
<p> and <i> and <1> and <c> are tags.
x = y && z || w; i++ and --i.
""".strip().split("\n")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def shown(text: str, suffix: str = ".txt") -> str:
    document = read_document(text, suffix)
    parts = [str(document.metadata.get("title", "")), *(title for _, title in document.headings)]
    return " ".join((*parts, *(cue.text for cue in document.cues)))


@pytest.mark.parametrize("line", SAID)
def test_what_was_said_stays_sign_by_sign(line: str) -> None:
    text = f"So this is what we spoke about in the end.\n{line}\nAnd that was all that there is to say about it.\n"
    assert line in " ".join(shown(text).split())
    assert words(shown(f"Ann: We spoke.\n\nBo: {line}\n\nAnn: That was all.\n")) == words(
        f"We spoke. {line} That was all."
    )


def test_a_file_of_nothing_else_keeps_every_word() -> None:
    assert words(shown("\n".join(SAID))) == words("\n".join(SAID))


_ATOMS = st.sampled_from(
    "* ** *** _ __ ` `` < > <b> </b> <div> <!-- --> & &amp; &lt &#39; [ ] ( ) ](x) [a](b) \\ \\* # ## ~ | { } word "
    "Word two_words 7 1. 2) a-b it's !".split()
)


@given(st.lists(st.lists(_ATOMS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=4))
def test_the_words_shown_are_the_words_written(lines: list[str]) -> None:
    # Between sentences, so that no line is a title, a heading or all of a paragraph.
    text = "".join(f"We begin and say {line} to them.\n" for line in lines)
    assume(text.count("&amp;") + text.count("&#39;") < 3)  # Three are a file escaped as HTML is.
    assume(len(re.findall("<b>.*</b>", text)) < 3)  # And three lines of these are HTML.
    assert words(shown(text)) == words(text)


@given(st.lists(_ATOMS, min_size=1, max_size=9).map(" ".join))
def test_a_line_that_begins_with_a_sign_loses_no_word(line: str) -> None:
    text = f"We begin with a whole sentence here.\n{line} so to say.\nAnd here it ends again.\n"
    assert words(shown(text)) == words(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# T\n\n**Ann:** It is *so* good.\n\n**Bo:** See `this` and __init__.\n\n**Ann:** Yes.\n",
            "so good. See this",
        ),
        ("<p>It is <i>so</i> good.</p>\n<p>It is R&amp;D.</p>\n<p>It ends.</p>\n", "It is so good."),
        ("It is R&amp;D.\nIt isn&#39;t.\n&quot;So&quot; it ends.\n", "It is R&D."),
    ],
)
def test_a_file_that_shows_what_it_is_is_read_so(text: str, expected: str) -> None:
    assert expected in " ".join(shown(text).split())


def test_markdown_stays_markdown() -> None:
    assert shown("It is *so* good, see [this](https://example.org/).\n", ".md") == " It is so good, see this."
