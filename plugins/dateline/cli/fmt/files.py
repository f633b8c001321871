"""Which files are meant, and how one is replaced."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline.problems import Problem
from dateline.reading import read_story
from dateline.reading.folder import SETTINGS, list_files, shown_path
from dateline.reading.storyfile import Kind


class PathError(ValueError):
    """A path names nothing that can be put into the house style."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a story."""

    path: Path
    kind: Kind
    shown: str
    """As problems name it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file, and what is to stand in it."""

    path: Path
    shown: str
    before: bytes | None
    """What stands there; None for a file that is not there yet."""
    after: bytes


@dataclass(frozen=True, slots=True)
class Folder:
    """A story's folder, and which of its files were named."""

    path: Path
    shown: str
    """As problems name it."""
    problems: tuple[Problem, ...]
    """Every error in the files that were named."""
    sound: tuple[File, ...]
    """All files of the story that have no error, named or not."""
    meant: frozenset[Path]
    """The files that were named."""
    faulty: tuple[File, ...]
    """The files of the story that have one."""


def folders_of(paths: Iterable[Path]) -> list[Folder]:
    """Return the stories whose files paths name; a folder stands for all files in it.

    Raises:
        PathError: a path leads to nothing, or to a file that is not one of a story.
    """
    wanted: dict[Path, list[Path]] = {}
    for path in paths:
        wanted.setdefault(_story_of(path), []).append(path)
    return [_folder(folder, named) for folder, named in wanted.items()]


def _folder(folder: Path, named: list[Path]) -> Folder:
    files = _files(folder)
    names = {_absolute(path) for path in named}
    meant = [file for file in files if not names.isdisjoint((file.path, *file.path.parents))]
    _check_found(named, meant)
    shown = {file.shown for file in meant}
    found = [p for p in read_story(folder).problems if p.severity == "error"]
    faulty = {problem.file for problem in found}
    return Folder(
        folder,
        shown_path(folder),
        tuple(problem for problem in found if problem.file in shown),
        tuple(file for file in files if file.shown not in faulty),
        frozenset(file.path for file in meant),
        tuple(file for file in files if file.shown in faulty),
    )


def put_in_place(change: Change) -> None:
    """Write a file whole or not at all; its permissions stay.

    Raises:
        OSError: it cannot be written.
    """
    folder = change.path.parent
    folder.mkdir(exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=f".{change.path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(change.after)
        Path(name).chmod(_mode(change.path))
        Path(name).replace(change.path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of a file, or those that a new one gets here."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _files(folder: Path) -> list[File]:
    return [File(_absolute(folder / f.path), f.kind, f.shown) for f in list_files(folder) if f.id]


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def _story_of(path: Path) -> Path:
    """The folder of the story to which a file or folder belongs."""
    if not path.exists():
        raise PathError(f"there is no `{path}`; name the story's folder or files in it")
    above = [path, *_absolute(path).parents]
    for folder in above:
        if (folder / SETTINGS).is_file():
            return _absolute(folder)
    if path.is_dir():
        return _absolute(path)
    raise PathError(f"`{path}` is in no story: no folder above it holds a {SETTINGS}")


def _check_found(named: Iterable[Path], meant: Iterable[File]) -> None:
    for path in named:
        if path.is_file() and all(file.path != _absolute(path) for file in meant):
            raise PathError(f"`{path}` is not a file that the story reads")
