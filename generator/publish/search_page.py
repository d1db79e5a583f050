"""A page's HTML read as Pagefind 1.5 reads it: its words, how much each weighs, its anchors, and what its tags tell.

For Pagefind, nearly all the work was what each word is found by, wherever it stands: it is asked once, by
`search_words`. Not read are attributes that no page of ours has: `data-pagefind-sort`, `-default-meta`, `-index-attrs`,
and an ignored element's `all`.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_TAG = re.compile(
    r"""(?:<div class="turn" id="([\w-]+)">)?<p>([^<]*+)</p>(?(1)</div>)|"""
    r"""<!--.*?-->|<(/?)([a-zA-Z][\w:-]*)((?:[^>"']++|"[^"]*"|'[^']*')*+)>""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_OF_ATTRIBUTE = re.compile(r"\s*([^:\[\]]+)\[(.+)\]\s*")
_SPACES = re.compile(r"\s{2,}|[\r\n]+")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCK = frozenset("h1 h2 h3 h4 h5 h6 p td div ul li article section".split())
_INLINE = frozenset(
    "a abbr acronym b bdo big br button cite code dfn em i img input kbd label map object output q samp script select "
    "small span strong sub sup textarea time tt var".split()
)
_UNSEEN = frozenset("head style script noscript label form svg footer nav iframe template".split())
_WEIGHT = {"h1": "7", "h2": "6", "h3": "5", "h4": "4", "h5": "3", "h6": "2"}
PLAIN = "1"
"""The weight of words that are in no heading."""


@dataclass(slots=True)
class _Anchor:
    element: str
    id: str
    text: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Weight:
    """The words that follow weigh so much, or, where it is empty, as much as those before the last such mark."""

    much: str


_END = _Weight("")


@dataclass(slots=True)
class _Node:
    """An element that is open."""

    tag: str
    attributes: dict[str, str]
    anchors: list[_Anchor]
    ignored: bool
    is_body: bool
    within: list["str | _Anchor | _Weight"] = field(default_factory=list)
    holds_body: bool = False
    """Whether an element of the index is in it: then nothing else in it counts."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page tells."""

    path: str
    language: str
    words: tuple[str, ...]
    """All that stands in its text between spaces."""
    weights: tuple[tuple[int, str], ...]
    """(number of the first word, weight) of each run of words, the first at 0."""
    anchors: tuple[tuple[str, str, str, int], ...]
    """(element, id, its own text, number of the word that follows)."""
    filters: dict[str, list[str]]
    meta: dict[str, str]

    @property
    def fragment(self) -> bytes:
        """What a reader fetches of the page, as JSON."""
        url = "/" + re.sub(r"(^|/)index\.html$", r"\1", self.path)
        told = {
            "url": url,
            "content": " ".join(self.words),
            "word_count": max(1, len(self.words)),
            "filters": dict(sorted(self.filters.items())),
            "meta": dict(sorted(self.meta.items())),
            "anchors": [
                {"element": element, "id": name, "text": text, "location": at}
                for element, name, text, at in self.anchors
            ],
        }
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def read(path: str, html: str) -> Page:
    """A page of the site; `path` is that of its file. An element that is not closed ends with the one around it."""
    page = _Reading()
    at = 0
    for tag in _TAG.finditer(html):
        turn, paragraph, closing, name, written = tag.groups()
        page.text(html[at : tag.start()])
        at = tag.end()
        if turn or paragraph:
            page.paragraph(turn, paragraph)
        elif closing:
            page.close(name.lower())
        elif name:
            page.open(name.lower(), written)
    page.text(html[at:])
    return page.told(path)


class _Reading:
    def __init__(self) -> None:
        self.language = "unknown"
        self.filters: dict[str, list[str]] = {}
        self.meta: dict[str, str] = {}
        self.title = ""
        self.image: dict[str, str] = {}
        self.nodes = [_Node("", {}, [], ignored=False, is_body=False)]

    def text(self, told: str) -> None:
        if told:
            node = self.nodes[-1]
            node.within.append(told)
            if not node.ignored:
                for anchor in node.anchors:
                    anchor.text.append(told)

    def paragraph(self, turn: str | None, text: str) -> None:
        """One in which no element is, as most of a talk: read in one step, with the turn that is made of it."""
        node = self.nodes[-1]
        if not node.holds_body:
            if turn:
                node.within.append(_Anchor("div", turn))
            node.within.append(f" {text}. " if text and _asks_for_a_stop(text[-1]) else f" {text} ")

    def open(self, tag: str, written: str) -> None:
        given = {name.lower(): one or two or three for name, one, two, three in _ATTRIBUTE.findall(written)}
        if tag == "html":
            self.language = given.get("lang", "").lower() or self.language
        parent = self.nodes[-1]
        is_body = "data-pagefind-body" in given
        ignored = not is_body and "data-pagefind-ignore" in given
        anchors = parent.anchors if tag in _INLINE else []
        if "id" in given and not ignored and (is_body or not parent.holds_body):
            anchor = _Anchor(tag, "".join(given["id"].split()))
            parent.within.append(anchor)
            anchors = [*anchors, anchor]
        if tag == "br":
            parent.within.append(" ")
        self.nodes.append(_Node(tag, given, anchors, ignored or tag in _UNSEEN, is_body))
        if tag in _VOID:
            self._noted(self.nodes.pop())

    def close(self, tag: str) -> None:
        if self.nodes[-1].tag == tag or any(node.tag == tag for node in self.nodes):
            while self._left().tag != tag:
                pass

    def _left(self) -> _Node:
        node = self.nodes.pop()
        self._noted(node)
        parent, within = self.nodes[-1], node.within
        if node.ignored:
            return node
        if node.tag in _BLOCK:
            last = within[-1] if within else " "
            within[:0] = [" "]
            within.append(". " if isinstance(last, str) and _asks_for_a_stop(last[-1]) else " ")
        if weight := node.attributes.get("data-pagefind-weight", "") or _WEIGHT.get(node.tag):
            within = [_Weight(weight), *within, _END]
        if (node.is_body or node.holds_body) and not parent.holds_body:
            parent.within.clear()
            parent.holds_body = True
        if node.is_body or node.holds_body or not parent.holds_body:
            parent.within += within
        return node

    def _noted(self, node: _Node) -> None:
        """Keep what an element tells beside the text."""
        given = node.attributes
        if "data-pagefind-filter" in given:
            for name, value in _told(node, given["data-pagefind-filter"]):
                self.filters.setdefault(name, []).append(value)
        if "data-pagefind-meta" in given:
            self.meta |= _told(node, given["data-pagefind-meta"])
        if node.tag == "h1" and not self.title:
            self.title = _tidy(_plain(node))
        elif node.tag == "img" and "src" in given and not self.image and (self.title or "title" in self.meta):
            self.image = {"image": given["src"], "image_alt": given.get("alt", "")}

    def told(self, path: str) -> Page:
        while len(self.nodes) > 1:
            self._left()
        meta = {**self.image, **({"title": self.title} if self.title else {}), **self.meta}
        words: list[str] = []
        weights, around = [(0, PLAIN)], [PLAIN]
        anchors: list[tuple[_Anchor, int]] = []
        run: list[str] = []
        for part in (*self.nodes[0].within, _END):
            if isinstance(part, str):
                run.append(part)
                continue
            words += unescape("".join(run)).replace("\u200b", "").split()
            run.clear()
            if isinstance(part, _Anchor):
                anchors.append((part, len(words)))
                continue
            if part.much:
                # What stands in an element that has a weight takes it over.
                around.append(part.much if len(around) == 1 else around[-1])
            elif len(around) > 1:
                around.pop()
            weights.append((len(words), around[-1]))
        listed = tuple((anchor.element, anchor.id, _tidy("".join(anchor.text)), at) for anchor, at in anchors)
        return Page(path, self.language, tuple(words), tuple(weights), listed, self.filters, meta)


def _told(node: _Node, names: str) -> Iterator[tuple[str, str]]:
    """(name, value) of what an element tells of the page: `date[content]` is an attribute, `date` its text."""
    for asked in names.split(","):
        if found := _OF_ATTRIBUTE.fullmatch(asked):
            yield found[1], _tidy(node.attributes.get(found[2], ""))
        elif asked and node.within:
            yield asked.strip(), _tidy(_plain(node))


def _plain(node: _Node) -> str:
    return "".join(part for part in node.within if isinstance(part, str))


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", unescape(text).strip())


def _asks_for_a_stop(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return sign in "'\")$*" or kind[0] in "LM" or kind in ("Nd", "Nl", "Pc")
