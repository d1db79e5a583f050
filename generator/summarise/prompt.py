"""What a model is sent: the prompt of the theme or of the site, and a talk in parts that fit."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model import Episode, Turn

NAME = "prompts/summary.md"
"""Below the theme's folder, and below the site's own, which wins."""
MOST_CHARACTERS = 28_000
"""Of a part: some 7,000 tokens."""
OVERLAP = 2
"""Turns that a part begins with and that the one before it ended with."""
_A_TOKEN = 4
"""Characters of English, about."""


@dataclass(frozen=True)
class Prompt:
    """A prompt's two halves."""

    system: str
    user: str

    @property
    def version(self) -> str:
        """A hash of both halves, eight hexadecimal digits."""
        return hashlib.sha256(f"{self.system}\0{self.user}".encode()).hexdigest()[:8]


@dataclass(frozen=True)
class Part:
    """A run of turns to be sent at once, and the messages that it goes in."""

    begin: int
    end: int
    messages: tuple[dict[str, str], ...]

    @property
    def tokens(self) -> int:
        """How many tokens are sent, about."""
        return sum(len(message["content"]) for message in self.messages) // _A_TOKEN

    @property
    def key(self) -> str:
        """A hash of the messages, 24 hexadecimal digits: the file name of the kept answer."""
        text = "\0".join(message["content"] for message in self.messages)
        return hashlib.sha256(text.encode()).hexdigest()[:24]


def prompt(folders: Sequence[Path]) -> Prompt:
    """The prompt of the first folder that has one. Raises ValueError for one without both halves."""
    path = next(path for folder in folders if (path := folder / NAME).is_file())
    system, parted, user = path.read_text(encoding="utf-8").partition("\n---\n")
    if not parted or "{lines}" not in user:
        raise ValueError(
            f"{path} needs a line `---` between what the model is told and what it is given, with {{lines}}"
        )
    return Prompt(system.strip(), user.strip())


def parts(episode: Episode, given: Prompt, begins: Sequence[int] = ()) -> list[Part]:
    """A talk cut where a chapter begins (`begins` are places of turns), else where a turn does."""
    turns = episode.transcript.turns
    sizes = [len(_line(number, turn)) for number, turn in enumerate(turns)]
    cuts, size = [0], 0
    for number, length in enumerate(sizes):
        if size + length > MOST_CHARACTERS and number > cuts[-1]:
            # The last chapter that begins in the second half of what fits, where one does.
            begun = [place for place in begins if cuts[-1] < place <= number]
            late = [place for place in begun if sum(sizes[cuts[-1] : place]) > MOST_CHARACTERS // 2]
            cuts.append(late[-1] if late else number)
            size = sum(sizes[cuts[-1] : number])
        size += length
    ends = [*cuts[1:], len(turns)]
    return [
        _part(episode, given, max(0, begin - OVERLAP) if begin else 0, end, number, len(cuts))
        for number, (begin, end) in enumerate(zip(cuts, ends, strict=True), start=1)
        if end > begin
    ]


def _part(episode: Episode, given: Prompt, begin: int, end: int, number: int, of: int) -> Part:
    said = "\n".join(_line(place, episode.transcript.turns[place]) for place in range(begin, end))
    before, _, after = given.user.partition("{lines}")
    words = {"{title}": episode.title, "{part}": str(number), "{parts}": str(of)}
    for name, value in words.items():
        before, after = before.replace(name, value), after.replace(name, value)
    # A talk can't end the fence that it stands in.
    fenced = said.replace("</transcript", "< /transcript")
    return Part(
        begin,
        end,
        ({"role": "system", "content": given.system}, {"role": "user", "content": f"{before}{fenced}{after}"}),
    )


def _line(place: int, turn: Turn) -> str:
    return f"{place + 1} {turn.speaker or 'Somebody'}: {turn.text}"
