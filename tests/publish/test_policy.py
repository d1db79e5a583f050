"""The Content-Security-Policy: the theme's own scripts run, an owner's settings count, nothing else does."""

import re
from pathlib import Path

import pytest

from generator.publish.policy import policy
from tests.site import call, plant

THEIRS = '<script async src="https://stats.example.net/s.js"></script>\n<script>\nsend("x > y")\n</script>'


def directives(text: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in text.split("; "))}


def test_scripts_are_known_by_their_hash() -> None:
    # openssl dgst -sha256 -binary | base64, of the word `go()`.
    assert "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='" in directives(policy(["go()"]))["script-src"]


def test_no_inline_script_is_let_in_but_by_hash() -> None:
    scripts = directives(policy(["go()"], THEIRS))["script-src"]
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert len([one for one in scripts if one.startswith("'sha256-")]) == 2


def test_what_the_owner_names_is_let_in_and_nothing_else() -> None:
    found = directives(policy([], THEIRS, ["https://fonts.example.org/a.css", "assets/own.js"]))
    assert found["script-src"][-2:] == ["https://fonts.example.org", "https://stats.example.net"]
    assert found["default-src"] == ["'self'", "https://fonts.example.org", "https://stats.example.net"]
    assert found["object-src"] == found["base-uri"] == ["'none'"]


def test_a_preview_reloads_itself() -> None:
    assert "'unsafe-inline'" in directives(policy(["go()"], preview=True))["script-src"]
    assert "sha256" not in policy(["go()"], preview=True)


@pytest.mark.parametrize(("setting", "expected"), [("off", None), ("default-src https:", "default-src https:")])
def test_an_owner_sets_another_or_none(tmp_path: Path, setting: str, expected: str | None) -> None:
    plant(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "  - infracast\n", f"  - infracast:\n      content_security_policy: '{setting}'\n"
    )
    assert setting in text
    settings.write_text(text, "utf-8")
    for path in (tmp_path / "content/episodes").glob("*/*"):
        if not path.name.startswith("2025-11-04"):
            path.unlink()
    call(tmp_path, "build")
    for page in (tmp_path / "site").rglob("*.html"):
        found = re.search(r'Content-Security-Policy" content="([^"]*)"', page.read_text("utf-8"))
        assert (found and found[1]) == expected, page
