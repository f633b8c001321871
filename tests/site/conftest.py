"""Whole sites: a project that a test writes, and `dateline site` run on it as a publisher would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Files = dict[str, str]
Outcome = subprocess.CompletedProcess[str]

SETTINGS: dict[str, Any] = {
    "site_name": "A story",
    "site_url": "https://example.org/news/story/",
    "theme": {"name": "material", "font": False, "features": ["navigation.tabs"]},
    "plugins": ["search", {"dateline": {"edit_base": "https://example.org/edit/"}}],
    "nav": [
        {"The story": "index.md"},
        {"Timeline": "timeline.md"},
        {"Map": "map.md"},
        {"Who is who": "actors/index.md"},
        {"Places": "places/index.md"},
        {"Quotes": "quotes/index.md"},
        {"Sources": "sources/index.md"},
    ],
}

HOME = "# A story\n\nAs told on the [timeline](timeline.md).\n"

SMALLEST_EVENT = """\
title: Jordan closes the Jaber crossing
date: 2024-12-06
sources: [{url: "https://example.org/jordan", title: Jordan, publisher: The Paper}]
"""


def write_files(folder: Path, files: Files) -> None:
    """Write files into a folder, with the folders that they need."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def smallest_event() -> str:
    """Return the smallest event file."""
    return SMALLEST_EVENT


@pytest.fixture(scope="session")
def write_project(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write a project: a story, a home page and mkdocs.yml, where a test may change settings."""

    def write(events: Files, *, docs: Files | None = None, **settings: Any) -> Path:
        folder = tmp_path_factory.mktemp("project")
        write_files(folder / "docs", {"index.md": HOME, **(docs or {})})
        write_files(folder / "events", {"story.yml": "title: A story\n", **events})
        write_files(folder, {"mkdocs.yml": yaml.safe_dump(SETTINGS | settings)})
        return folder

    return write


@pytest.fixture(scope="session")
def dateline_site() -> Callable[..., Outcome]:
    """Run `dateline site` in a project's folder, with other environment variables if need be."""

    def run(project: Path, *arguments: str, **variables: str) -> Outcome:
        command = [Path(sys.executable).with_name("dateline"), "site", *arguments]
        environment = {**os.environ, **variables}
        return subprocess.run(
            command, cwd=project, env=environment, check=False, capture_output=True, text=True
        )

    return run


@pytest.fixture(scope="session")
def publish(dateline_site: Callable[..., Outcome]) -> Callable[..., Path]:
    """Build a project's site and return its folder; a failure is the test's."""

    def build(project: Path, *arguments: str, **variables: str) -> Path:
        outcome = dateline_site(project, *arguments, **variables)
        assert outcome.returncode == 0, outcome.stderr
        return project / "site"

    return build
