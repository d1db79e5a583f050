"""`llms.txt`: the site's table of contents for language models (llmstxt.org)."""

import re
from collections.abc import Iterator, Sequence

from generator.model import Episode, Library, Page, address

MOST_EPISODES = 200
LONG = 200
"""Characters after which a description takes on no further sentence."""
_SENTENCE = re.compile(r".+?(?:[.!?…][\"”’)]*(?=\s|$)|[。！？]|$)", re.DOTALL)


def llms(library: Library) -> Iterator[Page]:
    """One Markdown file: what the site is and how it is made, its newest episodes as clean Markdown, and the API."""
    site = library.site
    published = [episode for episode in library.episodes if episode.date <= site.today][:MOST_EPISODES]
    lines = [f"# {_line(site.name)}", "", f"> {_line(site.description or site.name)}", ""]
    lines += [_details(published, len(library.episodes)), "", "## Episodes", ""]
    for episode in published:
        url = site.absolute(address.episode(episode.slug)) + "transcript.md"
        about = _line(_sentences(episode.about))
        lines.append(f"- [{_line(episode.title)}]({url})" + (f": {about}" if about else ""))
    lines += ["", "## Data", ""]
    for name in ("episodes", "insights", "takes", "entities"):
        lines.append(f"- [All {name} as JSON]({site.absolute(f'api/{name}.json')})")
    lines.append(f"- [The daily digest as RSS]({site.absolute('feed.xml')})")
    yield Page("llms.txt", "\n".join(lines) + "\n")


def _details(episodes: Sequence[Episode], every: int) -> str:
    shows = list(dict.fromkeys(_line(show) for episode in episodes for show in episode.shows))
    of = f" of {', '.join(shows[:-1])}{' and ' if shows[:-1] else ''}{shows[-1]}" if 0 < len(shows) <= 5 else ""
    newest = f"the newest {len(episodes)} of {every:,} episodes" if every > len(episodes) else "all episodes"
    return (
        f"Each link below is the whole transcript of one talk{of} as Markdown: {newest}, the newest first. "
        "Insights, takes and entities are found by a machine in these transcripts; in the JSON each names the episode "
        "and the turn it was said in, and a page's address with `#` and the turn's id leads to the words themselves."
    )


def _sentences(text: str) -> str:
    """The first sentences of a text, whole ones, the first however long it is."""
    told = ""
    for sentence in _SENTENCE.findall(" ".join(text.split())):
        if told and len(told) + len(sentence) > LONG:
            break
        told += sentence
    return told.strip()


def _line(text: str) -> str:
    return " ".join(text.replace("[", "(").replace("]", ")").split())
