"""Which part of a file each comment is about."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from dateline.writing.remarks import Loose
from dateline.writing.tree import Fields, Group, Remark, Unit


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list or map stands in the file."""

    group: Group
    column: int
    """Of its dashes or of the names of its fields, from 1."""
    end: tuple[int, int] | None
    """Where its brackets or braces close; None where it has none."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit, where it begins, the line on which its value ends, and what it stands in."""

    unit: Unit
    start: tuple[int, int]
    lines: tuple[int, int]
    """The line of its name or, of an item, of its beginning; and the line on which it ends."""
    inside: tuple[Place, ...]
    """The lists and maps around it, the outermost first."""


def hang(parts: Iterable[Loose], placed: list[Placed], root: Fields) -> None:
    """Hang comments and empty lines on the units that they are about.

    A comment behind something is about that; one on a line of its own is about what follows it,
    or, where it is indented like the fields or items above it and deeper than what follows, the
    last of those.

    Args:
        parts: the comments and empty lines in the order of the file.
        placed: every unit in the order of the file.
        root: the fields of the file.
    """
    hanger = _Hanger(placed, [unit.start for unit in placed], root)
    alone = [part for part in parts if part.stands_alone or not hanger.remark(part)]
    for index, gap in groupby(alone, hanger.index):
        hanger.fill(list(gap), index)


@dataclass(frozen=True, slots=True)
class _Hanger:
    placed: list[Placed]
    starts: list[tuple[int, int]]
    root: Fields

    def index(self, part: Loose) -> int:
        """Return the number of the unit that follows."""
        return bisect(self.starts, (part.line, part.column))

    def remark(self, part: Loose) -> bool:
        """Hang a comment on the unit on whose line it stands; False where there is none."""
        for unit in reversed(self.placed[: self.index(part)]):
            if part.line in unit.lines and not _has_closed(unit, part):
                if unit.unit.remark:
                    unit.unit.before.append(part.text)
                else:
                    begins_there = unit.lines[0] == part.line
                    unit.unit.remark = Remark(part.text, part.column - 1 if begins_there else 0)
                return True
        return False

    def fill(self, gap: list[Loose], index: int) -> None:
        """Hang the comments and empty lines that stand before a unit, or at the end."""
        following = self.placed[index] if index < len(self.placed) else None
        last = following.unit.before if following else self.root.tail
        previous = self.placed[index - 1] if index else None
        depth = 10_000
        empty: list[str] = []
        for part in gap:
            if not part.text:
                empty.append("")
                continue
            depth = min(depth, part.column)
            found = None if previous is None else _inner(part, depth, previous, following)
            lines = last if found is None else found
            depth = 0 if found is None else depth
            lines += [*empty, part.text]
            empty = []
        last += empty


def _has_closed(unit: Placed, part: Loose) -> bool:
    """Tell whether a unit stands in brackets that close before a comment."""
    closes = (place.end for place in unit.inside)
    return any(end is not None and end <= (part.line, part.column) for end in closes)


def _inner(part: Loose, depth: int, previous: Placed, following: Placed | None) -> list[str] | None:
    """Where a comment goes if it is about what stands above it; None if about what follows."""
    value = previous.unit.value
    is_around = isinstance(value, Group) and bool(value.units)
    if part.line < previous.lines[1] and not is_around:
        return previous.unit.before
    around = following.inside if following else ()
    left = [place for place in previous.inside if all(place is not other for other in around)]
    open_brackets = [p for p in left if p.end and (part.line, part.column) < p.end]
    if open_brackets:
        return open_brackets[-1].group.tail
    if following and depth <= following.inside[-1].column:
        return None
    fitting = [place for place in left if place.end is None and place.column <= depth]
    return fitting[-1].group.tail if fitting else None
