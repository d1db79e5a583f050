"""What builds cost: cold, stage by stage, with one thing new, in a preview; beside other engines.

Those are MkDocs with Material, Zensical and Hugo, where they are installed.

    python -m tests.benchmarks.speed --episodes 1000

CPU seconds of all processes, one command after the other on the same machine; read the ratios, which are to the cold
build of the same run. `--before FOLDER` takes the cold build of another checkout for that. The content is made of the
real transcripts of `../shared/corpus`, cut and joined anew until there are enough, or of generated text
where there are none. Memory is the resident size of the process and all its children, sampled.
"""

import argparse
import contextlib
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "../shared/corpus"
WORDS_EACH = 11_000
_IDLE = 0.5
"""CPU seconds that a preview may spend in three while nothing changes: it looks after each file of a thousand."""
PEERS = ("mkdocs", "zensical")
"""Engines that make HTML of our pages, without an analysis, where they are installed."""
OURS = """site_name: Benchmark
site_url: https://example.com/
docs_dir: content
theme: {name: material, font: false}
plugins: [infracast]
markdown_extensions: [attr_list, md_in_html, tables, footnotes, admonition]
"""
PLAIN = """site_name: Benchmark
site_url: https://example.com/
docs_dir: .infracast/docs
site_dir: plain
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, tables, footnotes, admonition]
nav: [index.md]
"""
HUGO = {
    "hugo.toml": """baseURL = "https://example.com/"
title = "Benchmark"
publishDir = "plain"
disableKinds = ["taxonomy", "term"]
""",
    "layouts/single.html": "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>",
    "layouts/list.html": "<!doctype html>{{ range .Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}",
}
"""A site of Hugo's: it is given the dropped files, since the pages of ours would be one nested bundle to it."""


@dataclass(frozen=True)
class Run:
    """One measured command."""

    seconds: float
    """CPU time, user and system, of the command and all that it started."""
    peak_mb: float
    told: str = ""
    """What the command printed."""


def paragraphs() -> list[str]:
    """Speaker paragraphs of the corpus, or generated ones."""
    found = []
    for path in sorted((CORPUS / "changelog").rglob("*.md")):
        found += [part for part in path.read_text(encoding="utf-8").split("\n\n") if part.startswith("**")]
    if found:
        return found
    pick = random.Random(1)
    words = [
        f"{a}{b}"
        for a in ("sto", "net", "que", "cac", "ker", "pod", "shar", "log")
        for b in ("rage", "work", "ue", "he", "nel")
    ]
    return [
        f"**Speaker {pick.randrange(3)}:** " + " ".join(pick.choices(words, k=80)).capitalize() + "."
        for _ in range(5000)
    ]


def plant(folder: Path, episodes: int) -> None:
    """A content folder of that many episodes of about `WORDS_EACH` words."""
    pool = paragraphs()
    pick = random.Random(7)
    target = folder / "content" / "episodes" / "bench"
    target.mkdir(parents=True)
    (folder / "content" / "insights").mkdir()
    for number in range(episodes):
        day = date(2019, 1, 1) + timedelta(days=number * 2)
        start, text, words = pick.randrange(len(pool)), [], 0
        while words < WORDS_EACH:
            text.append(pool[start % len(pool)])
            words += text[-1].count(" ")
            # Runs of real talk, so that chapters and repeats look as they do in life.
            start = start + 1 if pick.random() < 0.98 else pick.randrange(len(pool))
        head = f"---\ntitle: Episode number {number}\ndate: {day}\n---\n\n"
        (target / f"{day}-episode-{number}.md").write_text(head + "\n\n".join(text), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(OURS)
    (folder / "plain.yml").write_text(PLAIN)
    (folder / "layouts").mkdir()
    for name, page in HUGO.items():
        (folder / name).write_text(page)


def measure(command: list[str], folder: Path, **environment: str) -> Run:
    """Run a command; its CPU time, and the largest resident size of it and its children together."""
    start = os.times()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    peak = 0.0
    with ThreadPoolExecutor() as reading:
        said = reading.submit(process.communicate)
        while not said.done():
            peak = max(peak, resident_mb(process.pid))
            time.sleep(0.25)
    told, complained = said.result()
    if process.returncode:
        sys.exit(complained[-3000:])
    end = os.times()
    spent = end.children_user + end.children_system - start.children_user - start.children_system
    return Run(spent, peak, told)


def resident_mb(session: int) -> float:
    """Megabytes held by every process of a session (proportional share of what is shared)."""
    total = 0
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if os.getsid(int(entry.name)) == session:
                    rollup = (entry / "smaps_rollup").read_text()
                    total += int(rollup.split("Pss:")[1].split()[0])
            except (OSError, IndexError):
                continue
    return total / 1024


def size(folder: Path) -> tuple[float, float]:
    """(all files, largest file) in megabytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(sizes) / 1e6, max(sizes) / 1e6


def edits(folder: Path) -> dict[str, Callable[[], object]]:
    """What is done to the content before each build that follows the cold one, by name."""
    talks = sorted((folder / "content/episodes/bench").glob("*.md"))
    middle, newest = talks[len(talks) // 2], talks[-1]
    insight = folder / "content/insights/2020-01-01.md"
    dropped = newest.with_name("2024-12-31-dropped.md")
    text = newest.read_text(encoding="utf-8").replace("title: Episode", "title: Dropped episode", 1)
    return {
        "nothing changed": lambda: None,
        "one insight": lambda: insight.write_text("- A disk is a queue.\n"),
        "one word": lambda: middle.write_text(
            middle.read_text(encoding="utf-8").replace(" the ", " that ", 1), encoding="utf-8"
        ),
        "one episode": lambda: dropped.write_text(text, encoding="utf-8"),
    }


def compare(episodes: int, folder: Path, plain: bool, before: Path | None) -> None:
    """Plant, build cold and after each edit, and print one row each."""
    plant(folder, episodes)
    ours = [sys.executable, "-m", "generator", "build", "--profile"]
    _compiled(ours, folder)
    cold = measure(ours, folder)
    base = cold
    if before:
        other = folder.with_name(f"{folder.name}-before")
        shutil.copytree(folder, other, ignore=shutil.ignore_patterns("site", ".*"))
        module = "generator" if (before / "generator/__main__.py").exists() else "generator.cli"
        command, place = [sys.executable, "-m", module, "build"], str(before.resolve())
        _compiled(command, other, PYTHONPATH=place)
        base = measure(command, other, PYTHONPATH=place)
        row(episodes, "before, cold", base, base, other / "site")
        shutil.rmtree(other)
    row(episodes, "cold", cold, base, folder / "site")
    print(cold.told[cold.told.index("stage  ") :], flush=True)
    for name, edit in edits(folder).items():
        edit()
        row(episodes, name, measure(ours, folder), base, folder / "site")
    row(episodes, "preview, one word", previewed(folder), base, folder / "site")
    for peer, engine in peers() if plain else ():
        shutil.rmtree(folder / "plain", ignore_errors=True)
        row(episodes, f"plain {peer}", measure(engine, folder), base, folder / "plain")


def _compiled(command: list[str], folder: Path, **environment: str) -> None:
    """Build a show of one talk beside it, so that modules are compiled as they are where it is installed."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as small:
        plant(Path(small), 1)
        measure(command, Path(small), **environment)


def peers() -> Iterator[tuple[str, list[str]]]:
    """(name, command) of each other engine that is installed; of one that is not, a line."""
    found = {name: [sys.executable, "-m", name, "build", "-f", "plain.yml"] for name in PEERS if find_spec(name)}
    if hugo := shutil.which("hugo"):
        found["hugo"] = [hugo, "--quiet"]
    for name in (*PEERS, "hugo"):
        if name in found:
            yield name, found[name]
        else:
            print(f"{name} is not installed, and left out")


def previewed(folder: Path) -> Run:
    """From an edit under `infracast serve` until its page is served; the index, which comes after, is not in it."""
    talk = sorted((folder / "content/episodes/bench").glob("*.md"))[3]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "generator", "serve", "--address", address]
    silent = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=folder, stdout=silent, stderr=silent, start_new_session=True)
    place = f"http://{address}/episodes/episode-number-3/"
    try:
        _until(place, "")
        calm = 0.0
        while (spent := _spent(server.pid, after=3)) - calm > _IDLE:
            calm = spent  # The first build's index.
        calm = spent
        talk.write_text(talk.read_text("utf-8") + "\n\n**Ana Sole:** Preciselythisword is new.\n", "utf-8")
        _until(place, "Preciselythisword")
        return Run(_spent(server.pid) - calm, resident_mb(server.pid))
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _until(place: str, words: str) -> None:
    while True:
        with contextlib.suppress(OSError), urllib.request.urlopen(place) as page:
            if words in page.read().decode():
                return
        time.sleep(0.2)


def _spent(pid: int, after: float = 0) -> float:
    """CPU seconds of a process and of its children that have ended, also of those that it has not asked after yet."""
    time.sleep(after)
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, parent, *fields = stat.read_text().rpartition(")")[2].split()
            if stat.parent.name == str(pid) or (state == "Z" and parent == str(pid)):
                ticks += sum(map(int, fields[9:13]))
    return ticks / os.sysconf("SC_CLK_TCK")


def row(episodes: int, name: str, run: Run, cold: Run, site: Path) -> None:
    """One measured build."""
    total, largest = size(site)
    measured = f"{run.seconds:8.1f} s  {run.seconds / cold.seconds:6.3f} of cold {run.peak_mb:6.0f} MB"
    print(f"{episodes:6} {name:<16} {measured} {total:6.0f} MB site, largest file {largest:.1f} MB", flush=True)


def main() -> None:
    """Parse arguments and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--episodes", type=int, default=1000)
    parser.add_argument(
        "--no-half", action="store_true", help="leave out the run with half as many, which shows the growth"
    )
    parser.add_argument("--before", type=Path, help="another checkout, whose cold build the ratios are to")
    parser.add_argument("--keep", type=Path, help="build in this folder and keep it")
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"from {'the corpus' if CORPUS.is_dir() else 'generated text'}, {WORDS_EACH} words an episode")
    for count in [options.episodes] if options.no_half else [options.episodes // 2, options.episodes]:
        folder = options.keep or Path(tempfile.mkdtemp())
        try:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            compare(count, folder, count == options.episodes, options.before)
        finally:
            if not options.keep:
                shutil.rmtree(folder)


if __name__ == "__main__":
    main()
