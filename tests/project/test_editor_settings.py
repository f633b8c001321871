"""Editors that open this repository know the schemas, as in every new story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCAFFOLD = ROOT / "plugins/dateline/scaffold"
MODELINE = re.compile(r"^# yaml-language-server: \$schema=(\S+)$", re.M)
FOLDERS = {"actors": "actor", "places": "place", "sources": "source", "counts": "count"}


def schema_of(path: Path) -> str:
    kind = "story" if path.name.startswith("story.") else FOLDERS.get(path.parent.name, "event")
    return f"{kind}.schema.json"


@pytest.mark.parametrize("name", ["extensions.json", "settings.json"])
def test_vs_code_is_set_up_here_as_in_a_new_story(name: str) -> None:
    ours = (ROOT / ".vscode" / name).read_text("utf-8")
    assert ours == (SCAFFOLD / "common/dot-vscode" / name).read_text("utf-8")


def test_a_modeline_names_the_schema_of_its_kind_of_file() -> None:
    files = [*(ROOT / "events").rglob("*.yml"), *SCAFFOLD.glob("*/events/**/*.yml*")]
    named = [(path, MODELINE.findall(path.read_text("utf-8"))) for path in files]
    told = [(path, schemas[0]) for path, schemas in named if schemas]
    assert told
    for path, schema in told:
        depth = len(path.parts) - path.parts.index("events") - 1
        assert schema == f"{'../' * depth}schema/{schema_of(path)}"
