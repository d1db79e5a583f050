"""The search index: Pagefind run over the finished site."""

import subprocess
import sys
from pathlib import Path


def index(site: Path) -> None:
    """Write `site/pagefind/`. Raises `RuntimeError` with Pagefind's own words if it fails.

    `+` and `#` are kept in words for `C++` and `C#`.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent", "--include-characters", "+#"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"Pagefind could not index the site: {(result.stderr or result.stdout).strip()}")
