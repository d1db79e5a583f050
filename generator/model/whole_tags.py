"""HTML made fit for the standard library's parser: what opens and never closes is text.

`html.parser` looks for the end of a tag, a comment or a section anew from each `<`, to the end of the file: where none
comes, it needs a time that grows with the square of the text.
"""

import re
from html.parser import HTMLParser
from typing import TypeVar

_NO_TAG = re.compile(r"<(?!/?[A-Za-z][^<>]{0,4000}+>|!(?!\[)[^<>]{0,4000}+>|!--|\?[^<>]{0,4000}+>)")
_COMMENT_END = "-->"
_Reader = TypeVar("_Reader", bound=HTMLParser)


def read_by(reader: _Reader, html: str) -> _Reader:
    """The reader, once it has heard of all tags and words of an HTML text. Never raises."""
    reader.feed(whole_tags(html))
    reader.close()
    return reader


def whole_tags(html: str) -> str:
    """The text with each `<` escaped that begins no whole tag or comment."""
    # From behind the last end of a comment on, a comment that begins has none.
    closed = html.rfind(_COMMENT_END) + 1
    html = html[:closed] + html[closed:].replace("<!--", "&lt;!--")
    return _NO_TAG.sub("&lt;", html)
