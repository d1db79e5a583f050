"""What a checkout of a site or a program holds beside talks: its code, settings, templates and legal texts."""

import re
from pathlib import PurePosixPath

from generator.model import Problem

_CODE = frozenset(
    """.astro .bat .c .cfg .cjs .conf .cpp .cs .css .csproj .dart .editorconfig .ejs .eot .erb .ex .exs .go .h .haml
    .hbs .ini .ipynb .java .js .jsx .kt .less .liquid .lock .lua .map .mjs .mustache .njk .otf .php .pl .ps1 .psd .pug
    .py .r .rb .rs .sass .scss .sh .sln .slim .sql .styl .svelte .swift .tmpl .toml .ts .tsx .ttf .twig .vue
    .webmanifest .woff .woff2""".split()
)
_NAMES = re.compile(
    r"404\.(?:html?|mdx?|txt)|(?i:(?:yyyy-mm-dd-)?template)\.(?:html?|mdx?|txt)|(?i:code[-_]of[-_]conduct|contributing|licen[cs]e)(?:\.(?:markdown|mdx?|rst|txt))?"
    r"|(?:AGENTS|AUTHORS|CHANGELOG|CLAUDE|CODEOWNERS|CONTRIBUTORS|COPYING|GEMINI|MAINTAINERS|NOTICE|OWNERS|OWNERS_ALIASES"
    r"|SECURITY)(?:\.(?:md|rst|txt))?"
    r"|(?:humans|requirements|robots)\.txt|sitemap\.xml|CNAME|_headers|_redirects"
    r"|(?:bower|composer|deno|firebase|jsconfig|lerna|manifest|package|package-lock|renovate|tsconfig(?:\.\w+)?"
    r"|vercel)\.json"
    r"|(?:_config|docker-compose|mkdocs|pnpm-lock|pubspec)\.ya?ml"
    r"|(?i:brew|docker|gem|grunt|gulp|just|make|pip|proc|rake|vagrant)file(?:\.\w+)?"
)
"""In capitals where a talk may have such a name, too: `SECURITY.md`, but not `security.md`."""
_FOLDERS = frozenset(
    """__pycache__ __tests__ _data _includes _layouts _plugins _sass _site archetypes layouts node_modules partials
    shortcodes site-packages templates themes venv""".split()
)
_OTHERS = re.compile(
    r"(?:.*/)?(?:content/|_)(?:guests?|hosts?|people|persons?|authors?|speakers|team|sponsors?|redirects?)/[^/]+"
)
"""Where a site keeps its pages of people and sponsors."""
_WHAT = "This is part of a site or a program, no talk, and not read"
_HOW = "Delete it, or move it to static/ if readers need it; a talk needs another name or folder"


def part_of_a_site(path: str) -> Problem | None:
    """What is said of a file in `episodes/` or `insights/` that a site or a program is made of; None for any other."""
    whole = PurePosixPath(path)
    known = whole.suffix.lower() in _CODE or _NAMES.fullmatch(whole.name) or not _FOLDERS.isdisjoint(whole.parts[1:-1])
    return Problem(path, 0, _WHAT, _HOW, "note") if known or _OTHERS.fullmatch(path) else None
