"""A talk's page on a knowledge-graph site, pasted: a glued byline, summary sections, topics run together, page chrome.

The page is known by its make: `[series] SpeakerNovember 19, 20259 min` as a byline, and lines that count what the
page shows (`Topics15 themes`). The copy has lost the space between fields; they are parted at the date, at the
counts and at the change of case.
"""

import re
from itertools import pairwise

from generator.read.formats.document import Document
from generator.read.formats.format import PROSE, Format
from generator.read.formats.plain_text import spoken
from generator.read.formats.plain_text.podcast_page import DATE

_BYLINE = re.compile(
    rf"\s*(?:\[([^\]\n]+)\]\s*)?(.*?)\s*({DATE})\s*((?:\d+\s*(?:h|hr|hours?)\s*)?\d+\s*min(?:utes)?)?\s*"
)
_COUNT = re.compile(
    r"\s*(?:[A-Z][A-Za-z ]*?)?\W*\d+\W*(?:connections?|entities|links|moments?|segments?|themes?)\b.*", re.IGNORECASE
)
_INTRO = re.compile(r"\s*\d+ connections?\W*\d+ entities in this (?:video|episode|talk|conversation)\W*(.*)")
_BULLET = re.compile(r"\s*[-*•]\s+(.*)")
_TRANSCRIPT = re.compile(r"\s*Full Transcript\s*")
_TOPICS = re.compile(r"\s*What\W{0,3}s Discussed\s*", re.IGNORECASE)
_TOPIC_COUNT = re.compile(r"\s*Topics\s*(\d+) themes?\s*")
_AFTER = re.compile(r"\s*(?:Smart Objects\s*\d.*|Topics\s*\d+ themes?)\s*")
_SEAM = re.compile(r"(?<=[a-z0-9)])(?=[A-Z])")
_ACRONYM_SEAM = re.compile(r"(?<=[A-Z]{2})(?=[A-Z][a-z])")
_CAMEL = re.compile(r"\b\w{0,20}[a-z0-9][A-Z]\w{0,20}\b")
_CAMEL_NAMES = frozenset(
    """TypeScript JavaScript CoffeeScript GitHub GitLab GitOps DevOps MLOps LLMOps FinOps DevTools DevRel OpenAI
    DeepMind DeepSeek PyTorch TensorFlow LangChain LangGraph LlamaIndex PostgreSQL MySQL NoSQL MongoDB DynamoDB
    ClickHouse DuckDB GraphQL WebAssembly WebGPU WebSocket WebSockets WebRTC YouTube LinkedIn FastAPI NumPy iOS
    macOS iPhone eBPF HubSpot SalesForce TikTok PayPal AlphaGo ChatGPT FinTech HealthTech SaaS PaaS IaaS
    OAuth JetBrains""".split()
)
_LONGEST = 300
"""Characters of a byline or a count."""


def sniff(text: str) -> bool:
    """Whether one of the first lines is such a byline and the page counts its parts."""
    lines = [line for line in text[:6000].split("\n") if line.strip() and len(line) <= _LONGEST]
    dated = any((found := _BYLINE.fullmatch(line)) and found.group(4) for line in lines[:4])
    return dated and any(_COUNT.fullmatch(line) for line in lines)


def read(text: str) -> Document:
    """Title, show, people, date, duration, `summary` as (heading, [bullets]), topics; a transcript if any."""
    lines = text.split("\n")
    at, byline = next(
        (number, found) for number, line in enumerate(lines) if (found := _BYLINE.fullmatch(line)) and found[4]
    )
    metadata = _byline(*byline.groups())
    if title := next((line.strip() for line in lines[:at] if line.strip()), ""):
        metadata["title"] = title
    if summary := _summary(lines[at + 1 :]):
        metadata["summary"] = summary
    if topics := _topics(lines):
        metadata["topics"] = topics
    begin = next((number + 1 for number, line in enumerate(lines) if _TRANSCRIPT.fullmatch(line)), len(lines))
    end = next((number for number in range(begin, len(lines)) if _AFTER.fullmatch(lines[number])), len(lines))
    return spoken.below(lines[:end], begin, metadata)


def _byline(show: str | None, people: str, date: str, duration: str) -> dict[str, object]:
    metadata: dict[str, object] = {}
    if show:
        metadata["show"] = show.strip()
    if people:
        metadata["people"] = [name for part in re.split(r",|&| and ", people) if (name := part.strip(" ·|-"))]
    return {**metadata, "date": date, "duration": " ".join(duration.split())}


def _summary(lines: list[str]) -> list[tuple[str, list[str]]]:
    """The headed lists: a line directly before a run of bullets is their heading."""
    sections: list[tuple[str, list[str]]] = []
    heading = ""
    for line in lines:
        if bullet := _BULLET.fullmatch(line):
            if heading:
                sections.append((heading, []))
                heading = ""
            if sections and (words := " ".join(bullet.group(1).split())):
                sections[-1][1].append(words)
        elif found := _INTRO.fullmatch(line):
            heading = found.group(1).strip()
        elif line.strip():
            if _COUNT.fullmatch(line) or _TRANSCRIPT.fullmatch(line):
                if sections:
                    break
                heading = ""
            else:
                heading = line.strip()
    return [(title, bullets) for title, bullets in sections if bullets]


def _topics(lines: list[str]) -> list[str]:
    """The topics below `What's Discussed`, parted where they were run together."""
    at = next((number + 1 for number, line in enumerate(lines) if _TOPICS.fullmatch(line)), len(lines))
    listed: list[str] = []
    for line in lines[at:]:
        if _COUNT.fullmatch(line) or _AFTER.fullmatch(line):
            break
        if line.strip():
            listed.append(line.strip())
    count = next((int(found.group(1)) for line in lines if (found := _TOPIC_COUNT.fullmatch(line))), 0)
    elsewhere = "\n".join(lines[: at - 1])
    joined = _CAMEL_NAMES | {word for word in _CAMEL.findall(elsewhere) if len(word) < 30}
    topics = [topic for line in listed for topic in _parted(line, joined)]
    if len(topics) < count:
        topics = [part.strip() for topic in topics for part in _ACRONYM_SEAM.split(topic) if part.strip()]
    return list(dict.fromkeys(topics))


def _parted(line: str, joined: frozenset[str]) -> list[str]:
    """A line cut at each change from lower to upper case, except inside a name that is written so."""
    inside = set()
    for name in joined:
        for found in re.finditer(re.escape(name), line):
            inside |= {found.start() + seam.start() for seam in _SEAM.finditer(name)}
    cuts = [seam.start() for seam in _SEAM.finditer(line) if seam.start() not in inside]
    edges = [0, *cuts, len(line)]
    parts = (line[start:end].strip(" ·,;") for start, end in pairwise(edges))
    return [part for part in parts if part]


FORMAT = Format(
    "talk page (pasted)",
    PROSE,
    sniff,
    read,
    looks="title; `[series] SpeakerNovember 19, 20259 min`; counts; headed bullets; topics run together",
    taken="title, show, people, date, duration, summary sections, topics, transcript if there is one",
    left="counts, graph and navigation words",
)
