"""Whether a producer holds a file back: drafts fail closed, so what only looks like "not yet" is not published.

A plain `draft: yes` holds a file back without a word. Everything near it (a value that is neither yes nor no, a
mistyped name, `private: yes`, `published: no`, `status: draft`) does so, too, with an error that says what was taken
for a draft, since nobody can take back what was published.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import OSA

from generator.model import ContentError, Problem
from generator.read.fields.marked_yaml import Marked, Place
from generator.read.fields.values import NO, YES

_ABROAD = ("entwurf", "borrador", "brouillon", "rascunho", "bozza", "черновик", "下書き", "草稿")
_HIDES = ("draft", "drafts", "private", "hidden", "unpublished", "unlisted", "wip", "draught", "embargo", "embargoed",
          *_ABROAD)  # fmt: skip
_HIDES_IF_YES = frozenset({"hide"})
_SHOWS = ("published", "publish", "public", "visible", "listed",
          "veröffentlicht", "publicado", "publié", "pubblicato", "опубликовано", "公開")  # fmt: skip
_NO = NO | {"nein", "non", "não", "nao", "nee", "нет", "falsch", "falso", "faux"}
"""What says no to one of these, in the languages that fields may be written in."""
_STATES = ("status", "state", "stage", "visibility", "access")
_UNDONE = ("draft", "drafts", "unpublished", *_ABROAD)
"""What any field may say of something that is not out; and what one of `_STATES` may, or `published`:"""
_NOT_OUT = (*_UNDONE, "private", "hidden", "unlisted", "wip", "pending", "embargoed", "unfinished", "in progress",
            "in review", "work in progress", "to do", "todo", "later", "never", "scheduled", "not yet")  # fmt: skip
_PASSWORD = "password"
"""What other sites ask for before they show a page, which ours can't."""
_TYPOS_FROM = 4
"""Letters a name or value needs for a mistyped form of it to be told from another word."""

_HEAD = 60
"""Lines, at the most, of a block of fields at the top of a text."""
_LINE = re.compile(
    r"[\s>#*]*[\"'“]?([^\W\d][\w -]{1,20}?)[\"'”]?\s*[:=：]{1,2}\s*[\"'“]?([\w -]{0,20}?)[\"'”]?\s*[,;.}]{0,2}\s*"
)
_FIELDLIKE = re.compile(r"\s*(?:[-+;.{}—–*=`]{1,5}\w{0,5}|[\"'“]?[^\W\d][\w -]{0,30}[\"'”]?\s*[:=：].*|[#\[-].*)?\s*")

_FOLDER = re.compile(r"_{0,2}drafts?", re.IGNORECASE)
"""Where sites keep what is not out: Jekyll's `_drafts/`."""
_HELD = ": it is held back"
_HOW = "Write `draft: yes` to hold it back, or `draft: no`, or delete the field, to publish it"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the fields of a file say about its being a draft."""

    held: bool = False
    """Whether it must not be published."""
    faults: tuple[ContentError, ...] = ()
    """What was taken for a draft without being a plain `draft: yes`, each with its line."""
    settled: frozenset[str] = frozenset()
    """The names of the fields that need no other check."""


def holds_back(problem: Problem) -> bool:
    """Whether what is wrong with a file is that it looks like a draft."""
    return problem.what.endswith(_HELD)


def in_drafts(path: str) -> bool:
    """Whether a file of `content/` lies in a folder of drafts."""
    return any(map(_FOLDER.fullmatch, path.split("/")[1:-1]))


def meant_for(path: str) -> str:
    """The folder that a file lies in, and for one of `a/_drafts/` the `a` in which it will lie once it is out."""
    *folders, _ = path.split("/")
    return "/".join(folders[:1] + [one for one in folders[1:] if not _FOLDER.fullmatch(one)])


def verdict(written: Marked, known: Iterable[str] = ()) -> Verdict:
    """What fields say; `known` are the names of other fields, which are never mistyped ones of these."""
    if not isinstance(written.value, Mapping):
        return Verdict()
    plain, faults, settled = False, [], set()
    names = frozenset(known)
    for place, value in _fields(written.value):
        name = _name(place[-1])
        if str(place[-1]).strip().casefold() == "draft" and len(place) == 1 and _word(value) in YES | NO:
            plain = plain or _word(value) in YES
            continue
        if reason := _reason(name, value, names):
            faults.append(
                ContentError(f"`{place[-1]}: {_shown(name, value)}` {reason}{_HELD}", _HOW, written.line(*place))
            )
            settled.add(str(place[-1]))
        elif _like(name, _SHOWS) and _word(value) in YES:
            settled.add(str(place[-1]))
    faults += [
        ContentError(f"`{name}` is given twice{_HELD}", "Delete one of the two", line)
        for name, line in written.repeated
        if _like(_name(name), _HIDES)
    ]
    return Verdict(plain or bool(faults), tuple(faults), frozenset(settled))


def refuse_draft(text: str) -> None:
    """Raise ContentError where a text without front matter begins with lines such as `draft: true`.

    Those of a block that misses its rule, has no blank after a colon, or comes in another notation.
    """
    for number, line in enumerate(text.split("\n", _HEAD)[:_HEAD], 1):
        if len(line) > 200 or not _FIELDLIKE.fullmatch(line):
            return
        found = _LINE.fullmatch(line)
        if found and (_word(found[2]) in YES | NO or _near(_word(found[2]), ("true", "false", *_NOT_OUT))):
            name = _name(found[1])
            if (name == "draft" and _word(found[2]) in YES) or _reason(name, found[2], frozenset()):
                what = f"The text begins with `{line.strip()[:60]}`, which is not in a front matter{_HELD}"
                raise ContentError(what, "Put the fields between two lines of `---`, one `name: value` a line", number)


def hides(name: str, value: Any) -> bool:
    """Whether a field of no kind of ours is taken for a draft: `type: draft`."""
    return bool(_reason(_name(name), value, frozenset()))


def _reason(name: str, value: Any, known: frozenset[str]) -> str:
    """Why a field is taken for a draft; empty where it is not."""
    word = _word(value)
    if name in known and name not in _SHOWS and name != "draft":
        return ""
    if name == "draft" and word not in YES | NO:
        return "is neither yes nor no"
    if name == _PASSWORD and word and word not in NO:
        return "keeps the page from who doesn't know it"
    if (_like(name, _HIDES) and word not in _NO) or (name in _HIDES_IF_YES and word in YES):
        return "reads as a draft"
    if _like(name, _SHOWS) and (word in _NO or _near(word, ("false", *_NOT_OUT))):
        return "reads as not published"
    if name not in known and _near(word, _NOT_OUT if _near(name, _STATES) else _UNDONE):
        return "reads as not published"
    return ""


def _fields(value: Mapping[str, Any], place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every field, those of mappings within (`params:`, `extra:`) after their own."""
    for name, inner in value.items():
        yield (*place, name), inner
        if isinstance(inner, Mapping):
            yield from _fields(inner, (*place, name))


def _name(name: object) -> str:
    """`Is-Draft` as `isdraft`."""
    return re.sub(r"[\W_]+", "", str(name).casefold())


def _word(value: Any) -> str:
    return (
        " ".join(str(value).split()).casefold() if value is not None and not isinstance(value, Mapping | list) else ""
    )


def _shown(name: str, value: Any) -> str:
    return "…" if name == _PASSWORD or isinstance(value, Mapping | list) else _word(value)[:40]


def _like(name: str, names: Iterable[str]) -> bool:
    return ("draft" in name and "draft" in names) or _near(name.removeprefix("is"), names)


def _near(word: str, words: Iterable[str]) -> bool:
    """Whether it is one of the words, or one of them mistyped: a letter missing, too many, wrong or swapped."""
    return any(
        word == one or (min(len(word), len(one)) >= _TYPOS_FROM and OSA.distance(word, one, score_cutoff=1) <= 1)
        for one in words
    )
