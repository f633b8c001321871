"""A story in a real git repository, with a version that was published and one that is at hand."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from dateline.history import Comparison, compare
from dateline.problems import render
from dateline.reading import read_story

BASE = Path(__file__).parents[1] / "golden" / "problems" / "base"
TODAY = date(2024, 12, 10)
GIT = "git"

EDITOR = {
    "GIT_AUTHOR_NAME": "An editor",
    "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_COMMITTER_NAME": "An editor",
    "GIT_COMMITTER_EMAIL": "desk@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}

Files = Mapping[str, str | None]
"""Files by their names from the story's folder; None for one that is not there."""

Git = Callable[..., str]
Compare = Callable[..., Comparison]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a new repository, which is also the current folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, given: str | bytes = b"", **variables: str) -> str:
        done = subprocess.run(
            [GIT, *arguments],
            check=True,
            capture_output=True,
            input=given.encode() if isinstance(given, str) else given,
            env={**os.environ, **EDITOR, **variables},
        )
        return done.stdout.decode().strip()

    run("init", "--quiet", "--initial-branch=main")
    return run


@pytest.fixture
def write(git: Git, write_among: Callable[..., Path]) -> Callable[[Files], Path]:
    """Write a version of the story: a whole one, with a test's own files among it."""
    return lambda files: write_among(BASE, {"media/bridge.jpg": b"\xff\xd8", **files})


@pytest.fixture
def publish(git: Git, write: Callable[[Files], Path]) -> Callable[[Files], None]:
    """Commit a version of the story."""

    def commit(files: Files) -> None:
        write(files)
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message=A version")

    return commit


@pytest.fixture
def compared(publish: Callable[[Files], None], write: Callable[[Files], Path]) -> Compare:
    """Publish one version, write another, and compare the two."""

    def run(then: Files, now: Files, *, removed: str = "", today: date = TODAY) -> Comparison:
        publish(then)
        folder = write(now)
        reading = read_story(folder)
        assert reading.story is not None, render(reading.problems)
        spared = frozenset(filter(None, removed.split(",")))
        return compare(folder, reading.story, "HEAD", today=today, removed_for_safety=spared)

    return run
