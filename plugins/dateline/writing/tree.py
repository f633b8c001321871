"""What a YAML file holds while it is being laid out: texts, lists and maps with their comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

MODELINE = "# yaml-language-server: $schema="
"""How the line begins that tells editors which schema a file has."""

Style = Literal["plain", "quoted", "folded", "literal"]
"""How a text is written: bare, in quotation marks, below `>` or below `|`."""


class Remark(NamedTuple):
    """A comment at the end of a line."""

    text: str
    """The comment with its `#`."""
    column: int = 0
    """In which column it stood, from 0, so that comments below one another stay so; 0 for none."""


@dataclass(slots=True)
class Scalar:
    """A text."""

    text: str | None
    """What it says; None where nothing stands there."""
    style: Style = "plain"


@dataclass(slots=True)
class Unit:
    """A field with its value, or an item of a list, and the comments on it."""

    value: Node
    key: str | None = None
    """The field's name; None for an item."""
    before: list[str] = field(default_factory=list)
    """The lines above it: comments, and the empty text for an empty line."""
    remark: Remark | None = None
    """The comment at the end of its line."""

    def put(self, text: str) -> None:
        """Put a text in the place of its value."""
        self.value = Scalar(text)
        if self.remark:
            self.remark = Remark(self.remark.text)


@dataclass(slots=True)
class Group:
    """What lists and maps have in common."""

    units: list[Unit] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    """Comments and empty lines below the last unit."""


class Fields(Group):
    """A map."""

    def get(self, name: str) -> Node | None:
        """Return the value of a field; None where there is none."""
        return next((unit.value for unit in self.units if unit.key == name), None)


class Items(Group):
    """A list."""


Node = Scalar | Fields | Items


@dataclass(slots=True)
class Document:
    """A file."""

    root: Fields
    head: list[str] = field(default_factory=list)
    """The comments at the top that are about the file, the line for editors' schemas included."""


def has_comments(node: Node) -> bool:
    """Tell whether any comment stands inside a list or map."""
    return any(inside(node))


def inside(node: Node) -> Iterator[str]:
    """Yield every comment inside a list or map."""
    if isinstance(node, Scalar):
        return
    for unit in node.units:
        yield from filter(None, unit.before)
        if unit.remark:
            yield unit.remark.text
        yield from inside(unit.value)
    yield from filter(None, node.tail)
