"""The heading over what was said, on a page that has notes above it, or below."""

import re

from generator.read.formats.plain_text.preface import TRANSCRIPT

HEADED = r"(?:(?:full|episode|podcast|show|complete|interview)[ \t]+)?" + TRANSCRIPT + r"s?(?:[ \t]+below)?[ \t:#]*"
_MORE = r"(?:(?<![^\s:#])(?:of|by|from|for)\b[^\n*]*|[(\[–—-][^\n*]*)?"
_HEADING = re.compile(
    rf"^(#{{1,6}})?[ \t]*(\*\*|__)?{HEADED}(?(1){_MORE}|(?(2){_MORE}))(?:\*\*|__)?[ \t:\\]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A heading, of which more may follow (`Transcript by Ann`), or a line of its own."""
NOTES = re.compile(
    r"\W*(?:(?:show|episode)[ -]*)?(?:notes|links?|sponsors?|resources|references|credits|picks?|time ?stamps?"
    r"|mentioned|mentions|further reading|learn more|follow|contact)\b.*"
    r"|.*\b(?:notes|links|picks|sponsors?|mentioned|resources)\W*",
    re.IGNORECASE,
)
"""Headings over what nobody said."""
_LINK = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|<?https?://\S+")
_FEW = 80
"""Words: a link among fewer leads to the transcript, and they are none."""


Under = tuple[int, int, int]
"""Where in a text a heading begins, where the talk below it does, and where that ends and notes may go on."""


def talk_under(text: str) -> Under | None:
    """The talk below a heading such as "Transcript"; None where there is none, or a link that leads to one."""
    found = _HEADING.search(text)
    place = under(text, found) if found else None
    said = text[slice(*place[1:])] if place else ""
    return None if _LINK.search(said) and len(_LINK.sub("", said).split()) < _FEW else place


def under(text: str, heading: re.Match[str]) -> Under:
    """What a heading stands over, its marks in group 1.

    One over what nobody said ends the talk, as deep as its own or the second at most.
    """
    level, start = max(2, len(heading[1] or "")), heading.end()
    below = re.search(rf"^#{{1,{level}}}[ \t]+(?:{NOTES.pattern})$", text[start:], re.IGNORECASE | re.MULTILINE)
    return heading.start(), start, start + below.start() if below else len(text)


def notes_and_talk(text: str) -> tuple[str, str]:
    """(notes, transcript) of a page of notes in Markdown: only what such a heading stands over was said."""
    begin, start, stop = talk_under(text) or (len(text),) * 3
    return text[:begin] + text[stop:], text[start:stop]
