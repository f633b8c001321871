"""`dateline new` on a real terminal: whoever sits there is asked, and may go at any time."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Added = Callable[[], set[str]]
Sit = Callable[..., int]

LEFT = "\x04"
"""What Ctrl-D sends."""


@pytest.fixture
def sit(story: Path) -> Sit:
    """Run `dateline new` on a terminal on which everything is typed ahead; return its exit code."""

    def at_terminal(typed: str, *arguments: str) -> int:
        ours, its = pty.openpty()
        os.write(ours, typed.encode())
        command = [str(Path(sys.executable).with_name("dateline")), "new", *arguments]
        with subprocess.Popen(command, stdin=its, stdout=its, stderr=its, cwd=story.parent) as run:
            code = run.wait(timeout=60)
        os.close(ours)
        os.close(its)
        return code

    return at_terminal


def test_answers_on_a_terminal_make_a_file(sit: Sit, files: Added) -> None:
    assert sit("Jane Roe\nperson\n\nA witness.\n", "actor") == 0
    assert files() == {"actors/jane-roe.yml"}


def test_whoever_goes_leaves_nothing_behind(sit: Sit, files: Added) -> None:
    assert sit(f"Jane Roe\n{LEFT}", "actor") == 2
    assert files() == set()


def test_nobody_is_asked_who_says_yes_to_everything(sit: Sit, files: Added) -> None:
    assert sit("", "actor", "--yes", "--name", "Jane Roe", "--kind", "person") == 0
    assert files() == {"actors/jane-roe.yml"}
