"""The content folder to a library: every file read, then what only shows across files settled."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.model import HandPage, Library, Post, Site
from generator.model.attempt import Mapper
from generator.model.correction import Hidden
from generator.read.amended import renamed
from generator.read.anchors import reanchored
from generator.read.corrections import NAME as CORRECTIONS
from generator.read.corrections import misheard, read_corrections, redirected, splits, unheeded
from generator.read.crossing import giving_way, one_spelling, resolved, summed_up, unique, without_duplicates
from generator.read.disk import list_files
from generator.read.episodes import read_episode
from generator.read.glossary import read_glossary
from generator.read.insights import read_insights
from generator.read.intake import ALONE, Intake
from generator.read.interface import NAME as INTERFACE
from generator.read.interface import read_interface, untranslated
from generator.read.left_over import without_copies
from generator.read.one_recording import one_recording
from generator.read.pages import read_page
from generator.read.people import NAME as PEOPLE
from generator.read.people import one_each, presented, read_people, read_person
from generator.read.pictures import covered, faced, no_picture, pictured
from generator.read.pins import read_pins
from generator.read.placement import plan
from generator.read.posts import read_post
from generator.read.published import NAME, read_published
from generator.read.recording_header import read_header
from generator.read.recordings import recorded, unpublished, wordless
from generator.read.renamed import followed, moved, remembered, renewed
from generator.read.scorecard import read_scorecard
from generator.read.topics import NAME as TOPICS
from generator.read.topics import read_topics
from generator.read.withdrawn import shown_episodes, shown_insights, shown_issues


def read_library(content: Path, site: Site, mapper: Mapper = ALONE) -> Library:
    """Everything in a content folder. Never raises for what a producer dropped: problems are in the library.

    `mapper` runs `read_episode`, a pure function, on each transcript.
    """
    listing = list_files(content, ZoneInfo(site.timezone))
    placed = plan(listing.files)
    intake = Intake(content, listing, placed, [*listing.problems, *placed.problems])
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
    episodes, copies = without_copies(episodes)
    chosen, passed_over = one_recording(episodes, intake.drafts, placed.names)
    sizes = {path: listing.sizes[path] for path in placed.media}
    playable, missing = recorded(chosen, sizes, lambda path: read_header(content / path), placed.names)
    placed_episodes, gave_way = giving_way(one_spelling(playable, shows))
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
        *copies,
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
        problems=tuple(sorted(set(summed_up(found)))),
    )
