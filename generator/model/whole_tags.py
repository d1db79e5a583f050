"""HTML made fit for the standard library's parser: what opens and never closes is text.

`html.parser` looks for the end of a tag, a comment or a section anew from each `<`, to the end of the file: where none
comes, it needs a time that grows with the square of the text.
"""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import TypeVar

_NO_TAG = re.compile(r"<(?!/?[A-Za-z][^<>]{0,4000}+>|!(?!\[)[^<>]{0,4000}+>|!--|\?[^<>]{0,4000}+>)")
_COMMENT_END = "-->"
_POWER = re.compile(r"(?<=\d)<sup\b[^<>]{0,4000}>([+−-]?\d{1,9})</sup>", re.IGNORECASE)
"""Without its tags 10 to the power of 9 would be 109."""
_Reader = TypeVar("_Reader", bound=HTMLParser)


def read_by(reader: _Reader, html: str) -> _Reader:
    """The reader, once it has heard of all tags and words of an HTML text. Never raises."""
    reader.feed(whole_tags(html))
    reader.close()
    return reader


def whole_tags(html: str) -> str:
    """The text with each `<` escaped that begins no whole tag or comment, and powers of figures as `10^9`."""
    # From behind the last end of a comment on, a comment that begins has none.
    closed = html.rfind(_COMMENT_END) + 1
    html = html[:closed] + html[closed:].replace("<!--", "&lt;!--")
    return _POWER.sub(r"^\1", _NO_TAG.sub("&lt;", html))


class Flow(HTMLParser):
    """Reads HTML into `parts`: its words, and for each tag what `opened` and `closed` make of it."""

    silent: frozenset[str] = frozenset()
    """Tags of which nothing is said, nor of what they hold."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silenced = 0

    def opened(self, tag: str, given: Mapping[str, str | None]) -> str:
        """What stands for the beginning of an element with these attributes."""
        return ""

    def closed(self, tag: str) -> str:
        """What stands for its end."""
        return ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As the standard library has it."""
        if tag in self.silent:
            self._silenced += 1
        else:
            self.parts.append(self.opened(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """As the standard library has it."""
        if tag in self.silent:
            self._silenced = max(0, self._silenced - 1)
        else:
            self.parts.append(self.closed(tag))

    def handle_data(self, data: str) -> None:
        """As the standard library has it."""
        if not self._silenced:
            self.parts.append(re.sub(r"\s+", " ", data))
