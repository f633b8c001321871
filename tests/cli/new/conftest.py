"""A story with a little of everything, and the command run on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main

Run = Callable[..., int]

STORY = {
    "story.yml": "title: A story\nsides: {south: {name: South, colour: '#3f5a8a'}}\n",
    "2024-12-06-bridge-closed.yml": (
        "title: The bridge is closed\ndate: 2024-12-06\nsources: [herald-2024-12-06]\n"
    ),
    "actors/jane-doe.yml": "names: {en: Jane Doe, ar: جين دو}\nkind: person\n",
    "places/north-bridge.yml": "names: North Bridge\nkind: bridge\n",
    "sources/herald-2024-12-06.yml": (
        "title: Bridge closed\npublisher: The Herald\nurl: https://herald.example/bridge\n"
        "published: 2024-12-06\n"
    ),
}


@pytest.fixture
def story(
    write_story: Callable[[dict[str, str]], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The story's folder, `events` in the current one."""
    monkeypatch.chdir(tmp_path)
    return write_story(STORY)


@pytest.fixture
def new(story: Path) -> Run:
    """Run `dateline new` beside the story and return its exit code."""
    return lambda *arguments: main(["new", *arguments])


@pytest.fixture
def files(story: Path) -> Callable[[], set[str]]:
    """Name the files that stand in the story and were not there before."""
    before = {path for path in story.rglob("*") if path.is_file()}

    def added() -> set[str]:
        found = {path for path in story.rglob("*") if path.is_file()}
        return {path.relative_to(story).as_posix() for path in found - before}

    return added
