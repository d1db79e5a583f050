"""MDX, the Markdown of sites made with Astro, Docusaurus or Next.js: what in it is code, not words.

Modules stand at the beginning of a line and end with a blank one; components are tags with a capital:
https://mdxjs.com/docs/what-is-mdx/
"""

import re

from generator.read.repair import Warnings, decode

SUFFIX = ".mdx"
_CODE = re.compile(
    r"""^import\s[^"'\n]{0,200}(?:\n(?!\n)[^"'\n]{0,200}){0,30}["'][^"'\n]+["'];?[ \t]*$"""
    r"|^export\s+(?:const|let|var|function|async|default|class|\{)(?:.|\n(?!\s*\n))*"
    r"|\{/\*(?:.|\n){0,5000}?\*/\}"
    r"""|(?:(?<!\w)<|</)[A-Z][\w.]*(?:\s(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)?/?>"""
    r"""|</?>|\{\s*(?:" *"|' *')\s*\}""",
    re.MULTILINE,
)


def decoded(path: str, data: bytes) -> tuple[str, Warnings]:
    """What `decode` has of a file, and of MDX without its code. Raises ContentError."""
    text, warnings = decode(data)
    return without_code(text) if path.lower().endswith(SUFFIX) else text, warnings


def without_code(text: str) -> str:
    """The text without modules, components' tags and comments; line breaks stay, so that lines keep their numbers."""
    return _CODE.sub(lambda found: "\n" * found[0].count("\n") or " " * found[0].startswith("{"), text)
