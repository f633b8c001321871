"""Trees of nodes as plain lists, which JSON can hold, and back."""

from __future__ import annotations

from typing import Any

from dateline.reading.nodes import Entry, Mapping, Node, Scalar, Sequence, Span


def pack(node: Node) -> list[Any]:
    """Return a tree as lists, maps, numbers and texts."""
    if isinstance(node, Scalar):
        return [*node.span, node.text]
    if isinstance(node, Sequence):
        return [*node.span, [pack(item) for item in node.items]]
    fields = {name: [*entry.key.span, pack(entry.value)] for name, entry in node.entries.items()}
    return [*node.span, fields]


def unpack(packed: list[Any]) -> Node:
    """Return the tree that was packed, made of new nodes.

    Raises:
        TypeError, ValueError, LookupError: This is no packed tree.
    """
    held = packed[4]
    if isinstance(held, dict):
        return Mapping(_span(packed), {name: _entry(name, field) for name, field in held.items()})
    if isinstance(held, list):
        return Sequence(_span(packed), [unpack(item) for item in held])
    return Scalar(_span(packed), held)


def _entry(name: str, packed: list[Any]) -> Entry:
    return Entry(Scalar(_span(packed), name), unpack(packed[4]))


def _span(packed: list[Any]) -> Span:
    # twice as fast as `Span(…)`, and a story has hundreds of thousands
    return tuple.__new__(Span, packed[:4])
