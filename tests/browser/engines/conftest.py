"""A window of each engine, kept for all tests; skipped with a message where Debian's package is missing."""

import shutil
from collections.abc import Iterator

import pytest

from tests.browser.engines.engine import Engine, screen
from tests.browser.engines.firefox import Firefox, firefox
from tests.browser.engines.webkit import BROWSERS, webkit

PACKAGES = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}


def program(name: str) -> str:
    """Where a program lies."""
    found = shutil.which(name)
    if not found or (name == "WebKitWebDriver" and not BROWSERS):
        pytest.skip(f"{name} is not installed: apt install {PACKAGES[name]}")
    return found


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    program("Xvfb")
    with screen() as name:
        yield name


@pytest.fixture(scope="session")
def fox(display: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(program("firefox-esr"), display, tmp_path_factory.mktemp("firefox")) as engine:
        yield engine


@pytest.fixture(scope="session")
def kit(display: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with webkit(program("WebKitWebDriver"), display, tmp_path_factory.mktemp("webkit")) as engine:
        yield engine


@pytest.fixture(params=["fox", "kit"])
def engine(request: pytest.FixtureRequest) -> Engine:
    found: Engine = request.getfixturevalue(request.param)
    found.size(1280, 900)
    found.errors.clear()
    return found
