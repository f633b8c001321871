"""A file of the story while it is being read, and the problems found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from dateline.problems import Problem, Severity
from dateline.reading.nodes import Mapping, Node, Span

Kind = Literal["story", "event", "actor", "place", "source", "count", "page", "block"]
"""What a file holds; a page is written by hand, and a block is a part of one."""

START = Span(1, 1, 1, 2)
"""Stands for a file as a whole; no line of it is shown."""

_BREAK = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, counted as editors do."""
    return _BREAK.split(text)


@dataclass(slots=True)
class StoryFile:
    """One file of the story's folder."""

    kind: Kind
    path: str
    """From the story's folder, with `/`: `actors/jordan.yml`."""
    shown: str
    """As problems name it: `events/actors/jordan.yml`."""
    id: str = ""
    """The file's stem."""
    lines: list[str] = field(default_factory=list)
    unsplit: bytes = b""
    """The file as it is, where nobody has needed its lines yet."""
    tree: Mapping | None = None
    """What it holds; None where it cannot be read."""
    has_blanks: bool = False
    """Whether it has a field with nothing after it."""
    problems: list[Problem] = field(default_factory=list)

    def report(  # noqa: PLR0913 - a problem has that many parts
        self,
        code: str,
        where: Span | Node,
        message: str,
        *,
        label: str = "",
        cure: str = "",
        severity: Severity = "error",
    ) -> None:
        """Note a problem at a place of this file."""
        span = where if isinstance(where, Span) else caret_span(where)
        line = None if where is START else self._line(span.line)
        self.problems.append(
            Problem(
                code=code,
                message=message,
                file=self.shown,
                line=span.line,
                column=span.column,
                length=_length(span, line or ""),
                source_line=line,
                label=label,
                help=cure,
                severity=severity,
            )
        )

    def _line(self, number: int) -> str | None:
        if self.unsplit:
            self.lines = split_lines(self.unsplit.decode("utf-8-sig"))
            self.unsplit = b""
        return self.lines[number - 1] if number <= len(self.lines) else None


def caret_span(node: Node) -> Span:
    """Return what to underline for a node: of a map, its first field."""
    if isinstance(node, Mapping) and node.entries:
        first = next(iter(node.entries.values())).key.span
        if (first.line, first.column) == (node.span.line, node.span.column):
            return first
    return node.span


def _length(span: Span, line: str) -> int:
    """How much to underline: what stands on the first line."""
    if span.end_line == span.line:
        return max(1, span.end_column - span.column)
    return max(1, len(line.rstrip()) - span.column + 1)
