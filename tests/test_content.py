"""The starter content: as much of it as was promised, in as many forms, and true to itself."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from defusedxml import ElementTree

ROOT = Path(__file__).resolve().parents[1]
TREES = {"content": ROOT / "content", "seeds": ROOT / "seeds" / "content"}
TRANSCRIPTS = {".vtt", ".srt", ".json", ".html", ".md", ".txt"}
KINDS = {"person", "company", "product", "concept", "event"}
OUTCOMES = {"came_true", "partly", "did_not", "open"}


def transcripts(tree: Path) -> list[Path]:
    files = (tree / "episodes").rglob("*")
    return sorted(path for path in files if path.suffix in TRANSCRIPTS and not path.name.endswith(".chapters.json"))


def form(path: Path) -> str:
    """Which transcript format a file has, told by its suffix and its first lines."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return "whisper" if "text" in json.loads(text) else "podcast json"
    if path.suffix == ".md":
        if re.search(r"^\*\*[\w ]+:\*\* ", text, re.MULTILINE):
            return "changelog"
        return "btctranscripts" if re.search(r"^[\w ]+: \d\d:\d\d:\d\d$", text, re.MULTILINE) else "talk"
    if path.suffix == ".txt":
        if text.startswith("[Speaker "):
            return "bracketed"
        return "clock lines" if re.match(r"\d+:\d\d\n", text) else "plain"
    return path.suffix


def spoken(path: Path) -> str:
    """The words of a transcript on one line, without markup and times."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        segments = json.loads(text)["segments"]
        text = " ".join(segment.get("body", segment.get("text", "")) for segment in segments)
    elif path.suffix == ".md":
        text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
        text = re.sub(r"^#.*$|^\*\*[\w ]+:\*\*|^[\w ]+: [\d:]+$", "", text, flags=re.MULTILINE)
    elif path.suffix in {".vtt", ".srt"}:
        text = re.sub(r"^.*-->.*$|^\d+$|^WEBVTT|^NOTE.*$|<v [^>]*>", "", text, flags=re.MULTILINE)
    elif path.suffix == ".html":
        text = re.sub(r"<(cite|time)>.*?</\1>|<[^>]+>", "", text)
    return " ".join(text.split())


def slug(path: Path) -> str:
    return re.sub(r"^\d{4}-\d\d-\d\d-", "", path.stem)


def insights(path: Path) -> list[str]:
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    blocks = re.split(r"^- " if path.suffix == ".md" else r"\n\s*\n", text, flags=re.MULTILINE)
    return [" ".join(block.split()) for block in blocks if block.strip()]


def test_the_sample_show_is_large_enough() -> None:
    files = transcripts(TREES["content"])
    assert len(files) >= 9
    assert len({form(path) for path in files}) >= 5
    assert len({path.name[:4] for path in files}) >= 2
    for path in files:
        assert 800 <= len(spoken(path).split()) <= 2500, path.name


def test_a_year_ends_with_a_review() -> None:
    names = [path.name for path in transcripts(TREES["content"])]
    assert {name[:7] for name in names} >= {"2024-12", "2025-12"}


def test_the_seeds_have_one_short_transcript_of_each_format() -> None:
    files = transcripts(TREES["seeds"])
    forms = [form(path) for path in files]
    assert sorted(forms) == sorted(set(forms))
    named = {"podcast json", "whisper", "changelog", "btctranscripts", "bracketed", "clock lines", "plain"}
    assert set(forms) == named | {".vtt", ".srt", ".html"}
    for path in files:
        assert 150 <= len(spoken(path).split()) <= 400, path.name


def test_there_are_insights_for_many_days() -> None:
    files = sorted((TREES["content"] / "insights").iterdir())
    assert len({date.fromisoformat(path.name[:10]) for path in files}) >= 14
    counts = [len(insights(path)) for path in files]
    assert sum(counts) >= 45
    assert min(counts) < 5 < max(counts)


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_an_insight_has_one_to_three_sentences(tree: Path) -> None:
    for path in sorted((tree / "insights").iterdir()):
        for text in insights(path):
            assert 10 <= len(text.split()) <= 70, text
            assert len(re.findall(r"[.!?](?=\s+[A-Z]|$)", text)) <= 4, text


def test_there_are_essays() -> None:
    posts = sorted((TREES["content"] / "posts").glob("*.md"))
    assert len(posts) >= 4
    for path in posts:
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        assert {"title", "date", "author", "description", "tags"} <= set(yaml.safe_load(front))
        assert 400 <= len(body.split()) <= 900, path.name


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_scored_predictions_were_made(tree: Path) -> None:
    said = {slug(path): spoken(path) for path in transcripts(tree)}
    scorecard = yaml.safe_load((tree / "scorecard.yml").read_text(encoding="utf-8"))
    assert scorecard
    for entry in scorecard:
        assert entry["quote"] in said[entry["episode"]], entry["quote"]
        assert entry["outcome"] in OUTCOMES
        if entry["outcome"] != "open":
            assert entry["evidence"].startswith("https://")


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_the_glossary_names_each_thing_once(tree: Path) -> None:
    glossary = yaml.safe_load((tree / "glossary.yml").read_text(encoding="utf-8"))
    names = [entry["name"] for entry in glossary]
    assert len(names) == len(set(names))
    assert {entry["kind"] for entry in glossary} <= KINDS


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_the_sources_are_opml(tree: Path) -> None:
    root = ElementTree.parse(tree / "sources.opml").getroot()
    feeds = [outline.get("xmlUrl") for outline in root.iter("outline") if outline.get("type") == "rss"]
    assert root.get("version") == "2.0"
    assert feeds
    assert all(feed and feed.startswith("https://") for feed in feeds)


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_recordings_that_do_not_exist_are_at_the_example_domain(tree: Path) -> None:
    for path in sorted((tree / "episodes").rglob("*.yml")):
        audio = yaml.safe_load(path.read_text(encoding="utf-8")).get("audio")
        assert audio is None or audio["url"].startswith("https://example.com/"), path.name


def test_the_about_page_says_that_it_is_a_sample() -> None:
    for tree in TREES.values():
        text = (tree / "pages" / "about.md").read_text(encoding="utf-8").lower()
        assert "sample" in text
        assert "do not exist" in text or "invented" in text
