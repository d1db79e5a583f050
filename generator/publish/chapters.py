"""Chapters as files for podcast apps (JSON chapters 1.2.0, podcastindex.org)."""

import json
from collections.abc import Iterator

from generator.model import Library, Page, address


def chapters(library: Library) -> Iterator[Page]:
    """`chapters.json` beside each episode whose chapters have times; times in seconds, as the format has it."""
    for episode in library.episodes:
        timed = [one for one in library.analyses[episode.slug].chapters if one.start_ms is not None]
        if timed:
            listed = [{"startTime": (one.start_ms or 0) / 1000, "title": one.title} for one in timed]
            record = {"version": "1.2.0", "title": episode.title, "chapters": listed}
            text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
            yield Page(address.episode(episode.slug) + "chapters.json", text, episode.path)
