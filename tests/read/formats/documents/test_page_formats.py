import pytest

from generator.read.formats import detect, read_document

TALK = """Choose one: the shape of a cache
[Night Shift] Ada ParkMarch 4, 202412 min
7 connections·9 entities in this videoWhat a Cache Costs
- A cache moves the bill.
- It also moves the CacheKey blame.
Who Pays
- The reader pays first.
Knowledge graph9 entities · 7 connections
How they connect
Hover · drag to explore
Chapters2 moments
Key Moments
Transcript3 segments
Full Transcript
{transcript}Topics5 themes
What’s Discussed
Cold StartsCacheKeyCAP TheoremGitHubRead Paths
Smart Objects9 · 7 links
Concepts· 4
"""


def test_the_talk_page():
    document = read_document(TALK.format(transcript=""), ".txt")
    assert document.cues == ()
    assert document.metadata == {
        "title": "Choose one: the shape of a cache",
        "show": "Night Shift",
        "people": ["Ada Park"],
        "date": "March 4, 2024",
        "duration": "12 min",
        "summary": [
            ("What a Cache Costs", ["A cache moves the bill.", "It also moves the CacheKey blame."]),
            ("Who Pays", ["The reader pays first."]),
        ],
        "topics": ["Cold Starts", "CacheKey", "CAP Theorem", "GitHub", "Read Paths"],
    }


def test_the_talk_page_with_its_transcript():
    document = read_document(TALK.format(transcript="0:00\nCaches lie.\n0:09\nThey do.\n"), ".txt")
    assert [(cue.start_ms, cue.text) for cue in document.cues] == [(0, "Caches lie."), (9000, "They do.")]
    assert document.metadata["topics"][-1] == "Read Paths"


PODCAST = """The Slow Pod - A year of quiet
Episode Date: June 1, 2023We talk about the year. And about ...next year.
Transcript
Discussion (12)
So that was it.
A long year
and a quiet one.
"""


def test_the_podcast_page():
    document = read_document(PODCAST, ".txt")
    assert [cue.text for cue in document.cues] == ["So that was it.", "A long year", "and a quiet one."]
    assert document.metadata == {
        "show": "The Slow Pod",
        "title": "A year of quiet",
        "date": "June 1, 2023",
        "description": "We talk about the year. And about ...next year.",
    }


def test_a_podcast_page_with_names_and_an_impossible_date():
    text = (
        PODCAST.replace("June 1,", "June 31,").replace("So that", "Ada: So that").replace("A long", "Ben Oda: A long")
    )
    document = read_document(text, ".txt")
    assert [cue.speaker for cue in document.cues] == ["Ada", "Ben Oda"]
    assert document.metadata["date"] == "June 31, 2023"


@pytest.mark.parametrize(
    "text", ["A note on March 4, 2024.\nIt was 12 min long.\n", "3 links to read\nand more words\n"]
)
def test_plain_text_is_not_taken_for_a_page(text):
    found = detect(text, ".txt")
    assert found is not None
    assert found.name.startswith("text")
