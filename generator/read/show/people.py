"""`content/people/NAME.md` and `content/people.yml`: who the people of the episodes are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from generator.model import ContentError, Episode, Person, Problem, Profile, Reading
from generator.model.address import slug
from generator.model.grouped import grouped
from generator.model.people import each_once, on_episode
from generator.read.fields.file_name import humanise
from generator.read.fields.front_matter import marked_front_matter
from generator.read.fields.table import check, fields_of
from generator.read.fields.values import prose
from generator.read.show.accounts import with_accounts
from generator.read.sources.entries import entries
from generator.read.sources.source import Source, passed_on
from generator.read.text.repair import decode

NAME = "people.yml"
_ID = re.compile(r"[a-z]{2,}(?:[-_][a-z]+){1,3}")
"""A name as sites call files: `ann-lee`."""


def read_person(source: Source) -> Reading[Profile | None]:
    """One file about one person: fields in front matter, the bio below; the file's name is theirs if no field is."""
    try:
        text, warnings = decode(source.data)
        written, body = marked_front_matter(text)
    except ContentError as error:
        return None, (error.at(source.path),)
    found, wrong = check("person", replace(written, value=with_accounts(written.value)), source.path)
    problems = (*passed_on(source.path, warnings), *wrong)
    if not _is_own(source.path):
        # The page of a site that was dropped whole: its other fields are its program's.
        found = {name: found[name] for name in ("name", "draft") if name in found}
        problems = ()
    if found.pop("draft", False):
        return None, problems
    try:
        bio = found.pop("bio", "") or prose(body)
    except ValueError as error:
        return None, (*problems, Problem(source.path, 0, f"The text {error}", "Shorten it"))
    name = found.pop("name", "") or humanise(source.stem).title()
    return _profile(name, bio, found, source.path), problems


def read_people(path: str, data: bytes) -> Reading[tuple[Profile, ...]]:
    """The people of `content/people.yml`, drafts left out, and everything wrong with the file."""
    found, problems = entries(path, data, fields_of("person"), required=("name",), shaped=with_accounts)
    shown = [(line, fields) for line, fields in found if not fields.pop("draft", False)]
    return tuple(
        _profile(fields.pop("name"), fields.pop("bio", ""), fields, path, line) for line, fields in shown
    ), problems


def one_each(profiles: Iterable[Profile]) -> Reading[tuple[Profile, ...]]:
    """The profiles by name, each name's first one, and a warning for each other; those of sites come last."""
    order = sorted(profiles, key=lambda one: (not _is_own(one.path), one.path == NAME, not one.bio, one.path, one.line))
    named = sorted(grouped((one.name.casefold(), one) for one in order).items())
    how = "Delete one of the two; that one counts"
    return tuple(first for _, (first, *_) in named), tuple(
        Problem(one.path, one.line, f"`{one.name}` is described in `{first.path}` already", how, "warning")
        for _, (first, *others) in named
        for one in others
        if _is_own(one.path)
    )


def presented(episodes: Iterable[Episode], profiles: Iterable[Profile]) -> Reading[tuple[Episode, ...]]:
    """The episodes with what is known of the people credited there, and a note on each profile of nobody there.

    What an episode says itself wins; who hosts a show is a host on its episodes, if they are on them.
    """
    known = {one.name.casefold(): one for one in profiles}
    result = tuple(
        replace(episode, people=tuple(_known(person, episode, known) for person in episode.people))
        for episode in episodes
    )
    there = {name.casefold() for episode in result for name in on_episode(episode)}
    how = "Write the name as the episodes have it; `infracast check` shows them"
    return result, tuple(
        Problem(one.path, one.line, f"`{one.name}` is on no episode", how, "note")
        for name, one in known.items()
        if name not in there and _is_own(one.path)
    )


def ids(profiles: Iterable[Profile]) -> dict[str, str]:
    """What programs call people by, to their names: a file's name, their own as in an address, a first name alone."""
    found: dict[str, set[str]] = {}
    for one in profiles:
        own = _is_own(one.path)
        file = PurePosixPath(one.path)
        # Hugo keeps a page with its pictures in a folder of its own.
        stem = file.parent.name if file.stem == "index" else file.stem
        called = ([] if one.path == NAME else [stem]) + [one.name]
        for name in called + [one.name.partition(" ")[0]] * own:
            found.setdefault(slug(name), set()).add(one.name)
    return {name: next(iter(names)) for name, names in found.items() if len(names) == 1}


def by_name(people: Iterable[Person], known: Mapping[str, str]) -> tuple[Person, ...]:
    """The people, each once, with the names that are `known` for those in small letters, as programs write them.

    Of nobody known `ann-lee` is Ann Lee.
    """

    def called(name: str) -> str:
        spelt = " ".join(map(str.capitalize, re.split("[-_]", name))) if _ID.fullmatch(name) else name
        return known.get(slug(name), spelt) if name.islower() else name

    return each_once(replace(person, name=called(person.name)) for person in people)


def _is_own(path: str) -> bool:
    """Whether a file is one of `content/`, and none of a site that was dropped whole."""
    return path == NAME or path.startswith("people/")


def _known(person: Person, episode: Episode, known: Mapping[str, Profile]) -> Person:
    one = known.get(person.name.casefold())
    if one is None:
        return person
    hosts = {show.casefold() for show in one.shows}
    return replace(
        person,
        role=person.role or ("host" if episode.show.casefold() in hosts else ""),
        link=person.link or next(iter(one.links), ""),
        image=person.image or one.image,
    )


def _profile(name: str, bio: str, found: Mapping[str, Any], path: str, line: int = 0) -> Profile:
    links = dict.fromkeys((*([found["link"]] if "link" in found else []), *found.get("links", ())))
    return Profile(name, path, bio, found.get("image", ""), tuple(links), found.get("shows", ()), line)
