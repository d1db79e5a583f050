"""The Content-Security-Policy of every page: what a browser may run and load (W3C, CSP Level 3).

Nobody's words become a script, even where a fault let a tag through: only the theme's own two inline scripts run, known
by their hashes, and files of the site. What the owner's own settings name (a snippet, comments, files of another
host) is let in with them.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable

_INLINE = re.compile(r"<script(?![^>]*\bsrc\s*=)[^>]*>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_HOST = re.compile(r"https://[\w.-]+(?::\d+)?")


def policy(
    theme: Iterable[str], owners: str = "", others: Iterable[str] = (), preview: bool = False, frame: str = ""
) -> str:
    """The policy as it stands in a page's head.

    `theme` are the inline scripts of our templates, `owners` is the owner's snippet of HTML, `others` are addresses
    of scripts and styles that the settings name. A `preview` allows inline scripts: MkDocs adds one to each page.
    `frame` is the one host whose video the page may open once its reader asks for it.
    """
    scripts = [*theme, *_INLINE.findall(owners)]
    allowed = ["'unsafe-inline'"] if preview else [_hash(script) for script in scripts]
    hosts = sorted({host for text in (owners, *others) for host in _HOST.findall(text)})
    directives = {
        "default-src": ["'self'", *hosts],
        # Pagefind searches in WebAssembly.
        "script-src": ["'self'", "'wasm-unsafe-eval'", *allowed, *hosts],
        "style-src": ["'self'", "'unsafe-inline'", *hosts],
        # Covers and recordings lie where a show's host put them.
        "img-src": ["'self'", "data:", "https:", "http:"],
        "media-src": ["'self'", "https:", "http:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
    }
    if frame:
        directives["frame-src"] = ["'self'", *sorted({*hosts, frame})]
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
