"""Stories that `dateline init` starts, each in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main


@pytest.fixture
def started(tmp_path: Path) -> Callable[..., Path]:
    """Start a story with some options and return its folder."""

    def start(*options: str) -> Path:
        folder = tmp_path / "flood-2026"
        assert main(["init", str(folder), *options]) == 0
        return folder

    return start
