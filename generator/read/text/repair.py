"""Bytes to clean text, without the damage that a wrong code page did before it reached us."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import partial

import ftfy
from ftfy import chardata

from generator.model import ContentError
from generator.read.text.encoding import decoded

Warnings = tuple[tuple[int, str, str], ...]
Lines = dict[int, str]
"""Line number to text."""

_LINE_SEPARATORS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ORDINARY = bytes(range(32, 127)) + b"\n\t"
_ODD = re.compile("[^\n\t -~‘’“”–—…]|[‘’“”–—…]{2}")
"""What lines of plain English have nothing of: only those that have some are looked at."""
_LINE_ENDS = re.compile("\r+\n?")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u200b\u2060\u00ad]")
_LOUD = re.compile("[\x00-\x08\x0e-\x14\x16-\x1f\x7f-\x9f]")
"""Without the sign that stands around times in CHAT, which is no damage."""
_CONTRACTED = re.compile("(?<=[A-Za-z])\ufffd+(?=(?:s|t|re|ve|ll|d|m)\\b)")
_LOST = re.compile("\ufffd+")

_GREEK_WORD = re.compile("[\u0386-\u03ce]{3,}")
_LEADS = "ΒΓβγποοΞΟ"
"""What ISO 8859-7 shows for the first byte of UTF-8 sequences: C2, C3, E2, E3, F0, EF, CE, CF."""
_TRAIL = "".join(bytes([byte]).decode("iso-8859-7", "ignore") for byte in range(0xA0, 0xC0)) + "\u2060"
_GREEK_RUN = re.compile(f"[{_LEADS}][{re.escape(_TRAIL)}]*(?:[ \u00a0]?ο[{re.escape(_TRAIL)}]*)?")
_GREEK_SURE = re.compile(f"[ΒΓ][{re.escape(_TRAIL)}]|π[{re.escape(_TRAIL)}]{{1,3}}")
_GREEK_APOSTROPHE = re.compile("(?<=[A-Za-z])β(?=(?:s|t|re|ve|ll|d|m)\\b)")

_RESAVE = "Save the file as UTF-8, or copy the text from its source again"
_BINARY = 0.05
"""Of a text's characters may be controls if one of them is NUL; compressed data has more than twice as many."""
_LIMIT = 3
"""Lines named for one kind of damage; the rest are counted."""


def decode(data: bytes) -> tuple[str, Warnings]:
    """The text of a file, in NFC with `\\n` line ends, and (line, what, how) for everything that was mended or dropped.

    UTF-8 or UTF-16; a file in neither is read in the code page that its letters speak for, and single lines amid
    UTF-8 as Windows-1252. Text decoded with a wrong code page is restored where the bytes prove it; what lost its
    bytes is dropped. No line is added or removed, so line numbers stay those of the file. Raises ContentError for a
    binary file.
    """
    notes: list[tuple[int, str]] = []
    text = decoded(data, notes)
    if "\0" in text and len(_LOUD.findall(text)) > _BINARY * len(text):
        line = text[: text.index("\0")].count("\n") + 1
        raise ContentError(
            "The file is binary, not text", "Drop a transcript in text form; save UTF-16 with a byte order mark", line
        )
    if "\r" in text:
        # Written twice as text, `\r\n` became `\r\r\n`.
        text = _LINE_ENDS.sub(lambda found: "\n" if found[0].endswith("\n") else "\n" * len(found[0]), text)
    if text.encode(errors="surrogatepass").translate(None, _ORDINARY) and _ODD.search(text):
        lines = _LINE_SEPARATORS.sub(" ", text).split("\n")
        odd = {number: line for number, line in enumerate(lines, 1) if _ODD.search(line)}
        for mend in (_mojibake, _greek, _lost, _controls):
            odd = mend(odd, notes)
        for number, mended in odd.items():
            lines[number - 1] = mended
        text = unicodedata.normalize("NFC", "\n".join(lines))
    return text, _summed(notes)


def _each(lines: Lines, mend: Callable[[str], str], what: str, notes: list[tuple[int, str]]) -> Lines:
    """Every line mended, with a note for each that changed."""
    mended = {number: mend(line) for number, line in lines.items()}
    notes += [(number, what) for number, line in mended.items() if line != lines[number]]
    return mended


def _mojibake(lines: Lines, notes: list[tuple[int, str]]) -> Lines:
    """UTF-8 that was read as Windows-1252 or a relative of it, restored (ftfy proves each case)."""

    def mend(line: str) -> str:
        if _LOUD.search(line):
            line = chardata.C1_CONTROL_RE.sub(lambda found: ftfy.fixes.fix_c1_controls(found.group()), line)
        return ftfy.fix_encoding(line)

    return _each(lines, mend, "Text read with a wrong code page was restored", notes)


def _greek(lines: Lines, notes: list[tuple[int, str]]) -> Lines:
    """UTF-8 that was read as ISO 8859-7, bytes 80 to 9F lost: whole sequences restored, broken ones dropped.

    Done only where the text proves it (a whole sequence, or an emoji's remains) and holds no Greek word.
    """
    text = "\n".join(lines.values())
    if not _GREEK_SURE.search(text) or _GREEK_WORD.search(text):
        return lines
    lines = _each(
        lines, lambda line: _GREEK_APOSTROPHE.sub("’", line), "Text read with a wrong code page was restored", notes
    )
    result: Lines = {}
    for number, line in lines.items():
        dropped: list[str] = []
        mended = line if line.isascii() else _GREEK_RUN.sub(partial(_restored, dropped=dropped), line)
        if mended != line:
            if dropped:
                mended = re.sub(r" {2,}", " ", mended).rstrip()
            lost = f"Characters lost to a wrong code page were left out: {' '.join(dropped)[:40]}" if dropped else ""
            notes.append((number, lost or "Text read with a wrong code page was restored"))
        result[number] = mended
    return result


def _restored(run: re.Match[str], dropped: list[str]) -> str:
    """The characters a run stood for, if its bytes are all there; else a space where it kept two words apart."""
    found = run.group()
    try:
        return found.replace("\u00a0", "\xa0").encode("iso-8859-7").decode("utf-8")
    except UnicodeError:
        dropped.append(found)
    before, after = run.string[: run.start()][-1:], run.string[run.end() :][:1]
    return " " if before and after and not before.isspace() and not after.isspace() else ""


def _lost(lines: Lines, notes: list[tuple[int, str]]) -> Lines:
    """Replacement characters: an apostrophe where nothing else can stand, else dropped."""
    lines = _each(lines, lambda line: _CONTRACTED.sub("’", line), "An apostrophe that was lost was put back", notes)
    return _each(lines, lambda line: _LOST.sub("", line), "Characters that were lost before were left out", notes)


def _controls(lines: Lines, notes: list[tuple[int, str]]) -> Lines:
    """Control characters, which say nothing, left out; marks without width go without a word."""
    lines = _each(lines, lambda line: _LOUD.sub("", line), "Control characters were left out", notes)
    return {number: _CONTROLS.sub("", line) for number, line in lines.items()}


def _summed(notes: list[tuple[int, str]]) -> Warnings:
    """The notes by line, each kind named three times at most and then counted."""
    kinds = Counter(what.partition(":")[0] for _, what in notes)
    result = []
    shown: dict[str, int] = {}
    for line, what in notes:
        kind = what.partition(":")[0]
        shown[kind] = shown.get(kind, 0) + 1
        more = kinds[kind] - _LIMIT
        if shown[kind] == _LIMIT and more > 0:
            what += f" (and on {more} more lines)"
        if shown[kind] <= _LIMIT:
            result.append((line, what, _RESAVE))
    return tuple(sorted(result))
