"""Two versions of a story in a real git repository, and the report of what changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from dateline.changes import Report, report

BASE = Path(__file__).parents[1] / "golden" / "problems" / "base"
TODAY = date(2024, 12, 10)
GIT = "git"

Files = Mapping[str, str | None]
"""Files by their names from the story's folder; None for one that is not there."""

Changed = Callable[..., Report]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Run git in a new repository, which is also the current folder."""
    monkeypatch.chdir(tmp_path)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "An editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "desk@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def run(*arguments: str) -> None:
        subprocess.run([GIT, *arguments], check=True, capture_output=True)

    run("init", "--quiet", "--initial-branch=main")
    return run


@pytest.fixture
def commit(git: Callable[..., None]) -> Callable[[], None]:
    """Commit everything that stands there."""

    def run() -> None:
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message=A version")

    return run


@pytest.fixture
def changed(commit: Callable[[], None], write_among: Callable[..., Path]) -> Changed:
    """Publish one version, write another, and report on the two."""

    def run(
        then: Files,
        now: Files,
        *,
        spared: str = "",
        pictures: Mapping[str, Sequence[bytes]] = MappingProxyType({}),
    ) -> Report:
        shown = [{f"media/{name}": both[n] for name, both in pictures.items()} for n in (0, 1)]
        write_among(BASE, {**then, **shown[0]})
        commit()
        folder = write_among(BASE, {**now, **shown[1]})
        removed = frozenset(filter(None, spared.split(",")))
        return report(folder, "HEAD", clock=lambda _: TODAY, spared=removed)

    return run
