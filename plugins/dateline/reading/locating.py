"""Where something stands in the files of a story, found when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Map
from pathlib import Path, PurePosixPath

from dateline.reading.folder import SETTINGS, kind_of, shown_path
from dateline.reading.identity import identify, source_id
from dateline.reading.nodes import Mapping, Node, Scalar, Sequence, Span
from dateline.reading.reader import read_file
from dateline.reading.storyfile import Kind, StoryFile


class Files:
    """The files of a story that has been read, each opened when it is asked for."""

    def __init__(self, folder: Path, files: Map[tuple[str, str], str]) -> None:
        """Take the story's folder and the file of each thing, by kind and id."""
        self._folder = folder
        self._shown = shown_path(folder)
        self._files = files
        self._read: dict[str, StoryFile] = {}

    def holding(self, kind: Kind, key: str) -> StoryFile:
        """Return the file in which a thing stands; for a source in place, that of its event."""
        path = SETTINGS if kind == "story" else self._files.get((kind, key), SETTINGS)
        if path not in self._read:
            shown = PurePosixPath(self._shown, path).as_posix()
            file = StoryFile(kind_of(path), path, shown, PurePosixPath(path).stem)
            file.tree = read_file(file, self._folder / path)
            identify(file)
            file.problems.clear()
            self._read[path] = file
        return self._read[path]


def thing_in(file: StoryFile, kind: Kind, key: str) -> Mapping | None:
    """Return a thing of a file: what the file holds, or a source that stands in place in it."""
    if file.tree is None or kind != "source" or (file.kind == "source" and file.id == key):
        return file.tree
    found = (node for node in _maps(file.tree) if node.get("title") and source_id(node) == key)
    return next(found, file.tree)


def place_at(tree: Node, path: tuple[str | int, ...]) -> Node:
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


def words_in(file: StoryFile, node: Node, words: str, occurrence: int = 0) -> Span | None:
    """Return where words stand in a text; None where they run over two lines.

    Args:
        file: the file in which the text stands.
        node: the text.
        words: what to look for, as it is written.
        occurrence: which of the places where they stand, from 0.
    """
    found = 0
    for number in range(node.span.line, min(node.span.end_line, len(file.lines)) + 1):
        line = file.lines[number - 1]
        start = node.span.column - 1 if number == node.span.line else 0
        while (column := line.find(words, start)) >= 0:
            if found == occurrence:
                return Span(number, column + 1, number, column + 1 + len(words))
            found += 1
            start = column + len(words)
    return None


def _maps(node: Node) -> Iterator[Mapping]:
    if isinstance(node, Scalar):
        return
    if isinstance(node, Mapping):
        yield node
    for child in (
        node.items
        if isinstance(node, Sequence)
        else [entry.value for entry in node.entries.values()]
    ):
        yield from _maps(child)
