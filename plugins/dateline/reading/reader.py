"""A folder of YAML files -> a story, or every problem at once."""

from __future__ import annotations

from collections import abc
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dateline.problems import Problem
from dateline.reading.assembling import assemble
from dateline.reading.decoding import decode, read_bytes
from dateline.reading.folder import SETTINGS, list_files, shown_path
from dateline.reading.identity import identify
from dateline.reading.inline import Lifter
from dateline.reading.known import Known, know
from dateline.reading.nodes import Mapping
from dateline.reading.parsing import parse
from dateline.reading.pausing import garbage_collector_paused
from dateline.reading.resolving import resolve
from dateline.reading.rules import check_rules
from dateline.reading.storyfile import START, StoryFile
from dateline.reading.trees import Trees, digest_of
from dateline.story.story import Story


@dataclass(frozen=True)
class Reading:
    """What came of reading a story."""

    story: Story | None
    """The story; None where any problem is an error."""
    problems: tuple[Problem, ...]
    """Every problem of every file, sorted by file and line."""


Unwritten = abc.Mapping[str, bytes]
"""Files that are not written yet: their paths from the story's folder, and what they will hold."""


def read_story(
    folder: Path, trees: Trees | None = None, unwritten: Unwritten | None = None
) -> Reading:
    """Read a story's folder.

    Nothing in the folder makes this raise: whatever is wrong in it comes back as a problem.

    Args:
        folder: The story's folder.
        trees: What unchanged files held when they were read before.
        unwritten: Files that are read as if they stood in the folder already.
    """
    with garbage_collector_paused():
        return _read(_files(folder, trees, unwritten or {}), folder)


def survey(folder: Path, trees: Trees | None = None) -> Known:
    """Return what a story knows: every id and name, whatever else is wrong in its files."""
    with garbage_collector_paused():
        return _know(_files(folder, trees, {}), Lifter())


def read_file(file: StoryFile, path: Path, trees: Trees | None = None) -> Mapping | None:
    """Return the fields of one file; None, and problems, where it holds none."""
    data = read_bytes(file, path)
    return None if data is None else _tree(file, data, trees)


def _files(folder: Path, trees: Trees | None, unwritten: Unwritten) -> list[StoryFile]:
    """The story's files with what they hold."""
    files = list_files(folder, unwritten)
    for file in files:
        if file.path in unwritten:
            file.tree = _tree(file, unwritten[file.path], trees)
        elif not file.problems:
            file.tree = read_file(file, folder / file.path, trees)
    if trees:
        trees.save()
    return files


def _tree(file: StoryFile, data: bytes, trees: Trees | None) -> Mapping | None:
    digest = digest_of(data) if trees else ""
    kept = trees.get(digest) if trees else None
    if kept:
        tree, file.has_blanks = kept
        file.unsplit = data
        return tree
    text = decode(file, data)
    made = None if text is None else parse(file, text)
    if trees and made and not file.problems:
        trees.put(digest, made, has_blanks=file.has_blanks)
    return made


def _know(files: list[StoryFile], lifter: Lifter) -> Known:
    """Give everything its id and return what is known."""
    for file in files:
        identify(file)
        if file.kind == "source":
            lifter.know(file)
    for file in files:
        lifter.lift(file)
    return know(files, lifter.lifted)


def _read(files: list[StoryFile], folder: Path) -> Reading:
    lifter = Lifter()
    known = _know(files, lifter)
    for file in files:
        resolve(file, known, folder)
    story = assemble(files, lifter.lifted, known)
    check_rules(files, lifter.lifted, known)
    problems = _problems(files, folder)
    has_error = any(problem.severity == "error" for problem in problems)
    return Reading(None if has_error else story, problems)


def _problems(files: Iterable[StoryFile], folder: Path) -> tuple[Problem, ...]:
    found = {problem for file in files for problem in file.problems}
    if folder.is_dir() and not any(file.kind == "story" for file in files):
        missing = StoryFile(
            "story", SETTINGS, PurePosixPath(shown_path(folder), SETTINGS).as_posix()
        )
        cure = "write one with a line such as `title: What the story is called`"
        missing.report("D044", START, f"the story has no `{SETTINGS}`", cure=cure)
        found.update(missing.problems)
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
