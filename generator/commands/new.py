"""`infracast new`: plants a first site, with the workflow that publishes it by the version in use."""

import json
import re
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote, urlsplit

import typer

from generator import __version__, resources
from generator.clock import today
from generator.commands import terminal

WORKFLOW = Path(".github", "workflows", "publish.yml")


_OF_A_CLONE = re.compile(r"\.git(?:ignore|attributes|hub)?|\.DS_Store|(?:README|LICEN[CS]E)(?:\.\w+)?", re.IGNORECASE)
"""What an empty repository that was just cloned may hold."""


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder, or a fresh clone.")],
    empty: Annotated[bool, typer.Option("--empty", help="Without the samples.")] = False,
) -> None:
    """Plant a first site: one short sample for each kind of content and each transcript format."""
    if folder.exists() and not (folder.is_dir() and all(_OF_A_CLONE.fullmatch(one.name) for one in folder.iterdir())):
        what = "not empty" if folder.is_dir() else "a file"
        raise typer.BadParameter(f"{folder} is there already and {what}; name a new folder.")
    plant(folder, empty)
    go = "" if folder.resolve() == Path.cwd() else f"cd {folder} && "
    terminal.say(f"Planted a site in {folder}. Next: {go}infracast serve")


def plant(folder: Path, empty: bool = False) -> None:
    """Fill a folder, where what is there stays as it is; with `empty` its content folder gets no files of ours."""
    seeds = resources.seeds()
    for seed in sorted(seeds.rglob("*")):
        name = seed.relative_to(seeds)
        sample = name.parts[0] == "content" and len(name.parts) > 1
        target = folder / name
        if seed.is_dir() and (not sample or len(name.parts) == 2):
            target.mkdir(parents=True, exist_ok=True)
            if empty and sample:
                # A repository keeps no empty folder.
                (target / ".gitkeep").touch()
        elif seed.is_file() and not (empty and (sample or name.name == "README.md")) and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(seed, target)
            if empty and name.name == "mkdocs.yml":
                target.write_text(_unnamed(target.read_text(encoding="utf-8"), folder), encoding="utf-8")
    text = resources.workflow().read_text(encoding="utf-8")
    place = folder / WORKFLOW
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    for setting, value in {"INFRACAST": _revision(), "SINCE": today("UTC")}.items():
        text = re.sub(rf"(?m)^(  {setting}: )\S+", rf"\g<1>{value}", text, count=1)
    place.write_text(text, encoding="utf-8")


def _unnamed(settings: str, folder: Path) -> str:
    """The settings without what they say of the samples: the site is called as its folder is."""
    words = folder.resolve().name.replace("-", " ") or "podcasts"
    title = json.dumps(words[0].upper() + words[1:], ensure_ascii=False)
    settings = re.sub(r"(?m)^site_name: .*", lambda _: f"site_name: {title}", settings, count=1)
    about = "# site_description: What it is about, in a sentence."
    return re.sub(r"(?m)^site_description: .*", about, settings, count=1)


def _revision() -> str:
    """The commit that is installed, where that can be told; else the version's tag.

    An installation notes where it came from in `direct_url.json` (PEP 610).
    """
    try:
        noted = json.loads(distribution("infracast").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        noted = {}
    if commit := noted.get("vcs_info", {}).get("commit_id"):
        return str(commit)
    source = urlsplit(noted.get("url", ""))
    if source.scheme == "file":
        command = ["git", "-C", unquote(source.path), "rev-parse", "HEAD"]
        done = subprocess.run(command, capture_output=True, text=True, check=False) if shutil.which("git") else None
        if done and re.fullmatch(r"[0-9a-f]{40}", done.stdout.strip()):
            return done.stdout.strip()
    return f"v{__version__}"
