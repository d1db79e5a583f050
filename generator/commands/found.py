"""What was found in an episode, each thing as the line for `content/corrections.yml` that would change it."""

from collections.abc import Iterator

from generator.model import Analysis, Episode
from generator.model.moment import stamp
from generator.model.people import is_nobody
from generator.write.escape import yaml_scalar

_SHOWN = 100
"""Characters of a claim that are enough to know it again."""


def lines(episode: Episode, found: Analysis) -> Iterator[str]:
    """One entry a line, ready to be pasted, with what it is about as a comment where an id does not say it."""
    for name in episode.transcript.speakers:
        if is_nobody(name):
            yield _entry(speaker=name, episode=episode.slug, name="WHO")
    for one in found.chapters:
        begins = f"  # at {stamp(one.start_ms)}" if one.start_ms is not None else ""
        yield _entry(chapter=one.title, episode=episode.slug, title=one.title) + begins
    for insight in found.insights:
        yield _entry(hide=insight.id) + f"  # insight: {_short(insight.text)}"
    for take in found.takes:
        yield _entry(hide=take.id) + f"  # {take.kind.replace('_', ' ')}: {_short(take.text)}"
    for mention in found.mentions:
        named = {0: "", 1: ", named once"}.get(mention.count, f", named {mention.count} times")
        yield _entry(hide=mention.name) + f"  # {mention.kind}{named}"
    for topic in found.topics:
        yield _entry(hide=topic) + "  # topic"


def _entry(**fields: str) -> str:
    written = [f"{name}: {yaml_scalar(value)}" for name, value in fields.items()]
    return f"- {written[0]}" if len(written) == 1 else f"- {{{', '.join(written)}}}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
