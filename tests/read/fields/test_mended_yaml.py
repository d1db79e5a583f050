"""Texts in front matter that lack their quotes are read where nothing else can be meant; else the file is refused."""

import pytest

from generator.model import ContentError
from generator.read.fields.front_matter import front_matter
from tests.read.conftest import Content, said

SAID = "Ann Lee: We sank a cable.\n\nBo Roe: It was deep.\n\nAnn Lee: How deep?\n\nBo Roe: Very.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Caches: why they lie", "What breaks:", "@ann on cables", "[Live] Cables", "*Live* cables", "50 % of it: gone",
        '"Cables" and more', "'Cables' again", "`cable` explained", "{draft} cables", 'He said: "no"',
    ],
)  # fmt: skip
def test_a_text_on_one_line_is_what_stands_there(text: str) -> None:
    fields, rest = front_matter(f"---\ntitle: {text}\ntags: [a, b]\n# a remark: of ours\ndate: 2025-01-02\n---\n{SAID}")
    assert fields == {"title": text, "tags": ["a", "b"], "date": "2025-01-02"}
    assert rest.strip() == SAID.strip()


def test_the_last_text_goes_on_to_the_end_and_a_warning_says_so(content: Content) -> None:
    lines = "About the deep.\n\n» Follow us\nBlog: https://ex.org\nMore news: https://ex.org/more\n\n#cables #deep"
    library = content({"episodes/a.md": f"---\ntitle: Cables\ndate: 2025-01-02\ndescription: {lines}\n---\n\n{SAID}"})
    (episode,) = library.episodes
    assert (episode.title, episode.description) == ("Cables", lines)
    assert [line.partition(". ")[0] for line in said(library)] == [
        "warning: episodes/a.md:4: `description` is no sound YAML without quotes: it is read as a text"
    ]


@pytest.mark.parametrize(
    "block",
    [
        "title: [Cables\n", 'title: "Cables\n', "title: {\n", "tags:\n  - a: b: c\n",
        "about: One.\n» Follow\ndraft: yes\n", "about: One.\n» Follow\nTitle: Cables\n", "» Follow\ntitle: a: b\n",
        "about: One.\n» Follow\n  draft: yes\n",
        "title: a: b\n» Follow\nчерновик: да\n",
        "about: One.\n» Follow\n公開: no\n", "about: One.\n» Follow\npublish: no\n",
        "about: One.\n» Follow\nhidden: yes\n", "about: |\n» Follow\n", "title: a: b\nlinks: [a\n",
    ],
)  # fmt: skip
def test_what_may_be_meant_otherwise_is_refused(block: str) -> None:
    with pytest.raises(ContentError):
        front_matter(f"---\nslug: a\n{block}---\n{SAID}")
