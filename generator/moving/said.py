"""Tells what was said from what was written about it, in the text of one page."""

import re

_WORD = r"(?:(?:full|complete|episode|podcast|show)[ \t]+)?trans[ck]ript"
_HEADING = re.compile(
    rf"^(?:#{{1,6}}[ \t]*\**{_WORD}[^\n]*|\*\*{_WORD}[^\n*]*\*\*)[ \t]*\n", re.IGNORECASE | re.MULTILINE
)
_LINK = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|<?https?://\S+")
_FEW = 20
"""Words: a link among fewer leads to the transcript, and they are none."""


def parted(text: str) -> tuple[str, str]:
    """(notes, transcript) of a page in Markdown: what follows "Transcript", as a heading or in bold, was said."""
    found = _HEADING.search(text)
    said = text[found.end() :] if found else ""
    if not found or (_LINK.search(said) and len(_LINK.sub("", said).split()) < _FEW):
        return text, ""
    return text[: found.start()], said
