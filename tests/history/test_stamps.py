"""When a file came and last changed follows from the commits of the published branch."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.history import HistoryError
from dateline.history.stamps import Stamp, Stamps, stamps

Git = Callable[..., str]

EVENTS = Path("events")
TEXT = "title: The bridge is bombed\ndate: 2024-12-06\nsummary: At night, by somebody.\n"


@pytest.fixture
def commit(git: Git) -> Callable[..., None]:
    """Write files (None deletes one) and commit them at a moment."""

    def run(moment: int, **files: str | None) -> None:
        EVENTS.mkdir(exist_ok=True)
        for name, text in files.items():
            path = EVENTS / f"{name}.yml"
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE=f"@{moment} +0300")

    return run


def found() -> dict[str, tuple[int, int]]:
    return {name: tuple(stamp) for name, stamp in stamps(EVENTS).files.items()}  # type: ignore[misc]


def test_a_file_comes_and_changes(commit: Callable[..., None]) -> None:
    commit(1_000_100, one=TEXT, two="2")
    commit(1_000_200, one=f"{TEXT}note: x\n")
    commit(1_000_300)
    assert found() == {
        "one.yml": (1_000_100, 1_000_200),
        "two.yml": (1_000_100, 1_000_100),
    }
    assert stamps(EVENTS).last == 1_000_200


def test_a_file_that_is_renamed_came_when_it_came(commit: Callable[..., None]) -> None:
    commit(1_000_100, old=TEXT)
    commit(1_000_200, old=None, **{"new ü": TEXT})
    assert found() == {"new ü.yml": (1_000_100, 1_000_200)}


def test_a_file_that_is_gone_is_not_told_but_counts(commit: Callable[..., None]) -> None:
    commit(1_000_100, one="1", two="2")
    commit(1_000_200, one=None)
    assert found() == {"two.yml": (1_000_100, 1_000_100)}
    assert stamps(EVENTS).last == 1_000_200


def test_what_was_merged_came_when_it_was_merged(git: Git, commit: Callable[..., None]) -> None:
    commit(1_000_100, one="1")
    git("checkout", "--quiet", "-b", "side")
    commit(1_000_200, two="2")
    git("checkout", "--quiet", "main")
    commit(1_000_300, three="3")
    git("merge", "--quiet", "side", "-m", "Merge", GIT_COMMITTER_DATE="@1000400 +0000")
    assert found()["two.yml"] == (1_000_400, 1_000_400)


def test_a_clock_that_goes_wrong_makes_nothing_older_than_what_was_there() -> None:
    told = Stamps()
    told.note(500, "A", ["one"])
    told.note(300, "A", ["two"])
    assert told.files == {"one": Stamp(500, 500), "two": Stamp(500, 500)}


def test_half_a_history_is_none(
    git: Git, commit: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(1_000_100, one="1")
    commit(1_000_200, one="2")
    git("clone", "--quiet", "--depth=1", f"file://{tmp_path}", "clone")
    monkeypatch.chdir(tmp_path / "clone")
    with pytest.raises(HistoryError, match="latest commits") as caught:
        stamps(EVENTS)
    assert "fetch-depth: 0" in caught.value.cure


def test_without_a_repository_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.fspath(tmp_path.parent))
    with pytest.raises(HistoryError):
        stamps(tmp_path)
