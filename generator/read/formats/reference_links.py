"""Links of Markdown whose addresses stand elsewhere: `[the gauge][1]` or `[gauge]`, and `[gauge]: https://…` below."""

import re

TOLD = re.compile(r"^ {0,3}\[(?!\^)([^\[\]]{1,200})\]:\s*<?([^\s<>]*[./#][^\s<>]*)>?(?:\s+[\"'(].*)?$", re.MULTILINE)
"""A line that is an address."""
_REFERENCE = re.compile(r"(?<![\]\\!])\[([^\[\]]+)\](?:\[([^\[\]]*)\])?(?![\[(:])")
_NAMED = re.compile(r"(?<![\]\\!])\[([^\[\]]+)\]\[([^\[\]]*)\](?![\[(])")


def referred(text: str, named: bool = False) -> str:
    """The text in as many lines with each such link as `[the gauge](https://…)`; the addresses stay where they are.

    `named`: only those with a second bracket, as in speech `[laughs]` is no link, and one may stand before a colon.
    """
    if "]:" not in text:
        return text
    told = {name.casefold(): address for name, address in TOLD.findall(text)}
    if not told:
        return text

    def linked(found: re.Match[str]) -> str:
        to = told.get((found[2] or found[1]).casefold())
        return f"[{found[1]}]({to})" if to else found[0]

    pattern = _NAMED if named else _REFERENCE
    return "\n".join(line if TOLD.match(line) else pattern.sub(linked, line) for line in text.split("\n"))
