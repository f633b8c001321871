"""A whole story of every kind of file, into which a test puts its mistakes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.reading import Reading, read_story

BASE = Path(__file__).parents[1] / "golden" / "problems" / "base"


@pytest.fixture
def read_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_among: Callable[..., Path]
) -> Callable[..., Reading]:
    """Read the whole story with files of the test's own, in the folder `events`."""
    monkeypatch.chdir(tmp_path)
    return lambda files: read_story(write_among(BASE, files))
