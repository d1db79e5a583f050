"""One transcript file to an episode."""

import uuid
from dataclasses import fields, replace

from generator.model import Chapter, ContentError, Correction, Episode, Problem, Reading, Transcript
from generator.read import formats
from generator.read.episodes.facts import known_of, slug_of
from generator.read.episodes.files_beside import written_beside
from generator.read.episodes.titles import plain_title
from generator.read.fields.metadata import merge
from generator.read.formats.document import Document
from generator.read.sources.source import Opened, Source, open_source, opened, passed_on
from generator.read.turns.amended import amended, credits, full_names
from generator.read.turns.misspelt import misspelt
from generator.read.turns.turns import captions, turned

MOST_CHARACTERS, MOST_CUES = 8_000_000, 500_000
"""Of a transcript: five days of talk."""
_SETTLED = {"slug", "title", "guid", "also", "people", "chapters", "number", "season"}
"""Fields of which more is to be said than what is written."""
_AS_GIVEN = {one.name for one in fields(Episode)} - _SETTLED
"""Those that an episode has as they are written."""


def read_episode(source: Source) -> Reading[Episode | None]:
    """The episode a file holds (None where it has to be left out), and everything to be said about the file."""
    return opened("episode", source, _episode, None)


def read_draft(source: Source) -> Reading[Episode | None]:
    """The episode that a draft will be, to compare others with: nothing of it is shown. Raises ContentError."""
    return _episode(source, open_source("episode", source, held=True))[0], ()


def guid(path: str) -> str:
    """A name for feeds that depends on where the file was dropped, and on neither title, URL nor format."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, 'infracast:' + path.rpartition('.')[0])}"


def held_guid(source: Source) -> str:
    """The GUID of a draft: no other episode may take it over, since the draft will be published under it."""
    try:
        return merge(open_source("episode", source, held=True).layers).values.get("guid") or guid(source.path)
    except ContentError:
        return guid(source.path)


def _episode(source: Source, file: Opened) -> Reading[Episode | None]:
    problems = list(file.problems)
    document = _document(source, file)
    problems += passed_on(source.path, document.warnings)
    corrections, called, guesses = _corrections(source, file, document)
    problems += guesses
    words = amended(captions(document), (*corrections, *called))
    transcript, headed = turned(document, words.said, words.kept)
    known, more = known_of(source, file, document, transcript)
    problems += more
    value = known.values.get
    title = plain_title(value("title", ""), value("show", ""), value("number"))
    text = title.text or value("show", "") or source.stem
    slug, slug_from = slug_of(source, known, text)
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
    known, _ = known_of(source, file, document, Transcript())
    value = known.values.get
    show, people = value("show", ""), value("people", ())
    slug, _ = slug_of(source, known, plain_title(value("title", ""), show, value("number")).text or show or source.stem)
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


def placed(chapter: Chapter, transcript: Transcript) -> Chapter:
    """The chapter with the turn whose start is nearest to its own; without one where the transcript has no clock."""
    nearest = transcript.nearest(chapter.start_ms or 0)
    return replace(chapter, turn=nearest.id) if nearest else chapter
