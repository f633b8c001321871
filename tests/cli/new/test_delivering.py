"""New files are written all together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli.new.delivering import write_all


def test_all_of_them_are_written(tmp_path: Path) -> None:
    write_all(tmp_path / "events", {"places/pier.yml": "names: Pier\n", "ferry.yml": "title: T\n"})
    assert (tmp_path / "events/places/pier.yml").read_text() == "names: Pier\n"
    assert (tmp_path / "events/ferry.yml").read_text() == "title: T\n"


def test_one_that_is_there_keeps_all_of_them_out(tmp_path: Path) -> None:
    (tmp_path / "ferry.yml").write_text("mine")
    with pytest.raises(FileExistsError):
        write_all(tmp_path, {"places/pier.yml": "names: Pier\n", "ferry.yml": "title: T\n"})
    assert (tmp_path / "ferry.yml").read_text() == "mine"
    assert not list(tmp_path.rglob("pier.yml"))
