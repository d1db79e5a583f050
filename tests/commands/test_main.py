"""Where every command starts, and the one line that it says where it can't go on."""

import errno
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from generator.__main__ import main
from generator.commands import main as commands
from generator.lock import LockedError


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Sets the collector back to how other tests want it."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.enable()


@pytest.mark.parametrize(("words", "looks"), [(["build"], False), (["build", "--strict"], False), (["check"], True)])
def test_only_a_build_goes_without_the_search_for_cycles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], looks: bool
) -> None:
    seen = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["infracast", *words])
    monkeypatch.setattr("generator.engine.ready", lambda: None)
    monkeypatch.setattr("generator.commands.main.main", lambda: seen.append((gc.isenabled(), gc.get_threshold()[0])))
    main()
    assert seen == [(looks, 20_000)]


def test_a_build_that_would_change_nothing_says_what_the_last_one_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.memory.unchanged.told", lambda words: "Built 3 episodes.\n")
    monkeypatch.setattr("generator.commands.main.main", lambda: pytest.fail("it was run"))
    main()
    assert capsys.readouterr().out == (
        "Nothing has changed since the last build, so nothing was done. It said:\nBuilt 3 episodes.\n"
    )


@pytest.mark.parametrize(
    ("error", "said", "code"),
    [
        (Abort("The site has 2 problems"), "The site has 2 problems", 1),
        (LockedError("Another build is under way"), "Another build is under way", 2),
        (OSError(errno.ENOSPC, "No space left", "site/a"), "The system refused: No space left: site/a", 1),
        (KeyError("cue\nline"), "A fault of infracast itself: KeyError: 'cue\\nline'. Please report it", 1),
    ],
)
def test_what_goes_wrong_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, said: str, code: int
) -> None:
    def fails() -> None:
        raise error

    monkeypatch.setattr(commands, "app", fails)
    with pytest.raises(SystemExit) as stopped:
        commands.main()
    assert stopped.value.code == code
    told = capsys.readouterr()
    assert not told.out
    assert " ".join(told.err.split()).startswith(said)


def test_a_fault_of_ours_is_shown_where_it_arose_if_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(commands.TRACEBACK, "1")
    monkeypatch.setattr(commands, "app", lambda: {}["cue"])
    with pytest.raises(KeyError):
        commands.main()
