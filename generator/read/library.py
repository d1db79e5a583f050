"""The content folder to a library: every file read, then what only shows across files settled."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from generator.model import ContentError, Correction, Failed, HandPage, Library, Post, Problem, Show, Site
from generator.model.attempt import Mapper, one_by_one
from generator.model.correction import Hidden
from generator.read.amended import renamed
from generator.read.anchors import reanchored
from generator.read.corrections import NAME as CORRECTIONS
from generator.read.corrections import misheard, read_corrections, redirected, splits, unheeded
from generator.read.crossing import giving_way, resolved, unique, without_duplicates
from generator.read.disk import Listing, list_files, load
from generator.read.draft import refuse_draft
from generator.read.episodes import held_guid, read_episode
from generator.read.fields import OF_THE_SHOW, check
from generator.read.file_name import show_name
from generator.read.glossary import read_glossary
from generator.read.insights import read_insights
from generator.read.interface import NAME as INTERFACE
from generator.read.interface import read_interface, untranslated
from generator.read.metadata import Facts, few, settled
from generator.read.one_folder import folder_of
from generator.read.one_recording import one_recording
from generator.read.pages import read_page
from generator.read.people import NAME as PEOPLE
from generator.read.people import one_each, presented, read_people, read_person
from generator.read.pictures import covered, faced, no_picture, pictured
from generator.read.pins import read_pins
from generator.read.placement import SIDECARS, Plan, plan
from generator.read.posts import read_post
from generator.read.published import NAME, read_published
from generator.read.recording_header import read_header
from generator.read.recordings import recorded, unpublished, wordless
from generator.read.renamed import followed, moved, remembered, renewed
from generator.read.repair import decode
from generator.read.scorecard import read_scorecard
from generator.read.source import Source, is_talk, read_yaml
from generator.read.topics import NAME as TOPICS
from generator.read.topics import read_topics
from generator.read.withdrawn import shown_episodes, shown_insights, shown_issues

Record = TypeVar("Record")
Found = tuple[Record, tuple[Problem, ...]]

SECONDS = 120
"""The longest that reading one file may take; on a slow machine a whole day's talk takes two."""


_ALONE = one_by_one(SECONDS)


def read_library(content: Path, site: Site, mapper: Mapper = _ALONE) -> Library:
    """Everything in a content folder. Never raises for what a producer dropped: problems are in the library.

    `mapper` runs `read_episode`, a pure function, on each transcript.
    """
    listing = list_files(content, ZoneInfo(site.timezone))
    placed = plan(listing.files)
    intake = _Intake(content, listing, placed, [*listing.problems, *placed.problems])
    glossary = intake.single("glossary.yml", read_glossary)
    corrections = (*intake.single(CORRECTIONS, read_corrections), *misheard(glossary))
    intake.corrections = tuple(one for one in corrections if one.kind in ("replace", "speaker", "merge"))
    episodes = intake.read(read_episode, "episodes", mapper)
    shows = {one.name: one for one in intake.presented}
    posts: list[Post] = intake.read(read_post, "posts")
    pages: list[HandPage] = intake.read(read_page, "pages")
    insights = [
        replace(insight, speaker=renamed(insight.speaker, intake.corrections)[0])
        for many in intake.read(read_insights, "insights")
        for insight in many
    ]
    topics = intake.single(TOPICS, read_topics)
    site = replace(site, own_words=dict(intake.single(INTERFACE, read_interface)))
    scorecard = intake.single("scorecard.yml", read_scorecard)
    pinned, pin_problems = read_pins(content)
    chosen, passed_over = one_recording(episodes, intake.drafts, placed.names)
    sizes = {path: listing.sizes[path] for path in placed.media}
    playable, missing = recorded(chosen, sizes, lambda path: read_header(content / path), placed.names)
    placed_episodes, gave_way = giving_way(playable)
    kept_episodes, clashes = unique(placed_episodes, "episode")
    kept_posts, post_clashes = unique(posts, "post")
    kept_pages, page_clashes = unique(pages, "page")
    kept_insights, doubles = without_duplicates(insights)
    published = {one.place: one for one in intake.single(NAME, read_published)}
    kept_episodes = remembered(kept_episodes, "episodes", published, listing.former, intake.held)
    kept_posts = remembered(kept_posts, "posts", published, listing.former)
    published = redirected(published, corrections)
    hidden = Hidden(corrections)
    kept_episodes, hid_episodes = shown_episodes(kept_episodes, hidden)
    kept_insights, hid_insights = shown_insights(kept_insights, hidden)
    gone_to = moved(kept_episodes, kept_posts, published)
    linked, strays = resolved(followed(kept_insights, gone_to), kept_episodes)
    issues, taken_back, hid_items = shown_issues(
        renewed(pinned, gone_to), hidden, {episode.slug for episode in kept_episodes}
    )
    anchored, former_turns = reanchored(issues, kept_episodes)
    files = {*placed.media, *placed.static}
    kept_episodes, images = pictured(covered(kept_episodes, placed.media, placed.names), files)
    drawn_shows, covers = pictured(shows.values(), files)
    kept_episodes, faces = faced(kept_episodes, files)
    profiles, described = one_each([*intake.read(read_person, "people"), *intake.single(PEOPLE, read_people)])
    profiles, portraits = pictured(profiles, files)
    kept_episodes, absent = presented(kept_episodes, profiles)
    if site.image and "://" not in site.image and site.image not in files:
        images = (*images, no_picture("mkdocs.yml", site.image))
    found = (
        *images,
        *described,
        *faces,
        *covers,
        *portraits,
        *absent,
        *missing,
        *wordless(placed.media, placed.files["episodes"], playable, placed.names),
        *passed_over,
        *intake.problems,
        *pin_problems,
        *gave_way,
        *clashes,
        *post_clashes,
        *page_clashes,
        *doubles,
        *strays,
        *taken_back,
        *unheeded(corrections, kept_episodes),
        *untranslated(site),
    )
    return Library(
        site=site,
        episodes=tuple(sorted(kept_episodes, key=lambda one: (-one.date.toordinal(), one.slug))),
        insights=tuple(sorted(linked, key=lambda one: (-one.date.toordinal(), one.path, one.line))),
        posts=tuple(sorted(kept_posts, key=lambda one: (-one.date.toordinal(), one.slug))),
        pages=tuple(sorted(kept_pages, key=lambda one: one.slug)),
        shows={one.name: one for one in drawn_shows},
        people=profiles,
        glossary=splits(glossary, corrections),
        topics=topics,
        scorecard=scorecard,
        corrections=corrections,
        heeded=hid_episodes | hid_insights | hid_items,
        pinned=anchored,
        published=published,
        moved=gone_to,
        former_turns=former_turns,
        media=tuple(path for path in placed.media if path not in unpublished(intake.drafts, sizes, placed.names)),
        static=placed.static,
        problems=tuple(sorted(set(few(found)))),
    )


@dataclass
class _Intake:
    """The plan being carried out."""

    content: Path
    listing: Listing
    plan: Plan
    problems: list[Problem]
    drafts: list[str] = field(default_factory=list)
    """Episodes that are held back."""
    held: set[str] = field(default_factory=set)
    """Their GUIDs."""
    presented: list[Show] = field(default_factory=list)
    """What is said of shows beyond the defaults of their episodes."""
    corrections: tuple[Correction, ...] = ()
    """What the owner decided about words and speakers."""

    def read(self, reader: Callable[[Source], Found[Any]], folder: str, mapper: Mapper = _ALONE) -> list[Any]:
        shows = self._shows() if folder == "episodes" else {}
        sources = [source for path in self.plan.files[folder] if (source := self._source(path, shows))]
        records = []
        about = self.plan.about if folder == "episodes" else {}
        beside = {about[one.path]: one.data for one in sources if one.path in about}
        for source, found in zip(sources, mapper(reader, sources), strict=True):
            if isinstance(found, Failed):
                self.problems.append(found.at(source.path, "The file is left out"))
                continue
            record, problems = found
            if (talk := beside.get(source.path)) and not (
                record and is_talk(record.transcript.turns, source.data, talk)
            ):
                continue  # What it says and what is wrong with it is said with the transcript that it presents.
            self.problems += problems
            if record is not None:
                records.append(record)
            elif folder == "episodes" and not any(problem.severity == "error" for problem in problems):
                self.drafts.append(source.path)
                self.held.add(held_guid(source))
        return records

    def single(self, path: str, reader: Callable[[str, bytes], Found[tuple[Record, ...]]]) -> tuple[Record, ...]:
        if (self.content / path).is_dir():
            self.problems.append(Problem(path, 0, "A folder lies where this file belongs", "Move it away"))
        data = self._load(path) if path in self.listing.modified else None
        if data is None:
            return ()
        records, problems = reader(path, data)
        self.problems += problems
        return records

    def _load(self, path: str) -> bytes | None:
        try:
            return load(self.content, path)
        except ContentError as error:
            self.problems.append(error.at(path))
            return None

    def _source(self, path: str, shows: Mapping[str, Mapping[str, Any]]) -> Source | None:
        data = self._load(path)
        plan = self.plan
        own = folder_of(path) in plan.names
        folder, defaults = _show_of(path, shows, own)
        beside = (plan.sidecars, plan.chapters, plan.summaries, plan.written, plan.about)
        sidecar, chapters, summary, written, about = (self._beside(of.get(path)) for of in beside)
        notes = tuple(note for name in plan.notes.get(path, ()) if (note := self._beside(name)))
        if data is None or self._unread_sidecar(path, sidecar):
            return None
        committed = self.listing.committed.get(path)
        modified = self.listing.modified[path]
        facts = Facts(
            modified=modified,
            committed=committed,
            sidecar=sidecar,
            chapters=chapters,
            summary=summary,
            notes=notes,
            about=about,
            name=plan.names.get(folder_of(path), ""),
            written=written,
            folder=folder,
            defaults=defaults,
            corrections=self.corrections,
        )
        return Source(path, data, facts)

    def _unread_sidecar(self, path: str, sidecar: tuple[str, bytes] | None) -> bool:
        """Whether a sidecar is there that can't be read: it may call its file a draft."""
        names = {path.rpartition(".")[0] + suffix for suffix in SIDECARS}
        beside = self.plan.sidecars.get(path) or next(iter(sorted(names & self.listing.refused)), "")
        if not beside or sidecar:
            return False
        self.problems.append(Problem(beside, 0, f"`{path}` waits for its sidecar", "Mend or remove the sidecar"))
        return True

    def _beside(self, path: str | None) -> tuple[str, bytes] | None:
        data = self._load(path) if path else None
        return (path, data) if path and data is not None else None

    def _shows(self) -> dict[str, Mapping[str, Any]]:
        """Folder to the fields of its `show.yml`."""
        result: dict[str, Mapping[str, Any]] = {}
        for folder, path in self.plan.shows.items():
            if (data := self._load(path)) is None:
                continue
            try:
                written, mended = read_yaml(path, data)
            except ContentError as error:
                self.problems.append(error.at(path))
                result[folder] = {"draft": self._says_draft(path, data)}
                continue
            fields, wrong = check("show", written, path)
            self.problems += (*mended, *wrong)
            self.presented.append(_show(folder, path, fields))
            result[folder] = settled({name: value for name, value in fields.items() if name not in OF_THE_SHOW})
        return result

    def _says_draft(self, path: str, data: bytes) -> bool:
        """Whether a `show.yml` that is no sound YAML calls the show a draft."""
        try:
            refuse_draft(decode(data)[0])
        except ContentError as error:
            self.problems.append(error.at(path))
            return True
        return False


def _show_of(path: str, shows: Mapping[str, Mapping[str, Any]], own: bool) -> tuple[str, Mapping[str, Any]]:
    """(name of the show's folder, for reading; fields of the nearest `show.yml`) for a file.

    A folder of its `own` is no show's.
    """
    parents = PurePosixPath(path).parts[: -2 if own else -1]
    above = [shows[folder] for n in range(len(parents), 0, -1) if (folder := "/".join(parents[:n])) in shows]
    name = show_name(parents[1]) if parents[0] == "episodes" and len(parents) > 1 else ""
    draft = {"draft": True} if any(show.get("draft") for show in above) else {}
    return name, {**(above[0] if above else {}), **draft}


def _show(folder: str, path: str, fields: Mapping[str, Any]) -> Show:
    name = fields.get("show") or show_name(folder.rpartition("/")[2])
    return Show(name, path, image=fields.get("image", ""), **{k: fields[k] for k in OF_THE_SHOW if k in fields})
