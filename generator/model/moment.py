"""Times and dates as a reader sees them, on pages, in feeds and in mail; the machine's locale has no say in it."""

from datetime import date

MONTHS = ("January February March April May June July August September October November December").split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TALK_PACE = 165
"""Words a minute, near the median of podcasts whose transcripts have times; nine in ten lie between 150 and 190."""


def stamp(ms: int) -> str:
    """Milliseconds as `08:12` or `1:02:03`."""
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


def length(ms: int) -> str:
    """Milliseconds as `52 min`."""
    return f"{max(1, round(ms / 60000))} min"


def talk(ms: int, estimated: bool = False) -> tuple[str, str]:
    """Milliseconds as a figure and its unit: minutes below two hours, one decimal of an hour below ten.

    An estimate says that it is one, and is given in steps of five minutes or of an hour.
    """
    value = ms / 3_600_000
    if estimated and value < 2:
        return f"about {max(5, 5 * round(value * 12))}", "minutes of talk"
    if estimated:
        return f"about {value:,.0f}", "hours of talk"
    if value < 2:
        minutes = max(1, round(ms / 60_000))
        return str(minutes), "minute of talk" if minutes == 1 else "minutes of talk"
    return (f"{value:.1f}" if value < 10 else f"{value:,.0f}"), "hours of talk"


def speaking(words: int) -> int:
    """The milliseconds it takes to say so many words, at the pace of podcasts."""
    return round(words * 60_000 / TALK_PACE)


def reading(words: int) -> str:
    """A reading time at 230 words a minute, the mean of adults reading English prose (Brysbaert 2019)."""
    return f"{max(1, round(words / 230))} min read"


def day(value: date) -> str:
    """`18 Nov 2025`."""
    return f"{value.day} {MONTHS[value.month - 1][:3]} {value.year}"


def full_day(value: date) -> str:
    """`20 November 2025`."""
    return f"{value.day} {month(value)}"


def long_day(value: date) -> str:
    """`Thursday, 20 November 2025`."""
    return f"{DAYS[value.weekday()]}, {full_day(value)}"


def month(value: date) -> str:
    """`November 2025`."""
    return f"{MONTHS[value.month - 1]} {value.year}"
