"""The form for those who write no YAML, and the workflow that makes a branch of a filled one."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.cli.new.form import FORM, REQUIRED

ROOT = Path(__file__).parents[2]
FORM_FILE = ROOT / ".github/ISSUE_TEMPLATE/event.yml"
WORKFLOW = ROOT / ".github/workflows/event-form.yml"

HOSTILE = (
    "`touch ran` $(touch ran) '; touch ran; \"; touch ran; # ${{ github.token }} {{ 7*7 }}\n"
    "EOF\n::error::ran\n::set-output name=branch::main\nbranch=main\n@somebody ![](//x.example/y)"
)
"""Text that leaves a file `ran` behind if any of it is run."""

ANSWERS = {
    "What happened": "../../It opens " + " ".join(HOSTILE.split("\n")),
    "When": "2024-12-07",
    "New places": "../../-n $(touch ran) `touch ran`; touch ran | town | 34.6, 35.1",
    "Summary": HOSTILE,
    "What somebody claims": HOSTILE,
    "Web address of the source": "https://news.example/opens",
    "Headline of the source": "--help $(touch ran)",
    "Publisher of the source": "-n `touch ran`",
    "Day of publication": "2024-12-07",
}

GH = f"""#!{sys.executable}
import json, os, pathlib, sys
told = pathlib.Path(os.environ["TOLD"])
told.write_text(json.dumps([sys.argv[1:], pathlib.Path(sys.argv[-1]).read_text()]))
"""
"""Stands in for GitHub's command and keeps what it was told to say."""

Files = dict[str, str]
Label = Callable[..., list[Any]]


def workflow() -> Any:
    return yaml.load(WORKFLOW.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506


def git(folder: Path, *words: str) -> str:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    command = ["git", "-C", str(folder), *author, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def desk(write_story: Callable[[Files], Path]) -> Path:
    """A clone of a story, in which the program stands where make puts it."""
    folder = write_story({}).parent
    (folder / ".venv").mkdir()
    (folder / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (folder / ".gitignore").write_text("/.venv\n/.cache/\n/runner/\n")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "A")
    git(folder, "init", "--quiet", "--bare", "runner/origin")
    git(folder, "remote", "add", "origin", str(folder / "runner/origin"))
    return folder


def do(folder: Path, step: Any, variables: dict[str, str]) -> None:
    """Run a step as GitHub does; nothing of a form may reach its log."""
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    environment = {**os.environ, **variables}
    done = subprocess.run(
        shell, cwd=folder, env=environment, text=True, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.fixture
def label(desk: Path) -> Label:
    """Set the label on a form: run every step but make, and return what GitHub was told."""
    runner = desk / "runner"
    stub = runner / "bin/gh"
    stub.parent.mkdir()
    stub.write_text(GH)
    stub.chmod(0o755)

    def through(body: str | None) -> list[Any]:
        event, output = runner / "event.json", runner / "output"
        event.write_text(json.dumps({"issue": {"body": body, "title": HOSTILE}}))
        output.touch()
        variables = {
            "PATH": f"{stub.parent}{os.pathsep}{os.environ['PATH']}",
            "TOLD": str(runner / "told.json"),
            "RUNNER_TEMP": str(runner),
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_RUN_ID": "99",
            "NUMBER": "12",
            "COMPARE": "https://github.com/a/b/compare",
        }
        (job,) = workflow()["jobs"].values()
        for step in job["steps"]:
            branch = output.read_text().removeprefix("branch=").strip()
            if step.get("if") == "steps.file.outputs.branch" and not branch:
                continue
            if "run" in step and not step["run"].startswith("make "):
                do(desk, step, {**variables, "BRANCH": branch})
        told: list[Any] = json.loads((runner / "told.json").read_text())
        return told

    return through


def test_the_form_asks_what_the_program_reads() -> None:
    asked = [
        part
        for part in yaml.safe_load(FORM_FILE.read_text())["body"]
        if "markdown" not in part["type"]
    ]
    assert [part["attributes"]["label"] for part in asked] == list(FORM)
    for part in asked:
        answer = FORM[part["attributes"]["label"]]
        assert (part["type"] != "input") == answer.has_lines
    needed = {p["attributes"]["label"] for p in asked if p.get("validations", {}).get("required")}
    assert needed >= set(REQUIRED)


def test_the_form_says_first_that_it_is_no_place_for_tips() -> None:
    first = yaml.safe_load(FORM_FILE.read_text())["body"][0]
    assert first["type"] == "markdown"
    assert "no place for tips" in first["attributes"]["value"]


def test_opening_a_form_sets_off_nothing() -> None:
    assert workflow()["on"] == {"issues": {"types": ["labeled"]}}
    (job,) = workflow()["jobs"].values()
    assert job["if"] == "github.event.label.name == 'write-file'"
    assert "labels" not in yaml.safe_load(FORM_FILE.read_text())


def test_the_token_is_for_the_steps_alone_that_talk_to_github() -> None:
    (job,) = workflow()["jobs"].values()
    assert job["permissions"] == {"contents": "write", "issues": "write"}
    held = [s["name"] for s in job["steps"] if "github.token" in str(s)]
    assert held == ["Push the branch", "Answer"]
    (check_out,) = (s for s in job["steps"] if s.get("uses", "").startswith("actions/checkout@"))
    assert check_out["with"]["persist-credentials"] == "false"


@pytest.mark.skipif(not shutil.which("jq"), reason="GitHub's machines have jq; this one has not")
class TestAHostileForm:
    def test_becomes_files_on_a_branch_and_is_text_there(self, label: Label, desk: Path) -> None:
        form = "\r\n\r\n".join(f"### {name}\r\n\r\n{text}" for name, text in ANSWERS.items())
        words, said = label(form)
        assert words[:3] == ["issue", "comment", "12"]
        assert "(https://github.com/a/b/compare/event-form-12-99?expand=1)" in said
        origin = desk / "runner/origin"
        assert git(origin, "branch", "--format=%(refname:short)").split() == ["event-form-12-99"]
        path, place = git(
            origin, "diff", "--name-only", "event-form-12-99~", "event-form-12-99"
        ).split()
        assert path.startswith("events/2024-12-07-it-opens")
        assert re.fullmatch(r"events/places/[a-z0-9-]+\.yml", place)
        made = yaml.safe_load(git(origin, "show", f"event-form-12-99:{path}"))
        assert made["summary"].strip() == HOSTILE
        assert not list(desk.rglob("ran"))

    @pytest.mark.parametrize(
        "body",
        [
            None,
            "",
            HOSTILE,
            "### When\n\n" + HOSTILE,
            "### What happened\n\nX\n\n### When\n\n" + HOSTILE,
        ],
    )
    def test_that_is_wrong_is_answered_in_a_block_of_code_and_leaves_nothing(
        self, body: str | None, label: Label, desk: Path
    ) -> None:
        _, said = label(body)
        head, _, rest = said.partition("\n\n")
        assert head.startswith("No file could be made")
        assert rest.strip()
        assert [line for line in rest.splitlines() if not line.startswith("    ")] == []
        assert git(desk, "status", "--short") == ""
        assert git(desk / "runner/origin", "branch") == ""
        assert not list(desk.rglob("ran"))
