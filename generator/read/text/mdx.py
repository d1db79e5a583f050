"""MDX, the Markdown of sites made with Astro, Docusaurus or Next.js: what in it is code, not words.

Modules stand at the beginning of a line and end with a blank one; components are tags with a capital:
https://mdxjs.com/docs/what-is-mdx/. Of Quarto's Markdown the marks around a box or a column:
https://quarto.org/docs/authoring/markdown-basics.html#divs-and-spans
"""

import re

from generator.read.text.repair import Warnings, decode

SUFFIX, QUARTO = ".mdx", ".qmd"
_DIV = re.compile(r"^[ \t]*:{3,}[ \t]*(?:[\w-]*|\{[^{}\n]*\})[ \t:]*$", re.MULTILINE)
_CODE = re.compile(
    r"""^import\s[^"'\n]{0,200}(?:\n(?!\n)[^"'\n]{0,200}){0,30}["'][^"'\n]+["'];?[ \t]*$"""
    r"|^export\s+(?:const|let|var|function|async|default|class|\{)(?:.|\n(?!\s*\n))*"
    r"|\{/\*(?:(?!\{/\*)(?:.|\n)){0,5000}?\*/\}"
    r"""|(?:(?<!\w)<|</)[A-Z][\w.]*(?:\s(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)?/?>"""
    r"""|</?>|\{\s*(?:" *"|' *')\s*\}""",
    re.MULTILINE,
)


def decoded(path: str, data: bytes) -> tuple[str, Warnings]:
    """What `decode` has of a file, of MDX without its code, of Quarto's without its divs. Raises ContentError."""
    text, warnings = decode(data)
    if path.lower().endswith(QUARTO):
        return _DIV.sub("", text), warnings
    return without_code(text) if path.lower().endswith(SUFFIX) else text, warnings


_TITLED = re.compile(
    r"<[A-Z][\w.]*\s(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*')*?\b(?:name|author|speaker)=\"(?P<words>[^\W\d_a-z][^\"<>{}]*)\""
    r"(?:[^<>\"'{}/]|\"[^\"]*\"|'[^']*')*>(?!\s*</)"
)
"""A component around words that says whose they are."""
_OPENED = re.compile(r"\s*<[A-Z][\w.]*(?:\s[^<>]*[^<>/])?>\s*")
_CLOSED = re.compile(r"\s*</[A-Z][\w.]*>\s*")


def without_code(text: str) -> str:
    """The text without modules, components' tags and comments; line breaks stay, so that lines keep their numbers.

    A name that a component has stands before its words, which are as little indented as they would be without it.
    """
    text = _TITLED.sub(lambda found: f"{found[0]}**{found['words'].rstrip(':')}:** ", _moved_out(text))
    return _CODE.sub(lambda found: "\n" * found[0].count("\n") or " " * found[0].startswith("{"), text)


def _moved_out(text: str) -> str:
    """Without the blanks that components put before the lines between their tags: MDX has no code by indentation.

    How many the first line below a tag tells: lists and code keep those of their own.
    """
    result: list[str] = []
    moved: list[int | None] = []
    """How many of each open component, as far as a line below it has told."""
    fenced = False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        if moved and not fenced and _CLOSED.fullmatch(line):
            moved.pop()
        before = len(line) - len(line.lstrip(" "))
        if moved and moved[-1] is None and line.strip():
            moved[-1] = min(2 * len(moved), before)
        result.append(line[min(moved[-1] or 0 if moved else 0, before) :])
        if not fenced and _OPENED.fullmatch(line):
            moved.append(None)
    return "\n".join(result)
