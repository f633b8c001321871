"""Ways through a tree: everything at a path, and the same tree as the reader's rules know it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.reading import nodes
from dateline.writing.tree import Fields, Items, Node, Scalar, Unit

_NOWHERE = nodes.Span(1, 1, 1, 2)


def owners(root: Fields, path: str) -> Iterator[tuple[Fields, Unit]]:
    """Yield each unit at a path such as `claims.*.sources.*`, with the map of its last field.

    `*` stands for each item of a list (one value alone is a list of one) and `**` for each value
    of a map, as in `reading.nodes.at`.
    """
    yield from _below(Unit(root), root, path.split("."))


def _below(unit: Unit, owner: Fields, path: list[str]) -> Iterator[tuple[Fields, Unit]]:
    if not path:
        yield owner, unit
        return
    step, *rest = path
    value = unit.value
    if step == "*":
        items = value.units if isinstance(value, Items) else [unit]
        for item in items:
            yield from _below(item, owner, rest)
    elif isinstance(value, Fields):
        for child in value.units:
            if step in ("**", child.key):
                yield from _below(child, value, rest)


def as_read(node: Node) -> nodes.Node:
    """Return a tree as the reader has it, without places in a file."""
    if isinstance(node, Scalar):
        return nodes.Scalar(_NOWHERE, node.text)
    if isinstance(node, Items):
        return nodes.Sequence(_NOWHERE, [as_read(unit.value) for unit in node.units])
    return fields_as_read(node)


def fields_as_read(fields: Fields) -> nodes.Mapping:
    """Return a map as the reader has it."""
    entries = {
        unit.key: nodes.Entry(nodes.Scalar(_NOWHERE, unit.key), as_read(unit.value))
        for unit in fields.units
        if unit.key is not None
    }
    return nodes.Mapping(_NOWHERE, entries)
