"""Whoever owns the site: drops, edits, renames, deletes and makes mistakes, in a clone of their own."""

import random
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.nights.talks import FORMS, claim, talk

CONFIG = """site_name: Night Shift
site_url: https://nights.example/radio/
site_description: What is said at night.
docs_dir: content
theme: {{name: material, font: false}}
plugins:
  - infracast: {{email: ana@nights.example, timezone: {zone}, private_hosts: [127.0.0.1]}}
markdown_extensions: [attr_list, md_in_html]
"""
HABITS = (
    ("say", 0.3),
    ("say for yesterday", 0.07),
    ("drop a talk", 0.12),
    ("rename", 0.12),
    ("delete", 0.06),
    ("draft", 0.08),
    ("take back a draft", 0.12),
    ("retitle", 0.12),
    ("correct", 0.08),
    ("change what was said", 0.06),
    ("take back what was said", 0.04),
    ("break a sidecar", 0.06),
    ("mend", 0.3),
    ("write a post", 0.06),
    ("rename a post", 0.04),
    ("lose the list of feeds", 0.03),
    ("introduce an issue", 0.08),
)
"""What may happen in a day, and how likely it is."""


@dataclass
class Producer:
    """A person with a clone."""

    home: Path
    remote: Path
    dice: random.Random
    said: dict[str, tuple[date, list[str]]] = field(default_factory=dict)
    """Hand-written insights that stand: file to the day it was dropped and all wordings that it has had."""
    touched: set[str] = field(default_factory=set)
    """Pinned issues that they edited, which they may."""
    edited: set[str] = field(default_factory=set)
    """Transcripts that they corrected themselves: those are theirs from then on."""
    diary: list[str] = field(default_factory=list)
    """What they did today."""

    @property
    def content(self) -> Path:
        """Their copy of the content folder."""
        return self.home / "content"

    def found(self, zone: str, opml: str) -> None:
        """The first commit of a site."""
        git(self.remote.parent, "init", "-q", "--bare", "-b", "main", str(self.remote))
        git(self.home.parent, "clone", "-q", str(self.remote), str(self.home))
        (self.home / "mkdocs.yml").write_text(CONFIG.format(zone=zone))
        (self.home / ".gitignore").write_text("/.infracast/\n/site/\n")
        for folder in ("episodes", "insights", "posts", "pages"):
            (self.content / folder).mkdir(parents=True)
        (self.content / "sources.opml").write_text(opml)
        (self.content / "pages/about.md").write_text("# About\n\nTwo people, one pager.\n")
        git(self.home, "checkout", "-q", "-B", "main")
        self._push("A new site")

    def live(self, day: date, number: int) -> bool:
        """One day at the desk; whether anything was pushed."""
        self.diary = []
        git(self.home, "pull", "-q", "--rebase", "origin", "main")
        for habit, likely in HABITS:
            if self.dice.random() < likely:
                act = getattr(self, "_" + habit.replace(" ", "_"))
                if told := act(day, number):
                    self.diary.append(f"{habit}: {told}")
        return bool(self.diary) and self._push("; ".join(self.diary))

    def undisturbed(self, day: date, number: int) -> bool:
        """A day on which all that is broken is mended."""
        self.diary = []
        git(self.home, "pull", "-q", "--rebase", "origin", "main")
        while self._mend(day, number):
            pass
        return self._push("Mend what was broken")

    def _push(self, message: str) -> bool:
        git(self.home, "add", "-A")
        if not git(self.home, "status", "--porcelain"):
            return False
        git(self.home, "-c", "user.name=Ana", "-c", "user.email=ana@nights.example", "commit", "-q", "-m", message)
        git(self.home, "push", "-q", "origin", "main")
        return True

    def _say(self, day: date, number: int) -> str:
        return self._drop(day, f"insights/{day}-{number}.md")

    def _say_for_yesterday(self, day: date, number: int) -> str:
        return self._drop(day - timedelta(1), f"insights/{day - timedelta(1)}-late-{number}.md")

    def _drop(self, day: date, name: str) -> str:
        words = f"Note {self.dice.randrange(10**6)}: {claim(self.dice.choice(FORMS), self.dice)}"
        (self.content / name).write_text(f"- {words}\n")
        self.said[name] = (day, [words])
        return name

    def _drop_a_talk(self, day: date, number: int) -> str:
        one = talk(90_000 + number, None)  # type: ignore[arg-type]
        path = self.content / f"episodes/night-shift/{day}-{slug(one.title)}.vtt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(one.vtt(corrected=True))
        path.with_suffix(".yml").write_text(f"title: {one.title}\ndescription: Recorded as {one.token}.\n")
        return path.name

    def _rename(self, day: date, number: int) -> str:
        if not (path := self._sidecar(sound=True)):
            return ""
        new = f"{path.stem[:10]}-renamed-{number}"
        if f"{path.stem}.vtt" in self.edited:
            self.edited.add(f"{new}.vtt")
        for file in sorted(path.parent.glob(f"{path.stem}.*")):
            file.rename(file.with_name(new + file.name.removeprefix(path.stem)))
        return f"{path.stem} to {new}"

    def _delete(self, day: date, number: int) -> str:
        if not (path := self._sidecar()):
            return ""
        for file in sorted(path.parent.glob(f"{path.stem}.*")):
            file.unlink()
        return path.stem

    def _draft(self, day: date, number: int) -> str:
        if not (path := self._sidecar(sound=True)):
            return ""
        path.write_text(path.read_text() + "draft: true\n")
        return path.stem

    def _take_back_a_draft(self, day: date, number: int) -> str:
        drafts = [path for path in self._sidecars() if "\ndraft: true\n" in path.read_text()]
        if not drafts:
            return ""
        path = self.dice.choice(drafts)
        path.write_text(path.read_text().replace("\ndraft: true\n", "\n"))
        return path.stem

    def _retitle(self, day: date, number: int) -> str:
        if not (path := self._sidecar(sound=True)):
            return ""
        path.write_text(
            re.sub(r"^title: .*$", f"title: Retitled on day {number}", path.read_text(), flags=re.MULTILINE)
        )
        return path.stem

    def _correct(self, day: date, number: int) -> str:
        """The transcript of a talk that an issue may have quoted."""
        files = sorted(self.content.glob("episodes/*/*.vtt"))
        if not files:
            return ""
        path = self.dice.choice(files)
        path.write_text(path.read_text().replace(" because ", " simply because ").replace("percent", "per cent"))
        self.edited.add(path.name)
        return path.stem

    def _change_what_was_said(self, day: date, number: int) -> str:
        if not (path := self._note()):
            return ""
        words = path.read_text().removeprefix("- ").strip() + " We checked."
        path.write_text(f"- {words}\n")
        self.said[f"insights/{path.name}"][1].append(words)
        return path.name

    def _take_back_what_was_said(self, day: date, number: int) -> str:
        if not (path := self._note()):
            return ""
        del self.said[f"insights/{path.name}"]
        path.unlink()
        return path.name

    def _break_a_sidecar(self, day: date, number: int) -> str:
        if not (path := self._sidecar(sound=True)):
            return ""
        path.write_text(path.read_text() + "people: [Ana\n")
        return path.stem

    def _mend(self, day: date, number: int) -> str:
        lost = self.content / "sources.opml.bak"
        if lost.exists():
            lost.rename(self.content / "sources.opml")
            return "sources.opml"
        for path in self._sidecars():
            if "people: [Ana\n" in path.read_text():
                path.write_text(path.read_text().replace("people: [Ana\n", ""))
                return path.stem
        return ""

    def _write_a_post(self, day: date, number: int) -> str:
        words = [claim(self.dice.choice(FORMS), self.dice) for _ in range(6)]
        name = f"posts/{day}-post-{number}.md"
        (self.content / name).write_text(f"# Post of day {number}\n\n" + "\n\n".join(words) + "\n")
        return name

    def _rename_a_post(self, day: date, number: int) -> str:
        files = sorted((self.content / "posts").glob("*.md"))
        if not files:
            return ""
        path = self.dice.choice(files)
        shutil.move(path, path.with_name(f"{path.stem[:10]}-essay-{number}.md"))
        return path.name

    def _lose_the_list_of_feeds(self, day: date, number: int) -> str:
        path = self.content / "sources.opml"
        if not path.exists():
            return ""
        path.rename(self.content / "sources.opml.bak")
        return path.name

    def _introduce_an_issue(self, day: date, number: int) -> str:
        pins = sorted((self.content / "digests").glob("*.yml"))
        if not pins or "intro:" in pins[-1].read_text():
            return ""
        pins[-1].write_text(pins[-1].read_text().replace("\nitems:", f"\nintro: Written on day {number}.\nitems:"))
        self.touched.add(pins[-1].name)
        return pins[-1].name

    def _sidecars(self) -> list[Path]:
        return [path for path in sorted(self.content.glob("episodes/*/*.yml")) if path.name != "show.yml"]

    def _sidecar(self, sound: bool = False) -> Path | None:
        found = [path for path in self._sidecars() if not sound or "people: [Ana\n" not in path.read_text()]
        return self.dice.choice(found) if found else None

    def _note(self) -> Path | None:
        found = sorted((self.content / "insights").glob("*.md"))
        return self.dice.choice(found) if found else None


def slug(title: str) -> str:
    """A title as part of a file's name."""
    return re.sub(r"\W+", "-", title.lower()).strip("-")


def git(folder: Path, *words: str) -> str:
    """A git command; its output."""
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (words, done.stdout, done.stderr)
    return done.stdout.strip()
