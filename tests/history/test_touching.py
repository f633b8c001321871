"""Which files of a story are not as they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.history import HistoryError, changed_files

EVENT = "title: A\ndate: 2024-12-06\nsources: [herald-2024-12-06]\n"


def test_files_that_were_added_or_changed(
    git: Callable[..., str], write: Callable[..., Path]
) -> None:
    folder = write({"a.yml": EVENT, "b.yml": EVENT, "c.yml": EVENT})
    git("add", ".")
    git("commit", "-qm", "Published")
    assert changed_files(folder, "HEAD") == frozenset()
    (folder / "a.yml").write_text(f"{EVENT}note: B\n")
    (folder / "b.yml").unlink()
    (folder / "actors" / "new.yml").write_text("names: New\nkind: person\n")
    assert changed_files(folder, "HEAD") == {"a.yml", "actors/new.yml"}


def test_a_commit_that_is_not_there(git: Callable[..., str], write: Callable[..., Path]) -> None:
    with pytest.raises(HistoryError):
        changed_files(write({"a.yml": EVENT}), "nowhere")
