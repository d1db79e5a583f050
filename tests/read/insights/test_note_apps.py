"""Insights as note apps export them."""

from time import process_time

import pytest

from generator.model import Insight
from generator.read.insights.note_apps import plain_notes
from tests.read.conftest import Content

LIES, AGE = "Caches lie to you whenever they can.", "Page on the age of the oldest job, not on depth."
LINK = "https://share.example/1"
CITED = f"- {LIES} — [Updated on May 6, 2024]({LINK})\n"


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
BOOK = f"""# Slow Writes

**Author:** Ann Lee
**Full title:** Slow Writes
**Source:** #books #kindle

- {LIES}
- {AGE} — Bo Roe
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
PLAYED = f"""## Snips
### [14:32] [Caches]({LINK})

[🎧 Play snip - 1min️ (14:02 - 14:50)]({LINK}) <audio controls> <source src="https://cdn.example/1.mp3#t=1"> </audio>
<audio controls> <source src="https://cdn.example/1.mp3#t=1"> </audio>

### ✨ Key takeaways
1. {LIES}

---
### ⭐ [Age]({LINK}/2)

🎧 20:01 - 20:40 (00:39)

{AGE}

# Another talk

Created with [Snipd](https://www.snipd.com) | Highlight & Take Notes from Podcasts
"""
OMNIVORE = f"""# Slow writes
#Omnivore

[Read on Omnivore](https://share.example/me)
[Read Original](https://writes.example)

**Highlights**

> {LIES} [⤴️]({LINK})  ^1a2b3c

> {AGE} ([p. 12]({LINK}))
"""
APPLE = f"""{LIES}

Excerpt From
Slow Writes
Ann Lee
https://books.apple.com/1
This material may be protected by copyright.

{AGE}
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
        (PLAYED, None, (LINK, f"{LINK}/2")),
        (OMNIVORE, None, (LINK, LINK)),
        (APPLE, "Ann Lee", ("", "")),
    ],
    ids=["obsidian", "logseq", "readwise", "snipd", "table", "notion", "emoji", "played", "omnivore", "apple"],
)
def test_what_was_noted_is_an_insight_and_nothing_else(
    content: Content, text: str, speaker: str | None, links: tuple[str, str]
) -> None:
    found = noted(content, text)
    assert [(one.text, one.speaker, one.link) for one in found] == [(LIES, speaker, links[0]), (AGE, None, links[1])]
    lines = text.split("\n")
    assert all(one.text.split()[0] in lines[one.line - 1] for one in found)


def test_words_of_a_book_are_its_author_s(content: Content) -> None:
    assert [one.speaker for one in noted(content, BOOK)] == ["Ann Lee", "Bo Roe"]
    several = BOOK.replace("Ann Lee", "Ann Lee and Cy Poe")
    assert [one.speaker for one in noted(content, several)] == [None, "Bo Roe"]


def test_an_outline_has_insights_at_any_depth_and_paragraphs_of_one_item_are_one(content: Content) -> None:
    found = content({"insights/caches.md": OUTLINE}).insights
    assert [(one.text, one.speaker, one.link, one.line) for one in found] == [
        (LIES, None, LINK, 5),
        (AGE, "Bo Roe", "", 10),
    ]
    assert {one.date.isoformat() for one in found} == {"2025-11-21"}


def test_clippings_of_a_reader_name_their_author(content: Content) -> None:
    assert [(one.text, one.speaker) for one in noted(content, KINDLE, "txt")] == [(LIES, "Ann Lee"), (AGE, None)]


def test_the_number_of_a_picture_is_no_insight(content: Content) -> None:
    text = f"1. ![](a.png)\n2. {AGE}\n\n- 3.\n    - ![](b.png)\n"
    assert [one.text for one in noted(content, text)] == [AGE]


def test_a_row_of_a_table_has_who_said_it_without_a_full_stop(content: Content) -> None:
    (one,) = noted(content, "| Insight | Who |\n|---|---|\n| caches lie | Lee, Ann |\n")
    assert (one.text, one.speaker) == ("caches lie", "Ann Lee")


def test_words_that_begin_with_a_name_are_their_speaker_s(content: Content) -> None:
    (one,) = noted(content, "| Insight | Who |\n|---|---|\n| Everything that a cache says is old. | Eve |\n")
    assert (one.text, one.speaker) == ("Everything that a cache says is old.", "Eve")


@pytest.mark.parametrize(
    ("added", "day"),
    [
        ("- Your Highlight on page 5 | Location 12-13 | Added on Sunday, May 1, 2022 1:02:03 PM", "2022-05-01"),
        ("- Tu subrayado en la página 4 | Añadido el lunes, 7 de marzo de 2022 10:02:03", "2022-03-07"),
        ("- Votre surlignement sur la page 4 | Ajouté le lundi 7 mars 2022 10:02:03", "2022-03-07"),
        ("- 您在位置 #12-13的标注 | 添加于 2022年3月7日星期一 上午10:02:03", "2022-03-07"),
    ],
)
@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Lee, Ann", "Ann Lee"),
        ("Ann Lee;Bo Roe", "Ann Lee, Bo Roe"),
        ("Lee, Ann; Roe, Bo", "Ann Lee, Bo Roe"),
    ],
)
def test_a_clipping_has_its_day_and_author_wherever_it_was_cut(
    content: Content, added: str, day: str, author: str, name: str
) -> None:
    text = "".join(f"Caches ({author})\n{added}\n\n{words}\n==========\n" for words in ("caches lie, and so", AGE))
    found = content({"insights/clippings.txt": text}).insights
    assert {(one.text, one.speaker, f"{one.date}") for one in found} == {
        ("caches lie, and so", name, day),
        (AGE, name, day),
    }


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


def test_a_link_alone_is_an_insight_where_its_words_are_a_sentence(content: Content) -> None:
    found = noted(content, f"[{LIES}]({LINK})\n\n[Subscribe here]({LINK})\n\nQuotes lie to you whenever they can.\n")
    assert [one.text for one in found] == [LIES, "Quotes lie to you whenever they can."]


def test_what_the_reader_of_a_book_thinks_is_no_insight(content: Content) -> None:
    parts = [
        ("Highlight (<span>yellow</span>) - Page 12", LIES),
        ("Note - Page 12", "so true"),
        ("Highlight - 13", AGE),
    ]
    page = "".join(
        f"<h3 class='noteHeading'>{head}</h3>\n<div class='noteText'>{words}</div>\n" for head, words in parts
    )
    assert [one.text for one in noted(content, page, "html")] == [LIES, AGE]


def test_addresses_and_lines_for_a_site_s_program_are_no_insights(content: Content) -> None:
    text = (
        f'{{% include refs.md %}}\n\n- {LIES} [More][caches].\n\n{{% include list.md\n  first="{AGE}"\n%}}\n\n'
        '{{< player 42 >}}\n\n[caches]: https://example.org/caches\n[old ages]: /ages "Ages"\n'
        "\n[Ages]: /ages is where they lie.\n"
    )
    assert [one.text for one in noted(content, text)] == [f"{LIES} More.", "[Ages]: /ages is where they lie."]


def test_who_is_a_page_of_a_wiki_is_called_as_it_is(content: Content) -> None:
    for written in ("[[Ann Lee]]", "[[people/Ann Lee]]", "[[people/ann|Ann Lee]]"):
        (one,) = noted(content, f'---\nspeaker: "{written}"\n---\n{LIES}\n')
        assert one.speaker == "Ann Lee"
    (talk,) = content({"episodes/a.md": f'---\nguests: "[[Ann Lee]], [[Bo Roe]]"\n---\n{LIES}\n'}).episodes
    assert [person.name for person in talk.people] == ["Ann Lee", "Bo Roe"]


def test_a_box_s_title_is_a_heading_a_day_or_who_said_it(content: Content) -> None:
    text = (
        "# Metadata\nSource URL:: https://a.example/\n\n---\n# Caches\n\n"
        f"> [!quote]+ Updated on Thu Feb 29 2024 12:43:17 GMT-0700\n>\n> {LIES}\n\n> [!quote] Ann Lee\n> {AGE}\n\n"
        "> [!summary] Summary\n> Disks do not lie.\n"
    )
    found = noted(content, text)
    assert {(one.text, one.speaker, str(one.date)) for one in found} == {
        (LIES, None, "2024-02-29"),
        (AGE, "Ann Lee", "2025-11-20"),
        ("Disks do not lie.", None, "2025-11-20"),
    }
    assert {one.link for one in found} == {"https://a.example/"}


@pytest.mark.parametrize(
    ("text", "speaker", "link"),
    [
        (f"> [!quote] 2024-05-06\n> {LIES}\n\n— Ann Lee\n", "Ann Lee", ""),
        (f"{CITED}    - Speaker: Ann Lee\n    - source: https://b.example\n", "Ann Lee", LINK),
    ],
)
def test_what_is_told_below_words_costs_them_neither_their_day_nor_their_speaker(
    content: Content, text: str, speaker: str | None, link: str
) -> None:
    (one,) = noted(content, text)
    assert (one.text, one.speaker, str(one.date), one.link) == (LIES, speaker, "2024-05-06", link)


def test_who_is_told_by_a_box_and_by_a_dash_is_told_once(content: Content) -> None:
    (one,) = noted(content, f"> [!quote] Ann Lee\n> {LIES}\n> — Ann Lee, Slow writes\n")
    assert (one.text, one.speaker) == (LIES, "Ann Lee")


def test_a_moment_before_the_words_is_their_link(content: Content) -> None:
    found = noted(content, f"[1:13]({LINK}?t=73) {LIES}\n[1:38]({LINK}?t=98) – {AGE} ([View]({LINK}))\n")
    assert [(one.text, one.link) for one in found] == [(LIES, f"{LINK}?t=73"), (AGE, LINK)]


def test_what_readwise_synchronised_has_its_day(content: Content) -> None:
    text = (
        f"title:: Caches\n\n- Highlights first synced by [[Readwise]] [[Jan 29th, 2023]]\n\t- {LIES}\n"
        f"- New highlights added [[Feb 2nd, 2023]] at 8:12 AM\n\t- {AGE}\n"
    )
    assert [str(one.date) for one in noted(content, text)] == ["2023-02-02", "2023-01-29"]


@pytest.mark.parametrize(
    "beside",
    [
        "<!--\nWrite one a line.\n\nThis is a comment.\n-->",
        "%%\nThis is one, too.\n%%",
        "[🔙 Disks][before]&nbsp;&nbsp;[Home](README.md)\n\n[before]: disks.md",
        "- TODO ask Ann",
        "^1a2b3c",
        '<a name="day-1"></a>',
        "> ```sh\n> cat a\n> ```",
        "- ```sh\n  cat a\n  ```",
        "h/t Ann Lee",
        '<iframe src="https://a.example/"\nallow="fullscreen"></iframe>',
    ],
)
def test_what_stands_beside_words_is_no_insight(content: Content, beside: str) -> None:
    assert [one.text for one in noted(content, f"{LIES}\n\n{beside}\n\n- > {AGE}\n")] == [LIES, AGE]


def test_what_a_reader_of_kindle_or_omnivore_thinks_is_not_the_author_s(content: Content) -> None:
    entry = "Slow Writes (Ann Lee)\n- {} on page 5 | Added on Sunday, May 1, 2022 1:02:03 PM\n\n{}\n==========\n"
    text = entry.format("Your Highlight", LIES) + entry.format("Your Note", "So true.") + entry.format("La nota", "Sì.")
    assert [(one.text, one.speaker) for one in noted(content, text, "txt")] == [(LIES, "Ann Lee")]
    front = "---\nauthor: Ann Lee\nsource: https://a.example/\n---\n"
    found = content({"insights/2025-11-21.md": f"{front}> {AGE}\n\nI doubt it.\n"}).insights
    assert [(one.text, one.speaker) for one in found][:2] == [(AGE, "Ann Lee"), ("I doubt it.", None)]


@pytest.mark.parametrize(
    ("signed", "speaker"),
    [
        ("— Ann Lee, Slow Writes", "Ann Lee"),
        ("— Ann Lee, *Slow Writes*", "Ann Lee"),
        ("— Ann Lee (The Cable Show, ep. 12)", "Ann Lee"),
        ("— Ann Lee on [The Cable Show](https://share.example/1)", "Ann Lee"),
        ("— Ann Lee, who knows", None),
        ("— Still, Nobody Does", None),
    ],
)
def test_behind_a_name_a_work_or_an_office_may_stand(content: Content, signed: str, speaker: str | None) -> None:
    library = content({"insights/2025-11-20.txt": f"{LIES}\n{signed}\n"})
    assert library.insights[0].speaker == speaker
    assert library.insights[0].text == (LIES if speaker else f"{LIES} {signed}")
    assert any("behind a name" in problem.what for problem in library.problems) == bool(speaker)


def test_who_signs_a_letter_did_not_say_its_last_words(content: Content) -> None:
    letter = f"Welcome to Cables Weekly #12!\n\n{LIES}\n\n{AGE}\n\nDisks do not lie.\n\n"
    for end in ("— Bo\n", "That's it for this week!\n\n— Bo\n"):
        found = noted(content, letter + end)
        assert {(one.text, one.speaker) for one in found} == {(LIES, None), (AGE, None), ("Disks do not lie.", None)}


def test_a_moment_above_nested_words_is_their_link(content: Content) -> None:
    text = f"- 12:30 {LINK}\n    - {LIES}\n- 14:00 [Listen]({LINK}2)\n    - {AGE}\n"
    assert [(one.text, one.link) for one in noted(content, text)] == [(LIES, LINK), (AGE, f"{LINK}2")]


def test_a_table_s_words_are_under_their_name_and_its_links_beside(content: Content) -> None:
    row = f"| {LIES} | Ann Lee | [the whole long talk, as it was recorded]({LINK}) |"
    text = f"| Quote | Who | Link |\n| --- | --- | --- |\n{row}\n"
    assert [(one.text, one.speaker, one.link) for one in noted(content, text)] == [(LIES, "Ann Lee", LINK)]


def test_what_hypothesis_and_zotero_write_behind_words(content: Content) -> None:
    text = (
        f"- {LIES} — [Updated on 2024-05-01 10:11:12]({LINK}) — Group: #Public\n    - Annotation: so true\n"
        f"- {AGE} ([p. 7](zotero://open-pdf/x?page=7)) ([pdf](zotero://open-pdf/x))\n"
    )
    found = {one.text: (str(one.date), one.link) for one in noted(content, text)}
    assert found == {LIES: ("2024-05-01", LINK), f"{AGE} (p. 7)": ("2025-11-20", "")}


def test_pictures_below_words_stand_for_who_and_where(content: Content) -> None:
    text = f"{LIES}\n🔗 {LINK}\n👤 Ann Lee\n\n{AGE}\n👤 Bo Roe\n🔗 {LINK}2\n\n👤 Cy Poe\n"
    found = [(one.text, one.speaker, one.link) for one in noted(content, text)]
    assert found[:2] == [(LIES, "Ann Lee", LINK), (AGE, "Bo Roe", f"{LINK}2")]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_pictures_above_words_stand_for_who_said_these(content: Content, gap: str) -> None:
    text = f"🗣️ Ann Lee\n{LIES}\n{gap}🗣️ Bo Roe\n{AGE}\n🔗 {LINK}\n"
    found = [(one.text, one.speaker, one.link) for one in noted(content, text)]
    assert found == [(LIES, "Ann Lee", ""), (AGE, "Bo Roe", LINK)]


def test_labels_and_footers_are_no_insights(content: Content) -> None:
    text = (
        f"# Insights – Nov 21, 2025\n\n**Insight:** {LIES}\n\n- Key takeaway 2: {AGE}\n\n**Timestamp:** 14:32\n\n---\n"
        "Curated by Bo Roe\n\n(c) 2025 Example. All rights reserved.\n\n## Action items\n\n- [ ] Ask Ann for it.\n"
    )
    assert [(one.text, str(one.date)) for one in noted(content, text)] == [(LIES, "2025-11-21"), (AGE, "2025-11-21")]


@pytest.mark.parametrize("heading", ["# The landing – June 6, 1944", "## Ann on the towers (2001-09-11)"])
def test_a_heading_about_a_day_dates_no_file(content: Content, heading: str) -> None:
    assert [str(one.date) for one in noted(content, f"{heading}\n\n{LIES}\n\n{AGE}\n")] == ["2025-11-20"] * 2


@pytest.mark.parametrize(
    ("above", "lead"),
    [
        (f"- [Old caches]({LINK}) by Ann Lee\n\n", "    "),
        (f"-   **[Old caches]({LINK})** by Ann Lee\n", "    "),
        (f"1. [Old caches]({LINK}), by Ann Lee\n", "   "),
        (f"[Old caches]({LINK}) by Ann Lee\n\n", ""),
        (f"### [Old caches]({LINK}) by Ann Lee\n\n", ""),
    ],
)
def test_words_quoted_below_a_link_are_its_author_s_and_from_there(content: Content, above: str, lead: str) -> None:
    quoted = f"{lead}> {LIES[:13]}\n{lead}> {LIES[14:]}\n\n"
    found = noted(content, f"{above}{quoted}- {AGE}\n")
    assert [(one.text, one.speaker, one.link) for one in found] == [(LIES, "Ann Lee", LINK), (AGE, None, "")]


def test_what_an_editor_writes_below_a_link_or_a_quotation_is_not_the_author_s(content: Content) -> None:
    title = f"- [Old caches]({LINK}) by Ann Lee"
    assert [(one.text, one.speaker, one.link) for one in noted(content, f"{title}\n\n    {LIES}\n- {AGE}\n")] == [
        (f"Old caches by Ann Lee: {LIES}", None, LINK),
        (AGE, None, ""),
    ]
    (found,) = noted(content, f"{title}\n  > {LIES}\n\n  {AGE}\n")
    assert (found.speaker, found.link, AGE in found.text) == (None, LINK, True)
    assert [one.link for one in noted(content, f"[Old caches]({LINK})\n\n- {LIES}\n\n> {AGE}\n")] == ["", ""]


@pytest.mark.parametrize("text", ["<!-- ", "<!--\n", "<audio ", "<video>\n"])
def test_comments_and_players_that_never_end_cost_no_more_than_their_length(text: str) -> None:
    began = process_time()
    plain_notes(text * 20_000)
    assert process_time() - began < 3


def test_what_a_comment_hides_is_no_insight(content: Content) -> None:
    (one,) = noted(content, f"<!-- a\n\nSecret words here. -->\n\n- {LIES} <!-- not this -->\n")
    assert one.text == LIES


def test_blank_lines_without_end_below_a_link_are_read_at_once() -> None:
    begun = process_time()
    plain_notes(f"- [Old caches]({LINK})\n" + "\n" * 20_000)
    assert process_time() - begun < 5
