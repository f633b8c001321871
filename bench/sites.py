"""The sites that are compared: built into one folder, from which a server shows them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import yaml

from invented import Happening, happenings, story_files
from timelinejs import write_page

ROOT = Path(__file__).resolve().parent.parent
MANY = 1000
"""How many events the invented story has."""

BIN = Path(sys.executable).parent


def build_sites(folder: Path) -> None:
    """Build the own story, an invented one, an empty page of Material, and TimelineJS.

    Args:
        folder: Where `own/`, `many/`, `empty/` and `timelinejs/` are put.
    """
    _dateline(ROOT, folder / "own")
    events = happenings(MANY)
    project = folder / "project"
    write_project(project, events)
    _dateline(project, folder / "many")
    empty = folder / "project-empty"
    _write(empty, {"docs/index.md": "# Empty\n", "mkdocs.yml": _settings(dateline=False)})
    _run(["mkdocs", "build", "--quiet", "--site-dir", str(folder / "empty")], empty)
    write_page(folder / "timelinejs", events)


def write_project(folder: Path, events: list[Happening]) -> None:
    """Write a project of invented events, dressed as the own story is."""
    _write(folder / "events", dict(story_files(events)))
    _write(folder, {"docs/index.md": "# An invented year\n", "mkdocs.yml": _settings()})


def _settings(*, dateline: bool = True) -> str:
    """Return mkdocs.yml as the own story has it, with a story of its own or with none."""
    own = _Lenient((ROOT / "mkdocs.yml").read_text("utf-8")).get_single_data()
    plugins: list[object] = ["search", *(["dateline"] if dateline else [])]
    kept = {key: own[key] for key in ("theme", "extra", "markdown_extensions")}
    return yaml.safe_dump(
        {
            "site_name": "A benchmark",
            "site_url": "https://example.org/",
            "plugins": plugins,
            **kept,
            **({} if dateline else {"theme": {**kept["theme"], "favicon": None}}),
        }
    )


class _Lenient(yaml.SafeLoader):
    """Reads a mkdocs.yml, whose tags only MkDocs knows."""


_Lenient.add_multi_constructor("!", lambda loader, suffix, node: None)


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _dateline(project: Path, site: Path) -> None:
    _run(["dateline", "site", "--site-dir", str(site)], project)


def _run(command: list[str], folder: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([BIN / command[0], *command[1:]], cwd=folder, env=environment, check=True)
