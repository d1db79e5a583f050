"""A page's text prepared for the search index: one token for each word, whatever signs it is written with.

Pagefind cuts words at white space alone and knows a phrase by the numbers of its tokens. So `us-east-1` is set apart as
three of them, `network — not` is two, and Chinese and Japanese, written without spaces, are cut at every sign. `20+` is
`20`; `C++` and `C#` stay. Both are undone by `theme/assets/js/words.js`, which shows the text as it stands on the page.
What was set apart is told beside the text in one piece, so that `nodejs` finds `node.js`; and what a page of a name is
called, as its letters between `#`, so that a name is found among all that have it in theirs.
"""

import re
import unicodedata
from functools import lru_cache
from html import escape, unescape
from itertools import pairwise

_APART, _TOGETHER = "`~ ", "~`"
# The same signs as in `theme/assets/js/mark.js`, which finds them again where they follow one another.
_SIGNS = "[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uff1f\U00020000-\U0003ffff]"
# Sign by sign, those of the first plane: categories and other planes keep Python from looking a sign up in one step.
_EVERY = list(map(chr, range(0x10000)))
_EMOJI = "\U0001f000-\U0001faff"
MARKS = "".join(sign for sign in _EVERY if unicodedata.category(sign)[0] in "PS")
_MARKS = "_" + re.escape(MARKS) + _EMOJI
_LETTER = f"[^{_MARKS}{re.escape(''.join(filter(str.isspace, _EVERY)))}]"
# The same words as `atoms` in `theme/assets/js/words.js` sees.
_LANGUAGE = r"(?<![^\W_])[^\W\d_](?:\+\+|\#)(?![+#])"
_WORD = re.compile(rf"(?=[^\W_]){_SIGNS}|{_LANGUAGE}|(?:(?!{_SIGNS}){_LETTER})+(?:['’‘]{_LETTER}+)*")
_COMPOUND = re.compile(rf"(?<!{_LETTER}){_LETTER}++(?:[{_MARKS}]++{_LETTER}++)+")
_SIGN = re.compile(_SIGNS)
_SIGNED = re.compile(rf"\S*{_SIGNS}\S*")
_PLUS = re.compile(rf"{_LANGUAGE}|[+#]")
_LONE = re.compile(rf"\s+(?=[{_MARKS}][{_MARKS}\u200d\ufe0f]*\s)")
_TEXT = re.compile(r">([^<]*[^\s<][^<]*)")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_OF_A_KANA = "\u3099\u309a"
_KIND = re.compile(r'data-pagefind-filter="kind\[content\]" content="(\w+)"')
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_ALSO = re.compile(r'data-pagefind-meta="also\[content\]" content="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
_NO_LETTER = {"+": "＋", "#": "＃"}
EVERY = "everypage"
"""A word that stands for every page, where only filters are asked for; `theme/assets/js/find.js` knows it too."""
NAMES = frozenset(("person", "company", "product", "concept", "event", "topic"))
"""The kinds of pages that are of a name, as `theme/assets/js/find.js` knows them."""
LONGEST = 4
"""Words of which a compound is told in one piece: more of them are an address or a path."""


def told(html: str) -> str:
    """The part of a page that the index needs: its language, the `data-pagefind` fields of its head, and its words.

    Most pages are those of names, of which a paragraph is indexed: with all of them, half the time went there.
    """
    head, main, body = html.partition("<main")
    if _PARAGRAPH.search(body):
        body = f">{''.join(_PARTS.findall(body))}</main>"
    body = _SPEAKER.sub(r"\1", _BESIDE.sub("", body.partition("</main>")[0]))
    body = _IGNORED.sub("", body)
    return "".join((*_TELLING.findall(head), "</head>", main, body, "</main>"))


_PARAGRAPH = re.compile(r"<(?:p|h1) [^>]*data-pagefind-body")
_PARTS = re.compile(r"<h1.*?</h1>|<p [^>]*data-pagefind-body.*?</p>", re.DOTALL)
# With elements of its own kind within it, but none within these.
_IGNORED = re.compile(
    r"<(\w+) [^>]*data-pagefind-ignore[^>]*>"
    r"(?:[^<]++|(?!</?\1\b)<|<\1\b(?:[^<]++|(?!</?\1\b)<)*+</\1>)*+</\1>"
)
# When something was said, a link and who speaks: beside each turn, so that an attribute there would make pages larger.
_BESIDE = re.compile(
    r'<(?:template>.*?</template>|a class="a(?:t|ct)"[^>]*>.*?</a>|(?<=</[pa]><)a href="#[^>]*>[^<]*</a>)'
)
_SPEAKER = re.compile(r'(<div class="speech[^>]*>)<p>[^<]*</p>')
_TELLING = re.compile(r"<html[^>]*>|<meta[^>]*data-pagefind[^>]*>")


def index_text(html: str) -> str:
    """The HTML of a page with its words set apart as said above, and its compounds in a `<meta>`."""
    head, start, body = html.partition("<main")
    compounds: set[str] = set()

    def apart(found: re.Match[str]) -> str:
        parted, compound = _parted(found[0])
        if compound:
            compounds.add(compound)
        return parted

    def text(found: re.Match[str]) -> str:
        plain = unescape(found[1]) if "&" in found[1] else found[1]
        told = plain
        # Asked first: hardly any line has them.
        if "+" in told or "#" in told:
            told = _PLUS.sub(lambda sign: _NO_LETTER.get(sign[0], sign[0]), told)
        told = _LONE.sub(_TOGETHER, _COMPOUND.sub(apart, told))
        if not told.isascii() and _SIGN.search(told):
            told = _SIGNED.sub(apart, told)
        return found[0] if told == plain else f">{escape(told, quote=False)}"

    body = _TEXT.sub(text, body)
    told = escape(" ".join((EVERY, *sorted(compounds | _called(html)))))
    meta = f'<meta data-pagefind-meta="compounds[content]" content="{told}">'
    return f"{head.replace('</head>', f'{meta}</head>')}{start}{body}"


@lru_cache(1 << 16)
def _parted(token: str) -> tuple[str, str]:
    """A token with its words set apart, and what it is in one piece, empty where that is not told."""
    words = list(_WORD.finditer(token))
    told = 1 < len(words) <= LONGEST and not _SIGN.search(token)
    cuts = [0, *(word.start() for word in words[1:]), len(token)]
    parted = _APART.join(token[begin:end] for begin, end in pairwise(cuts))
    return parted, "".join(word[0] for word in words).lower() if told else ""


def folded(text: str) -> str:
    """Small letters without accents and what is not seen, as `folded` in `theme/assets/js/mark.js` makes them."""
    return _BEYOND_ASCII.sub(_folded, text.lower())


def _folded(found: re.Match[str]) -> str:
    kept = (sign for sign in unicodedata.normalize("NFD", found[0]) if sign in _OF_A_KANA or not _is_unseen(sign))
    return unicodedata.normalize("NFC", "".join(kept)).translate({0x2018: "'", 0x2019: "'"})


def _is_unseen(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return kind[0] == "M" or kind == "Cf"


def _called(html: str) -> set[str]:
    """The marks of a name's page: of its title, and of what else it goes by."""
    kind = _KIND.search(html)
    if not kind or kind[1] not in NAMES:
        return set()
    title, also = _TITLE.search(html), _ALSO.search(html)
    names = [_TAG.sub("", title[1]) if title else "", *(also[1].split(" | ") if also else ())]
    return {f"#{letters}#" for name in names if (letters := "".join(_WORD.findall(folded(unescape(name)))))}
