"""Times as a reader and as a machine sees them; how a day is written is a matter of the interface's words."""

from datetime import date

from generator.interface import Words

TALK_PACE = 165
"""Words a minute, near the median of podcasts whose transcripts have times; nine in ten lie between 150 and 190."""


def stamp(ms: int | None) -> str:
    """Milliseconds as `08:12` or `1:02:03`; empty where there is no time."""
    if ms is None:
        return ""
    seconds = ms // 1000
    hours, rest = divmod(seconds, 3600)
    clock = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{clock}" if hours else clock


def exact(ms: int) -> str:
    """The same, with the milliseconds where there are any: `08:12.500`."""
    return stamp(ms) + (f".{ms % 1000:03d}" if ms % 1000 else "")


def caption(ms: int, mark: str) -> str:
    """Milliseconds as WebVTT (`mark` is a full stop) and SRT (a comma) write them: `00:08:12.500`."""
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{mark}{rest:03d}"


def iso_duration(ms: int) -> str:
    """Milliseconds as an ISO 8601 duration, whole seconds: `PT14M32S`."""
    seconds = ms // 1000
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    return "PT" + parts + (f"{seconds}S" if seconds or not parts else "")


def talk(ms: int, words: Words, estimated: bool = False) -> tuple[str, str]:
    """Milliseconds as a figure and its unit: minutes below two hours, one decimal of an hour below ten.

    An estimate says that it is one, and is given in steps of five minutes or of an hour.
    """
    value = ms / 3_600_000
    if value < 2:
        minutes = max(5, 5 * round(value * 12)) if estimated else max(1, round(ms / 60_000))
        figure, unit = words.number(minutes), words("talk_minutes", minutes)
    else:
        hours = round(value) if estimated or value >= 10 else value
        figure, unit = words.number(hours), words("talk_hours")
    return (words("about", figure=figure) if estimated else figure), unit


def speaking(words: int) -> int:
    """The milliseconds it takes to say so many words, at the pace of podcasts."""
    return round(words * 60_000 / TALK_PACE)


def reading(count: int, words: Words) -> str:
    """A reading time at 230 words a minute, the mean of adults reading English prose (Brysbaert 2019)."""
    return words("reading", max(1, round(count / 230)))


def sitemap_day(written: object) -> str:
    """A page's own date as MkDocs takes it, `2024-12-31`; empty for anything else that a person may write.

    And for what the sitemap can't hold: MkDocs packs the newest date into 32 bits of seconds from 1970.
    """
    try:
        day = date.fromisoformat(str(written or "")[:10])
    except ValueError:
        return ""
    return day.isoformat() if 1970 <= day.year <= 2105 else ""
