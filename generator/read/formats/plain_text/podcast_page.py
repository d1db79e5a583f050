"""A podcast directory's transcript page, pasted: `Show - Title`, `Episode Date: …` and the description, lines."""

import re

from generator.interface import ENGLISH
from generator.read.formats.document import Document
from generator.read.formats.format import PROSE, Format
from generator.read.formats.plain_text import spoken

DATE = rf"(?:{'|'.join(ENGLISH.listed('months'))})\s+\d{{1,2}},\s+\d{{4}}"
_DATED = re.compile(rf"\s*Episode Date:\s*({DATE})\s*(.*)")
_CHROME = re.compile(r"\s*(?:Full )?Transcript\s*|\s*(?:Discussion|Comments)\s*\(\d+\)\s*")
_TITLE = re.compile(r"(.+?)\s+[-–—|]\s+(.+)")
_HEAD = 8
"""Lines that are not blank, among which the date of such a page stands."""


def sniff(text: str) -> bool:
    """Whether one of the first lines begins with `Episode Date:` and a date."""
    return any(_DATED.match(line) for line in [line for line in text[:6000].split("\n") if line.strip()][:_HEAD])


def read(text: str) -> Document:
    """Show, title, date and description from the head; the lines below, without the page's own words, as cues."""
    lines = text.split("\n")
    at, found = next((number, found) for number, line in enumerate(lines) if (found := _DATED.match(line)))
    metadata: dict[str, object] = {}
    title = next((line.strip() for line in lines[:at] if line.strip()), "")
    if parts := _TITLE.fullmatch(title[:300]):
        metadata.update(show=parts.group(1), title=parts.group(2))
    elif title:
        metadata["title"] = title
    metadata["date"] = found[1]
    body = at + 1
    told = [found[2].strip()]
    chrome = next(
        (number for number in range(body, min(body + 60, len(lines))) if _CHROME.fullmatch(lines[number])), None
    )
    if chrome is not None:
        told += [line.strip() for line in lines[body:chrome]]
        body = chrome
    metadata["description"] = "\n".join(line for line in told if line)
    while body < len(lines) and (not lines[body].strip() or _CHROME.fullmatch(lines[body])):
        body += 1
    return spoken.below(lines, body, metadata)


FORMAT = Format(
    "podcast page (pasted)",
    PROSE,
    sniff,
    read,
    looks="`Show - Title`; `Episode Date: December 31, 2024…`; `Transcript`; lines",
    taken="show, title, date, description, lines (with names or times if they have any)",
    left="`Discussion (0)` and the like",
)
