"""The words of an insight without marks of Markdown: pages, feeds and mail show them as they stand."""

import re

from generator.read.formats.markup import unmarked

_CODE = re.compile(r"(?<![\\`])(`{1,3})(?!`)(.+?)(?<!`)\1(?!`)")
_LINK = re.compile(r"(?<!\\)\]\(<?(https?://(?:[^()\s<>]|\([^()\s]*\))+)>?(?:\s+[\"'(][^()]*[\"')])?\)")
_MARK = re.compile(
    r"(?<!\s)\s{0,3}[(\[]{0,3}\[(?:sources?|link|ref(?:erence)?|via|original|permalink|\[?\d{1,3}\]?|[^\w\[\]]{1,3})\]"
    r"\((?:https?://(?:[^()\s]|\([^()\s]*\))+)\)[)\]]*(?:(?<=[)\]])[.,;])?\s*$",
    re.IGNORECASE,
)
"""A link at the end whose words only say that it is one: `([source](https://…))`, `[[1]](https://…)`."""
_SOURCED = re.compile(
    r"(?<=[.!?…\"”’)])\s+\(?(?:source|via|link|ref):\s*\[[^\[\]]*\]\([^()\s]*\)\)?\.?\s*$", re.IGNORECASE
)
_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*(?:\s[^()]*)?\)")
_BARE = re.compile(r"<(https?://[^<>\s]+)>")
_NOTE = re.compile(r"(?<=\S)\[\^[^\[\]\s]{1,30}\](?!:)")
"""Where a footnote would stand."""
_MATH = re.compile(r"(?<!\\)(\${1,2})(?=\S)[^$]*\\[^$]*(?<=[^\s\\])\1(?!\d)")
_DUNDER = re.compile(r"__[a-z0-9_]+__")
"""A name in Python, which is no stress."""
_BLANKS = re.compile(r"\s{4,}")
_HELD = "\ue010"


def plain_words(text: str, markup: bool = True) -> tuple[str, tuple[str, ...]]:
    """The words of a line of Markdown, and the addresses that they link to.

    Without `markup` the text is one that may use stars, code and links, but no tags, entities or escapes (`.txt`).
    """
    text = _PICTURE.sub("", _BLANKS.sub(" ", text))
    links = [found[1] for found in _LINK.finditer(text)]
    text = _NOTE.sub("", _MARK.sub("", _SOURCED.sub("", text)))
    if not any(sign in text for sign in "*_`[<\\&"):
        return text, tuple(links)
    held: list[str] = []

    def hold(words: str) -> str:
        held.append(words)
        return f"{_HELD}{len(held) - 1}{_HELD}"

    text = _CODE.sub(lambda code: hold(code[2].strip()), text)
    text = _DUNDER.sub(lambda name: hold(name[0]), _MATH.sub(lambda formula: hold(formula[0]), text))
    text = _BARE.sub(lambda found: hold(found[1]), text)
    if not markup:
        text = re.sub(r"[\\<>&]", lambda sign: hold(sign[0]), text)
    text = unmarked(text)
    for _ in range(2):
        text = re.sub(rf"{_HELD}(\d+){_HELD}", lambda place: held[int(place[1])], text)
    return " ".join(text.split()), tuple(links)
