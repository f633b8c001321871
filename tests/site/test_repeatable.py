"""Two builds of one commit are the same to the byte: other folder, time zone, hash seed, locale."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
PARTS = ("docs", "events", "manual", "mkdocs.yml", "mkdocs.manual.yml")


def copy_of_the_story(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name in PARTS:
        part = ROOT / name
        (shutil.copytree if part.is_dir() else shutil.copy)(part, folder / name)
    return folder


def content(site: Path) -> dict[str, bytes]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path, publish: Callable[..., Path]) -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1733652000"}
    one = publish(
        copy_of_the_story(tmp_path / "here"),
        **epoch,
        TZ="Asia/Damascus",
        PYTHONHASHSEED="1",
        LC_ALL="C",
    )
    other = publish(
        copy_of_the_story(tmp_path / "over/there"),
        **epoch,
        TZ="America/Los_Angeles",
        PYTHONHASHSEED="2",
        LC_ALL="C.UTF-8",
    )
    first, second = content(one), content(other)
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_no_page_tells_where_it_was_built(own_site: Path) -> None:
    telling = str(ROOT).encode()
    assert [name for name, text in content(own_site).items() if telling in text] == []
