"""What a YAML file holds, as text, lists and maps that know where they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple


class Span(NamedTuple):
    """Where something stands in a file; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(slots=True)
class Scalar:
    """A text."""

    span: Span
    text: str | None
    """The text as written; None where nothing stands there, or `null` or `~`."""


@dataclass(slots=True)
class Sequence:
    """A list."""

    span: Span
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A field and its value."""

    key: Scalar
    value: Node


@dataclass(slots=True)
class Mapping:
    """A map from field to value, in the order of the file."""

    span: Span
    entries: dict[str, Entry] = field(default_factory=dict)

    def get(self, name: str) -> Node | None:
        """Return the value of a field; None where it is missing or empty."""
        entry = self.entries.get(name)
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.text is None):
            return None
        return entry.value

    def text(self, name: str) -> str | None:
        """Return the value of a field if it is a text."""
        value = self.get(name)
        return value.text if isinstance(value, Scalar) else None


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """Return a node as str, list and dict; a field with an empty value is left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    values = ((name, plain(entry.value)) for name, entry in node.entries.items())
    return {name: value for name, value in values if value is not None}


def blanks(root: Node) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every field with nothing after it."""
    if isinstance(root, Scalar):
        if root.text is None:
            yield ()
        return
    children: list[tuple[str | int, Node]] = (
        list(enumerate(root.items))
        if isinstance(root, Sequence)
        else [(name, entry.value) for name, entry in root.entries.items()]
    )
    for step, child in children:
        yield from ((step, *path) for path in blanks(child))


def at(root: Node, path: str) -> Collection[Node]:
    """Return every node at a path such as `claims.*.sources.*`.

    `*` stands for each item of a list (one value alone is a list of one), `**` for each value of
    a map and `@` for each of its keys. The empty path is the root itself.
    """
    nodes = [root]
    for step in _steps(path):
        if len(nodes) == 1:  # by far the most frequent case
            nodes = _children(nodes[0], step)
        elif nodes:
            nodes = [child for node in nodes for child in _children(node, step)]
        else:
            break
    return nodes


@cache
def _steps(path: str) -> tuple[str, ...]:
    return tuple(filter(None, path.split(".")))


def _children(node: Node, step: str) -> list[Node]:
    if step == "*":
        return node.items if isinstance(node, Sequence) else [node]
    if not isinstance(node, Mapping):
        return []
    if step == "**":
        return [entry.value for entry in node.entries.values()]
    if step == "@":
        return [entry.key for entry in node.entries.values()]
    child = node.get(step)
    return [] if child is None else [child]


def texts(root: Node, path: str) -> list[str]:
    """Return every text at a path."""
    return [node.text for node in at(root, path) if isinstance(node, Scalar) and node.text]
