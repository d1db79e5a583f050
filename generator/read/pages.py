"""One hand-written Markdown page."""

import re
from datetime import date
from pathlib import PurePosixPath

from generator.model import ContentError, HandPage, Problem, address
from generator.read.file_name import humanise
from generator.read.front_matter import marked_front_matter
from generator.read.repair import decode
from generator.read.source import Source, passed_on
from generator.read.values import day

_HEADING = re.compile(r"^#\s+(.+?)\s*#*\s*$", re.MULTILINE)


def read_page(source: Source) -> tuple[HandPage | None, tuple[Problem, ...]]:
    """The page as it is; only its title is looked for. Front matter is the site engine's, and not checked."""
    try:
        text, warnings = decode(source.data)
        fields, body = marked_front_matter(text)
    except ContentError as error:
        return None, (error.at(source.path),)
    problems = passed_on(source.path, warnings)
    written = fields.value if isinstance(fields.value, dict) else {}
    if str(written.get("draft", "")).lower() in {"yes", "true", "on", "1"}:
        return None, problems
    heading = _HEADING.search(body)
    title = str(written.get("title") or (heading[1] if heading else "") or humanise(source.stem))
    return HandPage(slug(source.path), title, text, source.path, _day(written.get("date"))), problems


def _day(written: object) -> date | None:
    try:
        return day(written)
    except ValueError:
        return None


def slug(path: str) -> str:
    """The address of a page below the site's root: `pages/talks/index.md` is `talks`, `pages/index.md` nothing."""
    parts = PurePosixPath(path).with_suffix("").parts[1:]
    if parts[-1].lower() == "index":
        parts = parts[:-1]
    return "/".join(address.slug(part) for part in parts)
