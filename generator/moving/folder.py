"""Reads the episodes of a folder of Hugo, Jekyll or Eleventy, one Markdown file each."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from generator.model import ContentError, address
from generator.model.grouped import grouped
from generator.model.media import media_type
from generator.moving.people import credited, keeps_people, person
from generator.moving.pictures import pictured
from generator.moving.records import Found, Moved
from generator.moving.written import as_written
from generator.read.episode_pages.heading import notes_and_talk
from generator.read.episode_pages.page import page_fields, transcript_of
from generator.read.fields.draft import in_drafts
from generator.read.fields.file_name import file_name, humanise
from generator.read.fields.marked_yaml import Marked
from generator.read.fields.values import names
from generator.read.formats.format import MARKDOWN
from generator.read.text import mdx

_SAID = (".vtt", ".srt", ".json", ".txt")
"""Transcripts, the one to take first."""
_TELLING = frozenset("audio video media duration number season chapters guests".split())
_SHOWS = re.compile(r"_?(?:episodes?|podcasts?|shows?)", re.IGNORECASE)
_NO_EPISODE = "nothing says that it is an episode; if it is an essay, drop it into content/posts/"
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


def folder(place: Path) -> Found:
    """Every Markdown file with front matter and a title or a date; what follows a heading "Transcript" was said."""
    episodes: list[Moved] = []
    left: list[str] = []
    people: dict[str, dict[str, Any]] = {}
    used: set[Path] = set()
    every = [path for path in sorted(place.rglob("*")) if path.is_file() and not _made(path.relative_to(place))]
    folders = grouped((path.parent, path) for path in every)
    for path in every:
        source = path.relative_to(place).as_posix()
        if path.suffix not in MARKDOWN:
            continue
        used.add(path)
        try:
            written, body = page_fields(mdx.decoded(path.name, path.read_bytes())[0])
        except (ContentError, OSError) as error:
            left.append(f"{source}: {error}")
            continue
        if not written.value or path.stem in ("_index", "README"):
            left.append(f"{source}: no front matter, so no episode")
        else:
            written = replace(written, value=_in_small_letters(written.value))
            name = _stem(path)
            if keeps_people(_bundle(path).parent) and (about := person(written, body, source)):
                people[name] = about
                continue
            beside = _beside(path, folders[path.parent])
            found = _episode(path, source, written, body, beside)
            if not _is_one(found, path, written.value):
                left.append(f"{source}: {_NO_EPISODE}")
                continue
            used |= {beside} if beside else set()
            episodes.append(found)
    kept, (episodes, people) = people, credited(episodes, people)
    left += [f"{stem}: somebody who is on no episode" for stem in kept if stem not in people]
    pictures, lacking = pictured(place, [*(one.fields for one in episodes), *people.values()])
    used |= set(pictures.values())
    others = Counter((path.parent, path.suffix) for path in every if path not in used)
    for (parent, suffix), count in others.items():
        left.append(f"{parent.relative_to(place).as_posix()}/*{suffix}: {count} that are no episode")
    return Found(tuple(episodes), people=people, pictures=pictures, left=(*left, *lacking))


def _in_small_letters(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields, of two whose names differ in their capitals alone each as it stands: one may hold the page back."""
    found: dict[str, Any] = {}
    for name, value in fields.items():
        small = name.lower()
        found[name if small in found or small in fields else small] = value
    return found


def _is_one(found: Moved, path: Path, written: Mapping[str, Any]) -> bool:
    """Whether a file is an episode: its fields or transcript say so, else its folder, `layout`, `type` or tags."""
    kinds = (written.get(name) for name in ("layout", "type", "tags", "categories"))
    called = {*path.parts[:-1], *(word for kind in kinds for word in names(kind or ()))}
    said = bool(found.transcript or found.file)
    return said or bool(_TELLING & set(found.fields)) or any(_SHOWS.fullmatch(word) for word in called)


def _made(path: Path) -> bool:
    """Whether a file is hidden, or one that the site's program made."""
    return any(part.startswith(".") or part in ("node_modules", "_site", "public", "resources") for part in path.parts)


def _beside(path: Path, near: Sequence[Path]) -> Path | None:
    """The transcript in an episode's page bundle, or of its name."""
    bundle = path.stem == "index"
    said = [one for one in near if one.suffix in _SAID and (bundle or one.stem.split(".")[0] == path.stem)]
    return min(said, key=lambda one: (_SAID.index(one.suffix), one.name), default=None)


def _episode(path: Path, source: str, written: Marked, body: str, beside: Path | None) -> Moved:
    name = file_name(_stem(path))
    given, said = transcript_of(written)
    notes, said = (body, _by_line(said)) if said else notes_and_talk(body)
    fields, left = as_written("episode", given, source)
    fields.setdefault("title", name.words or humanise(_stem(path)))
    if name.day:
        fields.setdefault("date", name.day.isoformat())
    if in_drafts(f"/{source}"):
        fields["draft"] = "yes"
    audio = fields.get("audio", "")
    if audio and "://" not in str(audio):
        del fields["audio"]
        left.append(f"`{audio}` is a file's name: put the file beside the transcript, and its name into the sidecar")
    if code := _CODE.search(notes):
        left.append(f"`{code[0][:40]}` in its text")
    slug = address.slug(str(written.value.get("slug") or name.slug or fields["title"]))
    return Moved(
        source,
        slug,
        fields,
        _CODE.sub("", notes).strip(),
        said.strip(),
        _former(path, written.value, slug, fields),
        tuple(left),
        beside if not said.strip() else None,
    )


def _bundle(path: Path) -> Path:
    """What is an episode's own: its file, or the folder of its page bundle."""
    return path.parent if path.stem == "index" else path


def _stem(path: Path) -> str:
    """The name of that."""
    return _bundle(path).name if path.stem == "index" else path.stem


def _by_line(said: str) -> str:
    """A transcript from fields, the entries of a list on a line each."""
    return re.sub(r"(?<=\[)\n+|\n+(?=\n)", "", said) if said.startswith("[") else said


def _former(path: Path, written: Mapping[str, Any], slug: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Where it was: what its front matter says, else what its program does with such a path."""
    given = (written.get(name) for name in ("permalink", "url"))
    stated = [urlsplit(value).path for value in given if isinstance(value, str) and not media_type(value)]
    stated = [value for value in stated if not set("{:") & set(value)]
    also = [one for name in ("aliases", "redirect_from") for one in names(written.get(name) or ())]
    if not stated:
        parts = PurePosixPath(path.as_posix()).parts
        day = str(fields.get("date", "")).replace("-", "/")
        if "_posts" in parts:
            stated = [f"{day}/{slug}.html"]
        elif "content" in parts:
            section = parts[len(parts) - parts[::-1].index("content") : -2 if path.stem == "index" else -1]
            stated = ["/".join((*section, str(written.get("slug") or _stem(path)))).lower() + "/"]
        elif path.parent.name.startswith("_"):
            stated = [f"{path.parent.name[1:]}/{path.stem}.html"]
        else:
            stated = [f"{path.parent.name}/{path.stem}/"]
    return tuple(dict.fromkeys(one.lstrip("/") for one in (*stated, *also) if one.strip("/")))
