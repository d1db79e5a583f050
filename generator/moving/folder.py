"""Reads the episodes of a folder of Hugo, Jekyll or Eleventy, one Markdown file each."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from generator.model import ContentError, address
from generator.model.grouped import grouped
from generator.moving.people import credited, keeps_people, person
from generator.moving.pictures import pictured
from generator.moving.records import Found, Moved
from generator.moving.said import parted
from generator.read import mdx
from generator.read.draft import in_drafts, verdict
from generator.read.fields import bare, by_bare_name, by_name, fields_of
from generator.read.file_name import file_name, humanise
from generator.read.formats.format import MARKDOWN
from generator.read.front_matter import marked_front_matter
from generator.read.repair import decode
from generator.read.values import names

CALLED = {
    "summary": "description", "excerpt": "description", "podcast": "audio", "filename": "audio",
    "categories": "topics", "featureimage": "image", "seasonnumber": "season", "author": "people",
}  # fmt: skip
"""What their themes call our fields, beside the second names that these have anywhere; in small letters alone."""
_OF_THEIRS = frozenset(
    "layout type weight aliases permalink url slug redirectfrom lastmod modified toc eleventycomputed images".split()
)
_SIZES = frozenset("podcastbytes audiosize audiobytes filesize size bytes".split())
_NESTED = frozenset("params episode podcast podcaster links".split())
"""Where some keep their own fields together, in a mapping."""
_FORMATS = ("mp3", "m4a", "opus", "ogg", "oga")
"""What Jekyll's themes call the recordings below `audio`, the one to take first."""
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
            text = decode(path.read_bytes())[0]
            written, body = marked_front_matter(mdx.without_code(text) if path.suffix == mdx.SUFFIX else text)
        except (ContentError, OSError) as error:
            left.append(f"{source}: {error}")
            continue
        if not written.value or path.stem in ("_index", "README"):
            left.append(f"{source}: no front matter, so no episode")
        else:
            state = verdict(written, by_name(fields_of("episode")))
            fields = {str(name).lower(): value for name, value in written.value.items() if name not in state.settled}
            if state.held or in_drafts(f"/{source}"):
                fields = {"draft": "yes"} | {name: value for name, value in fields.items() if name != "draft"}
            if keeps_people(path) and (about := person(fields, body)):
                people[path.stem] = about
                continue
            said = _beside(path, folders[path.parent])
            found = _episode(path, source, fields, body, said)
            if not _is_one(found, path, fields):
                left.append(f"{source}: {_NO_EPISODE}")
                continue
            used |= {said} if said else set()
            left += [f"{source}: {fault.what}" for fault in state.faults]
            episodes.append(found)
    kept, (episodes, people) = people, credited(episodes, people)
    left += [f"{stem}: somebody who is on no episode" for stem in kept if stem not in people]
    pictures, lacking = pictured(place, [*(one.fields for one in episodes), *people.values()])
    used |= set(pictures.values())
    others = Counter((path.parent, path.suffix) for path in every if path not in used)
    for (parent, suffix), count in others.items():
        left.append(f"{parent.relative_to(place).as_posix()}/*{suffix}: {count} that are no episode")
    return Found(tuple(episodes), people=people, pictures=pictures, left=(*left, *lacking))


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


def _episode(path: Path, source: str, written: Mapping[str, Any], body: str, beside: Path | None) -> Moved:
    stem = _stem(path)
    name = file_name(stem)
    listed = written.get("transcript")
    fields, left = _fields({name: value for name, value in written.items() if name != "transcript"})
    fields.setdefault("title", name.words or humanise(stem))
    if name.day and "date" not in fields:
        fields["date"] = name.day.isoformat()
    fields["date"] = str(fields.get("date", ""))[:10]
    notes, said = parted(body)
    if isinstance(listed, list):
        said = "[{}]".format(",\n".join(json.dumps(entry, ensure_ascii=False) for entry in listed))
    elif isinstance(listed, str) and "\n" in listed:
        said = listed
    if code := _CODE.search(notes):
        left.append(f"`{code[0][:40]}` in its text")
    slug = address.slug(str(written.get("slug") or name.slug or fields["title"]))
    kept = {field: value for field, value in fields.items() if value not in (None, "", [], {})}
    return Moved(
        source,
        slug,
        kept,
        _CODE.sub("", notes).strip(),
        said.strip(),
        _former(path, written, slug, kept),
        tuple(left),
        beside if not said.strip() else None,
    )


def _stem(path: Path) -> str:
    """What names an episode: its file, or the folder of its page bundle."""
    return path.parent.name if path.stem == "index" else path.stem


def _fields(written: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The fields that are ours, under our names, and what has no place."""
    known = by_bare_name(fields_of("episode"))
    fields: dict[str, Any] = {}
    left = []
    size = ""
    for given, value in _flat(written):
        plain = bare(given)
        row = known.get(CALLED.get(plain, plain))
        if plain in _SIZES:
            size = str(value)
        if plain in _OF_THEIRS | _SIZES or value in (None, "", [], {}):
            continue
        try:
            if row is None:
                raise ValueError("is no field here")
            if row.name == "audio" and isinstance(value, Mapping) and "url" not in value:
                value = next((value[name] for name in _FORMATS if value.get(name)), "")
            if row.name == "audio" and "://" not in str(value):
                raise ValueError("is a file's name: put the file beside the transcript, and its name into the sidecar")
            if plain == "youtube" and re.fullmatch(r"[\w-]{11}", str(value)):
                value = f"https://www.youtube.com/watch?v={value}"
            if row.name == "image":
                value = str(value).lstrip("/")
            value = str(value)[:10] if row.name == "date" else value
            row.read(value)
            fields.setdefault(row.name, value)
        except ValueError as error:
            left.append(f"`{given}` {error}")
    if size.isdigit() and isinstance(fields.get("audio"), str):
        fields["audio"] = {"url": fields["audio"], "length": size}
    return fields, left


def _flat(written: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every field, those that are kept together in a mapping too."""
    for given, value in written.items():
        if isinstance(value, Mapping) and given.lower() in _NESTED:
            yield from ((str(name), one) for name, one in value.items())
        else:
            yield given, value


def _former(path: Path, written: Mapping[str, Any], slug: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Where it was: what its front matter says, else what its program does with such a path."""
    given = (written.get(name) for name in ("permalink", "url"))
    stated = [urlsplit(value).path for value in given if isinstance(value, str)]
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
