"""The newsletter: one day's top five insights."""

from dataclasses import dataclass
from datetime import date

from generator.interface import Words
from generator.model.insight import Insight


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One of the five, with why it won."""

    insight: Insight
    scores: tuple[tuple[str, float], ...] = ()
    """(measure, 0 to 1), as `analyse.site.weighing` has them; empty for a pinned item."""
    origin: str = ""
    """What its episode was called when it was published; empty for an item that is not pinned or has none."""


@dataclass(frozen=True, slots=True)
class DigestIssue:
    """One day's issue."""

    date: date
    number: int
    """1 for the first ever."""
    items: tuple[DigestItem, ...]
    pinned: bool = False
    """Whether `content/digests/` fixes it."""
    title: str = ""
    """What a person called it, or its first insight's claim or subject; empty where a published one has none."""
    intro: str = ""
    """Words a person put before the five."""
    withdrawn: tuple[str, ...] = ()
    """Ids of the insights that were taken back since it was published."""

    def headline(self, words: Words) -> str:
        """Its title wherever it is shown, fed or mailed; a published issue without one keeps what it was called."""
        return self.title or self.dated(words)

    def dated(self, words: Words) -> str:
        """How many insights it has, and of which day it is."""
        counts = words.listed("insights_in_words")
        many = counts[len(self.items)] if len(self.items) < len(counts) else words("many_insights")
        return words("issue_headline", many=many, day=words.full_day(self.date))

    @property
    def lead(self) -> tuple[str, str]:
        """(first sentence, rest) of the first insight, where the sentence is the title, without an introduction.

        The page and the mail then show title and insight as one. Else two empty texts.
        """
        said = self.items[0].insight.text if self.title and self.items and not self.intro else ""
        for sentence in (f"{self.title}.", self.title):
            rest = said.removeprefix(sentence)
            if said.startswith(sentence) and not rest[:1].strip():
                return sentence, rest.strip()
        return "", ""
