"""What is dated in the future waits for its day."""

from dataclasses import replace
from datetime import date
from typing import Any

from generator.model import Library

_KINDS = (("episodes", "episode"), ("posts", "post"), ("insights", "insight"), ("pages", "page"))


def held_back(library: Library) -> tuple[Library, str]:
    """The library without what is dated after `site.today`, and one line on all that waits (empty: nothing does)."""
    kept: dict[str, Any] = {}
    waiting: list[str] = []
    days: list[date] = []
    for field, name in _KINDS:
        records = getattr(library, field)
        kept[field] = tuple(record for record in records if not record.date or record.date <= library.site.today)
        days += [record.date for record in records if record.date and record.date > library.site.today]
        if later := len(records) - len(kept[field]):
            waiting.append(f"{later} {name}{'s' * (later > 1)}")
    if not days:
        return library, ""
    awaited = tuple(insight for insight in library.insights if insight.date > library.site.today)
    waits = tuple(episode.slug for episode in library.episodes if episode.date > library.site.today)
    return replace(
        library, **kept, awaited=awaited, waiting=waits
    ), f"Waiting for their day: {', '.join(waiting)}; the next on {min(days)}"
