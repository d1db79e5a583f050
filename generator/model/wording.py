"""When two texts are the same words, however they are set."""

import re


def bare(text: str) -> str:
    """The words alone, in lower case, a blank between: `Caches lie — again!` is `caches lie again`."""
    return " ".join(re.findall(r"\w+", text.casefold()))
