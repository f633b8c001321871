"""Where in the present files a change stands."""

from __future__ import annotations

from collections.abc import Mapping as Map
from pathlib import Path, PurePosixPath

from dateline.history.change import Change
from dateline.history.telling import Telling
from dateline.problems import Problem
from dateline.reading.folder import shown_path
from dateline.reading.identity import identify
from dateline.reading.nodes import Mapping, Node, Sequence
from dateline.reading.reader import read_file
from dateline.reading.storyfile import START, StoryFile


class Locator:
    """Makes a problem of each change, at the place of the present file where it stands."""

    def __init__(self, folder: Path, files: Map[tuple[str, str], str]) -> None:
        """Take the story's folder and the file of each thing, by kind and id."""
        self._folder = folder
        self._files = files
        self._read: dict[str, StoryFile] = {}

    def problem(self, change: Change, telling: Telling) -> Problem:
        """Return a change as a problem; what has no file any more, at the file that it had."""
        file = self._file(change)
        file.problems.clear()
        file.report(
            change.code,
            _place(file.tree, change.path) if file.tree else START,
            telling.message,
            label=telling.label,
            cure=telling.cure,
            severity=telling.severity,
        )
        return file.problems[0]

    def _file(self, change: Change) -> StoryFile:
        path = self._files[change.kind, change.id]
        if path not in self._read:
            shown = PurePosixPath(shown_path(self._folder), path).as_posix()
            file = StoryFile(change.kind, path, shown, PurePosixPath(path).stem)
            file.tree = read_file(file, self._folder / path)
            identify(file)
            self._read[path] = file
        return self._read[path]


def _place(tree: Node, path: tuple[str | int, ...]) -> Node:
    """Return what stands at a path, as far along it as there is anything; of a list, its name."""
    node = name = tree
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            name = node.entries[step].key
            node = node.entries[step].value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return name if isinstance(node, Sequence) else node
