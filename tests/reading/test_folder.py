"""Which files of a folder are read, and what is said of the others."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.reading import Reading, read_story

ReadWith = Callable[..., Reading]

EVENT = "title: A\ndate: 2024-12-06\nsources: [herald-2024-12-06]\n"


def told(reading: Reading) -> list[tuple[str, str, str]]:
    return [(problem.code, problem.severity, problem.file) for problem in reading.problems]


@pytest.mark.parametrize(
    "name", [".hidden.yml", ".git/x.yml", "README.md", "LICENSE", "media/a.jpg", "notes.txt"]
)
def test_what_is_no_data_is_left_alone(read_with: ReadWith, name: str) -> None:
    assert told(read_with({name: "x: ["})) == []


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "a.yml.txt", "actors/a.yaml"])
def test_an_ending_that_is_nearly_right_is_an_error(read_with: ReadWith, name: str) -> None:
    reading = read_with({name: EVENT})
    assert told(reading) == [("D004", "error", f"events/{name}")]
    assert reading.problems[0].help == "rename it to `a.yml`"


def test_any_other_file_is_a_warning(read_with: ReadWith) -> None:
    assert told(read_with({"table.csv": "x"})) == [("D004", "warning", "events/table.csv")]


@pytest.mark.parametrize("name", ["actor", "source", "Places", "cuonts"])
def test_a_folder_that_is_nearly_right_is_an_error(read_with: ReadWith, name: str) -> None:
    assert told(read_with({f"{name}/a.yml": EVENT})) == [("D004", "error", f"events/{name}")]


@pytest.mark.parametrize("name", ["2024/a.yml", "2024/12/a.yml", "aftermath/a.yml"])
def test_events_may_stand_in_folders(read_with: ReadWith, name: str) -> None:
    reading = read_with({name: EVENT})
    assert reading.story is not None
    assert "a" in reading.story.event_by_id


def test_a_link_is_not_followed_to_files_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("title: Secret\n")
    folder = tmp_path / "events"
    folder.mkdir()
    (folder / "story.yml").write_text("title: A\n")
    (folder / "a.yml").symlink_to(secret)
    (folder / "actors").symlink_to(tmp_path)
    problems = read_story(folder).problems
    assert [problem.code for problem in problems] == ["D001", "D001"]
    assert all(problem.source_line is None for problem in problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "story.yml").write_text("title: A\n")
    os.mkfifo(tmp_path / "a.yml")
    assert [problem.code for problem in read_story(tmp_path).problems] == ["D001"]


def test_files_are_named_from_the_current_folder_where_they_lie_below_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "desk" / "events").mkdir(parents=True)
    (tmp_path / "desk" / "events" / "story.yml").write_text("x: y\n")
    monkeypatch.chdir(tmp_path / "desk")
    for folder in (Path("events"), tmp_path / "desk" / "events", Path("../desk/events/")):
        assert {problem.file for problem in read_story(folder).problems} == {"events/story.yml"}
    monkeypatch.chdir(tmp_path / "desk" / "events")
    assert {problem.file for problem in read_story(Path()).problems} == {"story.yml"}
