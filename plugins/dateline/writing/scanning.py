"""A file of the story -> its tree with the comments on each part of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.reading import nodes
from dateline.reading.nodes import Span
from dateline.writing.hanging import Place, Placed, hang
from dateline.writing.remarks import character_at, is_block_scalar, loose_parts
from dateline.writing.tree import MODELINE, Document, Fields, Items, Node, Scalar, Style, Unit

_STYLES: dict[str, Style] = {"|": "literal", ">": "folded", '"': "quoted", "'": "quoted"}


def scan(root: nodes.Mapping, lines: list[str]) -> Document:
    """Return what a file holds, with its comments.

    Args:
        root: its fields, as the reader parsed them and nothing else has touched them.
        lines: its lines.
    """
    scanner = _Scanner(lines)
    fields = scanner.group(root)
    assert isinstance(fields, Fields)  # noqa: S101 - the root is a map
    hang(loose_parts(lines, root), scanner.placed, fields)
    return Document(fields, _split_head(fields))


def _split_head(root: Fields) -> list[str]:
    """Take from the first field the comments that are about the file."""
    above = root.units[0].before
    ends = [n for n, line in enumerate(above) if not line or line.startswith(MODELINE)]
    end = ends[-1] + 1 if ends else 0
    head, root.units[0].before = above[:end], above[end:]
    return head


@dataclass(slots=True)
class _Scanner:
    lines: list[str]
    placed: list[Placed] = field(default_factory=list)
    """Every unit in the order of the file, the outer one of two that begin together first."""

    def group(
        self, node: nodes.Mapping | nodes.Sequence, around: tuple[Place, ...] = ()
    ) -> Fields | Items:
        """Return a list or map."""
        group = Fields() if isinstance(node, nodes.Mapping) else Items()
        inside = (*around, Place(group, node.span.column, self._closes(node)))
        if isinstance(node, nodes.Mapping):
            for name, entry in node.entries.items():
                group.units.append(self._unit(entry.value, name, entry.key.span, inside))
        else:
            for item in node.items:
                group.units.append(self._unit(item, None, item.span, inside))
        return group

    def _unit(
        self, node: nodes.Node, key: str | None, start: Span, inside: tuple[Place, ...]
    ) -> Unit:
        unit = Unit(Scalar(None), key)
        ends = self._last_line(node) or start.line
        self.placed.append(Placed(unit, (start.line, start.column), (start.line, ends), inside))
        unit.value = self._value(node, inside)
        return unit

    def _value(self, node: nodes.Node, inside: tuple[Place, ...]) -> Node:
        if isinstance(node, nodes.Scalar):
            opening = character_at(self.lines, node.span) if node.text is not None else ""
            return Scalar(node.text, _STYLES.get(opening, "plain"))
        return self.group(node, inside)

    def _closes(self, node: nodes.Node) -> tuple[int, int] | None:
        """Where the brackets or braces of a list or map close; None where it has none."""
        is_flow = character_at(self.lines, node.span) in ("{", "[")
        return (node.span.end_line, node.span.end_column) if is_flow else None

    def _last_line(self, node: nodes.Node) -> int | None:
        """The line behind whose end a comment is about a value; None if it has no such line."""
        if not isinstance(node, nodes.Scalar):
            closes = self._closes(node)
            return closes[0] if closes else None
        if node.text is None:
            return None
        return node.span.line if is_block_scalar(self.lines, node) else node.span.end_line
