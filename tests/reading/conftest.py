"""A whole story of every kind of file, into which a test puts its mistakes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.reading import Reading, read_story

BASE = Path(__file__).parents[1] / "golden" / "problems" / "base"


@pytest.fixture
def read_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Reading]:
    """Read the whole story with files of the test's own, in the folder `events`."""
    monkeypatch.chdir(tmp_path)

    def read(files: dict[str, str | bytes | None]) -> Reading:
        folder = Path("events")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(BASE, folder)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_story(folder)

    return read
