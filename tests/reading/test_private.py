"""What is kept from run to run lies where nobody else can write."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dateline.reading.private import STORIES, cache_folder, read_private, write_private

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows guards the user's profile")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "a.trees"


def test_what_was_written_is_read(file: Path) -> None:
    assert read_private(file) is None
    write_private(file, b"one")
    write_private(file, b"two")
    assert read_private(file) == b"two"
    assert [path.name for path in file.parent.iterdir()] == ["a.trees"]


def test_who_reads_while_others_write_gets_one_whole(file: Path) -> None:
    whole = [bytes([65 + number]) * 200_000 for number in range(4)]
    write_private(file, whole[0])
    with ThreadPoolExecutor() as pool:
        writing = [pool.submit(write_private, file, whole[n % 4]) for n in range(40)]
        while not all(done.done() for done in writing):
            assert read_private(file) in whole
    assert [path.name for path in file.parent.iterdir()] == ["a.trees"]


@posix
def test_nobody_else_can_look_in(file: Path) -> None:
    write_private(file, b"one")
    assert [path.stat().st_mode & 0o777 for path in (file.parent, file)] == [0o700, 0o600]


@posix
@pytest.mark.parametrize("which", ["folder", "file"])
def test_what_others_could_have_written_is_not_believed(file: Path, which: str) -> None:
    write_private(file, b"one")
    (file.parent if which == "folder" else file).chmod(0o777)
    assert read_private(file) is None


@posix
def test_what_belongs_to_somebody_else_is_not_believed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_private(file, b"one")
    stranger = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: stranger)
    assert read_private(file) is None
    write_private(file, b"two")
    monkeypatch.undo()
    assert read_private(file) == b"one"


@posix
def test_a_link_is_not_followed(file: Path, tmp_path: Path) -> None:
    write_private(file, b"one")
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert read_private(file) is None


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in the way")
    write_private(tmp_path / "kept" / "a.trees", b"one")
    assert read_private(tmp_path / "kept" / "a.trees") is None


def test_the_stories_checked_longest_ago_are_forgotten(file: Path) -> None:
    for number in range(STORIES + 3):
        path = file.with_name(f"{number}.trees")
        write_private(path, b"x")
        os.utime(path, (number, number))
    write_private(file, b"x")
    assert len(list(file.parent.iterdir())) == STORIES
    assert not file.with_name("0.trees").exists()
    assert file.exists()


@pytest.mark.parametrize(
    ("system", "environment", "folder"),
    [
        ("linux", {"HOME": "/home/me"}, "/home/me/.cache/dateline"),
        ("linux", {"HOME": "/home/me", "XDG_CACHE_HOME": "/kept"}, "/kept/dateline"),
        ("linux", {"HOME": "/home/me", "XDG_CACHE_HOME": "kept"}, "/home/me/.cache/dateline"),
        ("darwin", {"HOME": "/Users/me"}, "/Users/me/Library/Caches/dateline"),
        ("linux", {}, None),
    ],
)
def test_the_folder_is_the_users_own(
    system: str, environment: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    found = cache_folder(environment)
    assert found == (Path(folder) if folder else None)
