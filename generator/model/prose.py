"""Markdown that a person, or a feed, wrote about an episode: as HTML for pages and feeds, as plain text for the rest.

Bare addresses are links, and a list needs no blank line before it. HTML in it is shown as it is written; pictures,
which a reader's browser would fetch from elsewhere, are left out.
"""

import re
from functools import cache, lru_cache
from html import escape, unescape

import nh3
from markdown import Markdown

TAGS = frozenset("a blockquote br code em h3 h4 h5 h6 hr li ol p pre strong ul".split())
LONGEST, MOST_BRACKETS = 20_000, 1_000
"""Characters, and brackets among them, that are read as Markdown: its parser's time grows with the square of some."""
_SCHEMES = {"http", "https", "mailto"}
_LIST = re.compile(r"^(?![-*+]\s)(\S.*)\n(?=[-*+]\s)", re.MULTILINE)
_HEADING = re.compile(r"(</?h)([1-6])")
_BLOCK = re.compile(r"</(?:p|h\d|pre)>|</[ou]l>|<br ?/?>")
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ITEM = re.compile(
    r"<li>(?=\s*(?:<p>\s*)?[\u2022\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff])",
)
"""An item whose first sign is an arrow, a symbol, a bullet or an emoji (Unicode blocks Arrows to Miscellaneous Symbols
and Arrows, and the pictographs of the first supplementary plane)."""


def html(text: str, base: str = "") -> str:
    """Safe HTML of some Markdown; relative links are led on from `base`, if it is given."""
    return nh3.clean(
        _html(text),
        tags=set(TAGS),
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes=_SCHEMES,
        url_relative=("rewrite_with_base", base) if base else "pass_through",
        link_rel=None,
    ).strip()


def own_bullets(html: str) -> str:
    """The HTML with the class `signed` for each list item that begins with a sign of its own, such as an emoji."""
    return _ITEM.sub('<li class="signed">', html)


_MARKED = re.compile(r"[*_`\[\]<>&#\\~]|://|www\.|^\s*(?:[-+]|\d+[.)])\s|^[=-]{3,}\s*$", re.MULTILINE)
"""Signs of Markdown or HTML; a text without any is plain already."""


@lru_cache(4096)
def plain(text: str) -> str:
    """The words alone, blocks on lines of their own: for cards, descriptions and other programs."""
    return _words(html(text)) if _MARKED.search(text) else text


def mailed(text: str) -> str:
    """The words with the addresses of their links behind them in brackets, list items with a hyphen: for mail."""
    return _words(_LINK.sub(_with_address, html(text).replace("<li>", "<li>- ")))


def _with_address(link: re.Match[str]) -> str:
    to, label = link[1].removeprefix("mailto:"), link[2]
    return label if label in (to, to.partition("://")[2]) else f"{label} ({to})"


def _words(marked: str) -> str:
    lines = unescape(nh3.clean(_BLOCK.sub("\n", marked), tags=set())).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip()


def _html(text: str) -> str:
    if len(text) > LONGEST or text.count("[") > MOST_BRACKETS:
        return "".join(f"<p>{escape(part)}</p>\n" for part in text.split("\n\n"))
    made = _reader().reset().convert(_LIST.sub(r"\1\n\n", text))
    return _HEADING.sub(lambda tag: f"{tag[1]}{min(6, int(tag[2]) + 2)}", made)


@cache
def _reader() -> Markdown:
    marked = Markdown(extensions=["sane_lists", "pymdownx.magiclink"])
    marked.preprocessors.deregister("html_block")
    marked.inlinePatterns.deregister("html")
    return marked
