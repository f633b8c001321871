"""Which files are meant, and how one is replaced."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline.problems import Problem
from dateline.reading import read_story
from dateline.reading.folder import SETTINGS, list_files
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
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Stories:
    """The files that were named, of one story or several."""

    problems: tuple[Problem, ...]
    """Every error in them."""
    sound_files: tuple[File, ...]
    """Those without one."""

    @classmethod
    def of(cls, paths: Iterable[Path]) -> Stories:
        """Return the files that paths name; a folder stands for all files of the story in it.

        Raises:
            PathError: a path leads to nothing, or to a file that is not one of a story.
        """
        wanted: dict[Path, list[Path]] = {}
        for path in paths:
            wanted.setdefault(_story_of(path), []).append(path)
        problems: list[Problem] = []
        files: list[File] = []
        for folder, named in wanted.items():
            meant = [file for file in _files(folder) if _is_meant(file.path, named)]
            _check_found(named, meant)
            names = {file.shown for file in meant}
            found = [p for p in read_story(folder).problems if p.severity == "error"]
            problems += [problem for problem in found if problem.file in names]
            faulty = {problem.file for problem in problems}
            files += [file for file in meant if file.shown not in faulty]
        return cls(tuple(problems), tuple(files))


def replace_file(change: Change) -> None:
    """Write a file whole or not at all; its permissions stay.

    Raises:
        OSError: it cannot be written.
    """
    descriptor, name = tempfile.mkstemp(dir=change.path.parent, prefix=f".{change.path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(change.after)
        shutil.copymode(change.path, name)
        Path(name).replace(change.path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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


def _is_meant(path: Path, named: Iterable[Path]) -> bool:
    return any(path.is_relative_to(_absolute(name)) for name in named)


def _check_found(named: Iterable[Path], meant: Iterable[File]) -> None:
    for path in named:
        if path.is_file() and all(file.path != _absolute(path) for file in meant):
            raise PathError(f"`{path}` is not a file that the story reads")
