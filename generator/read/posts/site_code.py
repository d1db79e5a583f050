"""What other generators' programs would put into a post (Hugo, Jekyll, Obsidian, GitHub), made plain Markdown.

Shortcodes: https://gohugo.io/content-management/shortcodes/; tags of Liquid: https://jekyllrb.com/docs/liquid/tags/;
alerts: https://github.com/orgs/community/discussions/16925; embeds: https://help.obsidian.md/embeds.
Code stays as it is.
"""

import re
from collections.abc import Mapping

from generator.model.code import parted

_LISTING = re.compile(
    r"^[ \t]*\{(?P<open>%-?|\{[<%])\s*highlight\s+\"?(?P<language>[\w+#-]+)[^\n]*?[%>]\}+[ \t]*\n(?P<code>.*?)"
    r"^[ \t]*\{(?:%-?|\{[<%])\s*(?:end|/\s*)highlight\s*-?[%>]\}+[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_SILENT = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{\{[<%]\s*/\*.*?\*/\s*[%>]\}\}", re.DOTALL)
_LINKED = re.compile(
    r"\{%-?\s*(?:post_url|link)\s+(?P<path>[^%{}\s]+)\s*-?%\}|\{\{[<%]\s*(?:rel)?ref\s+\"(?P<ref>[^\"\n]+)\"[^{}]*[%>]\}\}"
)
_PUT = re.compile(r"\{\{\s*(?:site\.(?:base)?url|base)\s*\}\}|\{\{\s*[\"'](?P<path>[^\"'{}]*)[\"']\s*\|[^{}]*\}\}")
_CALLED = re.compile(
    r"\{(?P<open>\{[<%]|%-?)\s*(?P<end>/?)\s*(?P<name>[\w/.-]+)\s*(?P<given>(?:\"(?:\\.|[^\"\\])*\"|'[^']*'|`[^`]*`|[^\"'`{}])*?)/?\s*(?:[>%]\}\}|-?%\})"
    r"|\{\{-?\s*(?:site|page|post|include|layout|content)\b[^{}<>]*\}\}"
)
_GIVEN = re.compile(r"(?:(\w+)\s*=\s*)?(?:\"((?:\\.|[^\"\\])*)\"|'([^']*)'|`([^`]*)`|([^\s\"'`=]+))")
_ALERT = re.compile(r"^(?P<before>[ \t]*(?:>[ \t]?)+)\[!(?P<kind>[\w-]+)\][+-]?[ \t]*(?P<title>[^\n]*)$", re.MULTILINE)
_EMBED = re.compile(
    r"!\[\[(?P<file>[^\[\]|#\n]+\.(?:png|jpe?g|gif|svg|webp|avif))(?:\|(?P<alt>[^\[\]\n]*))?\]\]", re.IGNORECASE
)
_WIKI = re.compile(
    r"(?<![!\[])\[\[(?!\s)(?=[^\[\]\n]*[^\W\d_])(?:[^\[\]|\n]*\|)?(?P<words>[^\[\]|\n#][^\[\]|\n]*)\]\](?!\()"
)
_HOLDS = re.compile(
    r"^<(div|details|center|section|figure|aside|article)\b(?:(?!markdown=)[^<>\n])*"
    r"(?=>(?:(?!</?\1\b).){0,5000}?\n[ \t]*\n)",
    re.DOTALL | re.MULTILINE,
)
"""A block of HTML with a blank line in it, behind which it is Markdown again:
https://spec.commonmark.org/0.31.2/#html-blocks."""
_STRUCK = re.compile(r"(?<![~\\])~~(?=[^\s~])([^~\n]+?)(?<=\S)~~(?!~)")
_TASK = re.compile(r"^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[([ xX])\](?=[ \t])", re.MULTILINE)
_PICTURES = frozenset("figure img image picture photo lightbox zoom".split())
_SAID_BY = ("author", "name", "speaker", "by", "cite", "source")
"""What a shortcode around a quotation calls who said it."""
_OF_A_QUOTATION = frozenset((*_SAID_BY, "class", "style", "id", "align"))
"""With anything else the words may be among what is given."""
_HOSTS = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "youtubelite": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "gist": "https://gist.github.com/{}",
    "tweet": "https://x.com/i/status/{}",
    "twitter": "https://x.com/i/status/{}",
    "x": "https://x.com/i/status/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "codepen": "https://codepen.io/{}",
    "spotify": "https://open.spotify.com/{}",
}


def plain_markdown(text: str) -> tuple[str, Mapping[str, int]]:
    """The text in as many lines where it can, and how often what was left out stood in it, by name."""
    left: dict[str, int] = {}
    text = _LISTING.sub(lambda found: f"```{found['language']}\n{found['code']}```", text)
    parts = (part if code else _translated(part, left) for part, code in parted(text, comments=False))
    return "".join(parts), left


def _translated(text: str, left: dict[str, int]) -> str:
    if "{" in text:
        text = _SILENT.sub("", text)
        text = _LINKED.sub(lambda found: _file(found["path"] or found["ref"]), text)
        text = _PUT.sub(lambda found: found["path"] or "", text)
        text = _CALLED.sub(lambda found: _called(found, left), text)
    if "\n\n" in text and "<" in text:
        text = _HOLDS.sub(r'\g<0> markdown="1"', text)
    if "[!" in text:
        text = _ALERT.sub(_alert, text)
    if "[[" in text:
        text = _WIKI.sub(lambda found: found["words"], _EMBED.sub(_embed, text))
    if "~~" in text:
        text = _STRUCK.sub(r"<del>\1</del>", text)
    return _TASK.sub(lambda found: found[1] + ("☐" if found[2] == " " else "☑"), text) if "] " in text else text


def _file(path: str) -> str:
    """Where a link to a file of the other site leads: to the post of that name."""
    name, _, part = path.partition("#")
    name = name.rpartition("/")[2] or name
    name = name if re.search(r"\.\w{2,4}$", name) or not name else f"{name}.md"
    return name + (f"#{part}" if part else "")


def _called(found: re.Match[str], left: dict[str, int]) -> str:
    name = (found["name"] or "").rpartition("/")[2].lower()
    given = found["given"] or ""
    if found["end"] or name.startswith("end"):
        left.pop(name.removeprefix("end"), None)  # Only its marks go: what stands between them stays.
        return ""
    if name == "raw":
        return ""
    if name == "include":
        name, _, given = given.strip().partition(" ")
        name = name.rpartition("/")[2].partition(".")[0].lower()
    named: dict[str, str] = {}
    alone: list[str] = []
    for key, *values in _GIVEN.findall(given):
        value = next(filter(None, values), "")
        if key:
            named[key.lower()] = value
        else:
            alone.append(value)
    if name in _PICTURES and (
        source := next((named[key] for key in ("src", "link", "url", "path", "image") if key in named), "")
        or "".join(alone[:1])
    ):
        caption = named.get("caption") or named.get("title") or ""
        alt = re.sub(r"[\[\]\n]", "", re.sub(r"<[^<>]*>", "", named.get("alt") or caption))
        return f"![{alt}]({source})" + (f"\n*{caption}*" if caption and caption != named.get("alt") else "")
    if name in ("video", "audio") and (source := named.get("src") or named.get("mp4") or "".join(alone[:1])):
        return f'<{name} controls src="{source}"></{name}>'
    if name in _HOSTS and (
        key := named.get("id") or "/".join(alone[: 2 if name in ("gist", "codepen", "spotify") else 1])
    ):
        address = key if key.startswith("http") else _HOSTS[name].format(key)
        return f"[{named.get('title') or address}]({address})"
    who = next((named[key] for key in _SAID_BY if named.get(key)), "")
    if "quote" in name and who and not alone and named.keys() <= _OF_A_QUOTATION:
        return f"**{who.rstrip(':')}:** "
    label = name or found[0].strip("{} -").split("|")[0].strip()
    left[label] = left.get(label, 0) + 1
    return ""


def _alert(found: re.Match[str]) -> str:
    title = found["title"].strip() or found["kind"].replace("-", " ").capitalize()
    before = found["before"]
    return f"{before}**{title}**\n{before.rstrip()}"


def _embed(found: re.Match[str]) -> str:
    alt = found["alt"] or ""
    return f"![{'' if alt.replace('x', '').isdigit() else alt}]({found['file'].strip().replace(' ', '%20')})"
