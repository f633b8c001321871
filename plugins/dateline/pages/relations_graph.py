"""A profile's relations as a drawing: the actor at the start, a curve to each of its neighbours.

The neighbours stand below one another under the words that tie them to the actor ("leads",
"backed by"), so that every name is legible on a phone and no two can meet. This is the layout in
numbers and words; a template draws it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

WIDTH = 300
"""The width of the drawing, in its own units, which are about a pixel."""

FEWEST, MOST = 2, 14
"""How many neighbours a drawing holds: one tie is said in words, and many crowd it."""

ROW = 30
"""The least height of a neighbour, so that a finger meets it even where the drawing shrinks."""

LINE, NOTE, HEADING, GAP = 16, 14, 18, 6
"""The heights of a line of a name, of a note, of a heading, and of the room between groups."""

NAME, OWN_NAME, NOTED = 22, 11, 26
"""How many characters fit on a line of a neighbour's name, of the actor's own, and of a note."""

LINES, OWN_LINES, NOTE_LINES = 3, 6, 2
"""How many lines a name may take, and a note, which is left out where it needs more."""

HUB = 88
"""Where the actor's mark stands; its name ends before it."""

MARK = 134
"""Where the neighbours' marks stand; their names start after them."""

Arrow = Literal["out", "in", "none"]

ARROWS: dict[str, Arrow] = {
    "leads": "out",
    "leads-inverse": "in",
    "backed-by": "in",
    "backed-by-inverse": "out",
    "opposes": "out",
    "opposes-inverse": "in",
}
"""Which way the words point: from the actor, to it, or (for what belongs together) neither."""


class Neighbour(NamedTuple):
    """Somebody to whom the actor is tied."""

    words: str
    """The key of the tie's words, as in `relation.leads`."""
    name: str
    url: str
    side: str | None = None
    note: str = ""
    """While when, or what else to know; a long one is left to the list."""


Lines = tuple[tuple[int, str], ...]
"""Lines of writing, each with the height of its baseline."""


@dataclass(frozen=True, slots=True)
class Node:
    """A neighbour in the drawing."""

    neighbour: Neighbour
    name: Lines
    note: Lines
    """What stands below the name; none where there is nothing, or too much."""
    top: int
    height: int
    """The rows of two nodes never overlap."""
    middle: int
    """The height at which its mark stands."""
    arrow: Arrow
    path: str
    """The curve from the actor's mark to the neighbour's."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The drawing."""

    height: int
    middle: int
    """The height at which the actor stands."""
    own: Lines
    """The actor's name."""
    headings: Lines
    """The baseline of each group's words, and their key."""
    nodes: tuple[Node, ...]
    left_out: int
    """How many ties only the list names."""


def graph(name: str, neighbours: Sequence[Neighbour], others: int = 0) -> Graph | None:
    """Lay out an actor and its neighbours; None where there are too few to draw.

    Args:
        name: the actor's own.
        neighbours: those of one kind together, the most telling of each first.
        others: how many ties are not to be drawn in any case.
    """
    if len(neighbours) < FEWEST:
        return None
    drawn = _chosen(neighbours)
    headings, rows, end = _rows(drawn)
    own = _broken(name, OWN_NAME, OWN_LINES)
    height = max(end, len(own) * LINE + 2 * GAP)
    middle = height // 2
    first = middle - (len(own) - 1) * LINE // 2 + 4
    return Graph(
        height=height,
        middle=middle,
        own=_lines(own, first, LINE),
        headings=headings,
        nodes=tuple(_node(neighbour, top, middle) for neighbour, top in rows),
        left_out=len(neighbours) - len(drawn) + others,
    )


def _chosen(neighbours: Sequence[Neighbour]) -> list[Neighbour]:
    """Return as many as fit: the first of every group before the second of any."""
    place: dict[str, int] = {}
    ranks = []
    for neighbour in neighbours:
        ranks.append(place.setdefault(neighbour.words, 0))
        place[neighbour.words] += 1
    best = sorted(range(len(neighbours)), key=lambda n: (ranks[n], n))[:MOST]
    return [neighbours[n] for n in sorted(best)]


Rows = tuple[Lines, list[tuple[Neighbour, int]], int]


def _rows(drawn: Sequence[Neighbour]) -> Rows:
    """Return headings and neighbours with the heights where they start, and where all ends."""
    headings, rows, y = [], [], 0
    for words, members in groupby(drawn, key=lambda neighbour: neighbour.words):
        headings.append((y + HEADING - 5, words))
        y += HEADING
        for neighbour in members:
            rows.append((neighbour, y))
            y += _height(neighbour)
        y += GAP
    return tuple(headings), rows, y


def _node(neighbour: Neighbour, top: int, hub: int) -> Node:
    own, bend = top + LINE // 2 + 4, (HUB + MARK) // 2
    name = _broken(neighbour.name, NAME, LINES)
    return Node(
        neighbour=neighbour,
        name=_lines(name, top + LINE, LINE),
        note=_lines(_note(neighbour), top + LINE * len(name) + NOTE + 1, NOTE),
        top=top,
        height=_height(neighbour),
        middle=own,
        arrow=ARROWS.get(neighbour.words, "none"),
        path=f"M{HUB + 6} {hub}C{bend} {hub} {bend} {own} {MARK - 6} {own}",
    )


def _height(neighbour: Neighbour) -> int:
    lines = len(_broken(neighbour.name, NAME, LINES))
    return max(ROW, lines * LINE + len(_note(neighbour)) * NOTE + GAP)


def _note(neighbour: Neighbour) -> tuple[str, ...]:
    """Return a note in lines; nothing where it is too long."""
    lines = tuple(textwrap.wrap(neighbour.note, NOTED))
    return lines if len(lines) <= NOTE_LINES else ()


def _lines(lines: Sequence[str], first: int, step: int) -> Lines:
    return tuple((first + step * n, line) for n, line in enumerate(lines))


def _broken(text: str, width: int, lines: int) -> tuple[str, ...]:
    """Return a text in lines of so many characters, with an ellipsis where it was cut."""
    return tuple(textwrap.wrap(text, width, max_lines=lines, placeholder="…")) or ("",)
