"""Everything the site knows, in one record that flows through the stages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model import address
from generator.model.analysis import Analysis
from generator.model.correction import Correction
from generator.model.digest import DigestIssue
from generator.model.entity import Connection, Entity, GlossaryEntry
from generator.model.episode import Episode
from generator.model.insight import Insight
from generator.model.post import HandPage, Post
from generator.model.problem import Problem
from generator.model.profile import Profile
from generator.model.published import Published
from generator.model.recap import Recap
from generator.model.show import Show
from generator.model.site import Site
from generator.model.topic import Topic


@dataclass(frozen=True)
class Library:
    """All records of one site. `read` fills the first block, `analyse` the second."""

    site: Site = field(default_factory=Site)
    episodes: tuple[Episode, ...] = ()
    """Newest first; ties by slug."""
    insights: tuple[Insight, ...] = ()
    """Newest first. `read` gives the dropped ones, `analyse` adds the extracted ones."""
    posts: tuple[Post, ...] = ()
    """Newest first."""
    pages: tuple[HandPage, ...] = ()
    shows: Mapping[str, Show] = field(default_factory=dict)
    """Name to what its `show.yml` says of it."""
    people: tuple[Profile, ...] = ()
    """Whom the site presents, by name."""
    glossary: tuple[GlossaryEntry, ...] = ()
    """The site's own entries; they win over the package's."""
    topics: tuple[Topic, ...] = ()
    """The site's own topics, beside the package's."""
    scorecard: tuple[Mapping[str, str], ...] = ()
    """Entries of `content/scorecard.yml`: `take`, `outcome`, `evidence`, `note`."""
    corrections: tuple[Correction, ...] = ()
    """What the owner decided about what was found."""
    heeded: frozenset[Correction] = frozenset()
    """Those of them that `read` found something for already."""
    pinned: tuple[DigestIssue, ...] = ()
    """Published issues, oldest first."""
    samples: frozenset[str] = frozenset()
    """Paths of files and ids of insights that `infracast new` planted: what is in them is in no issue."""
    published: Mapping[str, Published] = field(default_factory=dict)
    """Address to what is known of it: every one that the site has had so far."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Former address of an episode or post to the one it has now."""
    former_turns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Episode slug to turn ids that issues link to and its transcript lacks, each with the turn of now or nothing."""
    media: tuple[str, ...] = ()
    """Pictures, recordings and PDFs that lie below `content/`, to be copied as they are: paths relative to it."""
    static: tuple[str, ...] = ()
    """Files below `content/static/`, to be copied as they are whatever they are: paths relative to `content/`."""
    waiting: tuple[str, ...] = ()
    """Slugs of the episodes whose day is after `site.today`."""
    awaited: tuple[Insight, ...] = ()
    """Hand-written insights whose day is after `site.today`: for the producer's eyes, never for a page."""
    problems: tuple[Problem, ...] = ()

    analyses: Mapping[str, Analysis] = field(default_factory=dict)
    """Episode slug to what was found."""
    entities: tuple[Entity, ...] = ()
    """Most mentioned first."""
    connections: tuple[Connection, ...] = ()
    """Of the whole site, strongest first."""
    issues: tuple[DigestIssue, ...] = ()
    """Oldest first; the last ones may lie after `site.today`: queued, not published."""
    recaps: tuple[Recap, ...] = ()
    """Newest first."""

    @cached_property
    def episode(self) -> dict[str, Episode]:
        """Slug to episode."""
        return {episode.slug: episode for episode in self.episodes}

    @cached_property
    def entity(self) -> dict[str, Entity]:
        """Slug to entity."""
        return {entity.slug: entity for entity in self.entities}

    @property
    def candidates(self) -> tuple[Insight, ...]:
        """The insights that an issue may carry."""
        return tuple(one for one in self.insights if not self.samples & {one.path if one.extracted else one.id})

    def topics_of(self, episode: Episode) -> tuple[str, ...]:
        """The topics of an episode: what analysis made of them, else as the source gives them."""
        found = self.analyses.get(episode.slug)
        return found.topics if found else episode.topics

    @cached_property
    def profile(self) -> dict[str, Profile]:
        """Slug of a name to what the site says of who has it."""
        return {address.slug(one.name): one for one in self.people}
