"""The content folder to a library: every file read, then what only shows across files settled.

Each step takes the library and gives it back with more settled; what it has to say of files gathers in the intake.
"""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.model import Episode, Insight, Library, Site
from generator.model.attempt import Mapper
from generator.model.correction import Hidden
from generator.read.across.anchors import reanchored
from generator.read.across.clashes import giving_way, one_spelling, resolved, summed_up, unique, without_duplicates
from generator.read.across.renamed import followed, moved, remembered, renewed
from generator.read.across.withdrawn import shown_episodes, shown_insights, shown_issues
from generator.read.disk.files import list_files
from generator.read.episodes.episode import read_episode
from generator.read.insights.insights import read_insights
from generator.read.library.intake import ALONE, Intake
from generator.read.posts.links import led
from generator.read.posts.pages import read_page
from generator.read.posts.posts import read_post
from generator.read.recordings.few_words import without_few_words
from generator.read.recordings.header import read_header
from generator.read.recordings.one_recording import one_recording
from generator.read.recordings.pictures import covered, faced, no_picture, pictured
from generator.read.recordings.same_words import same_words, without_drafts
from generator.read.recordings.sound import recorded, unpublished, wordless
from generator.read.recordings.sync_copies import without_copies
from generator.read.show.corrections import NAME as CORRECTIONS
from generator.read.show.corrections import misheard, read_corrections, redirected, splits, unheeded
from generator.read.show.glossary import read_glossary
from generator.read.show.interface import NAME as INTERFACE
from generator.read.show.interface import read_interface, untranslated
from generator.read.show.people import NAME as PEOPLE
from generator.read.show.people import ids, one_each, presented, read_people, read_person
from generator.read.show.pins import read_pins
from generator.read.show.published import NAME as ADDRESSES
from generator.read.show.published import read_published
from generator.read.show.scorecard import read_scorecard
from generator.read.show.topics import NAME as TOPICS
from generator.read.show.topics import read_topics
from generator.read.turns.amended import renamed


def read_library(content: Path, site: Site, mapper: Mapper = ALONE) -> Library:
    """Everything in a content folder. Never raises for what a producer dropped: problems are in the library.

    `mapper` runs `read_episode`, a pure function, on each transcript.
    """
    intake = Intake.of(content, list_files(content, ZoneInfo(site.timezone)))
    library = _dropped(intake, site, mapper)
    library = _known_again(library, intake)
    library = _withdrawn(library, intake)
    library = _linked(library, intake)
    library = _pictured(library, intake)
    intake.problems += (*unheeded(library.corrections, library.episodes), *untranslated(library.site))
    return replace(
        library,
        episodes=tuple(sorted(library.episodes, key=lambda one: (-one.date.toordinal(), one.slug))),
        insights=tuple(sorted(library.insights, key=lambda one: (-one.date.toordinal(), one.path, one.line))),
        posts=tuple(sorted(library.posts, key=lambda one: (-one.date.toordinal(), one.slug))),
        pages=tuple(sorted(library.pages, key=lambda one: one.slug)),
        problems=tuple(sorted(set(summed_up(intake.problems)))),
    )


def _dropped(intake: Intake, site: Site, mapper: Mapper) -> Library:
    """What the files hold, each record once and at an address of its own."""
    glossary = intake.single("glossary.yml", read_glossary)
    corrections = (*intake.single(CORRECTIONS, read_corrections), *misheard(glossary))
    intake.corrections = tuple(one for one in corrections if one.kind in ("replace", "speaker", "merge"))
    people = [*intake.read(read_person, "people"), *intake.single(PEOPLE, read_people)]
    intake.ids = ids(people)
    episodes = _episodes(intake, mapper)
    media, kept_back = intake.plan.media, unpublished(intake.drafts, intake.plan.media, intake.plan.names)
    posts = intake.told(unique(intake.read(read_post, "posts"), "post"))
    return Library(
        site=replace(site, own_words=dict(intake.single(INTERFACE, read_interface))),
        episodes=episodes,
        insights=intake.told(without_duplicates(_insights(intake))),
        posts=led(posts, episodes, {*media, *intake.plan.static}),
        pages=intake.told(unique(intake.read(read_page, "pages"), "page")),
        shows={one.name: one for one in intake.presented},
        people=intake.told(one_each(people)),
        glossary=splits(glossary, corrections),
        topics=intake.single(TOPICS, read_topics),
        scorecard=intake.single("scorecard.yml", read_scorecard),
        corrections=corrections,
        pinned=intake.told(read_pins(intake.content)),
        published={one.place: one for one in intake.single(ADDRESSES, read_published)},
        media=tuple(path for path in media if path not in kept_back),
        static=intake.plan.static,
    )


def _episodes(intake: Intake, mapper: Mapper) -> tuple[Episode, ...]:
    """One episode for all files of a recording, with its sound."""
    plan = intake.plan
    episodes = intake.told(without_copies(intake.read(read_episode, "episodes", mapper)))
    episodes = intake.told(one_recording(episodes, intake.drafts, plan.names))
    shown = intake.told(without_drafts(episodes, intake.held_talks(episodes)))
    intake.drafts += sorted({one.path for one in episodes} - {one.path for one in shown})
    episodes = intake.told(same_words(shown))
    sizes = {path: intake.listing.sizes[path] for path in plan.media}
    episodes = intake.told(recorded(episodes, sizes, lambda path: read_header(intake.content / path), plan.names))
    episodes = intake.told(without_few_words(episodes))
    intake.problems += wordless(plan.media, plan.files["episodes"], episodes, plan.names)
    episodes = intake.told(giving_way(one_spelling(episodes, [show.name for show in intake.presented])))
    return intake.told(unique(episodes, "episode"))


def _insights(intake: Intake) -> list[Insight]:
    """The hand-written insights, their speakers under the names that corrections give them."""
    every = [insight for many in intake.read(read_insights, "insights") for insight in many]
    return [replace(one, speaker=renamed(one.speaker, intake.corrections)[0]) for one in every]


def _known_again(library: Library, intake: Intake) -> Library:
    """The library with what was renamed under the GUIDs that feeds know, and the addresses that lead to it now."""
    former, published = intake.listing.former, library.published
    return replace(
        library,
        episodes=remembered(library.episodes, "episodes", published, former, intake.held),
        posts=remembered(library.posts, "posts", published, former),
        published=redirected(published, library.corrections),
    )


def _withdrawn(library: Library, intake: Intake) -> Library:
    """The library without what the owner hides, and issues without what they took from it."""
    hidden = Hidden(library.corrections)
    episodes, by_address = shown_episodes(library.episodes, hidden)
    insights, by_words = shown_insights(library.insights, hidden)
    gone_to = moved(episodes, library.posts, library.published)
    pinned = renewed(library.pinned, gone_to)
    pinned, taken_back, of_issues = shown_issues(pinned, hidden, {episode.slug for episode in episodes})
    intake.problems += taken_back
    return replace(
        library,
        episodes=episodes,
        insights=followed(insights, gone_to),
        pinned=pinned,
        moved=gone_to,
        heeded=by_address | by_words | of_issues,
    )


def _linked(library: Library, intake: Intake) -> Library:
    """The library with insights and issues that lead to turns that are there."""
    insights = intake.told(resolved(library.insights, library.episodes))
    pinned, former_turns = reanchored(library.pinned, library.episodes)
    return replace(library, insights=insights, pinned=pinned, former_turns=former_turns)


def _pictured(library: Library, intake: Intake) -> Library:
    """The library with its pictures, and on its episodes what is known of their people."""
    plan, image = intake.plan, library.site.image
    files = {*plan.media, *plan.static}
    if image and "://" not in image and image not in files:
        intake.problems.append(no_picture("mkdocs.yml", image))
    shows = intake.told(pictured(library.shows.values(), files))
    people = intake.told(pictured(library.people, files))
    episodes = intake.told(pictured(covered(library.episodes, plan.media, plan.names), files))
    episodes = intake.told(presented(intake.told(faced(episodes, files)), people))
    return replace(library, episodes=episodes, people=people, shows={one.name: one for one in shows})
