"""`llms.txt`: the site's table of contents for language models (llmstxt.org)."""

from collections.abc import Iterator

from generator.model import Library, Page, address

MOST_EPISODES = 200


def llms(library: Library) -> Iterator[Page]:
    """One Markdown file: what the site is, its newest episodes as clean Markdown, and the API."""
    site = library.site
    published = [episode for episode in library.episodes if episode.date <= site.today][:MOST_EPISODES]
    lines = [f"# {_line(site.name)}", "", f"> {_line(site.description or site.name)}", "", "## Episodes", ""]
    for episode in published:
        url = site.absolute(address.episode(episode.slug)) + "transcript.md"
        about = f": {_line(episode.about)[:200]}" if episode.about else ""
        lines.append(f"- [{_line(episode.title)}]({url}){about}")
    lines += ["", "## Data", ""]
    for name in ("episodes", "insights", "takes", "entities"):
        lines.append(f"- [All {name} as JSON]({site.absolute(f'api/{name}.json')})")
    lines.append(f"- [The daily digest as RSS]({site.absolute('feed.xml')})")
    yield Page("llms.txt", "\n".join(lines) + "\n")


def _line(text: str) -> str:
    return " ".join(text.replace("[", "(").replace("]", ")").split())
