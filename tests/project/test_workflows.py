"""This repository's workflows: what they may do, and what they do with what strangers send."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))

HOSTILE = '`touch ran` $(touch ran) "; touch ran; # ${{ github.token }} %0A::error::ran'
"""Text that leaves a file `ran` behind if any of it is run."""

EVENT = """\
title: Jordan closes the Jaber crossing
date: 2024-12-06
sources:
  - url: https://news.example/jaber
    title: Jordan closes the Jaber crossing
    publisher: Example News
    published: 2024-12-06
"""

Files = dict[str, str]


def workflow(name: str) -> Any:
    return yaml.load((ROOT / ".github/workflows" / name).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506


def steps(name: str) -> list[Any]:
    """What the one job of a workflow does."""
    (job,) = workflow(name)["jobs"].values()
    found: list[Any] = job["steps"]
    return found


def commands(name: str) -> dict[str, str]:
    """What a workflow runs, but for make, under the names of the steps."""
    runs = {step["name"]: step["run"] for step in steps(name) if "run" in step}
    return {label: run for label, run in runs.items() if not run.startswith("make ")}


def git(folder: Path, *words: str) -> None:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    command = ["git", "-C", str(folder), *author, *words]
    subprocess.run(command, check=True)


@pytest.fixture
def desk(write_story: Callable[[Files], Path]) -> Path:
    """A repository with a story of one event, in which the program stands where make puts it."""
    folder = write_story({"2024-12-06-jaber.yml": EVENT}).parent
    (folder / "docs").mkdir()
    (folder / ".venv").mkdir()
    (folder / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (folder / ".gitignore").write_text("/.venv\n/.cache/\n")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "A")
    return folder


def run(folder: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does."""
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
    return subprocess.run(
        shell,
        cwd=folder,
        env={**os.environ, **variables},
        text=True,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_no_command_has_foreign_text_put_into_it(file: Path) -> None:
    for job in workflow(file.name)["jobs"].values():
        assert [step for step in job.get("steps", []) if "${{" in step.get("run", "")] == []


def test_a_pull_request_is_checked_without_secrets_and_with_no_right_but_to_read() -> None:
    told = workflow("pull-request.yml")
    assert told["on"] == {"pull_request": ""}
    assert told["permissions"] == {}
    assert [job["permissions"] for job in told["jobs"].values()] == [{"contents": "read"}]
    assert "secrets" not in str(told)


def test_a_pull_request_s_hostile_event_is_shown_and_its_problems_are_told(
    desk: Path,
) -> None:
    text = EVENT.replace("Jordan", "Syria") + f"summary: |\n  {HOSTILE}\n"
    (desk / "events/2024-12-07-again.yml").write_text(text)
    (desk / "events/2024-12-06-jaber.yml").unlink()
    git(desk, "add", ".")
    git(desk, "commit", "--quiet", "--message", HOSTILE)
    told = commands("pull-request.yml")
    assert list(told) == ["Show what changes", "Check the story"]
    summary = desk / ".cache/summary.md"
    summary.parent.mkdir()
    shown = run(desk, told["Show what changes"], GITHUB_STEP_SUMMARY=str(summary))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "touch ran" in (desk / "changes.html").read_text("utf-8")
    assert "Syria" in summary.read_text("utf-8")
    checked = run(desk, told["Check the story"])
    assert checked.returncode == 1
    assert checked.stdout.startswith("::error ")
    assert not list(desk.rglob("ran"))


@pytest.mark.parametrize("hook", yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()))
def test_a_hook_for_other_stories_stops_a_file_with_an_error(hook: Any, desk: Path) -> None:
    broken = desk / "events/2024-12-07-broken.yml"
    assert re.search(hook["files"], str(broken.relative_to(desk)))
    assert run(desk, f".venv/bin/{hook['entry']}").returncode == 0
    broken.write_text("titel: x\n")
    assert run(desk, f".venv/bin/{hook['entry']}").returncode == 1


def test_owners_are_named_for_files_that_are_there() -> None:
    lines = (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    owned = [line.split()[0] for line in lines if line.startswith("/")]
    assert owned
    assert [path for path in owned if not (ROOT / path.strip("/")).exists()] == []
