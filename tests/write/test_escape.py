"""Text from content stays text, whatever it looks like."""

import json
from dataclasses import replace

import html5lib
import markdown
import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from generator import resources
from generator.model import Analysis, Enclosure, Library, Person, Site, Transcript, Turn
from generator.write.episode import episode_pages
from generator.write.escape import md_escape, plain, script_json, web
from generator.write.page_maker import front_matter, page_maker
from tests.write.sample import library

EXTENSIONS = ["attr_list", "md_in_html", "tables", "footnotes", "admonition", "toc", "pymdownx.superfences"]
PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        "{% raw %}",
        "`code`",
        "|",
        "# ",
        "{: #x }",
        "[a](b)",
        "![a](b)",
        "**b**",
        "1. ",
        "- ",
        "&amp;",
        "&#60;",
        "</h1>",
        "<!-- /transcript -->",
        "\\",
        "_",
        "~~~",
        "[^1]",
        "a@b.cc",
        "https://x.yz",
        "---",
    ]
)
WILD = st.lists(
    st.one_of(PIECES, st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)), max_size=6
).map("".join)


def text_of(html: str, tag: str) -> list[str]:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return ["".join(element.itertext()) for element in tree.iter(tag)]


@given(WILD)
@example("1. one")
@example("a {: .b }")
@example("https://example.com/*a*_b_")
def test_a_title_reads_as_it_was_written(text: str) -> None:
    title = plain(text)
    assume(title)
    html = markdown.markdown(f"# {md_escape(text)} {{: #page }}\n", extensions=EXTENSIONS)
    assert text_of(html, "h1") == [title]
    assert not set(text_of(html, "script")) | set(text_of(html, "a")) | set(text_of(html, "code"))


@settings(max_examples=40, deadline=None)
@given(WILD, WILD, WILD)
@example("<script>alert(1)</script>", "{{ x }} `|`", "<!-- /transcript -->")
def test_title_speaker_and_turn_come_through_the_whole_page(title: str, speaker: str, words: str) -> None:
    first = library().episodes[0]
    turn = Turn("t-1", plain(words) or "x", plain(speaker) or None)
    episode = replace(first, title=plain(title) or "x", transcript=Transcript((turn,)), people=(), audio=None)
    page = next(
        episode_pages(
            page_maker(Library(Site(), (episode,), analyses={episode.slug: Analysis(episode.slug)}), resources.theme())
        )
    )
    _, head, body = page.text.split("---\n", 2)
    assert yaml.safe_load(head)["title"] == episode.title
    html = markdown.markdown(body, extensions=EXTENSIONS)
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    assert [" ".join("".join(h1.itertext()).split()) for h1 in tree.iter("h1")] == [episode.title]
    spoken = [div for div in tree.iter("div") if div.get("class") == "turn"]
    assert ["".join(div.find("p").itertext()) for div in spoken] == [turn.text]
    assert not list(tree.iter("script"))


@given(st.text(), st.lists(st.text(), max_size=3))
def test_front_matter_reads_back(text: str, words: list[str]) -> None:
    fields = {"title": text, "words": words}
    found = yaml.safe_load(front_matter(fields).split("---\n")[1])
    expected = {name: value for name, value in fields.items() if value not in ("", [])}
    del found["hide"]
    assert found == expected


@given(st.text())
def test_json_cannot_end_its_script(text: str) -> None:
    written = script_json({"name": text})
    assert "<" not in written
    assert json.loads(written) == {"name": text}


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", " java\nscript:alert(1)", "\x01JAVASCRIPT:x", "data:text/html,x", "vbscript:x"]
)
def test_a_link_that_runs_is_no_link(link: str) -> None:
    assert web(link) == ""
    first = library().episodes[0]
    episode = replace(first, link=link, video=link, audio=Enclosure(link), people=(Person("Eve", link=link),))
    page = next(episode_pages(page_maker(Library(Site(), (episode,)), resources.theme())))
    assert "script:" not in page.text.lower().split("json_ld")[0] + page.text.lower().partition("\n---\n")[2]


@pytest.mark.parametrize("link", ["https://a.example/b?c=d#e", "mailto:a@b.example", "audio/1.mp3", "../x/", "#t-1"])
def test_a_link_that_leads_somewhere_stays(link: str) -> None:
    assert web(link) == link
