r"""A `.txt` is words: signs that Markdown or HTML would take for markup stay, unless the file shows that it is either.

The readers of text know Markdown. A file that isn't gets, in place of each sign that they would act on, a private
character that says nothing to them; in the document that they make the sign is put back.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.read.formats.document import Document
from generator.read.formats.markup import EMPHASIS

_SIGNS = "<*_`\\(&.)#!"
_HIDDEN = "".join(chr(0xF0000 + number) for number in range(len(_SIGNS)))
_HIDE = str.maketrans(_SIGNS, _HIDDEN)
_SHOW = str.maketrans(_HIDDEN, _SIGNS)
_ACTIVE = re.compile(r"[<*_`\\&#]|\]\(|^ {0,3}\d{1,3}[.)][ \t]", re.MULTILINE)

_MARKDOWN = re.compile(
    r"(?:\*\*[^*]{1,60}(?::\*\*|\*\*:)|__[^_]{1,60}__:|#{1,6} \S|```)"
    r"|.*?(?:(?<![\w*])\*\*(?=[^\s*])[^*]{1,200}(?<=\S)\*\*(?![\w*])|\[[^\[\]]{1,200}\]\(https?://[^()\s]{1,300}\))"
)
_HTML = re.compile(r".*?(?:<(i|b|em|strong|p|u|a|span|font)(?:\s[^<>]{0,200})?>[^<>]{1,400}</\1>|<br ?/?>$)")
_ENOUGH, _SHARE = 3, 4
"""Lines with markup that make a text Markdown or HTML: three, and one for every four paragraphs."""
_ESCAPED = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#39|#x27|rsquo|lsquo|hellip);")
_BARE = re.compile(r"&(?!#?\w{2,8};)|<")
_ENTITY = re.compile(r"&(?:#|\w)[^\s&<;]{0,31};?")
_LONG = 2000
"""Characters of a line that are looked at."""

_ITEM = re.compile(r"^( {0,3}\d{1,3})([.)])(?=[ \t])", re.MULTILINE)
_HEADING = re.compile(r"(?<=\S\n)( {0,3})#(?=#{0,5}[ \t])|^( {0,3})#(?=#{0,5}[ \t].*\n[^\n])", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def literal(text: str) -> str:
    """The text with the signs hidden that a reader would take for markup; the same where it is Markdown or HTML."""
    if not _ACTIVE.search(text) or any(sign in text for sign in _HIDDEN) or _is_markup(text):
        return text
    text = (
        _ESCAPE.sub(_hide("\\"), text).replace("`", _hide("`")).replace("<", _hide("<")).replace("](", "]" + _hide("("))
    )
    text = _ENTITY.sub(lambda found: _hide(found[0][0]) + found[0][1:], text)
    text = _ITEM.sub(lambda found: found[1] + _hide(found[2]), text)
    text = _HEADING.sub(lambda found: (found[1] or found[2] or "") + _hide("#"), text)
    if "*" in text or "_" in text:
        text = "\n".join(_unstressed(line) for line in text.split("\n"))
    return text


def restored(document: Document) -> Document:
    """The document with the signs put back."""
    return replace(
        document,
        cues=tuple(replace(cue, text=_shown(cue.text), speaker=_shown(cue.speaker)) for cue in document.cues),
        metadata=_shown(document.metadata),
        headings=tuple((at, _shown(title)) for at, title in document.headings),
        warnings=tuple((line, _shown(what), how) for line, what, how in document.warnings),
    )


def _is_markup(text: str) -> bool:
    """Whether the file as a whole shows that it is Markdown, or HTML (perhaps only escaped as HTML is)."""
    lines = [line[:_LONG] for line in text.split("\n") if line.strip()]
    blocks = len(re.findall(r"\n[ \t]*\n", text.strip())) + 1
    wanted = max(_ENOUGH, (blocks if blocks > 1 else len(lines)) / _SHARE)
    if any(sum(1 for line in lines if sign.match(line)) >= wanted for sign in (_MARKDOWN, _HTML)):
        return True
    return not _BARE.search(text) and sum(1 for line in lines if _ESCAPED.search(line)) >= _ENOUGH


def _unstressed(line: str) -> str:
    """The line with those stars and underscores hidden that would stress words."""
    for _ in range(8):
        hidden = EMPHASIS.sub(lambda found: _hide(found[1]) + found[2] + _hide(found[1]), line)
        if hidden == line:
            return line
        line = hidden
    return re.sub(r"[*_]", lambda found: _hide(found[0]), line)


def _hide(signs: str) -> str:
    return signs.translate(_HIDE)


def shown(text: str) -> str:
    """The text with the signs put back; no character moves."""
    return text if text.isascii() else text.translate(_SHOW)


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, Mapping):
        return {name: _shown(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_shown(inner) for inner in value)
    return value
