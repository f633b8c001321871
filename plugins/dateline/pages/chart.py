"""A running count as a chart, in numbers that a template can draw.

A line holds until its counter gives the next figure, since nobody counted in between. Lines differ
by their marks and dashes, and each bears its counter's name: colour says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dateline.story.claims import OpenEnd


class ChartSize(NamedTuple):
    """The room of a drawing, in its own units, which are about a pixel."""

    name: str
    width: int
    labels: int
    """The width of the column in which the counters are named."""
    days: int
    """The number of days named below at most."""


NARROW = ChartSize("narrow", 340, 112, 4)
"""For a phone."""

WIDE = ChartSize("wide", 680, 180, 8)
"""For the width of a text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure on its line."""

    x: int
    y: int
    """Its best figure; where there is none, the end that is given."""
    top: int
    """Its highest figure, or the tip of the arrow where it has none."""
    bottom: int
    """Its lowest figure, or the tip of the arrow where it has none."""
    open: OpenEnd
    words: str
    """The day and the figure."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one counter counted."""

    look: int
    """Which mark and dash it has, from 0."""
    marks: tuple[Mark, ...]
    path: str
    """The `d` of the stepped line."""
    name: tuple[str, ...]
    """The counter's name in lines."""
    figure: tuple[str, ...]
    """Its latest figure in lines, which stand below the name."""
    label_y: int
    """The baseline of the first line of the name."""
    leader: str
    """The `d` of the thin line from the last mark to the name."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of a count."""

    size: ChartSize
    height: int
    left: int
    """Where the plot begins."""
    right: int
    """Where the plot ends."""
    floor: int
    """Where nought is."""
    numbers: tuple[tuple[int, str], ...]
    """Round numbers, each with its height."""
    days: tuple[tuple[int, str], ...]
    """Days, each with its place below."""
    lines: tuple[Line, ...]
