"""A whole story about which nobody has anything to ask, into which a test puts its own files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.advice import advise, locate
from dateline.problems import Problem
from dateline.reading import read_story

BASE = Path(__file__).parents[1] / "golden" / "advice" / "base"


@pytest.fixture
def advised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_among: Callable[..., Path]
) -> Callable[..., tuple[Problem, ...]]:
    """Return the advice on the story with files of the test's own, in the folder `events`."""
    monkeypatch.chdir(tmp_path)

    def read(files: dict[str, str], mentioned: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
        folder = write_among(BASE, files)
        reading = read_story(folder)
        assert reading.story is not None, reading.problems
        return locate(reading.story, folder, advise(reading.story, mentioned))

    return read
