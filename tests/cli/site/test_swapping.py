"""Two renames put the next site in the old one's place; an interrupted swap is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli.site.failure import MisuseError
from dateline.cli.site.swapping import fresh_folder, mend, require_replaceable, swap


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(text)
    return folder


def shown(site: Path) -> str:
    return (site / "index.html").read_text()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_next_site_takes_the_old_one_s_place(tmp_path: Path) -> None:
    site = written(tmp_path / "site", "old")
    swap(written(fresh_folder(site), "new"), site)
    assert shown(site) == "new"
    assert names(tmp_path) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    site = tmp_path / "made/on/the/way/site"
    swap(written(fresh_folder(site), "new"), site)
    assert shown(site) == "new"


def test_what_a_run_left_behind_is_not_built_upon(tmp_path: Path) -> None:
    written(tmp_path / "site.next", "half")
    assert names(fresh_folder(tmp_path / "site")) == []


def test_a_swap_that_stopped_between_the_renames_is_mended(tmp_path: Path) -> None:
    written(tmp_path / "site.previous", "old")
    written(tmp_path / "site.next", "new")
    told = mend(tmp_path / "site")
    assert shown(tmp_path / "site") == "old"
    assert names(tmp_path) == ["site"]
    assert told == "The last run was interrupted; site is back as it was before."


def test_a_swap_that_stopped_before_cleaning_up_is_finished(tmp_path: Path) -> None:
    written(tmp_path / "site.previous", "old")
    written(tmp_path / "site", "new")
    assert mend(tmp_path / "site") is None
    assert shown(tmp_path / "site") == "new"
    assert names(tmp_path) == ["site"]


def test_where_nothing_was_interrupted_there_is_nothing_to_mend(tmp_path: Path) -> None:
    assert mend(tmp_path / "site") is None
    assert names(tmp_path) == []


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path) -> None:
    site = written(tmp_path / "site", "old")
    with pytest.raises(OSError, match="not-there"):
        swap(tmp_path / "not-there", site)
    assert shown(site) == "old"


def test_a_folder_of_other_things_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/me.jpg").write_text("x")
    with pytest.raises(MisuseError, match="is not a built site"):
        require_replaceable(tmp_path / "photos")


def test_a_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x")
    with pytest.raises(MisuseError, match="is not a built site"):
        require_replaceable(tmp_path / "site")


def test_a_built_site_an_empty_folder_and_nothing_can_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    require_replaceable(tmp_path / "empty")
    require_replaceable(tmp_path / "nothing")
    require_replaceable(written(tmp_path / "site", "old"))
