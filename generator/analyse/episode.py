"""One episode: the ordered table of steps that fills its `Analysis`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from generator.analyse.chapters.announced import announced
from generator.analyse.chapters.boundaries import chapters
from generator.analyse.chapters.summary import passed_over, summary
from generator.analyse.claims.insights import insights
from generator.analyse.claims.takes import takes
from generator.analyse.language.text import sentences
from generator.analyse.names.connections import connections
from generator.analyse.names.entities import mentions
from generator.analyse.names.tokens import times_said
from generator.analyse.talk.study import Study
from generator.analyse.talk.topics import named_topics, phrases
from generator.analyse.talk.topics import topics as topics_of
from generator.analyse.written import with_written
from generator.model import Analysis, Episode, GlossaryEntry, Insight, Mention, Take, Topic

_Claim = TypeVar("_Claim", Insight, Take)
Step = Callable[[Study, Analysis], Any]
Task = tuple[Episode, tuple[GlossaryEntry, ...], tuple[Topic, ...]]
"""An episode, and the names and the topics that the site adds to the package's."""

MOST_TAKES = 8
"""The strongest of an episode: about as many as an editor lists."""

GIVEAWAY = 40
"""Characters by which the place of a quote in its turn is found."""

STEPS: tuple[tuple[str, Step], ...] = (
    ("passed_over", lambda study, _: passed_over(study)),
    ("chapters", lambda study, _: chapters(study)),
    ("mentions", lambda study, _: mentions(study)),
    ("topics", lambda study, _: topics_of(study)),
    ("phrases", lambda study, _: phrases(study)),
    ("insights", lambda study, found: _on_topics(study, _named(insights(study), found.mentions), found.topics)),
    ("takes", lambda study, found: _named(takes(study, MOST_TAKES, _texts(found.insights)), found.mentions)),
    ("announced", lambda study, _: announced(study)),
    ("summary", lambda study, found: summary(study, found.chapters, _told(found))),
    ("connections", lambda study, found: connections(study, found.mentions)),
)
"""(field of `Analysis`, step). A step sees the study and what earlier steps found."""


def analyse_episode(task: Task) -> Analysis:
    """Everything that is claimed about one episode; pure, so that it can be cached and run anywhere."""
    episode, glossary, topics = task
    study = Study(episode, glossary, topics)
    found = Analysis(episode.slug)
    for field, step in STEPS:
        found = replace(found, **{field: step(study, found)})
    if episode.written is None:
        return found
    found = with_written(study, found)
    told = _on_topics(study, _named(found.insights, found.mentions), found.topics)
    return replace(found, insights=told, takes=_named(found.takes, found.mentions))


def _texts(claims: tuple[Insight, ...]) -> list[str]:
    return [claim.text for claim in claims]


def _told(found: Analysis) -> list[str]:
    """What stands above the chapters."""
    said = [insight.quote for insight in found.insights] + [take.quote for take in found.takes]
    return [*said, found.announced.text] if found.announced else said


def _named(claims: tuple[_Claim, ...], found: tuple[Mention, ...]) -> tuple[_Claim, ...]:
    """The claims, each with the entities that its own words name."""
    return tuple(replace(claim, entities=_entities(claim.text, claim.turn, found)) for claim in claims)


def _on_topics(study: Study, claims: tuple[Insight, ...], found: tuple[str, ...]) -> tuple[Insight, ...]:
    """The insights, each with those of the episode's topics that it names, or the sentence that it goes on from."""
    said = {turn.id: turn.text for turn in study.turns}
    result = []
    for one in claims:
        before, _, _ = said.get(one.turn, "").partition(one.quote[:GIVEAWAY])
        words = " ".join((*sentences(before)[-1:], one.quote, one.text))
        result.append(replace(one, topics=named_topics(words, found, study.topics)))
    return tuple(result)


def _entities(claim: str, turn: str, found: tuple[Mention, ...]) -> tuple[str, ...]:
    return tuple(
        mention.entity
        for mention in found
        if turn in mention.turns and times_said((mention.name, *mention.aliases), claim)
    )
