"""Bytes to clean text: the encoding, and the damage that a wrong code page did before the text reached us."""

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import partial

import ftfy
from ftfy import chardata

from generator.model import ContentError

Warnings = tuple[tuple[int, str, str], ...]

_LINE_SEPARATORS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u200b\u2060\u00ad]")
_LOUD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
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
_LIMIT = 3
"""Lines named for one kind of damage; the rest are counted."""


def decode(data: bytes) -> tuple[str, Warnings]:
    """The text of a file, in NFC with `\\n` line ends, and (line, what, how) for everything that was mended or dropped.

    UTF-8 or, with its mark, UTF-16; a line that is neither is read as Windows-1252. Text decoded with a wrong code page
    is restored where the bytes prove it; what lost its bytes is dropped. No line is added or removed, so line numbers
    stay those of the file. Raises ContentError for a binary file.
    """
    notes: list[tuple[int, str]] = []
    text = _decoded(data, notes)
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise ContentError(
            "The file is binary, not text", "Drop a transcript in text form; save UTF-16 with a byte order mark", line
        )
    text = _LINE_SEPARATORS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.isascii():
        lines = text.split("\n")
        for mend in (_mojibake, _greek, _lost, _controls):
            lines = mend(lines, notes)
        text = unicodedata.normalize("NFC", "\n".join(lines))
    elif _LOUD.search(text):
        text = "\n".join(_controls(text.split("\n"), notes))
    return text, _summed(notes)


def _decoded(data: bytes, notes: list[tuple[int, str]]) -> str:
    """The characters, without a byte order mark."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            data = data[len(mark) :]
            if encoding != "utf-8":
                return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        lines = []
        for number, line in enumerate(data.split(b"\n"), 1):
            try:
                lines.append(line.decode("utf-8"))
            except UnicodeDecodeError:
                lines.append("".join(_windows(byte) for byte in line))
                notes.append((number, "This is not UTF-8; it was read as Windows-1252"))
        return "\n".join(lines)


def _windows(byte: int) -> str:
    """One byte in Windows-1252; the five it does not use stay control characters, which are dropped later."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _each(lines: Iterable[str], mend: Callable[[str], str], what: str, notes: list[tuple[int, str]]) -> list[str]:
    """Every line mended, with a note for each that changed."""
    result = []
    for number, line in enumerate(lines, 1):
        mended = line if line.isascii() and not _LOUD.search(line) else mend(line)
        if mended != line:
            notes.append((number, what))
        result.append(mended)
    return result


def _mojibake(lines: list[str], notes: list[tuple[int, str]]) -> list[str]:
    """UTF-8 that was read as Windows-1252 or a relative of it, restored (ftfy proves each case)."""

    def mend(line: str) -> str:
        if _LOUD.search(line):
            line = chardata.C1_CONTROL_RE.sub(lambda found: ftfy.fixes.fix_c1_controls(found.group()), line)
        return ftfy.fix_encoding(line)

    return _each(lines, mend, "Text read with a wrong code page was restored", notes)


def _greek(lines: list[str], notes: list[tuple[int, str]]) -> list[str]:
    """UTF-8 that was read as ISO 8859-7, bytes 80 to 9F lost: whole sequences restored, broken ones dropped.

    Done only where the text proves it (a whole sequence, or an emoji's remains) and holds no Greek word.
    """
    text = "\n".join(lines)
    if not _GREEK_SURE.search(text) or _GREEK_WORD.search(text):
        return lines
    lines = _each(
        lines, lambda line: _GREEK_APOSTROPHE.sub("’", line), "Text read with a wrong code page was restored", notes
    )
    result = []
    for number, line in enumerate(lines, 1):
        dropped: list[str] = []
        mended = line if line.isascii() else _GREEK_RUN.sub(partial(_restored, dropped=dropped), line)
        if mended != line:
            if dropped:
                mended = re.sub(r" {2,}", " ", mended).rstrip()
            lost = f"Characters lost to a wrong code page were left out: {' '.join(dropped)[:40]}" if dropped else ""
            notes.append((number, lost or "Text read with a wrong code page was restored"))
        result.append(mended)
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


def _lost(lines: list[str], notes: list[tuple[int, str]]) -> list[str]:
    """Replacement characters: an apostrophe where nothing else can stand, else dropped."""
    lines = _each(lines, lambda line: _CONTRACTED.sub("’", line), "An apostrophe that was lost was put back", notes)
    return _each(lines, lambda line: _LOST.sub("", line), "Characters that were lost before were left out", notes)


def _controls(lines: list[str], notes: list[tuple[int, str]]) -> list[str]:
    """Control characters, which say nothing, left out; marks without width go without a word."""
    lines = _each(lines, lambda line: _LOUD.sub("", line), "Control characters were left out", notes)
    return [line if line.isascii() else _CONTROLS.sub("", line) for line in lines]


def _summed(notes: list[tuple[int, str]]) -> Warnings:
    """The notes by line, each kind named three times at most and then counted."""
    kinds: dict[str, list[int]] = {}
    for line, what in notes:
        kinds.setdefault(what.partition(":")[0], []).append(line)
    result = []
    shown: dict[str, int] = {}
    for line, what in notes:
        kind = what.partition(":")[0]
        shown[kind] = shown.get(kind, 0) + 1
        more = len(kinds[kind]) - _LIMIT
        if shown[kind] == _LIMIT and more > 0:
            what += f" (and on {more} more lines)"
        if shown[kind] <= _LIMIT:
            result.append((line, what, _RESAVE))
    return tuple(sorted(result))
