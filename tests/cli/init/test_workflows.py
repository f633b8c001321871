"""A new story's workflows: valid, without holes, and with the very actions that we use."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Start = Callable[..., Path]

ROOT = Path(__file__).parents[3]
USED = re.compile(
    r"uses: (?P<action>[\w./-]+)@(?P<commit>[0-9a-f]{40}) # (?P<version>v[\d.]+)$", re.M
)


def passes(tool: str, *arguments: str | Path) -> bool:
    command = [Path(sys.executable).with_name(tool), *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    print(done.stdout, done.stderr)
    return done.returncode == 0


def actions(folder: Path) -> set[tuple[str, ...]]:
    files = sorted(folder.rglob("*.yml"))
    return {found.groups() for file in files for found in USED.finditer(file.read_text("utf-8"))}


def test_they_are_what_github_reads(started: Start) -> None:
    github = started() / ".github"
    workflows = sorted((github / "workflows").glob("*.yml"))
    assert passes("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows)
    form = github / "ISSUE_TEMPLATE/event.yml"
    assert passes("check-jsonschema", "--builtin-schema", "vendor.github-issue-forms", form)
    dependabot = github / "dependabot.yml"
    assert passes("check-jsonschema", "--builtin-schema", "vendor.dependabot", dependabot)


def test_they_have_no_holes(started: Start) -> None:
    assert passes("zizmor", "--offline", "--pedantic", started() / ".github")


def test_every_action_is_pinned_to_the_commit_that_we_pin(started: Start) -> None:
    workflows = started() / ".github/workflows"
    used = actions(workflows)
    assert used
    assert used <= actions(ROOT / ".github/workflows")
    every = "".join(file.read_text("utf-8") for file in workflows.glob("*.yml"))
    assert every.count("uses:") == len(USED.findall(every))


def test_the_form_and_what_makes_a_file_of_it_are_ours(started: Start) -> None:
    """Ours are tried with hostile forms; only how the program is installed and called differs."""
    theirs, ours = started() / ".github", ROOT / ".github"
    form, workflow = "ISSUE_TEMPLATE/event.yml", "workflows/event-form.yml"
    assert (theirs / form).read_text("utf-8") == (ours / form).read_text("utf-8")
    told = (
        (theirs / workflow)
        .read_text("utf-8")
        .replace("          if dateline", "          if .venv/bin/dateline")
    )
    differs = set(told.splitlines()) ^ set((ours / workflow).read_text("utf-8").splitlines())
    assert {line.split(":")[0].strip() for line in differs} == {"PYTHON", "run"}


def test_the_editor_knows_the_schema_of_every_kind_of_file(started: Start) -> None:
    folder = started()
    settings = (folder / ".vscode/settings.json").read_text("utf-8")
    schemas = sorted(path.name for path in (folder / "schema").iterdir())
    assert [name for name in schemas if f'"./schema/{name}"' not in settings] == []
    for event in (folder / "events").glob("2*.yml"):
        assert passes(
            "check-jsonschema", "--schemafile", folder / "schema/event.schema.json", event
        )
