"""Untrusted text made safe for Markdown and for YAML."""

import json
import re

from markupsafe import Markup

from generator.model import prose

_MARKDOWN = re.compile(r"[&<>\"\\`*_{}\[\]|~^=$#!@:+]")
_LEADING = re.compile(r"^(\d+)([.)])|^([-+])(?=\s)")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_BLANK = re.compile(r"[\x00-\x20\x7f]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def plain(text: str) -> str:
    """Text on one line, without the characters that neither HTML nor YAML may hold."""
    return " ".join((text if text.isprintable() else _CONTROL.sub("", text)).split())


def md_escape(text: str) -> Markup:
    """One line of Markdown that shows `text` as it is, in any engine and with any extension.

    Character references are literal in every Markdown, where backslashes are not (CommonMark 0.31, section 6.2).
    """
    text = _MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", plain(text))
    # A full stop after a number, or a sign, would begin a list.
    text = _LEADING.sub(lambda match: f"{match[1] or ''}&#{ord(match[2] or match[3])};", text)
    return Markup(text)


def block(text: str) -> Markup:
    """Markdown from content as HTML for a page's block of it: without a blank line, which would end that."""
    return Markup(prose.own_bullets(prose.html(text)).replace("\n\n", "\n&#10;"))


def web(url: str) -> str:
    """A link from content if it is safe to follow: http, https, mailto or relative; else empty.

    Browsers ignore control characters and spaces before a scheme and inside it, so they are taken out first.
    """
    url = _BLANK.sub("", url)
    scheme = _SCHEME.match(url)
    return url if scheme is None or scheme[1].lower() in ("http", "https", "mailto") else ""


def yaml_scalar(value: object) -> str:
    """A value as one line of YAML: JSON is YAML, once what YAML calls unprintable is escaped (YAML 1.2, 5.1)."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def script_json(value: object) -> str:
    """JSON that can stand inside a `<script>` element: no `<`, so no end tag and no comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
