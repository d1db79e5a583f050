"""Word lists that come with the package: one plain file each, words separated by white space, `#` for a remark."""

from functools import cache
from importlib.resources import files


@cache
def wordlist(name: str) -> frozenset[str]:
    """The lower-case words of `NAME.txt` beside this module."""
    lines = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
