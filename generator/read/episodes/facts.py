"""What is known of an episode from all that tells of it: fields, files beside it, the talk itself, names of files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.model import Person, Problem, Reading, Transcript, address
from generator.model.moment import stamp
from generator.model.people import are_several, is_nobody
from generator.read.episode_pages.show_notes import marked_times
from generator.read.episodes.files_beside import chapters_beside, prose_beside
from generator.read.episodes.heard import language_heard
from generator.read.episodes.titles import dated_title, numbered
from generator.read.fields.file_name import day_of_folder
from generator.read.fields.metadata import Known, dated, from_name, from_text, merge, settled
from generator.read.formats.document import Document
from generator.read.show.people import by_name
from generator.read.sources.source import Opened, Source

_LONGER = 1.1
"""How much longer than its feed says a recording may be, with what was put into it since."""
_ENOUGH = 100
"""Turns, of all of a talk, that its language is told by."""
MOST_CREDITED = 200
"""People who are credited because they speak; where there are more, what reads like names is something else."""


def known_of(source: Source, file: Opened, document: Document, transcript: Transcript) -> Reading[Known]:
    """What is known of an episode with this transcript, or one without turns yet, and all that is to be said of it."""
    credited, crowd = _credited(transcript, source.path)
    known, problems = _merged(source, file, document, {"people": credited, "duration": _length(transcript)})
    listed = known.values.get("notes", "") or known.values.get("description", "")
    if "chapters" not in known.values and (marked := marked_times(listed)):
        known = known.but("chapters", marked, "notes")
    if "language" not in known.values:
        heard = language_heard(turn.text for turn in transcript.turns[:: len(transcript.turns) // _ENOUGH + 1])
        known = known.but("language", heard, "text") if heard not in ("", "en") else known
    known, too_short = _as_long(known, transcript, source.path)
    known = _named(known, source.facts.ids, transcript)
    number = numbered(known.values.get("title", ""), source.stem) if "number" not in known.values else None
    if number is not None and known.source["title"] != "file name":
        known = known.but("number", number, known.source["title"])
    people = known.values.get("people", ())
    if len(roles := {person.role for person in people}) == 1 and roles <= {"host", "guest"}:
        # Who names guests alone, or hosts, names not all: the others speak, too.
        people = (*people, *_besides(people, credited))
    if people:
        known = known.but("people", _in_roles(people, source.facts.defaults.get("people", ())))
    return known, (*problems, *crowd, *too_short)


def _merged(source: Source, file: Opened, document: Document, heard: Mapping[str, Any]) -> Reading[Known]:
    """Of each field the value of the first place that has it, in the manual's order; `heard` is the talk's."""
    facts = source.facts
    _, name_fields, name_problems = from_name(source.stem, source.path)
    stated, stated_problems = from_text("episode", {} if file.scanned else document.metadata, source.path)
    chapters, chapter_problems = chapters_beside(facts)
    described, mended = prose_beside(facts.summary)
    notes = [prose_beside(file, bool(nth)) for nth, file in enumerate(file.notes)]
    mended_notes = [problem for _, problems in notes for problem in problems]
    last, guessed = dated(source.path, facts)
    known = merge(
        (
            *file.layers,
            ("chapters file", {"chapters": chapters}),
            ("summary file", {"description": described}),
            ("notes file", {"notes": "\n\n".join(text for text, _ in notes if text)}),
            ("show.yml", {"show": facts.defaults.get("show", "")}),
            ("text", settled(stated)),
            ("text", heard),
            ("file name", name_fields),
            ("folder", {"show": facts.folder, "date": day_of_folder(source.path)}),
            ("show.yml", facts.defaults),
            *last,
        )
    )
    named = known.values["title"] if known.source.get("title", "file name") != "file name" else ""
    if known.source["date"] in ("git", "mtime") and (day := dated_title(named, known.values["date"])):
        known = known.but("date", day, "title")
    problems = (*name_problems, *stated_problems, *chapter_problems, *mended, *mended_notes)
    return known, (*problems, guessed) if known.source["date"] == "mtime" else problems


def _named(known: Known, ids: Mapping[str, str], transcript: Transcript) -> Known:
    """What is known, with people's names, or the labels they speak under, in place of what a program calls them by."""
    if "people" not in known.values:
        return known
    called = {address.slug(label): label for label in transcript.speakers} | dict(ids)
    return known.but("people", by_name(known.values["people"], called))


def slug_of(source: Source, known: Known, title: str) -> tuple[str, str]:
    """(the last part of its address, where that came from), of an episode with this title."""
    if given := known.values.get("slug"):
        return given, known.source["slug"]
    name = from_name(source.stem, source.path)[0]
    slug, origin = (name.slug, "file name") if name.slug else (address.slug(title), "title")
    # `episodes/2024/` is the page of a year.
    return (f"episode-{slug}" if re.fullmatch(r"\d{4}", slug) else slug), origin


def _credited(transcript: Transcript, path: str) -> Reading[tuple[Person, ...]]:
    """Speakers with a name of their own (`Speaker 1` and the like are nobody), unless they are a crowd."""
    known = transcript.speakers
    people = tuple(Person(name) for name in known if not (is_nobody(name) or are_several(name, known)))
    if len(people) <= MOST_CREDITED:
        return people, ()
    what = f"The transcript names {len(people):,} speakers, more than {MOST_CREDITED}: none of them is credited"
    return (), (Problem(path, 0, what, "Name who takes part with `people:`", "warning"),)


def _in_roles(people: Sequence[Person], regulars: Sequence[Person]) -> tuple[Person, ...]:
    """The people, each without a role in that which the show gives to one of that name: its host is the host."""
    shown = {person.name.casefold(): person for person in regulars}
    return tuple(
        replace(own, link=one.link or own.link, image=one.image or own.image)
        if not one.role and (own := shown.get(one.name.casefold()))
        else one
        for one in people
    )


def _besides(people: Sequence[Person], credited: Sequence[Person]) -> list[Person]:
    """Those who are credited for their speech and are none of the people, whose names may be written together."""
    named = ["".join(filter(str.isalpha, person.name.casefold())) for person in people]
    return [
        person
        for person in credited
        if not any(name.startswith("".join(filter(str.isalpha, person.name.casefold()))) for name in named)
    ]


def _as_long(known: Known, transcript: Transcript, path: str) -> Reading[Known]:
    """What is known, without a length that words are said long after: it is that of another recording."""
    length = known.values.get("duration")
    last = max((turn.end_ms or turn.start_ms or 0 for turn in transcript.turns), default=0)
    if length is None or last <= length * _LONGER + 60_000:
        return known, ()
    what = f"The duration is {stamp(length)}, and words are said at {stamp(last)}: it is left out"
    values, places = (
        {name: one for name, one in of.items() if name != "duration"} for of in (known.values, known.source)
    )
    return Known(values, places), (Problem(path, 0, what, "Correct `duration:`, or delete it", "warning"),)


def _length(transcript: Transcript) -> int | None:
    """The end of the last words, where the source says when they end."""
    ends: list[Any] = [turn.end_ms for turn in transcript.turns if turn.end_ms is not None]
    return max(ends) if ends and transcript.turns[-1].end_ms is not None else None
