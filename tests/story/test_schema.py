"""The committed JSON Schemas are those of the models, and they take what editors write."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.story.schema import schemas

ROOT = Path(__file__).parents[2]
FOLDERS = {"actor": "actors", "place": "places", "source": "sources", "count": "counts"}


def check(schema: str, files: list[Path]) -> subprocess.CompletedProcess[str]:
    """Check files as an editor's machine would."""
    program = Path(sys.executable).with_name("check-jsonschema")
    command = [program, "--schemafile", ROOT / "schema" / schema, *files]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", schemas())
def test_the_committed_schema_is_current(name: str) -> None:
    committed = json.loads((ROOT / "schema" / name).read_text("utf-8"))
    assert committed == schemas()[name], "write them anew with `dateline schema`"


@pytest.mark.parametrize("kind", ["event", "story", *FOLDERS])
def test_every_file_of_the_story_fits_its_schema(kind: str) -> None:
    folder = ROOT / "events" / FOLDERS.get(kind, "")
    files = sorted(folder.glob("story.yml" if kind == "story" else "*.yml"))
    if kind == "event":
        files = [file for file in files if file.stem != "story"]
    if files:
        checked = check(f"{kind}.schema.json", files)
        assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        "title: A\ndate: 2024-12-06\nsourcs: [a]\n",
        "title: A\n",
        "title: A\ndate: 2024-12-06\nimportance: 'NO'\n",
        "title: A\ndate: 2024-12-06\nplaces: [{plce: a}]\n",
        "title: {}\ndate: 2024-12-06\n",
    ],
)
def test_a_mistake_does_not_fit(wrong: str, tmp_path: Path) -> None:
    file = tmp_path / "event.yml"
    file.write_text(wrong, "utf-8")
    assert check("event.schema.json", [file]).returncode == 1


def test_what_can_be_written_in_short_fits(tmp_path: Path) -> None:
    file = tmp_path / "event.yml"
    file.write_text(
        "title: {en: A, ar: أ}\ndate: 2024-12-06\nplaces: [homs, {place: hama, role: origin}]\n"
        "claims: [{text: B, by: a resident (unnamed), sources: one}]\ndraft: true\n"
        "sources: [{title: C, publisher: D, url: 'https://example.org/a'}, two]\n",
        "utf-8",
    )
    checked = check("event.schema.json", [file])
    assert checked.returncode == 0, checked.stdout
