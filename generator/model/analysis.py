"""What analysis found in one episode."""

from dataclasses import dataclass

from generator.model.entity import Connection, Mention
from generator.model.episode import Section
from generator.model.insight import Insight
from generator.model.take import Take
from generator.model.transcript import Chapter
from generator.model.written import Quote, Refused


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything claimed about one episode, each claim with its turn."""

    episode: str
    """The slug."""
    chapters: tuple[Chapter, ...] = ()
    """Given by the source or, failing that, found."""
    summary: tuple[Section, ...] = ()
    insights: tuple[Insight, ...] = ()
    """Best first."""
    takes: tuple[Take, ...] = ()
    """Best first."""
    mentions: tuple[Mention, ...] = ()
    """Most telling first."""
    connections: tuple[Connection, ...] = ()
    """Strongest first."""
    topics: tuple[str, ...] = ()
    """Display names out of the site's vocabulary, best first."""
    phrases: tuple[str, ...] = ()
    """Free key phrases, best first."""
    announced: Quote | None = None
    """The sentence in which a speaker says what it is about."""
    lede: str = ""
    """What it is about in one sentence, from `NAME.summary.yml`."""
    refused: tuple[Refused, ...] = ()
    """Written claims that what was said does not bear out."""
    passed_over: bool = False
    """Whether nothing is claimed of it, since it is in a language that is not analysed."""
