"""A site knows from which commit it is built, or says nothing of it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from dateline.mkdocs_plugin.version import commit_of


@pytest.fixture(autouse=True)
def nobody_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_COMMIT", raising=False)


def git(folder: Path, *arguments: str) -> str:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    command = ["/usr/bin/env", "git", "-C", str(folder), *names, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_a_folder_in_a_repository_stands_at_its_last_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "First")
    (tmp_path / "docs").mkdir()
    commit = git(tmp_path, "rev-parse", "HEAD")
    assert commit_of(tmp_path) == commit_of(tmp_path / "docs") == commit[:10]


def test_a_repository_without_a_commit_has_none(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert commit_of(tmp_path) is None


def test_a_folder_outside_any_repository_has_none(tmp_path: Path) -> None:
    assert commit_of(tmp_path) is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("48a1b4b0c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7", "48a1b4b0c2"),
        ("v1.2", "v1.2"),
        ("release/<b>", None),
        ("two\nlines", None),
        ("x" * 65, None),
    ],
)
def test_what_the_environment_says_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, expected: str | None
) -> None:
    monkeypatch.setenv("SOURCE_COMMIT", told)
    assert commit_of(tmp_path) == expected
