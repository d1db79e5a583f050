"""One episode prepared for analysis: what every step needs, computed once."""

from dataclasses import dataclass
from functools import cached_property

from generator.analyse import text
from generator.model import Episode, GlossaryEntry, Turn


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the transcript, verbatim, with its place."""

    turn: int
    """Position of its turn in the transcript."""
    text: str
    """Verbatim."""
    words: tuple[str, ...]
    """As written."""
    stems: tuple[str, ...]
    """One for each word."""


@dataclass(frozen=True)
class Study:
    """An episode and its sentences. Steps take a study and give records of the model."""

    episode: Episode
    glossary: tuple[GlossaryEntry, ...] = ()
    """The site's own entries; the package's are added by `entities`."""

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The transcript's turns."""
        return self.episode.transcript.turns

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence said, in order."""
        found = []
        for number, turn in enumerate(self.turns):
            for sentence in text.sentences(turn.text):
                words = tuple(text.words(sentence))
                found.append(Sentence(number, sentence, words, tuple(text.stem(word) for word in words)))
        return tuple(found)
