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


def test_the_editor_knows_the_schema_of_every_kind_of_file(started: Start) -> None:
    folder = started()
    settings = (folder / ".vscode/settings.json").read_text("utf-8")
    schemas = sorted(path.name for path in (folder / "schema").iterdir())
    assert [name for name in schemas if f'"./schema/{name}"' not in settings] == []
    for event in (folder / "events").glob("2*.yml"):
        assert passes(
            "check-jsonschema", "--schemafile", folder / "schema/event.schema.json", event
        )
