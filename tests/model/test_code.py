"""What is code in Markdown: a link in it leads nowhere."""

from time import process_time

import pytest

from generator.model.code import parted

LINK = "[a](b.md)"


@pytest.mark.parametrize(
    "text",
    [
        "```\n{}\n```",
        "~~~~ md\n```\n{}\n```\n~~~~",
        "> ```\n> {}\n> ```",
        "- A list:\n\n    ```\n    {}\n    ```",
        "1. ```\n   {}\n   ```",
        "Words.\n\n    {}",
        "Words.\n\n\t{}\n\n\tmore\n\nWords.",
        "- A list.\n\nWords.\n\n    {}",
        "<div>\n</div>\n\n    {}",
        "`{}`",
        "``a ` {}``",
    ],
)
def test_code_is_told_from_words(text: str) -> None:
    parts = list(parted(text.format(LINK)))
    assert "".join(part for part, _ in parts) == text.format(LINK)
    assert [code for part, code in parts if LINK in part] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Words\n    {} go on.",
        "- A list:\n\n    {}\n\n    - Another:\n\n        {}",
        "[^1]: A note.\n\n    {}",
        "!!! note\n\n    {}",
        "<div>\n\n    {}\n</div>",
        "```\nnobody closes this {}",
        "\\`{}\\` and ` {}",
        "<!-- nobody closes this, either {}",
    ],
)
def test_words_are_no_code(text: str) -> None:
    assert not [part for part, code in parted(text.replace("{}", LINK)) if code and LINK in part]


def test_what_a_comment_hides_is_told_where_it_is_asked_for() -> None:
    text = f"<!-- {LINK}\n-->"
    assert [code for part, code in parted(text) if LINK in part] == [True]
    assert [code for part, code in parted(text, comments=False) if LINK in part] == [False]


def test_what_no_mark_of_its_length_closes_costs_no_more_than_its_length() -> None:
    text = "".join("`" * count + "a" for count in range(1, 1_000))
    began = process_time()
    assert "".join(words for words, _ in parted(text)) == text
    assert process_time() - began < 3


@pytest.mark.parametrize("part", ["```x\n", "~~~~x\n", "<!-- ", "` `` ", "    a\n\n", "> ", "- "])
def test_what_opens_and_never_closes_costs_no_more_than_its_length(part: str) -> None:
    began = process_time()
    assert "".join(words for words, _ in parted(part * 50_000)) == part * 50_000
    assert process_time() - began < 3
