"""Whatever is set below `plugins: - infracast:` arrives in the site's settings, and what is not has its default."""

from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.commands.project import load
from generator.model import Site
from generator.model.site import Options

OTHERS: dict[str, Any] = {
    "timezone": "Asia/Tokyo",
    "issues_since": date(2025, 1, 31),
    "subscribe_form": "https://list.example.org/in",
    "model": {"name": "some-model"},
    "comments": {"repo": "ann/show"},
    "keep": ["stats", "a/b"],
    "private_hosts": ["podcasts.lan"],
}
"""Values where another text, or the other one of yes and no, would not do."""


def _site(folder: Path, options: dict[str, Any]) -> Site:
    (folder / "content").mkdir()
    settings = {"site_name": "Tides", "docs_dir": "content", "theme": "material", "plugins": [{"infracast": options}]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings))
    return load(folder / "mkdocs.yml").site


@pytest.mark.parametrize("option", [one.name for one in fields(Options)])
def test_an_option_is_in_the_site(option: str, tmp_path: Path) -> None:
    before = getattr(Options(), option)
    given = OTHERS.get(option, (not before) if isinstance(before, bool) else f"{before}x")
    found = getattr(_site(tmp_path, {option: given}), option)
    assert found != before
    assert found == (tuple(given) if isinstance(given, list) else given)


def test_what_is_not_set_has_its_default(tmp_path: Path) -> None:
    site = _site(tmp_path, {"pin": False})
    assert {one.name: getattr(site, one.name) for one in fields(Options)} == {
        one.name: getattr(Options(pin=False), one.name) for one in fields(Options)
    }
    assert site.name == "Tides"
