"""Which Chromium the browser tests drive, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser import ensure_browser, find_browser


def install(folder: Path, name: str, script: str) -> Path:
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def path_of_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with a launcher that has lost its program, and a browser that starts."""
    install(tmp_path, "chromium", "echo 'please install the real one' >&2; exit 1")
    install(tmp_path, "google-chrome", "echo Google Chrome 150.0")
    monkeypatch.delenv("DATELINE_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_a_browser_that_does_not_start_is_passed_over(path_of_two: Path) -> None:
    assert find_browser() == path_of_two / "google-chrome"


def test_the_variable_goes_before_the_path(
    path_of_two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = install(path_of_two / "mine", "browser", "echo Chromium 151.0")
    monkeypatch.setenv("DATELINE_CHROMIUM", str(chosen))
    assert ensure_browser() == chosen


def test_a_named_browser_that_does_not_start_is_told_and_nothing_else_is_tried(
    path_of_two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_CHROMIUM", str(path_of_two / "gone"))
    with pytest.raises(RuntimeError, match=r"DATELINE_CHROMIUM names .*gone, which does not start"):
        ensure_browser()
