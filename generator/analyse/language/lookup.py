"""What is found of a word, remembered: talk is made of a few thousand words, said again and again."""

from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Lookup(dict[str, Found]):
    """A function of a word as a dictionary, filled as words are met and emptied when it holds too many.

    `map(lookup.__getitem__, words)` takes half the time that a function under `lru_cache` does.
    """

    def __init__(self, function: Callable[[str], Found], most: int = 32_768) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, word: str) -> Found:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._function(word)
        return found
