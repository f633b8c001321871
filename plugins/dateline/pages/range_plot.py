"""A figure with its range as a small drawing, on a scale that the like of it in an event share."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.pages.scale import Scale
from dateline.story.claims import Figure, OpenEnd
from dateline.story.event import Event

WIDTH = 120
"""The width of the drawing, in its own units."""

EDGE = 6
"""The room for an arrow at either end."""


@dataclass(frozen=True, slots=True)
class RangePlot:
    """Where a figure's numbers stand, from the left."""

    low: int
    high: int
    best: int | None
    open: OpenEnd
    nought: int
    """Where the scale begins."""


def range_plot(event: Event, figure: Figure) -> RangePlot | None:
    """Draw one of an event's figures; None where it is a single number.

    What counts the same in an event is drawn on one scale, so that ranges can be compared.
    """
    if figure.given[0] == figure.given[-1]:
        return None
    alike = [n for other in _alike(event, figure) for n in other.given]
    scale = Scale(min(0, *alike), max(0, *alike), EDGE, WIDTH - EDGE)
    return RangePlot(
        low=scale(figure.given[0]),
        high=scale(figure.given[-1]),
        best=None if figure.best is None else scale(figure.best),
        open=figure.open_end,
        nought=scale(0),
    )


def _alike(event: Event, figure: Figure) -> list[Figure]:
    figures = [other for claim in event.claims for other in claim.figures]
    return [f for f in figures if (f.measure, f.unit) == (figure.measure, figure.unit)]
