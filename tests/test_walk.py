"""After any edit a build that reuses what earlier ones made leaves the same bytes as one that has nothing to reuse.

Forty edits in a row, drawn by a fixed seed: each kind of thing that a build depends on is changed at least once.
"""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import site as sites

STEPS = 40
NAMES = ("Ana Sole", "Bo Tern", "Cleo Marsh", "Dov Reed")
THINGS = ("Kafka", "Postgres", "the write path", "a queue", "object storage", "the restore", "Iceberg", "a pager")
SAYS = (
    "{} is a promise to somebody, and it holds until the disk is full.",
    "We moved {} off the fast path, and forty thousand tenants never noticed.",
    "I think by 2027 nobody will run {} on a machine of their own.",
    "Nobody tests {} until the night it is needed, and then it is too late.",
    "What surprised me about {} is that the slow half was the cheap half.",
)


class Walker:
    """A site, and a person who edits it."""

    def __init__(self, folder: Path) -> None:
        self.folder = sites.small(folder)
        self.content = folder / "content"
        self.pick = random.Random(18)
        self.number = 0
        self.day = 0
        self.drop()
        self.drop()

    def talk(self) -> str:
        """A short talk that nobody gave."""
        said = [f"**{self.pick.choice(NAMES)}:** {self.sentence()} {self.sentence()}" for _ in range(6)]
        return f"---\ntitle: Talk {self.number}\nshow: Small hours\n---\n\n" + "\n\n".join(said) + "\n"

    def sentence(self) -> str:
        return self.pick.choice(SAYS).format(self.pick.choice(THINGS))

    def one(self, folder: str) -> Path:
        """A file of that folder."""
        return self.pick.choice(sorted((self.content / folder).glob("*.md")))

    def drop(self) -> None:
        self.number += 1
        path = self.content / f"episodes/2025-0{self.pick.randint(1, 9)}-11-talk-{self.number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(self.talk())

    def edit(self) -> None:
        path = self.one("episodes")
        path.write_text(path.read_text().replace(" is ", f" is {self.pick.choice(['now', 'still', 'hardly'])} ", 1))

    def rename(self) -> None:
        path = self.one("episodes")
        path.rename(path.with_stem(path.stem + "-again"))

    def delete(self) -> None:
        if len(list((self.content / "episodes").glob("*.md"))) > 1:
            self.one("episodes").unlink()

    def insight(self) -> None:
        (self.content / f"insights/2025-03-0{self.pick.randint(1, 9)}.md").write_text(f"- {self.sentence()}\n")

    def post(self) -> None:
        self.one("posts").write_text(f"# A note\n\n{self.sentence()} [All](../episodes/index.md).\n")

    def page(self) -> None:
        path = self.content / "pages/about.md"
        path.parent.mkdir(exist_ok=True)
        if path.exists() and self.pick.random() < 0.4:
            path.unlink()
        else:
            path.write_text(f"# About us {self.pick.randint(1, 9)}\n\nSee [the note](../posts/index.md).\n")

    def glossary(self) -> None:
        name = self.pick.choice(THINGS)
        (self.content / "glossary.yml").write_text(f"- name: {name}\n  kind: {self.pick.choice(['product', 'none'])}\n")

    def template(self) -> None:
        place = self.folder / "mine/main.html"
        place.parent.mkdir(exist_ok=True)
        text = f'{{% extends "base.html" %}}{{% block announce %}}News {self.pick.randint(1, 9)}{{% endblock %}}\n'
        place.write_text(text)
        self.settings("{name: material}", "{name: material, custom_dir: mine}")

    def no_template(self) -> None:
        self.settings("{name: material, custom_dir: mine}", "{name: material}")

    def option(self) -> None:
        settings = self.folder / "mkdocs.yml"
        lines = [
            line for line in settings.read_text().splitlines() if not line.startswith(("copyright", "site_author"))
        ]
        lines.append(self.pick.choice(["copyright: Us", "copyright: You", "site_author: Ana"]))
        settings.write_text("\n".join(lines) + "\n")

    def settings(self, old: str, new: str) -> None:
        settings = self.folder / "mkdocs.yml"
        settings.write_text(settings.read_text().replace(old, new))

    def tomorrow(self) -> None:
        self.day += 1

    def damage(self) -> None:
        """Somebody edits or deletes what builds have made."""
        folder = self.folder / self.pick.choice(["site", ".infracast/docs", ".infracast/cache"])
        path = self.pick.choice(sorted(path for path in folder.rglob("*") if path.is_file()))
        if self.pick.random() < 0.5:
            path.unlink()
        else:
            path.write_bytes(b"mine")

    @property
    def edits(self) -> list[Callable[[], None]]:
        return [
            self.drop, self.edit, self.rename, self.delete, self.insight, self.post, self.page, self.glossary,
            self.template, self.no_template, self.option, self.tomorrow, self.damage,
        ]  # fmt: skip


def test_forty_edits_each_end_as_a_clean_build_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The index is made of the finished pages, and has a test of its own; processes are started for larger sites.
    monkeypatch.setattr("generator.publish.search.index", lambda *_: None)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    walker = Walker(tmp_path / "walk")
    first = [*walker.edits, *walker.edits]
    walker.pick.shuffle(first)
    walk = [*first, *walker.pick.choices(walker.edits, k=STEPS - len(first))]
    sites.call(walker.folder, "build")
    for number, edit in enumerate(walk):
        edit()
        clean = tmp_path / f"clean-{number}"
        shutil.copytree(walker.folder, clean, ignore=shutil.ignore_patterns("site", ".*"))
        epoch = str(int(sites.EPOCH) + 86_400 * walker.day)
        said = sites.call(walker.folder, "build", SOURCE_DATE_EPOCH=epoch).output
        sites.call(clean, "build", SOURCE_DATE_EPOCH=epoch)
        for folder in ("site", "content"):
            ours, theirs = sites.tree(walker.folder / folder), sites.tree(clean / folder)
            differing = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
            assert not differing, f"step {number}, {edit.__name__}: {differing[:9]} differ\n{said}"
        shutil.rmtree(clean)


def test_verify_compares_with_a_clean_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.search.index", lambda *_: None)
    # As if what pages are made of were forgotten, so that something wrong is remembered.
    monkeypatch.setattr("generator.memory.reuse.Reuse._key", lambda self, file: "same")
    walker = Walker(tmp_path)
    assert "Verified" in sites.call(walker.folder, "build", "--verify").output
    walker.post()
    done = sites.call(walker.folder, "build", "--verify", check=False)
    assert done.exit_code == 1
    assert "posts/a-note/index.html" in done.output
    assert not list((walker.folder / "content").rglob("*.part"))


def test_what_nothing_has_changed_in_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walker = Walker(tmp_path)
    sites.call(walker.folder, "build", "--strict")
    sites.call(walker.folder, "build")
    rendered: list[str] = []
    monkeypatch.setattr(
        "generator.plugin.own_bullets",
        lambda html: rendered.append(html) or html,  # type: ignore[func-returns-value]
    )
    sites.call(walker.folder, "build")
    assert rendered == []
    walker.insight()
    sites.call(walker.folder, "build")
    assert 0 < len(rendered) < len(list(walker.folder.rglob("site/**/*.html"))) / 2


def test_the_folders_of_the_site_before_the_last_are_used_again_and_no_file_of_it_is_written_to(tmp_path: Path) -> None:
    walker = Walker(tmp_path / "walk")
    site = walker.folder / "site"
    sites.call(walker.folder, "build")
    (site / "CNAME").write_text("example.org\n")
    folders = [(site / name).stat().st_ino for name in ("assets/infracast", "pagefind/fragment")]
    for number, edit in enumerate((walker.drop, walker.edit, walker.delete, walker.drop)):
        before, seen = sites.tree(site), tmp_path / f"seen-{number}"
        shutil.copytree(site, seen, copy_function=os.link)
        edit()
        sites.call(walker.folder, "build")
        assert sites.tree(seen) == before, "a file of the site that is looked at was written to"
    assert [(site / name).stat().st_ino for name in ("assets/infracast", "pagefind/fragment")] == folders
    shutil.copytree(walker.folder, tmp_path / "clean", ignore=shutil.ignore_patterns("site", ".*"))
    sites.call(tmp_path / "clean", "build")
    (tmp_path / "clean/site/CNAME").write_text("example.org\n")
    assert sites.tree(site) == sites.tree(tmp_path / "clean/site")
    assert not list(walker.folder.rglob(".infracast/spare/CNAME"))
