"""Word lists that come with the package: one plain file each, words separated by white space, `#` for a remark."""

from functools import cache
from pathlib import Path

from generator.model.listing import lines


@cache
def wordlist(name: str) -> frozenset[str]:
    """The lower-case words of `NAME.txt` beside this module."""
    return frozenset(" ".join(lines(Path(__file__).with_name(f"{name}.txt"))).split())
