"""Markup to plain text: caption tags, HTML entities and the Markdown that transcripts use inline."""

import html
import re

# The tags captions and pasted pages have, in lower or all upper case: `List<String>` is what somebody said.
_TAG = re.compile(
    r"</?(?:[cbiuvaps]|rt|ruby|lang|font|span|em|strong|div|br|hr|h[1-6]|li|ul|ol|img|cite|time|mark|small|sub|sup|code|script|style|details|summary"
    r"|[CBIUVAPS]|FONT|SPAN|EM|STRONG|DIV|BR|HR|LI|UL|OL|IMG|CITE)(?:[\s.:/][^<>]*)?>|</?\d[\d:.]*>|</?>"
)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SUBSTATION = re.compile(r"\{\\[^{}]*\}")
_PICTURE = re.compile(r"!(?<!\\!)\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
"""Nobody says what a picture shows."""
_LINK = re.compile(r"!?(?<!\\)\[((?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3}|_{1,3})(?=[^\s*_])(.{1,300}?)(?<=[^\s\\])\1(?![\w*])")
"""Stars or underscores around words: what they stress stands in the second group."""
_STRESSED = re.compile(r"(?<=[^\s\\*_])[*_]+(?![\w*])")
"""Where stress may end: without one there is none, which is told faster than by looking for each beginning's end."""
_CODE = re.compile(r"(?<!\\)`{1,3}([^`]+)`{1,3}")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """Caption text without tags, entities resolved, line breaks kept, no blank lines or doubled spaces."""
    return folded(html.unescape(_SUBSTATION.sub("", _TAG.sub("", _LINE_BREAK.sub("\n", text)))))


def folded(text: str) -> str:
    """The text without blank lines and doubled blanks."""
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(filter(None, [" ".join(line.split()) for line in text.split("\n")]))


def unmarked(text: str) -> str:
    """One Markdown paragraph as plain text: links by their words, emphasis and code without marks, escapes resolved."""
    if "](" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub("", text) if "![" in text else text)
    if "<" in text:
        text = _TAG.sub("", _LINE_BREAK.sub(" ", text))
    if ("*" in text or "_" in text) and _STRESSED.search(text):
        for _ in range(2):
            text = EMPHASIS.sub(r"\2", text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "&" in text:
        text = html.unescape(text)
    return " ".join(text.split())
