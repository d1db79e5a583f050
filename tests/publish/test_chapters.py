"""Chapters for podcast apps are what the format says, and only where there are times."""

import json

from generator.publish.chapters import chapters
from tests.publish.test_feeds import library


def test_the_file_has_seconds_and_titles() -> None:
    first, *_ = pages = list(chapters(library()))
    assert len(pages) == len(library().episodes)
    assert first.path.endswith("/chapters.json")
    record = json.loads(first.text)
    assert record["version"] == "1.2.0"
    assert record["chapters"] == [{"startTime": 0.0, "title": "Storage & <i>money</i>"}]
