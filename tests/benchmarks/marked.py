"""Talks that were marked: the editors' labels, and marks of our own, which name places and hold no words of the talks.

A file of `marks/` begins with its source, a path below `../shared/corpus`, and its SHA-256. Each other line is a mark:
`insight GRADE SPAN…`, `not SPAN`, `take TIER KIND SPAN`, `no_take SPAN`, `chapter WORD TITLE`, `topics A; B; C`.
A span `349-429` holds those words of all that is said (counted from 0, the last one not included). `marks/second/`
holds a second round of marks, of another taste: shorter passages. `NAME.claims` beside a file holds claims that we
wrote of its insights, which `gate` reads. `marked_takes.txt` has the takes of further talks, which lie elsewhere,
`marked_talks.txt` all marks of others.
"""

import hashlib
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from generator.analyse.talk.study import Study
from generator.read.library.one_transcript import read_one
from tests.benchmarks import evaluation

OURS = Path(__file__).with_name("marks")
TAKES = Path(__file__).with_name("marked_takes.txt")
TALKS = Path(__file__).with_name("marked_talks.txt")
Rows = list[dict[str, Any]]


class Marked(NamedTuple):
    """A talk and the records that an editor made of it, in the form of `editor.*.jsonl`."""

    name: str
    study: Study
    rows: Rows
    second: bool = False
    """Whether it is of our second round of marks."""


def by_editors(folder: Path) -> list[Marked]:
    """The talks of `folder/labels/editor.*.jsonl` whose sources can be found."""
    found = []
    for path in evaluation.label_files(folder, "editor"):
        header, *rows = evaluation.read_jsonl(path)
        places = (folder / "labels" / "sources", evaluation.SHARED / "corpus")
        tails = (header["source"], Path(header["source"]).name)
        source = next((place / tail for place in places for tail in tails if (place / tail).is_file()), None)
        if source:
            found.append(Marked(header["episode"], Study(read_one(source)[0]), rows))
        else:
            print(f"{path}: no source {header['source']}, left out", file=sys.stderr)
    return found


def by_us() -> list[Marked]:
    """The talks of `marks/` whose sources are there and have not changed."""
    paths = sorted(OURS.rglob("*.marks"), key=lambda path: path.name)
    talks = (
        _talk(path.read_text(encoding="utf-8"), evaluation.SHARED / "corpus", path.parent != OURS) for path in paths
    )
    return [talk for talk in talks if talk]


def of_takes(transcripts: Path) -> list[Marked]:
    """Likewise those of `marked_takes.txt`, which says what `transcripts` is."""
    return _elsewhere(TAKES, transcripts)


def of_talks(checkouts: Path) -> list[Marked]:
    """Likewise those of `marked_talks.txt`, which says of what repositories `checkouts` holds a folder each."""
    return _elsewhere(TALKS, checkouts)


def _elsewhere(marks: Path, folder: Path) -> list[Marked]:
    parts = marks.read_text(encoding="utf-8").split("\n= ")[1:]
    return [talk for part in parts if (talk := _talk(part, folder))]


def _talk(text: str, folder: Path, second: bool = False) -> Marked | None:
    """The talk whose marks these are: its path in `folder` and its SHA-256 stand in the first line."""
    head, *lines = text.splitlines()
    name, _, digest = head.removeprefix("# ").rpartition(" ")
    source = folder / name
    if not source.is_file() or hashlib.sha256(source.read_bytes()).hexdigest() != digest:
        print(f"no source {name} of that time in {folder}, left out", file=sys.stderr)
        return None
    study = Study(read_one(source)[0])
    return Marked(source.stem, study, [_row(study, line) for line in lines], second)


def _row(study: Study, line: str) -> dict[str, Any]:
    said = study.said.words

    def words(span: str) -> str:
        begin, _, end = span.partition("-")
        return " ".join(said[int(begin) : int(end)])

    record, *fields = line.split()
    match record, fields:
        case "insight", [grade, *spans]:
            return {"record": record, "grade": int(grade), "quotes": list(map(words, spans)), "spans": spans}
        case "take", [tier, kind, span]:
            return {"record": record, "tier": int(tier), "kind": kind, "quote": words(span)}
        case (("not" | "no_take"), [span]):
            return {"record": record, "quote": words(span)}
        case "chapter", [begin, *title]:
            return {"record": record, "first": words(f"{begin}-{int(begin) + 12}"), "title": " ".join(title)}
        case "topics", _:
            return {"record": "summary", "topics": [topic.strip() for topic in line.partition(" ")[2].split(";")]}
    raise ValueError(f"no mark: {line}")


def verbatim(study: Study, span: str) -> str:
    """The words of a span as they stand in the transcript, with what punctuates them."""
    begin, end = map(int, span.split("-"))
    found = []
    for number in range(study.said.sentence_of[begin], study.said.sentence_of[end - 1] + 1):
        sentence = study.sentences[number]
        first = int(np.searchsorted(study.said.sentence_of, number))
        words = sentence.words[max(0, begin - first) : end - first]
        spoken = re.search(r"[\W_]+".join(map(re.escape, words)) + r"[^\w\s]*", sentence.text)
        found.append(spoken[0] if spoken else " ".join(words))
    return " ".join(found)
