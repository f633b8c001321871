"""`dateline changes`: the files it writes, and what its exit code says."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main

GIT = "git"
EVENT = "title: The road is {}\ndate: 2024-12-06\nsources: [{{title: T, publisher: P}}]\n"

Git = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a new repository with a story of three commits, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "An editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "desk@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def run(*arguments: str) -> None:
        subprocess.run([GIT, *arguments], check=True, capture_output=True)

    run("init", "--quiet", "--initial-branch=main", "origin")
    monkeypatch.chdir(tmp_path / "origin")
    Path("events").mkdir()
    Path("events", "story.yml").write_text("title: A story\n")
    for word in ("open", "shut", "mined"):
        Path("events", "a.yml").write_text(EVENT.format(word))
        run("add", "--all")
        run("commit", "--quiet", f"--message={word}")
    return run


def test_it_writes_a_page_and_adds_a_table(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    Path("summary.md").write_text("What came before\n")
    written = ["--out", "out/page.html", "--summary", "summary.md"]
    assert main(["changes", "--against", "HEAD^", *written]) == 0
    assert capsys.readouterr().out == "out/page.html\n"
    assert "The road is <ins>mined</ins>" in Path("out/page.html").read_text()
    table = Path("summary.md").read_text()
    assert table.startswith("What came before\n## What this pull request changes\n")
    assert "| Event | The road is mined | changed: Title |" in table


def test_a_clone_of_two_commits_is_enough(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    git("clone", "--quiet", "--depth=2", f"file://{Path.cwd()}", "../clone")
    monkeypatch.chdir("../clone")
    assert main(["changes", "--against", "HEAD^1"]) == 0
    assert "The road is <del>shut</del>" in Path("changes.html").read_text()


def test_problems_do_not_stop_it(git: Git) -> None:
    Path("events", "a.yml").write_text("titel: A\n")
    assert main(["changes", "--against", "HEAD"]) == 0
    assert "error[D014]" in Path("changes.html").read_text()


def test_an_unknown_commit_is_misuse(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "--against", "nothing"]) == 2
    assert "git knows no commit `nothing`" in capsys.readouterr().err
    assert not Path("changes.html").exists()


def test_a_story_that_is_not_there_is_misuse(git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "elsewhere", "--against", "HEAD"]) == 2
    assert "there is no folder `elsewhere`" in capsys.readouterr().err
