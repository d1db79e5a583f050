"""`content/corrections.yml`: what the owner decides about what was found."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from generator.model import Correction, Episode, GlossaryEntry, Problem, Published, Reading
from generator.model.correction import CORRECTION_KINDS, CorrectionKind
from generator.model.entity import ENTITY_KINDS
from generator.read.fields import values
from generator.read.fields.table import Field, nearest
from generator.read.show.published import is_place
from generator.read.sources.entries import entries

NAME = "corrections.yml"
UNTOLD = "WHO"
"""What stands for the name of a speaker until the owner writes it, in an entry that `infracast check` prints."""


def place(value: Any) -> str:
    """An address of this site, with or without its host's root before it."""
    words = unquote(values.text(value).split("://")[-1] if "://" in str(value) else values.text(value))
    words = words.partition("/")[2] if "://" in str(value) else words.lstrip("/")
    words = words if not words or "." in words.rpartition("/")[2] or words.endswith("/") else words + "/"
    if not is_place(words):
        raise ValueError(f"is `{values.text(value)[:80]}`, which is no address below the site's root")
    return words


def spot(value: Any) -> str:
    """Where a chapter begins: the id of a turn as it is, a time as milliseconds."""
    words = values.text(value)
    return words if words.startswith("t-") else str(values.duration(words))


FIELDS: tuple[Field, ...] = (
    Field("replace", "text", "Misheard words, in small letters if their case does not matter",
          "turbo buffer", values.text),
    Field("with", "text", "What was said; `\"\"` strikes the words out", "Turbopuffer", values.text),
    Field("hide", "text", "An insight, take, name or topic, by its id, name or words; an episode by its address",
          "i-1a2b3c4d", values.text),
    Field("chapter", "text", "The title of a chapter of `episode`", "Welcome", values.text),
    Field("title", "text", "Its new title", "Why caches lie", values.title),
    Field("start", "duration", "Where it begins: a time, or the id of a turn", "12:30", spot),
    Field("merge", "text", "A name that means the same as another", "Matt Roe", values.text),
    Field("into", "text", "The other name", "Matthew Roe", values.text),
    Field("split", "text", "A name that was taken for a form of another", "Kafka Streams", values.text),
    Field("kind", "kind", f"What it is: one of {', '.join(ENTITY_KINDS)}", "product", values.one_of(ENTITY_KINDS)),
    Field("speaker", "text", "What a transcript calls somebody", "Speaker 1", values.text),
    Field("name", "text", "Who that is", "Ann Lee", values.text),
    Field("redirect", "address", "An old address below the site's root", "talks/42/", place),
    Field("to", "address", "Where its readers are sent", "episodes/hot-takes/", place),
    Field("episode", "slug", "The only episode that it holds for", "hot-takes", values.text),
    Field("show", "text", "The only show that it holds for", "The Infra Pod", values.text),
)  # fmt: skip
_TO: Mapping[CorrectionKind, str] = {
    "replace": "with", "chapter": "title", "merge": "into", "speaker": "name", "redirect": "to",
}  # fmt: skip
_MORE = {"show": "show", "episode": "episode", "start": "at", "kind": "of"}
"""Further fields, by what the record calls them."""


def read_corrections(path: str, data: bytes) -> Reading[tuple[Correction, ...]]:
    """The entries in order, and a problem with its line for whatever is wrong; a wrong entry is left out."""
    found, listed = entries(path, data, FIELDS, required=())
    problems = list(listed)
    result: dict[Correction, Correction] = {}
    for line, fields in found:
        kinds = [name for name in CORRECTION_KINDS if fields.get(name)]
        if len(kinds) != 1:
            what = f"The entry says {' and '.join(kinds)}" if kinds else "The entry says not what it corrects"
            how = f"Begin each entry with one of {', '.join(CORRECTION_KINDS)}"
            problems.append(Problem(path, line, what, how))
            continue
        if kinds[0] == "speaker" and fields.get("name") == UNTOLD:
            what, how = f"`name: {UNTOLD}` is not filled in", f"Write who `{fields['speaker'][:60]}` is"
            problems.append(Problem(path, line, what, f"{how}, or delete the entry", "warning"))
            continue
        if lacking := _lacking(kinds[0], fields):
            row = next(row for row in FIELDS if row.name == lacking)
            how = f"Add `{lacking}: {row.example}`"
            problems.append(Problem(path, line, f"The entry `{kinds[0]}` has no `{lacking}`", how))
            continue
        made = _correction(kinds[0], fields, path, line)
        if first := result.get(made):
            how = f"Delete this one or the one on line {first.line}"
            problems.append(Problem(path, line, f"`{made.what[:60]}` is corrected twice", how, "warning"))
        result.setdefault(made, made)
    return tuple(result), tuple(problems)


def misheard(glossary: Iterable[GlossaryEntry]) -> tuple[Correction, ...]:
    """What the site's glossary calls misheard, as words to replace everywhere."""
    return tuple(
        Correction("replace", form, entry.name, path="glossary.yml")
        for entry in glossary
        for form in entry.misheard
        if entry.kind != "none"
    )


def splits(glossary: Iterable[GlossaryEntry], corrections: Iterable[Correction]) -> tuple[GlossaryEntry, ...]:
    """The glossary with each name that is split off as an entry of its own, and a form of no other."""
    apart = {one.what: GlossaryEntry(one.what, one.of) for one in corrections if one.kind == "split" and one.of}
    forms = {name.casefold() for name in apart}
    kept = (
        replace(entry, aliases=tuple(form for form in entry.aliases if form.casefold() not in forms))
        for entry in glossary
        if entry.name.casefold() not in forms
    )
    return (*apart.values(), *kept)


def redirected(published: Mapping[str, Published], corrections: Iterable[Correction]) -> dict[str, Published]:
    """The record of addresses with the ways that the owner gives."""
    ways = {one.what: Published(one.what, one.to) for one in corrections if one.kind == "redirect"}
    return {**published, **ways}


def unheeded(corrections: Iterable[Correction], episodes: Iterable[Episode]) -> tuple[Problem, ...]:
    """A warning for each entry about words and speakers that no transcript has, and each for an episode not there."""
    every = tuple(episodes)
    slugs = {episode.slug for episode in every}
    done = {what for episode in every for what in episode.corrected}
    problems = []
    for one in corrections:
        if one.episode and one.episode not in slugs:
            problems.append(no_episode(one.path, one.line, one.episode, slugs))
        elif one.kind in ("replace", "speaker") and one.what not in done and one.path == NAME:
            how = "`infracast check EPISODE` shows what there is; mend the entry, or delete it"
            what = f"`{one.what[:60]}` is {'said' if one.kind == 'replace' else 'a speaker'} nowhere"
            problems.append(Problem(one.path, one.line, what, how, "warning"))
    return tuple(problems)


def _lacking(kind: CorrectionKind, fields: Mapping[str, Any]) -> str:
    """The field without which an entry says nothing; empty where none is lacking."""
    if kind == "chapter":
        return "episode" if not fields.get("episode") else "" if {"title", "start"} & set(fields) else "title"
    if kind == "split":
        return "" if fields.get("kind") else "kind"
    if kind == "speaker" and not (fields.get("episode") or fields.get("show")):
        return "episode"
    needed = _TO.get(kind, "")
    # Words may be replaced by none; a name, a title or an address may not.
    given = needed in fields if kind == "replace" else fields.get(needed)
    return needed if needed and not given else ""


def no_episode(path: str, line: int, slug: str, known: Iterable[str]) -> Problem:
    """The warning for a reference to an episode that is not there, with the slug that may be meant."""
    guess = nearest(slug, known)
    how = f"Did you mean `{guess}`?" if guess else "Write the slug, the last part of the episode's address"
    return Problem(path, line, f"There is no episode `{slug}`", how, "warning")


def _correction(kind: CorrectionKind, fields: Mapping[str, Any], path: str, line: int) -> Correction:
    more = {called: fields[name] for name, called in _MORE.items() if name in fields}
    return Correction(kind, fields[kind], fields.get(_TO.get(kind, ""), ""), **more, path=path, line=line)
