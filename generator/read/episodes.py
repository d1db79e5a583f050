"""One transcript file to an episode."""

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from generator.model import Chapter, ContentError, Correction, Episode, Person, Problem, Reading, Transcript, address
from generator.model.moment import stamp
from generator.model.people import are_several, is_nobody
from generator.read import formats
from generator.read.amended import amended, credits, full_names
from generator.read.beside import chapters_beside, prose_beside, written_beside
from generator.read.document import Document
from generator.read.file_name import day_of_folder
from generator.read.metadata import Known, dated, from_name, from_text, merge, settled
from generator.read.misspelt import misspelt
from generator.read.people import by_name
from generator.read.show_notes import marked_times
from generator.read.source import Opened, Source, open_source, opened, passed_on
from generator.read.titles import numbered, plain_title
from generator.read.turns import captions, turned

MOST_CHARACTERS, MOST_CUES = 8_000_000, 500_000
"""Of a transcript: five days of talk."""
_LONGER = 1.1
"""How much longer than its feed says a recording may be, with what was put into it since."""
MOST_CREDITED = 200
"""People who are credited because they speak; where there are more, what reads like names is something else."""

_SETTLED = {"slug", "title", "guid", "also", "people", "chapters", "number", "season"}
"""Fields of which more is to be said than what is written."""
_AS_GIVEN = {one.name for one in fields(Episode)} - _SETTLED
"""Those that an episode has as they are written."""


def read_episode(source: Source) -> Reading[Episode | None]:
    """The episode a file holds (None where it has to be left out), and everything to be said about the file."""
    return opened("episode", source, _episode, None)


def guid(path: str) -> str:
    """A name for feeds that depends on where the file was dropped, and on neither title, URL nor format."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, 'infracast:' + path.rpartition('.')[0])}"


def held_guid(source: Source) -> str:
    """The GUID of a draft: no other episode may take it over, since the draft will be published under it."""
    return merge(open_source("episode", source).layers).values.get("guid") or guid(source.path)


def _episode(source: Source, file: Opened) -> Reading[Episode | None]:
    problems = list(file.problems)
    document = _document(source, file)
    problems += passed_on(source.path, document.warnings)
    corrections, called, guesses = _corrections(source, file, document)
    problems += guesses
    words = amended(captions(document), (*corrections, *called))
    transcript, headed = turned(document, words.said, words.kept)
    known, more = _known(source, file, document, transcript)
    problems += more
    value = known.values.get
    title = plain_title(value("title", ""), value("show", ""), value("number"))
    text = title.text or value("show", "") or source.stem
    slug, slug_from = _slug(source, known, text)
    numbers = {"number": value("number", title.number), "season": value("season", title.season)}
    chapters = tuple(placed(chapter, transcript) for chapter in value("chapters", ())) or headed
    origin = {name: place for name, place in known.source.items() if name not in {"slug", "guid", "draft"}}
    origin |= {
        name: known.source.get("title", "") for name, n in numbers.items() if n is not None and name not in origin
    }
    origin |= {"slug": slug_from, "guid": known.source.get("guid", "path")}
    if headed and "chapters" not in origin:
        origin["chapters"] = "text"
    written, wrong = written_beside(source.facts, transcript)
    problems += wrong
    credited, merged = credits(value("people", ()), corrections)
    episode = Episode(
        slug=slug,
        title=text,
        path=source.path,
        guid=value("guid") or guid(source.path),
        also=tuple(show for show in value("also", ()) if show != value("show", "")),
        people=credited,
        transcript=transcript,
        chapters=chapters,
        duration_ms=value("duration"),
        written=written,
        corrected=tuple(sorted((words.used | merged) & {one.what for one in corrections})),
        source=origin,
        **numbers,
        **{name: given for name, given in known.values.items() if name in _AS_GIVEN},
    )
    return episode, tuple(problems)


def _corrections(
    source: Source, file: Opened, document: Document
) -> tuple[tuple[Correction, ...], tuple[Correction, ...], tuple[Problem, ...]]:
    """(the owner's corrections for this episode, others for its short and misspelt labels, warnings)."""
    known, _ = _known(source, file, document, Transcript())
    value = known.values.get
    show, people = value("show", ""), value("people", ())
    slug, _ = _slug(source, known, plain_title(value("title", ""), show, value("number")).text or show or source.stem)
    labels = [cue.speaker for cue in document.cues if cue.speaker]
    wrong = misspelt(labels, {person.name for person in people})
    how = "Mend the name in the transcript; if it is somebody else, list both in `people:`"
    guesses = [f"`{label}` speaks once and is taken for {name}" for label, name in wrong.items()]
    return (
        tuple(one for one in source.facts.corrections if one.holds(show, slug)),
        (*full_names(set(labels), people), *(Correction("speaker", *one) for one in wrong.items())),
        tuple(Problem(source.path, 0, what, how, "warning") for what in guesses),
    )


def _document(source: Source, file: Opened) -> Document:
    if not file.body.strip() and any(values for _, values in file.layers):
        return Document()
    document = formats.read_document(file.body, source.suffix)
    _refuse_giants(document)
    return document


def _refuse_giants(document: Document) -> None:
    characters = sum(len(cue.text) for cue in document.cues)
    how = "Part it into episodes"
    if len(document.cues) > MOST_CUES:
        raise ContentError(f"The transcript has {len(document.cues):,} captions, more than {MOST_CUES:,}", how)
    if characters > MOST_CHARACTERS:
        raise ContentError(f"The transcript has {characters:,} characters, more than {MOST_CHARACTERS:,}", how)


def _known(source: Source, file: Opened, document: Document, transcript: Transcript) -> Reading[Known]:
    facts = source.facts
    _, name_fields, name_problems = from_name(source.stem, source.path)
    stated, stated_problems = from_text("episode", {} if file.scanned else document.metadata, source.path)
    chapters, chapter_problems = chapters_beside(facts)
    described, mended = prose_beside(facts.summary)
    notes = [prose_beside(file, bool(nth)) for nth, file in enumerate(file.notes)]
    noted = "\n\n".join(text for text, _ in notes if text)
    mended_notes = [problem for _, problems in notes for problem in problems]
    last, guessed = dated(source.path, facts)
    credited, crowd = _credited(transcript, source.path)
    defaults = dict(facts.defaults)
    show = defaults.pop("show", "")
    known = merge(
        (
            *file.layers,
            ("chapters file", {"chapters": chapters}),
            ("summary file", {"description": described}),
            ("notes file", {"notes": noted}),
            ("show.yml", {"show": show}),
            ("text", settled(stated)),
            ("text", {"people": credited, "duration": _length(transcript)}),
            ("file name", name_fields),
            ("folder", {"show": facts.folder, "date": day_of_folder(source.path)}),
            ("show.yml", defaults),
            *last,
        )
    )
    listed = known.values.get("notes", "") or known.values.get("description", "")
    if "chapters" not in known.values and (marked := marked_times(listed)):
        known = Known({**known.values, "chapters": marked}, {**known.source, "chapters": "notes"})
    known, too_short = _as_long(known, transcript, source.path)
    known = _named(known, facts.ids, transcript)
    number = numbered(known.values.get("title", ""), source.stem) if "number" not in known.values else None
    if number is not None and known.source["title"] != "file name":
        known = Known({**known.values, "number": number}, {**known.source, "number": known.source["title"]})
    people = known.values.get("people", ())
    if len(roles := {person.role for person in people}) == 1 and roles <= {"host", "guest"}:
        # Who names guests alone, or hosts, names not all: the others speak, too.
        people = (*people, *_besides(people, credited))
    if people:
        known = replace(known, values={**known.values, "people": _in_roles(people, defaults.get("people", ()))})
    problems = (*name_problems, *stated_problems, *chapter_problems, *mended, *mended_notes, *crowd, *too_short)
    return known, (*problems, guessed) if known.source["date"] == "mtime" else problems


def _named(known: Known, ids: Mapping[str, str], transcript: Transcript) -> Known:
    """What is known, with people's names, or the labels they speak under, in place of what a program calls them by."""
    if "people" not in known.values:
        return known
    called = {address.slug(label): label for label in transcript.speakers} | dict(ids)
    return replace(known, values={**known.values, "people": by_name(known.values["people"], called)})


def _slug(source: Source, known: Known, title: str) -> tuple[str, str]:
    if given := known.values.get("slug"):
        return given, known.source["slug"]
    name = from_name(source.stem, source.path)[0]
    slug, origin = (name.slug, "file name") if name.slug else (address.slug(title), "title")
    # `episodes/2024/` is the page of a year.
    return (f"episode-{slug}" if re.fullmatch(r"\d{4}", slug) else slug), origin


def placed(chapter: Chapter, transcript: Transcript) -> Chapter:
    """The chapter with the turn whose start is nearest to its own; without one where the transcript has no clock."""
    nearest = transcript.nearest(chapter.start_ms or 0)
    return replace(chapter, turn=nearest.id) if nearest else chapter


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
