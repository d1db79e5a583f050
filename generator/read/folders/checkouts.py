"""What a checkout of a site or a program holds beside talks: its code, settings, templates and legal texts."""

import re
from collections import Counter
from collections.abc import Collection
from pathlib import PurePosixPath

from generator.model import Problem
from generator.read.fields.file_name import SPOKEN
from generator.read.formats.format import MARKDOWN

_CODE = frozenset(
    """.astro .bat .c .cfg .cjs .conf .cpp .cs .css .csproj .dart .editorconfig .ejs .eot .erb .ex .exs .go .h .haml
    .hbs .ini .ipynb .java .js .jsx .kt .less .liquid .lock .lua .map .mjs .mustache .njk .otf .php .pl .ps1 .psd .pug
    .py .r .rb .rs .sass .scss .sh .sln .slim .sql .styl .svelte .swift .tmpl .toml .ts .tsx .ttf .twig .vue
    .webmanifest .woff .woff2""".split()
)
_NAMES = re.compile(
    r"404\.(?:html?|mdx?|txt)|(?i:(?:yyyy-mm-dd-|_)?template)\.(?:html?|mdx?|txt)|(?i:code[-_]of[-_]conduct|contributing|licen[cs]e)(?:\.(?:markdown|mdx?|rst|txt))?"
    r"|(?:AGENTS|AUTHORS|CHANGELOG|CLAUDE|CODEOWNERS|CONTRIBUTORS|COPYING|GEMINI|MAINTAINERS|NOTICE|OWNERS|OWNERS_ALIASES"
    r"|SECURITY)(?:\.(?:md|rst|txt))?"
    r"|(?:humans|(?:[a-z]+-)?requirements|robots)\.txt|(?:browserconfig|sitemap)\.xml|CNAME|_headers|_redirects"
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
PEOPLE = "guests?|hosts?|people|persons?|authors?|speakers?|team"
"""What sites call the folder of their pages of people, as a pattern."""
_PEOPLE = re.compile(rf"(?:.*/)?(?:content/|_)(?:{PEOPLE})/(?!_index\.)[^/]+(?:/index\.mdx?)?")
"""Where a site keeps its pages of people."""
_OTHERS = re.compile(r"(?:.*/)?(?:content/|_)(?:sponsors?|redirects?)/[^/]+")
"""Where it keeps those of nobody."""
_EPISODES = re.compile(r"(episodes/(?:.*/)?)(?:(?:src/)?content/|src/|_)(?:episodes?|podcasts?)/.+")
"""Where a site keeps its episodes, behind its root."""
_TALKS = re.compile(r"episode|podcast|show|transcript|caption|subtitle", re.IGNORECASE)
"""What is in the name of a folder with talks."""
_PAGES = (*MARKDOWN, ".html", ".xml", ".yml", ".yaml")
_FEWEST = 2
"""Episodes of a site that has a folder of them."""
_OTHER = "This is a page of a site beside those of its episodes, and not read"
_ELSEWHERE = "Delete it, or move it to pages/ or posts/; if it is a talk, to the other episodes"
_WHAT = "This is part of a site or a program, no talk, and not read"
_HOW = "Delete it, or move it to static/ if readers need it; a talk needs another name or folder"


def other_pages(paths: Collection[str]) -> dict[str, Problem]:
    """What is said of the pages (about, contact, a blog) of each site in `episodes/` that has a folder of episodes."""
    roots = Counter(kept[1] for path in paths if (kept := _EPISODES.fullmatch(path)))
    found: dict[str, Problem] = {}
    for root in (root for root, count in roots.items() if count >= _FEWEST):
        for path in paths:
            inside = path.removeprefix(root)
            if inside != path and path.lower().endswith(_PAGES) and not _TALKS.search(inside.rpartition("/")[0]):
                found[path] = Problem(path, 0, _OTHER, _ELSEWHERE, "note")
    return found


def part_of_a_site(path: str) -> Problem | None:
    """What is said of a file in `episodes/` or `insights/` that a site or a program is made of; None for any other."""
    whole = PurePosixPath(path)
    # Jekyll keeps transcripts among its data.
    spoken = any(map(SPOKEN.fullmatch, whole.parts[1:-1]))
    folders = _FOLDERS - {"_data"} if spoken else _FOLDERS
    known = whole.suffix.lower() in _CODE or _NAMES.fullmatch(whole.name) or not folders.isdisjoint(whole.parts[1:-1])
    return Problem(path, 0, _WHAT, _HOW, "note") if known or _OTHERS.fullmatch(path) or is_person(path) else None


def is_person(path: str) -> bool:
    """Whether a file in `episodes/` is a site's page of somebody: episodes name them by the file's name."""
    return _PEOPLE.fullmatch(path) is not None
