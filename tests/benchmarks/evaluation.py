"""Evaluation data as the analysis stage wants it: scorers, documents and labelled sources as studies."""

import contextlib
import datetime
import importlib.util
import io
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.analyse.talk.study import Study
from generator.model import Episode, Transcript, Turn
from generator.read.library.one_transcript import read_one

SHARED = Path(__file__).resolve().parents[2] / "../shared"
Rows = list[dict[str, Any]]


def read_jsonl(path: str | Path) -> Rows:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def documents(folder: Path, task: str) -> Rows:
    """The documents of one task, from every file named for it."""
    return [row for path in sorted((folder / "data").glob(f"{task}*.jsonl")) for row in read_jsonl(path)]


def label_files(folder: Path, label: str) -> list[str]:
    """The label files of one kind."""
    return sorted(map(str, (folder / "labels").glob(f"{label}*.jsonl")))


def scorer(folder: Path, name: str) -> ModuleType:
    """The scorer `score` or `score_labels` beside the data, or the one that came with the development data."""
    path = next(path for path in (folder / f"{name}.py", SHARED / "eval" / f"{name}.py") if path.exists())
    spec = importlib.util.spec_from_file_location(f"evaluation_{name}", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def study_of(document: dict[str, Any]) -> Study:
    """A document of the evaluation as an episode; its `gold` is not looked at, nor is its title."""
    turns = tuple(
        Turn(id=f"t-{number:05d}", text=said, speaker=speaker, start_ms=seconds * 1000 if document["timed"] else None)
        for number, (speaker, seconds, said) in enumerate(document["turns"])
    )
    return Study(_episode(document["id"], Transcript(turns=turns)))


def source_study(folder: Path, header: dict[str, Any]) -> Study | None:
    """The labelled source a header names, read as the site reads it; None where it cannot be found."""
    name = header["source"]
    places = (folder / "labels" / "sources", SHARED / "corpus" / "changelog", SHARED / "seeds")
    for path in [place / tail for place in places for tail in (name, Path(name).name)]:
        if path.exists():
            return Study(read_one(path)[0])
    return None


def _episode(name: str, transcript: Transcript) -> Episode:
    return Episode(slug=name, title="", date=datetime.date(2024, 12, 31), path=name, guid=name, transcript=transcript)


def labelled(folder: Path, label: str) -> dict[str, Study]:
    """Source name to study, for every label file whose source can be found; the others are named on stderr."""
    found = {}
    for path in label_files(folder, label):
        header = read_jsonl(path)[0]
        study = source_study(folder, header)
        if study is None:
            print(f"{path}: no source {header['source']}, left out", file=sys.stderr)
        else:
            found[header["source"]] = study
    return found


def score_documents(module: ModuleType, task: str, gold: Rows, predictions: Rows) -> dict[str, float]:
    """The means of every figure `score.py` has for a task."""
    rows = module.evaluate(task, gold, predictions)
    return {key: mean for key, (mean, _) in module.summarise(rows).items()}


def score_labels(module: ModuleType, task: str, files: Sequence[str], predictions: Iterable[dict[str, Any]]) -> Any:
    """The report of `score_labels.py` on predictions for `takes` or `entities`."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "predictions.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in predictions), encoding="utf-8")
        arguments = [task, "--gold", *files, "--pred", str(path), "--json"]
        arguments += ["--k", "10,50"] if task == "takes" else []
        printed = io.StringIO()
        kept, sys.argv = sys.argv, ["score_labels.py", *arguments]
        try:
            with contextlib.redirect_stdout(printed):
                module.main()
        finally:
            sys.argv = kept
    return json.loads(printed.getvalue())
