"""`dateline check --against`: what it prints, and what its exit code says."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main

GIT = "git"
SOURCES = "sources: [{title: T, publisher: P}]\n"
CLAIM = "title: A\ndate: 2024-12-06\nclaims: [{id: shut, text: It is shut., by: an officer}]\n"
OPENED = CLAIM.replace("It is shut.", "It is open.")
TOLD = "corrections: [{date: 2024-12-08, of: shut, was: It is shut., now: It is open.}]\n"

Git = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a new repository, which is also the current folder."""
    monkeypatch.chdir(tmp_path)
    editor = {"NAME": "An editor", "EMAIL": "desk@example.org"}
    for role in ("AUTHOR", "COMMITTER"):
        for key, value in editor.items():
            monkeypatch.setenv(f"GIT_{role}_{key}", value)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def run(*arguments: str) -> None:
        subprocess.run([GIT, *arguments], check=True)

    run("init", "--quiet", "--initial-branch=main")
    return run


@pytest.fixture
def published(git: Git) -> Path:
    """A published story, whose event a test may change."""
    event = Path("events", "a.yml")
    event.parent.mkdir()
    event.with_name("story.yml").write_text("title: A story\n")
    event.write_text(CLAIM + SOURCES)
    git("add", "--all")
    git("commit", "--quiet", "--message=A version")
    return event


def test_a_story_that_is_as_it_was_passes(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--against", "main"]) == 0
    out = capsys.readouterr().out
    assert out == (
        "1 event, 1 source: no problems; readers are told of every change since `main`\n"
    )


def test_a_silent_change_fails(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    published.write_text(OPENED + SOURCES)
    assert main(["check", "--against", "main"]) == 1
    out = capsys.readouterr().out
    assert "error[D071]: the text of the claim `shut` changed without a correction" in out
    assert "  --> events/a.yml:3:27\n" in out
    assert "was “It is shut.”, now “It is open.”" in out


def test_without_it_nothing_is_compared(published: Path) -> None:
    published.write_text(OPENED + SOURCES)
    assert main(["check"]) == 0


def test_a_change_that_readers_are_told_of_passes(published: Path) -> None:
    published.write_text(OPENED + TOLD + SOURCES)
    assert main(["check", "--against", "main"]) == 0


@pytest.mark.parametrize("ids", ["a#shut", "x, a", "a,"])
def test_what_endangers_somebody_may_go(
    published: Path, ids: str, capsys: pytest.CaptureFixture[str]
) -> None:
    published.write_text("title: A\ndate: 2024-12-06\n" + SOURCES)
    assert main(["check", "--against", "main", "--removed-for-safety", ids]) == 0
    assert "shut" not in capsys.readouterr().out


def test_to_name_nothing_is_to_remove_nothing(published: Path) -> None:
    published.write_text(OPENED + SOURCES)
    assert main(["check", "--against", "main", "--removed-for-safety", ""]) == 1


def test_removing_needs_something_to_remove_from(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--removed-for-safety", "a"]) == 2
    assert "--against" in capsys.readouterr().err


def test_the_first_version_has_nothing_before_it(
    published: Path, git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("events").rename("story")
    assert main(["check", "story", "--against", "main"]) == 0
    assert capsys.readouterr().out.endswith("; at `main` there was no story yet\n")


def test_the_story_s_own_problems_come_first(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published.write_text("titel: A\n")
    assert main(["check", "--against", "main"]) == 1
    out = capsys.readouterr().out
    assert "D014" in out
    assert "D07" not in out


@pytest.mark.parametrize("ref", ["nothing", "", "-x", "\N{RIGHT-TO-LEFT OVERRIDE}\x1b[2J"])
def test_an_unknown_commit_is_misuse(
    published: Path, ref: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", f"--against={ref}"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("dateline check: git knows no commit `")
    assert "\nhelp: fetch it, or check its spelling" in err
    assert "\x1b" not in err


def test_a_story_without_a_repository_is_misuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    Path("events").mkdir()
    Path("events", "story.yml").write_text("title: A story\n")
    assert main(["check", "--against", "main"]) == 2
    assert "no history of `events`" in capsys.readouterr().err


def test_the_day_decides_what_was_public(
    published: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    embargo = "embargo: 2024-12-08\n"
    published.write_text(CLAIM + SOURCES + embargo)
    git("commit", "--quiet", "--all", "--message=Under embargo")
    published.write_text(OPENED + SOURCES + embargo)
    monkeypatch.setenv("DATELINE_TODAY", "2024-12-07")
    assert main(["check", "--against", "main"]) == 0
    monkeypatch.setenv("DATELINE_TODAY", "2024-12-08")
    assert main(["check", "--against", "main"]) == 1


def test_a_day_that_is_none_is_misuse(
    published: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATELINE_TODAY", "tomorrow")
    assert main(["check", "--against", "main"]) == 2
    assert "`tomorrow`, which is no day" in capsys.readouterr().err
