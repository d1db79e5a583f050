"""The lines of printed pages as one text: without what repeats on each page, parted into paragraphs, words whole."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from ftfy.fixes import fix_latin_ligatures

_EDGE = 5
"""Lines at the top and at the foot of a page that may be its furniture."""
_NUMBER = re.compile(r"(?<![\d:.,])\d{1,4}(?![\d:,])")
_NUMBERED = re.compile(r"^\d{1,4}(?:\s+|$)")
_LINED = re.compile(r"[ \t]*(\d{1,2})(?:[ \t]{2,}|\t|\Z)")
_PLACE = re.compile(r"(?<![\d:])\d{1,4}:\d{1,2}(?![\d:])")
_PAGES = 3
"""Pages from which on numbers that begin anew count lines."""
_FEW = 5
"""Numbers in a row that count something."""
_COLUMN = re.compile(r" {3,}")
_SENTENCE = 4
"""Words of a line, of which a name and a time have fewer."""
_GUTTER = re.compile(r"(?<=\S) {2,}(?=\S)")
_HYPHENATED = re.compile(r"([^\W\d_]{2,})-\n([a-zà-ÿ]+)(\S*) ?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDED = re.compile(r"[.!?…:;\"”’)\]—-]$")


class _Line(NamedTuple):
    text: str
    indent: int
    """Characters."""
    gap: int
    """Blank lines above it."""


def text_of(pages: Sequence[str]) -> str:
    """The text of pages on which each line has its place: indents, blank lines and columns made of blanks."""
    kept = list(_without_furniture([_lines(page) for page in _without_index(pages)]))
    in_turn = [_in_turn(page) for page in kept]
    columns = sum(one != other for one, other in zip(kept, in_turn, strict=True)) * 2 > len(kept)
    lines = _parted(_unnumbered(in_turn if columns else kept))
    return _unhyphenated("\n".join(lines))


def pages_of(text: str) -> list[str]:
    """The pages of a text whose lines are numbered anew on each, as a court's are, and what follows; else none."""
    lines = text.split("\n")
    numbers = [(at, int(found[1])) for at, line in enumerate(lines) if (found := _LINED.match(line))]
    runs: list[list[int]] = []
    """Positions of the numbered lines, page by page."""
    for at, number in numbers:
        if number == 1:
            runs.append([])
        if runs and number == len(runs[-1]) + 1:
            runs[-1].append(at)
    runs = [run for run in runs if len(run) > 1]
    # In shorter ones every line may be furniture: of a list of three that begins anew what recurs would go.
    if sum(len(run) > 2 * _EDGE for run in runs) < _PAGES:
        return []
    last = runs[-1][-1] + 1
    told = sum(bool(line.strip()) for line in lines[:last])
    if sum(map(len, runs)) * 4 < told * 3:
        return []
    starts = [run[0] for run in runs[1:]]
    edges = [0, *starts, last, len(lines)]
    return ["\n".join(lines[start:stop]) for start, stop in pairwise(edges)]


def _without_index(pages: Sequence[str]) -> Sequence[str]:
    """The pages without those at the end that list words with the pages and lines where they stand."""
    last = len(pages)
    while last > 1 and len(_PLACE.findall(pages[last - 1])) * 2 > len(_WORD.findall(pages[last - 1])):
        last -= 1
    return pages[:last]


def _lines(page: str) -> list[_Line]:
    found: list[_Line] = []
    gap = 0
    for line in page.expandtabs().split("\n"):
        if text := line.strip():
            found.append(_Line(fix_latin_ligatures(text), len(line) - len(line.lstrip()), gap))
        gap = 0 if text else gap + 1
    return found


def _without_furniture(pages: Sequence[Sequence[_Line]]) -> Iterator[list[_Line]]:
    """The pages without what stands at the edge of two in five and nowhere within: headers, footers, their numbers."""
    within = {_folded(line) for page in pages for line in page[_EDGE : len(page) - _EDGE]}
    forms = [[_forms(page, at, number) for at in range(len(page))] for number, page in enumerate(pages)]
    often = Counter(chain.from_iterable(set().union(*page) for page in forms))
    least = max(2, len(pages) * 2 / 5)
    for page, known in zip(pages, forms, strict=True):
        yield [
            line
            for line, found in zip(page, known, strict=True)
            if _folded(line) in within or all(often[form] < least for form in found)
        ]


def _forms(page: Sequence[_Line], at: int, number: int) -> set[tuple[str, str]]:
    """(edge, text but for the number that counts pages) of a line at an edge, which it may have in common."""
    edges = [edge for edge, near in (("top", at < _EDGE), ("foot", at >= len(page) - _EDGE)) if near]
    text = _folded(page[at])
    counts = [f"{text[: one.start()]}\0{int(one[0]) - number}\0{text[one.end() :]}" for one in _NUMBER.finditer(text)]
    return {(edge, form) for edge in edges for form in (text, *counts)}


def _folded(line: _Line) -> str:
    return "".join(line.text.split())


def _in_turn(page: Sequence[_Line]) -> list[_Line]:
    """The lines of a page in two columns, those on the left before those on the right; of any other as they are.

    In both stand sentences: beside a column of names or times there is one of words.
    """
    width = max(map(_end, page), default=0)
    starts = [{line.indent, *(line.indent + gap.end() for gap in _GUTTER.finditer(line.text))} for line in page]
    begins = Counter(at // 3 for found in starts for at in found if width < 3 * at < 2 * width)
    near, often = max(begins.items(), key=lambda one: one[1], default=(0, 0))
    halves: tuple[list[_Line], list[_Line]] = ([], [])
    blank = [0, 0]
    for line in page:
        gaps = [gap for gap in _GUTTER.finditer(line.text) if abs((line.indent + gap.end()) // 3 - near) < 2]
        cut = gaps[0].end() if gaps else 0 if line.indent // 3 >= near - 1 else len(line.text)
        for side, text in enumerate((line.text[:cut].rstrip(), line.text[cut:])):
            if text:
                halves[side].append(_Line(text, 0 if side else line.indent, line.gap + blank[side]))
            blank[side] = 0 if text else blank[side] + 1 + line.gap
    full = [sum(len(line.text.split()) > _SENTENCE for line in half) for half in halves]
    return [*halves[0], *halves[1]] if often * 3 > len(page) and min(full) * 2 > often else list(page)


def _unnumbered(pages: Sequence[Sequence[_Line]]) -> Sequence[Sequence[_Line]]:
    """The pages without numbers of lines or paragraphs, as a court's have, where they run on or begin anew."""
    numbers = [int(mark[0]) for page in pages for line in page if (mark := _NUMBERED.match(line.text))]
    runs = sum(later in (one + 1, 1) for one, later in pairwise(numbers))
    if len(numbers) < _FEW or runs * 5 < (len(numbers) - 1) * 4:
        return pages
    return [list(_bare(page)) for page in pages]


def _bare(page: Sequence[_Line]) -> Iterator[_Line]:
    gap = 0
    for line in page:
        text = _NUMBERED.sub("", line.text)
        gap += line.gap
        if text:
            yield _Line(text, line.indent + len(line.text) - len(text), gap)
        gap = 0 if text else gap + 1


def _parted(pages: Sequence[Sequence[_Line]]) -> Iterator[str]:
    """The lines of all pages, an empty one before each paragraph."""
    gaps = Counter(line.gap for page in pages for line in page[1:])
    usual = min((gap for gap in gaps if gaps[gap] * 5 >= gaps.total()), default=0)
    ends = sorted(_end(line) for page in pages for line in page)
    full = ends[len(ends) * 19 // 20] * 4 // 5 if ends else 0
    after = Counter(line.indent for page in pages for before, line in pairwise(page) if _end(before) >= full)
    margin = max(after, key=after.__getitem__, default=0)
    before = _Line("", 0, 0)
    for page in pages:
        for at, line in enumerate(page):
            begins = not at or _end(before) < full or abs(line.indent - margin) > 1
            if (begins and _ENDED.search(before.text)) or (at and line.gap > usual):
                yield ""
            yield "\t".join(" ".join(part.split()) for part in _COLUMN.split(line.text))
            before = line


def _end(line: _Line) -> int:
    return line.indent + len(line.text)


def _unhyphenated(text: str) -> str:
    """The text with each word in one line.

    A hyphen at the end of a line stays, unless the text has the word without it or lines often end so.
    """
    words = set(_WORD.findall(text.lower()))
    often = len(_HYPHENATED.findall(text)) * 50 > text.count("\n")

    def whole(found: re.Match[str]) -> str:
        first, last, rest = found.groups()
        drop = (first + last).lower() in words or (often and f"{first}-{last}" not in words)
        return f"{first}{'' if drop else '-'}{last}{rest}\n"

    return _HYPHENATED.sub(whole, text)
