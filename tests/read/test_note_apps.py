"""Insights as note apps export them."""

import pytest

from generator.model import Insight
from tests.read.conftest import Content

LIES, AGE = "Caches lie to you whenever they can.", "Page on the age of the oldest job, not on depth."
LINK = "https://share.example/1"


def noted(content: Content, text: str, suffix: str = "md") -> tuple[Insight, ...]:
    """The insights of a file, which has no fault."""
    library = content({f"insights/2025-11-20.{suffix}": text})
    assert not any(problem.counts for problem in library.problems)
    return library.insights


OBSIDIAN = f"""# Caches

> [!quote] {LIES} — [[people/ann|Ann Lee]]
> From [[Slow writes]]

- [x] Page on the ==age== of the oldest job, not on [[queue depth|depth]]. #operations #on/call ^a1b2
%%check this%%

## Related
- [[Queues]]
"""
LOGSEQ = f"""title:: Slow writes (highlights)
author:: [[Ann Lee]]

- Highlights first synced by [[Readwise]] [[Nov 19th, 2025]]
\t- {LIES} ([Time 0:14:32]({LINK}))
\t\t- **Note**: so true
\t- {AGE} ([Time 0:20:01]({LINK}))
\t\t- **Tags**: #[[favorite]]
"""
READWISE = f"""# Slow writes

![rw-book-cover](https://img.example/1.png)

## Metadata
- Author: [[Ann Lee]]
- Category: #podcasts

## Highlights
- {LIES} ([View Highlight]({LINK}))
- {AGE} ([Location 170]({LINK}))
    - Note: so true
"""
SNIPD = f"""# Slow writes

## Episode metadata
- Show: The Cable Show

## Snips
### [14:32] Caches
🎧 14:02 - 14:50 (00:48)

> {LIES}
>
> — Ann Lee

#### Transcript
<details>
<summary>Click to expand</summary>
So caches, they lie.
</details>

### [20:01] Age
- {AGE}
"""
KINDLE = f"""Slow Writes (Ann Lee)
- Your Highlight on page 12 | Location 170-171 | Added on Tuesday, November 18, 2025 10:21:14 PM

{LIES}
==========
Untold
- Your Highlight on page 20 | Location 300-301 | Added on Tuesday, November 18, 2025 10:30:00 PM

{AGE}
==========
"""
TABLE = f"| Insight | Who |\n|---|---|\n| {LIES} | Ann Lee |\n| {AGE} | |\n"
NOTION = (
    f"Created: November 20, 2025\nTags: storage\n\n- {LIES}\n\n    Speaker: Ann Lee\n\n- {AGE}\n\n    Source: {LINK}\n"
)
OUTLINE = f"""**Date:** November 21, 2025
**Hosts:** Ann Lee and Bo Roe

- ## Highlights
\t- {LIES.partition(" whenever")[0]}
\t
\t  whenever they can. ([View Highlight]({LINK})) #Highlight #[[2025-11-20]]
\t\t- {{{{embed [[Slow writes]]}}}}
\t\t- ![](https://img.example/1.png)
\t\t\t\t- {AGE} ― Bo Roe
\t\t\t\t-
```dataview
LIST FROM "notes"
```
"""
EMOJI = f"Key takeaways of this long and rainy week in the harbour of the islands:\n\n💡 {LIES}\n🔑 {AGE}\n"


@pytest.mark.parametrize(
    ("text", "speaker", "links"),
    [
        (OBSIDIAN, "Ann Lee", ("", "")),
        (LOGSEQ, None, (LINK, LINK)),
        (READWISE, None, (LINK, LINK)),
        (SNIPD, "Ann Lee", ("", "")),
        (TABLE, "Ann Lee", ("", "")),
        (NOTION, "Ann Lee", ("", LINK)),
        (EMOJI, None, ("", "")),
    ],
    ids=["obsidian", "logseq", "readwise", "snipd", "table", "notion", "emoji"],
)
def test_what_was_noted_is_an_insight_and_nothing_else(
    content: Content, text: str, speaker: str | None, links: tuple[str, str]
) -> None:
    found = noted(content, text)
    assert [(one.text, one.speaker, one.link) for one in found] == [(LIES, speaker, links[0]), (AGE, None, links[1])]
    lines = text.split("\n")
    assert all(one.text.split()[0] in lines[one.line - 1] for one in found)


def test_an_outline_has_insights_at_any_depth_and_paragraphs_of_one_item_are_one(content: Content) -> None:
    found = content({"insights/caches.md": OUTLINE}).insights
    assert [(one.text, one.speaker, one.link, one.line) for one in found] == [
        (LIES, None, LINK, 5),
        (AGE, "Bo Roe", "", 10),
    ]
    assert {one.date.isoformat() for one in found} == {"2025-11-21"}


def test_clippings_of_a_reader_name_their_author(content: Content) -> None:
    assert [(one.text, one.speaker) for one in noted(content, KINDLE, "txt")] == [(LIES, "Ann Lee"), (AGE, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Note: caches lie.",
        "Location: where the cable lands decides all.",
        "We moved it all to #golang",
        "The rule is a != b, and a -- b is none.",
        "Caches lie. See issue #42.",
    ],
)
def test_words_stay_words(content: Content, text: str) -> None:
    assert [one.text for one in noted(content, f"- {text}\n- {AGE}\n")] == [text, AGE]


def test_dashes_may_begin_items_and_a_quote_may_end_with_a_hyphen(content: Content) -> None:
    assert [one.text for one in noted(content, f"— {LIES}\n\n— {AGE}\n")] == [f"— {LIES}", f"— {AGE}"]
    assert [(one.text, one.speaker) for one in noted(content, f'"{LIES}" - Bo Roe\n')] == [(f'"{LIES}"', "Bo Roe")]


def test_what_is_taken_for_an_app_s_own_words_is_said(content: Content) -> None:
    text = (
        "# Notes\n\n- Location: caches belong near readers\n- Deploys on Friday are fine.\n\n## Related\n\n- Hopes.\n"
    )
    library = content({"insights/2025-11-20.md": text})
    assert [one.text for one in library.insights] == ["Deploys on Friday are fine."]
    (said,) = library.problems
    assert (said.line, said.severity) == (3, "note")
    assert "3 lines" in said.what
    assert "Location: caches" in said.what


def test_a_line_of_unfinished_words_is_none_of_what_an_app_writes(content: Content) -> None:
    sourced, told = noted(
        content, f"- {LIES} (source:\n  {LINK})\n- A queue that nobody pages on is a list of\n  comments.\n"
    )
    assert (sourced.text, sourced.link) == (LIES, LINK)
    assert told.text == "A queue that nobody pages on is a list of comments."
