"""One essay to a post, from Markdown with front matter or as pasted from a terminal."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.model import ContentError, Post, Problem, Reading, address
from generator.model.prose import plain
from generator.read.episodes.episode import guid
from generator.read.fields.file_name import file_name
from generator.read.fields.metadata import dated, from_name, merge
from generator.read.fields.values import maybe_day
from generator.read.posts.site_code import plain_markdown
from generator.read.sources.source import Opened, Source, opened

_COMMAND = re.compile(r"\s*[$%>]\s*(?:cat|less|more|bat)\s+(\S+)\s*")
_HEADING = re.compile(r"\s{0,3}#\s+(.+?)\s*#*\s*")
_LESSER = re.compile(r"\s{0,3}#{2,3}\s+(.+?)\s*#*\s*")
"""What some sites' exports have for a title; it is one where nothing else is."""
_DATE = r"([A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{4}-\d\d-\d\d)"
_DATE_FIRST = re.compile(_DATE + r"[.:,]?(?=\s|$)")
_DATE_LINE = re.compile(rf"[*_]*(?:(?:posted|published|date)\s*(?:on)?:?\s*)?[*_]*{_DATE}[.*_]*", re.IGNORECASE)
_SIGNED = re.compile(r"(?:[-—–~]{1,2}\s*)?((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3})")
_UNWRAPPED = 120
_LONGEST = 400
"""Characters of a line that may be a title, a date or a signature."""


@dataclass(frozen=True, slots=True)
class Essay:
    """What the text itself says."""

    body: str
    title: str = ""
    day: date | None = None
    author: str = ""
    slug: str = ""


def read_post(source: Source) -> Reading[Post | None]:
    """The post a file holds (None where it has to be left out), and everything to be said about it."""
    return opened("post", source, _post, None)


def essay(text: str, titled: bool = False) -> Essay:
    """The title, day, author and slug that an essay states itself, and its body.

    `$ cat post/slug.md`, a title line and a date line are taken off the body. The signature
    stays in the body, and so does the date when it stands before other words. Lines of a pasted text become paragraphs.
    `titled`: whether its title is known, so that a heading of a lower level heads a part of it.
    """
    lines = _trimmed(text.split("\n"))
    slug = title = ""
    pasted = bool(lines and len(lines[0]) <= _LONGEST and (found := _COMMAND.fullmatch(lines[0])))
    if pasted and found:
        slug = file_name(PurePosixPath(found[1]).stem).slug
        lines = _trimmed(lines[1:])
    short = bool(lines) and len(lines[0]) <= _LONGEST
    if short and (found := _HEADING.fullmatch(lines[0]) or (not titled and _LESSER.fullmatch(lines[0])) or None):
        title, lines = found[1], _trimmed(lines[1:])
    elif short and (pasted or _is_title(lines)):
        title, lines = " ".join(lines[0].split()), _trimmed(lines[1:])
    stated: date | None = None
    if lines and len(lines[0]) <= _LONGEST and (found := _DATE_LINE.fullmatch(lines[0].strip())):
        stated, lines = maybe_day(found[1]), _trimmed(lines[1:]) if maybe_day(found[1]) else lines
    elif lines and (found := _DATE_FIRST.match(lines[0].strip())):
        stated = maybe_day(found[1])
    return Essay(_body(lines, pasted), title, stated, _signature(lines), slug)


def _post(source: Source, file: Opened) -> Reading[Post | None]:
    name, name_fields, name_problems = from_name(_stem(source), source.path)
    text, left = plain_markdown(file.body)
    found = essay(text, titled=any(fields.get("title") for _, fields in file.layers))
    if not found.body.strip():
        raise ContentError("The post has no text", "Write some, or delete the file", 0)
    last, guessed = dated(source.path, source.facts)
    stated = {"title": found.title, "date": found.day, "author": found.author, "slug": found.slug}
    fields = {"title": name_fields["title"], "date": name_fields["date"], "slug": name.slug}
    known = merge((*file.layers, ("text", stated), ("file name", fields), *last))
    value = known.values.get
    title = value("title") or _stem(source)
    post = Post(
        slug=value("slug") or address.slug(title),
        title=title,
        date=known.values["date"],
        body=found.body,
        path=source.path,
        guid=value("guid") or guid(source.path),
        author=value("author", ""),
        description=plain(value("description", "")),
        tags=value("topics", ()),
    )
    told = (*file.problems, *name_problems, *((guessed,) if known.source["date"] == "mtime" else ()))
    return post, (*told, *_left_out(left, source.path))


def _stem(source: Source) -> str:
    """What names the post: its file, or the folder of its own that it is the `index` of."""
    folder = PurePosixPath(source.path).parent
    return folder.name if source.stem.lower() == "index" and len(folder.parts) > 1 else source.stem


def _left_out(left: Mapping[str, int], path: str) -> tuple[Problem, ...]:
    """What is said of calls to another site's program, which puts something in their place."""
    if not left:
        return ()
    names = ", ".join(f"`{name}` ({count})" for name, count in sorted(left.items()))
    what = f"What another site's program puts into the text is left out: {names}"
    return (Problem(path, 0, what, "Write what readers should see in Markdown or HTML", "warning"),)


def _trimmed(lines: list[str]) -> list[str]:
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    return lines[first:]


def _is_title(lines: list[str]) -> bool:
    """A short first line that is no sentence, with a blank line or a long one after it."""
    first, second = lines[0].strip(), lines[1].strip() if len(lines) > 1 else ""
    plain = re.match(r"[\w\"'“‘¿¡(]", first) and not re.search(r"[.,;:]$", first)
    return bool(
        plain and len(first) <= 120 and (not second or len(second) > _UNWRAPPED) and any(map(str.strip, lines[1:]))
    )


def _signature(lines: list[str]) -> str:
    """Who signed a letter: a name alone at its end, after a dash or below a line that closes it."""
    said = [line.strip() for line in lines if line.strip()]
    if len(said) < 2 or len(said[-1]) > _LONGEST or not (found := _SIGNED.fullmatch(said[-1])):
        return ""
    closing = said[-2].endswith(",") and len(said[-2].split()) <= 6
    return found[1] if closing or said[-1][0] in "-—–~" else ""


def _body(lines: list[str], pasted: bool) -> str:
    """Markdown: in a pasted text, whose lines are paragraphs, a blank line goes between them."""
    filled = [line for line in lines if line.strip()]
    if (pasted or len(filled) == len(lines) > 1) and any(len(line) > _UNWRAPPED for line in filled):
        fenced = any(line.lstrip().startswith(("```", "~~~")) for line in filled)
        if not fenced:
            spaced = "\n".join(line + "\n" if len(line) > _UNWRAPPED else line for line in lines)
            lines = re.sub(r"\n{3,}", "\n\n", spaced).split("\n")
    # Two spaces at the end of a line are a line break in Markdown, so line ends stay.
    return "\n".join(lines).strip("\n") + "\n" if filled else ""
