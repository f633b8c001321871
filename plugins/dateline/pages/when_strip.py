"""When somebody did what, or what happened somewhere: the days of the story with their events.

A row a role, a column a day (or several days, where the story is long), and in each cell how many
events there were. This is the layout in numbers and words; a template draws it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from dateline.pages.scale import round_days
from dateline.pages.view import View
from dateline.story.event import Event

WIDTH = 300
"""The width of the drawing, in its own units, which are about a pixel."""

COLUMNS = 12
"""How many columns there are at most: a finger has to meet each of them."""

CELL, HEADING, FOOT = 28, 17, 30
"""The heights of a row of cells, of the words above it, and of the days below all."""

MONTH = 28
"""The days in a column from which its mark is a month."""


class Part(NamedTuple):
    """Events that belong in one row."""

    key: str
    """The beginning of the anchors of its events in the list."""
    words: str
    """What stands above the row; empty where it needs nothing."""
    events: Sequence[Event]
    is_alleged: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The events of one row in one column."""

    x: int
    events: int
    is_key: bool
    """Whether a key event is among them."""
    url: str
    """The event, or the first of several in the list."""
    words: str
    """The cell in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the strip."""

    words: str
    top: int
    """Where its cells start."""
    is_alleged: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class WhenStrip:
    """The drawing."""

    height: int
    column: int
    """The width of a column."""
    floor: int
    """Where the cells end and the days start."""
    marks: tuple[tuple[int, str, str], ...]
    """For each column the middle, the day (or month), and the month (or year) that begins."""
    rows: tuple[Row, ...]
    outside: int
    """How many events lie before or after its days."""


def when_strip(view: View, parts: Sequence[Part]) -> WhenStrip | None:
    """Draw when events happened; None where fewer than two days have any."""
    days = {event.date.listed for part in parts for event in part.events}
    first, last = _period(view, days)
    inside = {day for day in days if first <= day <= last}
    if len(inside) < 2:
        return None
    starts = round_days(first, last, COLUMNS)
    drawn = [(part, _inside(part, first, last)) for part in parts]
    rows = _rows(view, [(part, events) for part, events in drawn if events], starts, last)
    floor = rows[-1].top + CELL
    column = WIDTH // len(starts)
    return WhenStrip(
        height=floor + FOOT,
        column=column,
        floor=floor,
        marks=_marks(view, starts, column),
        rows=rows,
        outside=len({e.id for part in parts for e in part.events if e.date.listed not in inside}),
    )


def _period(view: View, days: set[date]) -> tuple[date, date]:
    """Return the days of the story, else those from the first to the last event."""
    ends = min(days, default=date.min), max(days, default=date.min)
    return view.story.settings.days or ends


def _inside(part: Part, first: date, last: date) -> list[Event]:
    return [event for event in part.events if first <= event.date.listed <= last]


def _rows(
    view: View, parts: Sequence[tuple[Part, list[Event]]], starts: Sequence[date], last: date
) -> tuple[Row, ...]:
    rows, y = [], 0
    for part, events in parts:
        y += HEADING if part.words else 0
        cells = _cells(view, part, events, starts, last)
        rows.append(Row(part.words, y, part.is_alleged, cells))
        y += CELL
    return tuple(rows)


def _cells(
    view: View, part: Part, events: list[Event], starts: Sequence[date], last: date
) -> tuple[Cell, ...]:
    columns: dict[int, list[Event]] = {}
    for event in events:
        columns.setdefault(bisect_right(starts, event.date.listed) - 1, []).append(event)
    ends = [*(start - timedelta(days=1) for start in starts[1:]), last]
    return tuple(
        Cell(
            x=column * (WIDTH // len(starts)),
            events=len(found),
            is_key=any(event.importance == "key" for event in found),
            url=view.event_url(found[0]) if len(found) == 1 else f"#{part.key}-{found[0].id}",
            words=_words(view, part, found, (starts[column], ends[column])),
        )
        for column, found in columns.items()
    )


def _words(view: View, part: Part, found: list[Event], days: tuple[date, date]) -> str:
    first, last = (view.dates.day(day) for day in days)
    when = first if first == last else view.words("date.from-to", first=first, last=last)
    what = view.text(found[0].title) if len(found) == 1 else ""
    return ": ".join(
        filter(None, (when, part.words, what or view.words.count("count.events", len(found))))
    )


def _marks(view: View, starts: Sequence[date], column: int) -> tuple[tuple[int, str, str], ...]:
    is_far = len(starts) > 1 and (starts[1] - starts[0]).days >= MONTH
    marks, before = [], ""
    for n, day in enumerate(starts):
        fine, coarse = view.dates.tick("month" if is_far else "day", day)
        marks.append((n * column + column // 2, fine, "" if coarse == before else coarse))
        before = coarse
    return tuple(marks)
