"""Names on a static map: the weightier first, and none on top of another.

The live map places its names by the same rules (`theme/maps/labels.js`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

Side = Literal["right", "left", "below", "above", "centre"]

POINT_SIDES: tuple[Side, ...] = ("right", "left", "below", "above")
AREA_SIDES: tuple[Side, ...] = ("centre", "below", "above")
QUIET_SIDES: tuple[Side, ...] = ("right", "left")

GAP = 7.0
"""Pixels between the middle of a dot and its name."""

DOT = 4.0
"""Pixels around the middle of a dot on which no name may lie."""

EDGE = 3.0
"""Pixels along the edges of a drawing in which no name may lie."""

LIGHTER = 3
"""How much busier a place must be for its name to lie on another's dot."""

CHARACTER_WIDTH = 0.56
"""The width of an average letter, in parts of the font's size."""


class Label(NamedTuple):
    """A name that asks for room."""

    text: str
    x: float
    y: float
    size: float
    """Of the font, in pixels."""
    weight: float
    """Decides between names that would collide."""
    kind: str
    """What it names, as in the class `dlm-name--shown`."""
    sides: tuple[Side, ...] = QUIET_SIDES
    """Where it may stand, the best first."""
    has_dot: bool = True
    """Whether a dot marks the point; no dot, no name may lie on it."""
    needs_name: bool = False
    """Whether the dot goes where the name has no room: true of towns of the base map."""


class Placed(NamedTuple):
    """A name that got room, on one side of its point."""

    label: Label
    side: Side


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Tell whether two rectangles share any pixel."""
        return not (
            self.left > other.right
            or self.right < other.left
            or self.top > other.bottom
            or self.bottom < other.top
        )


class _Dot(NamedTuple):
    box: Box
    weight: float


def arrange(
    labels: Iterable[Label], width: float, height: float, reserved: Sequence[Box] = ()
) -> Iterator[Placed]:
    """Give names the room there is in a drawing, the heaviest first."""
    ordered = sorted(labels, key=lambda label: -label.weight)
    dots = [_dot(label) for label in ordered if label.has_dot and not label.needs_name]
    names = [*reserved]
    whole = Box(EDGE, EDGE, width - EDGE, height - EDGE)
    for label in ordered:
        found = _room(label, names, dots, whole)
        if found is not None:
            names.append(_beside(label, found))
            if label.needs_name:
                dots.append(_dot(label))
            yield Placed(label, found)


@lru_cache(maxsize=4096)
def text_width(text: str, size: float) -> float:
    """Estimate how wide a text is; wide characters of East Asia count as two."""
    count = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return count * CHARACTER_WIDTH * size


def _room(label: Label, names: list[Box], dots: Sequence[_Dot], whole: Box) -> Side | None:
    if label.needs_name and _hits(_dot(label).box, [*names, *(dot.box for dot in dots)]):
        return None
    for lightest in (0.0, label.weight - LIGHTER):
        taken = [*names, *(dot.box for dot in dots if dot.weight > lightest)]
        for side in label.sides:
            box = _beside(label, side)
            if _holds(whole, box) and not _hits(box, taken):
                return side
    return None


def _hits(box: Box, taken: Iterable[Box]) -> bool:
    return any(box.overlaps(other) for other in taken)


def _holds(whole: Box, box: Box) -> bool:
    return (
        whole.left <= box.left
        and whole.top <= box.top
        and whole.right >= box.right
        and whole.bottom >= box.bottom
    )


def _dot(label: Label) -> _Dot:
    box = Box(label.x - DOT, label.y - DOT, label.x + DOT, label.y + DOT)
    return _Dot(box, label.weight)


def _beside(label: Label, side: Side) -> Box:
    width, height = text_width(label.text, label.size), label.size * 1.2
    left = {"right": label.x + GAP, "left": label.x - GAP - width}.get(side, label.x - width / 2)
    top = {"above": label.y - GAP - height, "below": label.y + GAP}.get(side, label.y - height / 2)
    return Box(left, top, left + width, top + height)
