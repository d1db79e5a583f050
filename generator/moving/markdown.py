"""HTML that a program wrote for readers, as Markdown: paragraphs, lists, links, headings, emphasis."""

import re
from html.parser import HTMLParser

from generator.model.whole_tags import read_by

_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
_BLOCKS = frozenset("p div ul ol blockquote section article table tr figure pre".split())
_SILENT = frozenset("script style iframe audio video".split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.links: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "a":
            self.links.append(dict(attrs).get("href") or "")
            self.parts.append("[" if self.links[-1] else "")
        elif tag == "br":
            self.parts.append("  \n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif re.fullmatch("h[1-6]", tag):
            self.parts.append("\n\n## ")
        elif tag in _BLOCKS:
            self.parts.append("\n\n")
        else:
            self.parts.append(_MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "a" and self.links:
            to = self.links.pop()
            self.parts.append(f"]({to})" if to else "")
        elif tag in _BLOCKS or re.fullmatch("h[1-6]", tag):
            self.parts.append("\n\n")
        else:
            self.parts.append(_MARKS.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def markdown(html: str) -> str:
    """The Markdown of some HTML; a text without tags is itself."""
    if not re.search(r"</?[a-zA-Z]|&\w+;", html):
        return html.strip()
    reader = read_by(_Reader(), html)
    lines = [line.strip() if line.strip() != "-" else "" for line in "".join(reader.parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
