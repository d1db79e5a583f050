"""What of a saved web page is its subject: menus, sidebars, lists of links and what else surrounds it are blanked.

Told by the elements and roles of HTML and WAI-ARIA, else by the names that sites give their parts. Never more than half
of a page's words, so that a page that is built otherwise is read whole.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import accumulate

from generator.model.whole_tags import read_by, whole_tags

_PARTS = frozenset("main article aside section div ul ol form nav header footer dl table dialog".split())
"""Elements that hold a part of a page, and are closed."""
_UNSEEN = frozenset("script style template noscript title head".split())
_ROLES = frozenset("navigation banner contentinfo complementary search dialog menu menubar".split())
_SURROUNDS = re.compile(
    r"(?:[a-z]+[-_])*(?:nav|navbar|navigation|menu|sidebar|related|breadcrumbs?|share|sharing|social|comments|respond"
    r"|newsletter|subscribe|signup|cookies?|footer|pagination|pager|recommended|recommendations|skip|masthead|popup)"
    r"(?:[-_](?:posts?|episodes?|links?|list|items?|area|box|bar|nav|section|block|form|buttons?|icons?|inner|outer))*"
)
"""Names of parts that surround the subject; `sidebar-wrap` and `has-sidebar` hold both."""
_MANY = 2
"""Links of a list that is one of links."""


@dataclass(slots=True)
class _Part:
    """An element that is open, or was."""

    tag: str
    start: int
    """Where it begins in the text."""
    before: int
    """Letters shown before it."""
    linked: int
    """Of them in links to other pages."""
    apart: bool
    """Whether it is no part of the subject."""
    items: int = 0
    """Links in it."""
    end: int = 0
    letters: int = 0


class _Parts(HTMLParser):
    """Finds the parts of a page, and how much is said in each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self._open: list[_Part] = []
        self.found: list[_Part] = []
        self.letters = 0
        self._linked = 0
        self._link = False
        self._unseen = ""
        self.head_ends = 0
        """Where the page's own words may begin."""

    @property
    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen = self._unseen or tag
        elif tag == "a":
            self._link = not (dict(attrs).get("href") or "#").startswith("#")
            for part in self._open[-1:]:
                part.items += self._link
        elif tag in _PARTS:
            given = {name: (value or "").lower() for name, value in attrs}
            names = f"{given.get('class', '')} {given.get('id', '')}".split()
            apart = tag in ("aside", "nav", "footer") or given.get("role", "") in _ROLES
            apart = apart or (tag not in ("main", "article") and any(map(_SURROUNDS.fullmatch, names)))
            self._open.append(_Part(tag, self._at, self.letters, self._linked, apart))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
            self.head_ends = self._at + len("</head>") if tag == "head" else self.head_ends
        elif tag == "a":
            self._link = False
        elif any(part.tag == tag for part in self._open):
            while (part := self._open.pop()).tag != tag:
                self._end(part)
            self._end(part)

    def _end(self, part: _Part) -> None:
        part.end, part.letters = self._at, self.letters - part.before
        links = self._linked - part.linked
        if part.tag in ("ul", "ol") and part.items >= _MANY and links * 20 >= part.letters * 19:
            part.apart = True
        elif self._open:
            self._open[-1].items += part.items
        self.found.append(part)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            size = len("".join(data.split()))
            self.letters += size
            self._linked += size * self._link


def core(html: str) -> str:
    """The page with what is not its subject blanked; line breaks stay, so that lines keep their numbers."""
    html = whole_tags(html)
    parts = read_by(_Parts(html), html)
    whole = parts.letters
    cut: list[tuple[int, int]] = []
    for tag in ("main", "article"):
        outer = _outer(part for part in parts.found if part.tag == tag)
        if outer and 2 * (inside := sum(part.letters for part in outer)) > whole:
            whole = inside
            edges = [parts.head_ends, *(edge for part in outer for edge in (part.start, part.end)), len(html)]
            cut = list(zip(edges[::2], edges[1::2], strict=True))
            break
    starts = [start for start, _ in cut]
    apart = [
        part
        for part in _outer(part for part in parts.found if part.apart)
        if not ((at := bisect_right(starts, part.start)) and part.start < cut[at - 1][1])
    ]
    if 2 * sum(part.letters for part in apart) < whole:
        cut += [(part.start, part.end) for part in apart]
    kept: list[str] = []
    at = 0
    for start, end in sorted(cut):
        kept += [html[at:start], "\n" * html.count("\n", start, end)]
        at = max(at, end)
    return "".join([*kept, html[at:]])


def _outer(parts: Iterable[_Part]) -> list[_Part]:
    """Those of some parts that lie in no other of them, in their order."""
    found: list[_Part] = []
    for part in sorted(parts, key=lambda one: one.start):
        if not found or part.start >= found[-1].end:
            found.append(part)
    return found
