"""The whole site: every episode analysed, then what only all of them together show."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.analyse.chapters.titles import INTRODUCTION
from generator.analyse.episode import analyse_episode
from generator.analyse.names.entities import mentions
from generator.analyse.site.decided import decided, entities_of, unheeded
from generator.analyse.site.digest import issues
from generator.analyse.site.entities import merge, site_connections
from generator.analyse.site.recap import recaps
from generator.analyse.site.scorecard import outcomes
from generator.analyse.site.subjects import headed, subjects_of
from generator.analyse.site.support import supported
from generator.analyse.talk.study import Study
from generator.analyse.talk.topics import named_topics
from generator.interface import Words
from generator.model import (
    Analysis,
    DigestIssue,
    Episode,
    Failed,
    GlossaryEntry,
    Insight,
    Library,
    Problem,
    Transcript,
    Turn,
)
from generator.model.attempt import Mapper, one_by_one
from generator.model.grouped import grouped

SECONDS = 600
"""The longest that the analysis of one episode may take; a whole day's talk takes a minute on a slow machine."""
_ALONE = one_by_one(SECONDS)


def analysed(library: Library, mapper: Mapper = _ALONE) -> tuple[dict[str, Analysis], tuple[Problem, ...]]:
    """Episode slug to what was found in it, and a warning for each that gave nothing: its transcript is still shown.

    `mapper` may remember results or use more cores.
    """
    results = mapper(analyse_episode, [(episode, library.glossary, library.topics) for episode in library.episodes])
    found: dict[str, Analysis] = {}
    problems = []
    for episode, result in zip(library.episodes, results, strict=True):
        if isinstance(result, Failed):
            lost = "The episode is shown without insights and names"
            problems.append(replace(result.at(episode.path, lost), severity="warning"))
            result = Analysis(episode.slug, episode.chapters)
        found[episode.slug] = result
    return found, tuple(problems)


def analyse(library: Library, found: Mapping[str, Analysis]) -> Library:
    """The library with its second block filled; `found` are the analyses of its episodes, and perhaps of others."""
    say = library.site.words
    analyses, heeded = decided(
        library, {episode.slug: in_words_of_site(found[episode.slug], say) for episode in library.episodes}
    )
    dropped = [_with_topics(insight, library, analyses) for insight in supported(library.insights, library.episode)]
    entities = merge(analyses, library.glossary, library.episodes)
    analyses = headed(replace(library, analyses=analyses, entities=entities))
    extracted = [insight for analysis in analyses.values() for insight in analysis.insights]
    insights = sorted(
        [*(entities_of(one, library) for one in _with_entities(dropped, library.glossary)), *extracted],
        key=lambda insight: (-insight.date.toordinal(), insight.path, insight.line, -insight.score, insight.id),
    )
    predictions, unmatched = outcomes(library.scorecard, library.episodes, analyses)
    filled = replace(
        library,
        insights=tuple(insights),
        heeded=heeded,
        analyses=analyses,
        entities=entities,
        connections=site_connections(analyses, entities),
        recaps=recaps(library.episodes, analyses, insights, entities, predictions),
        problems=(*library.problems, *unmatched, *unheeded(library, heeded)),
    )
    return replace(filled, issues=titled_issues(filled))


def in_words_of_site(analysis: Analysis, say: Words) -> Analysis:
    """The analysis with our title of a talk's welcome, `Introduction`, in the site's language.

    What a publisher called so stays.
    """
    ours = [one for one in analysis.chapters if one.title == INTRODUCTION and not one.given]
    title = say("opening_chapter")
    if not ours or title == INTRODUCTION:
        return analysis
    chapters = (replace(one, title=title) if one in ours else one for one in analysis.chapters)
    summary = (replace(one, heading=title) if one.heading == INTRODUCTION else one for one in analysis.summary)
    return replace(analysis, chapters=tuple(chapters), summary=tuple(summary))


def titled_issues(library: Library) -> tuple[DigestIssue, ...]:
    """The digest issues of an analysed library, those that its `pinned` ones fix as they are."""
    site = library.site
    return issues(library.candidates, library.pinned, site.today, subjects_of(library), site.words, site.issues_since)


def _with_topics(insight: Insight, library: Library, analyses: Mapping[str, Analysis]) -> Insight:
    """A dropped insight with the topics that a person gave it, else those of its episode that it or its turn names."""
    if insight.topics or insight.episode not in analyses:
        return insight
    turn = library.episode[insight.episode].transcript.turn(insight.turn)
    said = f"{insight.text} {turn.text if turn else ''}"
    return replace(insight, topics=named_topics(said, analyses[insight.episode].topics, library.topics))


def _with_entities(insights: Sequence[Insight], glossary: tuple[GlossaryEntry, ...]) -> list[Insight]:
    """The dropped insights with the entities they name; those of one file are read as one text."""
    files = grouped((insight.path, insight) for insight in insights)
    result = []
    for group in files.values():
        turns = tuple(Turn(insight.id, insight.text) for insight in group)
        stand_in = Episode(group[0].id, "", group[0].date, group[0].path, "", transcript=Transcript(turns))
        found = mentions(Study(stand_in, glossary), written=True)
        named = grouped((turn, mention.entity) for mention in found for turn in mention.turns)
        result += [replace(insight, entities=tuple(named.get(insight.id, ()))) for insight in group]
    return result
