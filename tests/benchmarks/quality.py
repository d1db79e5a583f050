"""Prints how good the analysis is, task by task, beside the usual baselines run in the same process.

    python -m tests.benchmarks.quality --data DIR [--json] [--task NAME ...] [--no-baselines]

DIR holds `data/*.jsonl` and `labels/*.jsonl`. Higher is better but for `pk` and `wd`.
"""

import argparse
import gc
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import mean
from typing import Any

from generator.analyse.chapters.boundaries import chapters as found_chapters
from generator.analyse.claims.insights import insights as found_insights
from generator.analyse.episode import analyse_episode
from generator.analyse.names.entities import mentions
from generator.analyse.proof.verdict import verdict
from generator.analyse.talk.study import Study
from generator.analyse.talk.weighing import distinct
from generator.model import Attempt, Episode
from tests.benchmarks import baseline_segmenters, baselines, evaluation, gate, marked
from tests.benchmarks.gate import Claim
from tests.benchmarks.ranked_takes import ranked

Figures = dict[str, float]
Rows = list[dict[str, Any]]

CHAPTERS = ("pk", "wd", "exact_f1", "n_pred", "n_gold")
INSIGHTS = ("cover", "r2_f", "key_f")
TOPICS = ("recall_said", "exact")
SHOWN_ONLY = ("n_pred", "n_gold")
"""Printed in the table, left out of the JSON."""


def chapters(folder: Path, systems: dict[str, Callable[[Study], Any]]) -> dict[str, Figures]:
    """Figures of each system that gives turn positions."""
    return _documents(folder, "chapters", "starts", CHAPTERS, systems)


def insights(folder: Path, systems: dict[str, Callable[[Study], Any]]) -> dict[str, Figures]:
    """Figures of each system that gives at most 12 sentences."""
    return _documents(folder, "insights", "sentences", INSIGHTS, systems)


def topics(folder: Path, systems: dict[str, Callable[[Study], Any]]) -> dict[str, Figures]:
    """Figures of each system that gives at most 10 topics."""
    return _documents(folder, "topics", "topics", TOPICS, systems)


def takes(folder: Path, systems: dict[str, Callable[[Study], Any]]) -> dict[str, Figures]:
    """Figures of each system that gives (quote, kind), best first."""
    module, studies = evaluation.scorer(folder, "score_labels"), evaluation.labelled(folder, "hot_takes")
    files = [path for path in evaluation.label_files(folder, "hot_takes") if _source(path) in studies]
    found = {}
    for name, system in systems.items() if files else ():
        rows: Rows = []
        for source, study in studies.items():
            said = list(system(study))
            rows += [
                {"source": source, "quote": quote, "kind": kind, "score": -rank}
                for rank, (quote, kind) in enumerate(said)
            ]
        report = evaluation.score_labels(module, "takes", files, rows)
        found[name] = {
            "precision@10": report["10"]["precision"] or 0.0,
            "tier1_recall@50": report["50"]["recall_tier1"] or 0.0,
            "kind_accuracy": report["50"]["kind_accuracy"] or 0.0,
        }
    return found


def entities(folder: Path, systems: dict[str, Callable[[Study], Any]]) -> dict[str, Figures]:
    """Figures of each system that gives (name, kind, aliases)."""
    module, studies = evaluation.scorer(folder, "score_labels"), evaluation.labelled(folder, "entities")
    files = [path for path in evaluation.label_files(folder, "entities") if _source(path) in studies]
    found = {}
    for name, system in systems.items() if files else ():
        rows = [
            {"source": source, "name": entity, "kind": kind, "aliases": list(aliases)}
            for source, study in studies.items()
            for entity, kind, aliases in system(study)
        ]
        report = evaluation.score_labels(module, "entities", files, rows)
        found[name] = {
            "named_f1": report["named"]["f1"] or 0.0,
            "kind_accuracy": report["kind_accuracy"] or 0.0,
            "concept_recall": report["concept"]["recall"] or 0.0,
        }
    return found


def shown(folder: Path, systems: dict[str, Callable[[Study], Any]]) -> dict[str, Figures]:
    """Figures of what pages print, against editors' marks: `score_editor.py` says what each means."""
    module, talks = evaluation.scorer(folder, "score_editor"), marked.by_editors(folder)
    found = {}
    for name, system in systems.items() if talks else ():
        rows = [module.talk(system(talk.study), talk.rows) for talk in talks]
        keys = sorted({key for row in rows for key in row})
        found[name] = {key: mean([row[key] for row in rows if key in row]) for key in keys}
    return found


def claims(folder: Path, systems: dict[str, Callable[[Claim], bool]]) -> dict[str, Figures]:
    """Figures of each system that says whether a claim may be printed; one setting for all of them."""
    return {name: found for name, system in systems.items() if (found := gate.figures(folder, system))}


def _source(path: str) -> str:
    return str(evaluation.read_jsonl(path)[0]["source"])


def _documents(
    folder: Path, task: str, field: str, figures: Iterable[str], systems: dict[str, Callable[[Study], Any]]
) -> dict[str, Figures]:
    module, gold = evaluation.scorer(folder, "score"), evaluation.documents(folder, task)
    studies = [evaluation.study_of(document) for document in gold]
    found = {}
    for name, system in systems.items() if gold else ():
        rows = [{"id": row["id"], field: list(system(study))} for row, study in zip(gold, studies, strict=True)]
        means = evaluation.score_documents(module, task, gold, rows)
        found[name] = {figure: means.get(figure, 0.0) for figure in figures}
    return found


def _our_chapters(study: Study) -> list[int]:
    found = found_chapters(study)
    return [study.episode.transcript.index[chapter.turn] for chapter in found]


def _our_insights(study: Study) -> list[str]:
    return [insight.text for insight in found_insights(study)]


def _our_topics(study: Study) -> list[str]:
    """The terms an episode is most about, as written most often: for comparison with editors' tags."""
    return [study.terms[key].form for key in distinct((key for _, key in study.weighed_terms), 10)]


def _our_page(study: Study) -> dict[str, Any]:
    """Exactly what the page of an episode prints."""
    found = analyse_episode((study.episode, (), ()))
    said = {turn.id: turn.text for turn in study.turns}
    return {
        "insights": [{"quote": insight.text} for insight in found.insights],
        "takes": [{"quote": take.text, "kind": take.kind, "speaker": take.speaker} for take in found.takes],
        "chapters": [{"first": said.get(chapter.turn, ""), "title": chapter.title} for chapter in found.chapters],
        "topics": list(found.topics),
    }


def _our_gate(claim: Claim) -> bool:
    return not verdict(claim.text, claim.evidence).fault


def _our_entities(study: Study) -> list[tuple[str, str, tuple[str, ...]]]:
    found = mentions(study)
    return [(mention.name, mention.kind, mention.aliases) for mention in found]


TASKS: dict[str, tuple[Callable[..., dict[str, Figures]], Callable[[Any], Any], dict[str, Any], str]] = {
    "chapters": (chapters, _our_chapters, baseline_segmenters.CHAPTERS, "-pk"),
    "insights": (insights, _our_insights, baselines.INSIGHTS, "cover"),
    "topics": (topics, _our_topics, baselines.TOPICS, "recall_said"),
    "takes": (takes, ranked, baselines.TAKES, "precision@10"),
    "entities": (entities, _our_entities, baselines.ENTITIES, "named_f1"),
    "shown": (shown, _our_page, {}, "insights.good"),
    "gate": (claims, _our_gate, {}, "gate.corrupt"),
}
"""Task to (measure, our system, baselines, the figure by which the best baseline is chosen: `-` where less is more)."""
PASSES = 5


def speed(folder: Path) -> Figures:
    """CPU seconds of the whole analysis for 10,000 words.

    The least of `PASSES` over a dozen talks, as `timeit` advises: what is more is the machine's other work.
    """
    episodes = [evaluation.study_of(row).episode for row in _talks(folder)[:12]]
    words = sum(episode.transcript.words for episode in episodes)
    attempt = Attempt(analyse_episode)
    passes = []
    for _ in range(PASSES):
        start = time.process_time()
        for episode in episodes:
            attempt((episode, (), ()))
        passes.append(time.process_time() - start)
    return {"cpu_s_per_10k_words": min(passes) / words * 10_000} if words else {}


def memory(folder: Path) -> Figures:
    """How memory grows over a thousand episodes, once the words of the data have been met."""
    talks = _talks(folder)
    for row in talks:
        analyse_episode((evaluation.study_of(row).episode, (), ()))
    held = []
    for number, episode in enumerate(_mixed(talks), start=1):
        analyse_episode((episode, (), ()))
        if number in (100, 1000):
            gc.collect()
            held.append(resident_mb())
    return dict(zip(("mb_after_100_episodes", "mb_after_1000_episodes"), held, strict=False))


def _talks(folder: Path) -> Rows:
    return evaluation.documents(folder, "insights") or evaluation.documents(folder, "chapters")


def _mixed(rows: Rows, episodes: int = 1000, turns: int = 40) -> Iterator[Episode]:
    """Episodes made of runs of the data's turns, no two alike."""
    said = [turn for row in rows for turn in row["turns"]]
    pick = random.Random(1)
    for number in range(episodes if said else 0):
        mixed: list[Any] = []
        while len(mixed) < turns:
            begin = pick.randrange(len(said))
            mixed += said[begin : begin + 10]
        yield evaluation.study_of({"id": f"mixed-{number}", "turns": mixed, "timed": True}).episode


def resident_mb() -> float:
    """Megabytes that this process holds; its peak where the system does not say."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def measure(folder: Path, names: Iterable[str], with_baselines: bool) -> dict[str, dict[str, Figures]]:
    """Task to system to figures, our system first; a task whose data is missing is left out with a note."""
    found = {}
    for name in names:
        task, ours, others, _ = TASKS[name]
        systems = {"infracast": ours, **(others if with_baselines else {})}
        if figures := task(folder, systems):
            found[name] = figures
        else:
            print(f"{name}: skipped, no data in {folder}", file=sys.stderr)
    return found


def as_object(results: dict[str, dict[str, Figures]], spent: Figures) -> dict[str, Any]:
    """The one JSON object: our figures, the strongest baseline's in the same form, and the speed."""

    def plain(figures: Figures) -> Figures:
        return {key: round(value, 4) for key, value in figures.items() if key not in SHOWN_ONLY}

    ours: dict[str, Any] = {name: plain(figures["infracast"]) for name, figures in results.items()}
    ours["baselines"] = {}
    for name, figures in results.items():
        key = TASKS[name][3]
        rivals = [figure for system, figure in figures.items() if system != "infracast"]
        if rivals:
            sign = -1 if key.startswith("-") else 1
            ours["baselines"][name] = plain(max(rivals, key=lambda figure: sign * figure[key.lstrip("-")]))
    if spent:
        ours["speed"] = {key: round(value, 4) for key, value in spent.items()}
    return ours


def show(results: dict[str, dict[str, Figures]], spent: Figures) -> None:
    """Prints one table a task."""
    for name, figures in results.items():
        keys = list(figures["infracast"])
        print(f"\n{name:34s}" + "".join(f"{key:>16s}" for key in keys))
        for system, values in figures.items():
            print(f"  {system:32s}" + "".join(f"{values[key]:16.3f}" for key in keys))
    for key, value in spent.items():
        print(f"\n{key}: {value:.3f}")


def main() -> None:
    """Reads the arguments, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval", help="folder with data/ and labels/")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--task", nargs="*", choices=list(TASKS), default=list(TASKS), help="only these tasks")
    parser.add_argument("--no-baselines", action="store_true", help="only our own figures")
    parser.add_argument("--no-speed", action="store_true", help="leave the speed out")
    options = parser.parse_args()
    # First, while the process holds nothing of the baselines'.
    spent = {} if options.no_speed else speed(options.data)
    results = measure(options.data, options.task, not options.no_baselines)
    spent |= {} if options.no_speed else memory(options.data)
    if options.json:
        print(json.dumps(as_object(results, spent)))
    else:
        show(results, spent)


if __name__ == "__main__":
    main()
