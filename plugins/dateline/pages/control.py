"""Who held a place when, as a strip of bars over the days of the story.

Nothing is drawn between what sources say: a day that no interval covers stays empty, and two
intervals may cover the same day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.pages.scale import Scale, round_days
from dateline.pages.view import View
from dateline.story.place import Control, Place
from dateline.story.spans import first_day, last_day, touches

WIDTH = 340
"""The width of the drawing, in its own units, which are about a pixel."""

ROW = 30
"""The height of an interval: a line of writing and the bar below it."""

EDGE = 8
"""The room for an arrow at either end, where an interval goes on."""

FOOT = 22
DAYS = 4
"""How many days are named below at most."""

YEAR = 300
"""The span in days beyond which days are named by month and year."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One interval of control."""

    y: int
    """The top of its row."""
    start: int
    end: int
    words: str
    """Who held the place, and whether that is claimed or confirmed."""
    side: str | None
    is_claimed: bool
    goes_back: bool
    """Whether it began before the days that are drawn, or nobody says when."""
    goes_on: bool
    """Whether it outlasted the days that are drawn, or nobody says until when."""


@dataclass(frozen=True, slots=True)
class ControlStrip:
    """Who held a place over the days of a story."""

    height: int
    floor: int
    days: tuple[tuple[int, str], ...]
    holds: tuple[Hold, ...]
    described: str
    """The drawing in words."""


def control_strip(view: View, place: Place) -> ControlStrip | None:
    """Draw who held a place; None where nothing is known of the days of the story."""
    period = _period(view, place)
    if period is None:
        return None
    first, last = period
    drawn = [control for control in place.control if touches(control, first, last)]
    if not drawn:
        return None
    scale = Scale(first.toordinal(), last.toordinal() + 1, EDGE, WIDTH - EDGE)
    far = (last - first).days > YEAR
    floor = len(drawn) * ROW + 4
    days = round_days(first, last, DAYS)
    return ControlStrip(
        height=floor + FOOT,
        floor=floor,
        days=tuple((scale(d.toordinal()), view.dates.mark(d, far=far)) for d in days),
        holds=tuple(_hold(view, control, n, scale) for n, control in enumerate(drawn)),
        described=" ".join(_described(view, control) for control in drawn),
    )


def _hold(view: View, control: Control, row: int, scale: Scale) -> Hold:
    start, end = first_day(control.from_), last_day(control.until)
    begins = start.toordinal() if start else scale.first - 1
    ends = end.toordinal() + 1 if end else scale.last + 1
    actor = view.story.actors[control.holder]
    return Hold(
        y=row * ROW,
        start=scale(max(begins, scale.first)),
        end=scale(min(ends, scale.last)),
        words=view.words.joined((view.text(actor.names), view.words(f"place.{control.status}"))),
        side=actor.side,
        is_claimed=control.status == "claimed",
        goes_back=begins < scale.first,
        goes_on=ends > scale.last,
    )


def _described(view: View, control: Control) -> str:
    name = view.text(view.story.actors[control.holder].names)
    span, status = view.dates.span(control), view.words(f"place.{control.status}")
    return view.words.joined((name, span, status)) + "."


def _period(view: View, place: Place) -> tuple[date, date] | None:
    """Return the days that are drawn: the story's, else those that the intervals name."""
    told = view.story.settings.days
    if told:
        return told
    starts = [day for control in place.control if (day := first_day(control.from_))]
    ends = [day for control in place.control if (day := last_day(control.until))]
    days = sorted([*starts, *ends])
    return (days[0], days[-1]) if days else None
