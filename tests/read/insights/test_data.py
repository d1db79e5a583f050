"""Insights as programs and people keep them elsewhere: tables, data, pages, threads and documents."""

from datetime import date

import pytest

from generator.read.insights.rows import rows
from tests.read.conftest import Content, said

Kept = list[tuple[int, str, str, str | None, str]]


def kept(content: Content, name: str, text: str) -> Kept:
    library = content({f"insights/{name}": text})
    found = sorted(library.insights, key=lambda one: (one.line, one.text))
    return [(one.line, f"{one.date}", one.text, one.speaker, one.link) for one in found]


TABLE = (
    "Highlight,Book Title,Author,Highlighted at,URL\n"
    '"Caches lie, and ""fresh"" is\na matter of opinion.",Cables,Ann Lee,2025-03-01 10:00:00+00:00,https://ex.org/1\n'
    'Disks do not.,Cables,Bo Roe,"March 2, 2025 9:12 AM",\n'
)
NESTED = (
    '{"results": [{"title": "Cables", "author": "Ann Lee", "source_url": "https://ex.org/1", "tags": ["a"],\n'
    ' "highlights": [{"text": "Caches lie.", "highlighted_at": "2025-03-01T10:00:00Z", "url": null},\n'
    '  {"text": "Disks do not.", "highlighted_at": "2025-03-02T10:00:00Z", "author": {"name": "Bo Roe"}}]}]}'
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", TABLE),
        ("a.csv", "\ufeff" + TABLE.replace("Highlight,", "Name,", 1)),
        (
            "a.tsv",
            "Quote\tBy\tDate\tLink\nCaches lie.\tAnn Lee\t2025-03-01\thttps://ex.org/1\n"
            "Disks do not.\tBo Roe\t2025-03-02\t\n",
        ),
        (
            "a.csv",
            "insight;who;date;source\nCaches lie.;Ann Lee;1 March 2025;https://ex.org/1\n"
            "Disks do not.;Bo Roe;2025-03-02;a book\n",
        ),
        ("a.json", NESTED),
        (
            "a.jsonl",
            '{"text": "Caches lie.", "speaker": "Ann Lee", "date": "2025-03-01", "url": "https://ex.org/1"}\n'
            '{"text": "Disks do not.", "speaker": "Bo Roe", "date": "2025-03-02"}\n',
        ),
        (
            "a.yml",
            "insights:\n- {text: Caches lie., speaker: Ann Lee, date: 2025-03-01, link: 'https://ex.org/1'}\n"
            "- {text: Disks do not., speaker: Bo Roe, date: 2025-03-02}\n",
        ),
    ],
)
def test_each_row_is_an_insight_with_its_own_day_speaker_and_link(content: Content, name: str, text: str) -> None:
    first, second = kept(content, name, text)
    assert first[1:2] + first[3:] == ("2025-03-01", "Ann Lee", "https://ex.org/1")
    assert first[2].startswith("Caches lie")
    assert second[1:4] == ("2025-03-02", "Disks do not.", "Bo Roe")
    assert first[0] < second[0] <= text.count("\n") + 1


def test_rows_have_topics_and_the_place_in_their_episode(content: Content) -> None:
    table = 'insight,episode,timestamp,tags\nCaches lie.,cables,0:05,"caches, time"\n'
    talk = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann Lee>We talk about cables.\n"
    (insight,) = content({"insights/a.csv": table, "episodes/2025-01-02-cables.vtt": talk}).insights
    assert (insight.episode, insight.start_ms, insight.topics) == ("cables", 5000, ("caches", "time"))
    assert insight.turn


def test_names_of_columns_may_be_joined_and_what_fields_describe_goes_by_its_name() -> None:
    quote = '{"quoteText": "Caches lie.", "tags": [{"id": 1, "name": "time"}], "source": "a book"}'
    data = f'{{"name": "Ann Lee", "quotes": [{quote}]}}'
    found = rows(data, ".json")
    (only,) = found.items
    assert (only.text, only.speaker, only.topics) == ("Caches lie.", "Ann Lee", ("time",))
    assert "source" in found.unread


MARKED = (
    '{"rows": [{"created": "2025-03-01T10:00:00+00:00", "user": "acct:bo@ex.org", "uri": "https://ex.org/1",\n'
    ' "text": "so true", "target": [{"selector": [{"type": "RangeSelector"}, {"exact": "Caches lie."}]}]}]}'
)
LISTED = (
    "Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\n"
    "2025-03-01 10:00:00,bo,,https://ex.org/1,Public,Annotation,Caches lie.,so true,\n"
    "2025-03-01 11:00:00,bo,,https://ex.org/1,Public,Page note,,so true,\n"
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", MARKED),
        ("a.csv", LISTED),
        ("a.csv", "URL,Title,Selection,Folder,Timestamp\nhttps://ex.org/1,Cables,Caches lie.,Unread,1740823200\n"),
        ("a.json", '[{"url": "https://ex.org/1", "highlights": [{"quote": "Caches lie.", "created_at": 1740823200}]}]'),
    ],
)
def test_words_that_were_marked_on_a_page_are_not_said_by_who_marked_them(
    content: Content, name: str, text: str
) -> None:
    assert [one[1:] for one in kept(content, name, text)] == [("2025-03-01", "Caches lie.", None, "https://ex.org/1")]


def test_an_outline_in_data_has_insights_at_any_depth() -> None:
    leaf = '{"string": "[[Disks]] do ^^not^^.", "create-time": 1740823200000}'
    mine = '{"string": "Note: so true"}'
    first = f'{{"string": "Caches lie.", "children": [{mine}, {leaf}]}}'
    roam = (
        f'[{{"title": "Cables", "children": [{{"string": "Author:: [[Ann]]"}}, {{"string": "Highlights"}}, {first}]}}]'
    )
    found = rows(roam, ".json").items
    assert [(one.text, one.day) for one in found] == [("Caches lie.", None), ("Disks do not.", date(2025, 3, 1))]
    logseq = (
        '{"blocks": [{"children": [{"content": "Caches lie.\\nid:: 1", "children": [{"content": "Disks do not."}]}]}]}'
    )
    assert [one.text for one in rows(logseq, ".json").items] == ["Caches lie.", "Disks do not."]


def test_what_was_discarded_is_no_insight() -> None:
    data = '[{"text": "Caches lie.", "is_discard": false, "authors": ["Ann Lee"]}, {"text": "No.", "is_discard": true}]'
    assert [(one.text, one.speaker) for one in rows(data, ".json").items] == [("Caches lie.", "Ann Lee")]


def test_texts_alone_are_insights_and_other_lists_are_none() -> None:
    assert [one.text for one in rows('["Caches lie.", "Disks do not."]', ".json").items] == [
        "Caches lie.",
        "Disks do not.",
    ]
    data = "date: 2025-03-01\ntags: [storage]\ninsights:\n- Caches lie.\n"
    (only,) = rows(data, ".yml").items
    assert (only.text, only.line, only.day) == ("Caches lie.", 4, date(2025, 3, 1))


def test_what_of_data_is_not_read_is_said(content: Content) -> None:
    library = content(
        {
            "insights/a.csv": "insight,date,mood\nCaches lie.,soon,grim\n",
            "insights/b.csv": "a,b\n1,2\n",
            "insights/c.json": '{"insights": [,]}',
            "insights/d.yml": "draft: yes\ninsights: [Caches lie to all.]\n",
            "insights/e.json": '[{"text": "Disks lie.", "status": "draft"}, {"text": "Disks do not."}]',
        }
    )
    assert [one.text for one in library.insights] == ["Caches lie.", "Disks do not."]
    assert [(one.path, one.line, one.severity) for one in library.problems if "2 files" not in one.what][:6] == [
        ("insights/a.csv", 0, "warning"),
        ("insights/a.csv", 1, "note"),
        ("insights/a.csv", 2, "warning"),
        ("insights/b.csv", 1, "error"),
        ("insights/c.json", 1, "error"),
        ("insights/e.json", 0, "warning"),
    ]


def test_a_page_has_the_insights_of_its_lists_with_their_links(content: Content) -> None:
    page = (
        "<html><head><title>Issue 4</title><style>p{}</style></head><body>\n<h1>Issue 4</h1>\n"
        "<p>March 1, 2025</p>\n"
        '<ul><li>Caches lie, says <a href="https://ex.org/1">a report</a>.</li>\n<li>Disks do not.</li></ul>\n'
        '<p><a href="https://ex.org/u">Unsubscribe</a></p></body></html>'
    )
    assert kept(content, "a.html", page) == [
        (4, "2025-03-01", "Caches lie, says a report.", None, "https://ex.org/1"),
        (5, "2025-03-01", "Disks do not.", None, ""),
    ]
    reader = (
        '<div class="bookTitle">Cables</div><div class="authors">Ann Lee</div>'
        '<div class="noteHeading">Highlight(<span>yellow</span>) - Page 12</div><div class="noteText">Caches lie.</div>'
    )
    assert [one[2] for one in kept(content, "a.html", reader)] == ["Caches lie."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee (@annlee) · Mar 1, 2025\nA thread 🧵\n\n1/ Caches lie.\n\n"
         "2/2 Disks do not.\n\nhttps://ex.org/status/1\n",
         [("2025-03-01", "Caches lie.", "Ann Lee", ""), ("2025-03-01", "Disks do not.", "Ann Lee", "")]),
        ("https://ex.org/9\n\n> Caches lie.\n>\n> — Ann Lee (@annlee) [March 1, 2025](https://ex.org/status/1)\n\n"
         "12 replies · 40 likes\n",
         [("", "Caches lie.", "Ann Lee", "https://ex.org/status/1")]),
        ("Quotes\n1 March 2025 at 10:12\n\n• Caches lie.\n\t◦ Disks do not.\n",
         [("2025-03-01", "Caches lie.", None, ""), ("2025-03-01", "Disks do not.", None, "")]),
        ("Insights, week 12\n\n\n* Caches lie.[a]\n   * Disks do not.\n\n\n[a]Is it so?\n________________\n\nPage 1\n",
         [("", "Caches lie.", None, ""), ("", "Disks do not.", None, "")]),
        ("#infra/quotes#\n# Quotes\n- Caches lie.\n- Disks do not.\n---\n2025-03-01\n",
         [("2025-03-01", "Caches lie.", None, ""), ("2025-03-01", "Disks do not.", None, "")]),
        ("# Issue 4\n\n*Mar 1, 2025 ∙ 5 min read*\n\nHello friends,\n\nWelcome to another week!\n\n"
         "1. **Caches lie.** All do.\n\n"
         "## Sponsor\n\nBuy cables.\n\n## More\n\n2. Disks do not.\n\n"
         "Thanks for reading! Subscribe for more.\n\nShare · Leave a comment\n",
         [("2025-03-01", "Caches lie. All do.", None, ""), ("2025-03-01", "Disks do not.", None, "")]),
    ],
)  # fmt: skip
def test_threads_notes_and_newsletters_hold_what_they_say_and_nothing_else(
    content: Content, text: str, expected: list[tuple[str, str, str | None, str]]
) -> None:
    found = kept(content, "a.md", text)
    assert [one[2:] for one in found] == [one[1:] for one in expected]
    assert all(not day or one[1] == day for one, (day, *_) in zip(found, expected, strict=True))


def test_a_list_beside_a_text_of_its_name_is_its_sidecar(content: Content) -> None:
    library = content({"insights/a.md": "Caches lie.\n", "insights/a.yml": "date: 2025-03-01\nspeaker: Ann Lee\n"})
    assert [(one.text, one.speaker) for one in library.insights] == [("Caches lie.", "Ann Lee")]
    assert said(library) == []


def test_what_a_reader_thinks_and_labels_in_data_are_no_insights(content: Content) -> None:
    table = "Created,URL,Quote,Text,User\n2024-05-01,https://ex.org/1,Caches lie.,so true,ann\n"
    assert kept(content, "a.csv", table) == [(2, "2024-05-01", "Caches lie.", None, "https://ex.org/1")]
    table = (
        "title,note,excerpt,url,tags,created,highlights\n"
        'A,,An excerpt.,https://ex.org/2,,2024-05-02,"Highlight:Disks do not.\nNote:so true\n\nHighlight:Tapes do."\n'
        "B,,Another.,https://ex.org/3,,2024-05-02,\n"
    )
    assert [one[1:] for one in kept(content, "a.csv", table)] == [
        ("2024-05-02", "Disks do not.", None, "https://ex.org/2"),
        ("2024-05-02", "Tapes do.", None, "https://ex.org/2"),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('{"textContent": "Caches lie.", "userEditedTimestampUsec": 1714558272000000, "labels": [{"name": "infra"}]}',
         [("2024-05-01", "Caches lie.")]),
        ('[{"textContent": "Caches lie.", "isTrashed": true}, {"text": "Disks do not.", "date": "2024-05-01"}]',
         [("2024-05-01", "Disks do not.")]),
        ('{"nodes": [{"name": "Caches lie.", "createdAt": 1714558272000, "children":'
         ' [{"name": "Source", "type": "field", "children": [{"name": "https://ex.org"}]}]}]}',
         [("2024-05-01", "Caches lie.")]),
        ('{"entries": [{"creationDate": "2024-05-01T10:11:12Z", "text": "# Caches\\n\\nCaches lie\\\\."}]}',
         [("2024-05-01", "Caches lie.")]),
        ('[{"title": "$:/core", "text": "x"}, {"title": "a", "text": "Caches lie.", "created": "20240501101112000"}]',
         [("2024-05-01", "Caches lie.")]),
        ('[{"text": "Caches lie.<p>Disks &amp; tapes.", "date": "2024-05-01"}]',
         [("2024-05-01", "Caches lie. Disks & tapes.")]),
    ],
)  # fmt: skip
def test_data_of_more_programs(content: Content, data: str, expected: list[tuple[str, str]]) -> None:
    assert [one[1:3] for one in kept(content, "a.json", data)] == expected
