"""Tells what was said from what was written about it, in the text of one page."""

import re

from generator.read.show_notes import end_of_talk

_WORD = r"(?:(?:full|complete|episode|podcast|show)[ \t]+)?trans[ck]ript(?:s?\b|ion(?=[ \t:*]*$))"
_HEADING = re.compile(
    rf"^(?:(#{{1,6}})[ \t]*\**{_WORD}[^\n]*|\*\*{_WORD}[^\n*]*\*\*)[ \t]*\n", re.IGNORECASE | re.MULTILINE
)
_LINK = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|<?https?://\S+")
_FEW = 80
"""Words: a link among fewer leads to the transcript, and they are none."""


def parted(text: str) -> tuple[str, str]:
    """(notes, transcript) of a page in Markdown: what follows "Transcript", as a heading or in bold, was said.

    Notes may go on below it, from a heading such as "Links" on.
    """
    found = _HEADING.search(text)
    if not found:
        return text, ""
    stop = end_of_talk(text, found.end(), len(found[1] or ""))
    said = text[found.end() : stop]
    if _LINK.search(said) and len(_LINK.sub("", said).split()) < _FEW:
        return text, ""
    return text[: found.start()] + text[stop:], said
