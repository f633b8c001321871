"""Where the comments and empty lines of a file are: what lies between its texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.reading.nodes import Mapping, Node, Scalar, Span

_COMMENT = re.compile(r"(?:^|(?<=\s))#")


class Loose(NamedTuple):
    """A comment, or an empty line."""

    line: int
    """From 1."""
    column: int
    """From 1."""
    text: str
    """The comment with its `#`; the empty text for an empty line."""
    stands_alone: bool
    """Whether nothing else is on its line."""


def loose_parts(lines: list[str], root: Node) -> Iterator[Loose]:
    """Yield the comments and empty lines of a file in their order.

    Args:
        lines: the file's lines.
        root: what the file holds.
    """
    within, ends = _covered(lines, list(_scalars(root)))
    for number, line in enumerate(lines, 1):
        if number in within:
            continue
        start = ends.get(number, 0)
        comment = _comment_after(line, start)
        if comment is not None:
            alone = not line[:comment].strip()
            yield Loose(number, comment + 1, line[comment:].rstrip(), alone)
        elif not line.strip():
            yield Loose(number, 1, "", stands_alone=True)


def _comment_after(line: str, start: int) -> int | None:
    found = _COMMENT.search(line, start)
    return found.start() if found else None


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        if node.text is not None:
            yield node
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            yield entry.key
            yield from _scalars(entry.value)
    else:
        for item in node.items:
            yield from _scalars(item)


def _covered(lines: list[str], scalars: Iterable[Scalar]) -> tuple[set[int], dict[int, int]]:
    """Return the lines that lie in a text, and by line where the last text on it ends."""
    within: set[int] = set()
    ends: dict[int, int] = {}
    for scalar in scalars:
        span = scalar.span
        if is_block_scalar(lines, scalar):
            ends[span.line] = span.column
            within.update(range(span.line + 1, last_line(lines, span) + 1))
        else:
            within.update(range(span.line, span.end_line))
            within.discard(span.end_line)
            ends[span.end_line] = span.end_column - 1
    return within, ends


def is_block_scalar(lines: list[str], scalar: Scalar) -> bool:
    """Tell whether a text is written below `|` or `>`."""
    return character_at(lines, scalar.span) in ("|", ">")


def last_line(lines: list[str], span: Span) -> int:
    """Return the last line, from 1, of a text below `|` or `>`, without empty ones after it."""
    last = span.end_line if span.end_column > 1 else span.end_line - 1
    while last > span.line and not lines[last - 1].strip():
        last -= 1
    return last


def character_at(lines: list[str], span: Span) -> str:
    """Return the character with which something begins; empty where nothing stands there."""
    return lines[span.line - 1][span.column - 1 : span.column] if span.line <= len(lines) else ""
