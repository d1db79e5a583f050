"""The published workflow's jobs, step by step: what it calls of ours is what is called here."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.commands.main import app
from tests.nights.producer import git

CACHED = ("cache", "scan.sqlite3")
"""What the workflow's cache carries from one run's `.infracast/` to the next."""


@dataclass
class Step:
    """One step of a job that ran."""

    name: str
    code: int
    told: str
    seconds: float
    """Of computing, its own and that of programs it started: a busy machine doesn't change it."""


@dataclass
class Workflow:
    """A runner that starts from nothing each time, but for the cache."""

    remote: Path
    folder: Path
    smtp: str
    recipients: Path
    steps: list[Step] = field(default_factory=list)
    """Those of the last run."""

    @property
    def served(self) -> Path:
        """The site as the web has it."""
        return self.folder / "served"

    @property
    def checkout(self) -> Path:
        """The clone of the job that runs, or ran last."""
        return self.folder / "job"

    def run(self, now: datetime, event: str, kill: str = "", after: Callable[[], bool] = bool) -> bool:
        """All jobs of a run; whether each went as far as the workflow lets it.

        `kill` names a step that is killed as soon as `after` says so; `runner` is the mailing and all that follows it.
        """
        self.steps = []
        self._clone(now)
        self._restore()
        scan = "--no-scan" if event == "push" else "--scan"
        prepared = self._step("prepare", now, ["prepare", scan], kill, after)
        if kill == "prepare":
            return False
        kept = self._step("keep", now, ["keep"], kill, after)
        self._save()
        if not (prepared and kept):
            return False
        shutil.rmtree(self.served, ignore_errors=True)
        (self.checkout / "site").rename(self.served)
        if event == "push":
            return True
        self._clone(now)
        mail = ["mail", "--to", str(self.recipients), "--smtp", self.smtp, "--rate", "10000"]
        mailed = self._step("mail", now, mail, "mail" if kill == "runner" else kill, after)
        if not mailed and kill != "runner":
            self._step("keep", now, ["keep"], "", after)
        return mailed

    def evict(self) -> None:
        """The cache is gone."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def _clone(self, now: datetime) -> None:
        shutil.rmtree(self.checkout, ignore_errors=True)
        git(self.folder, "clone", "-q", str(self.remote), str(self.checkout))

    def _restore(self) -> None:
        for name in CACHED:
            if (self.folder / "cache" / name).exists():
                (self.checkout / ".infracast").mkdir(exist_ok=True)
                (self.folder / "cache" / name).rename(self.checkout / ".infracast" / name)

    def _save(self) -> None:
        self.evict()
        (self.folder / "cache").mkdir()
        for name in CACHED:
            if (self.checkout / ".infracast" / name).exists():
                (self.checkout / ".infracast" / name).rename(self.folder / "cache" / name)

    def _step(self, name: str, now: datetime, words: list[str], kill: str, after: Callable[[], bool]) -> bool:
        begun = sum(os.times()[:4])
        env = environment(now)
        if kill == name:
            code, told = self._killed(["night", *words], env, after)
        else:
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(self.checkout)
                for key, value in env.items():
                    patch.setenv(key, value)
                result = CliRunner().invoke(app, ["night", *words])
            code, told = result.exit_code, result.output
        self.steps.append(Step(name, code, told, sum(os.times()[:4]) - begun))
        return code == 0

    def _killed(self, words: list[str], env: dict[str, str], after: Callable[[], bool]) -> tuple[int, str]:
        command = [sys.executable, "-m", "generator", *words]
        log = self.folder / "killed.log"
        with log.open("w") as out:
            process = subprocess.Popen(
                command, cwd=self.checkout, env={**os.environ, **env}, stdout=out, stderr=out, start_new_session=True
            )
            while process.poll() is None and not after():
                time.sleep(0.002)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        return process.wait(), log.read_text()


def environment(now: datetime) -> dict[str, str]:
    """What stands in for the clock."""
    seconds = str(int(now.timestamp()))
    dates = {f"GIT_{who}_DATE": f"{seconds} +0000" for who in ("AUTHOR", "COMMITTER")}
    key = "a key that is as long as it has to be"
    return {"SOURCE_DATE_EPOCH": seconds, "COLUMNS": "200", "INFRACAST_LEDGER_KEY": key, **dates}
