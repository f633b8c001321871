"""The density strip: a small chart of events over time, in numbers that a template can draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateline.story.dates import Edtf
from dateline.story.event import Event

Unit = Literal["day", "week", "month", "year"]
"""What one bar stands for; a week starts on Monday, as in ISO 8601."""

UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")

MOST_BARS = 62
"""How many bars a strip has at most, unless they are years: two months of days."""

LABELS = 12
"""How many bars at most say what they stand for; on a phone there is room for no more."""

HEIGHT = 40
"""The height of the tallest bar, in the chart's own units; a bar is `STEP` wide."""

STEP = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """A day, week, month or year of the strip."""

    first: date
    """Its first day."""
    events: tuple[Event, ...]
    """Those listed under it, in order."""
    key_events: int
    """How many of them are key events."""
    x: int
    """Where it starts, in units of the chart."""
    height: int
    key_height: int
    is_labelled: bool
    """Whether the strip says under it what it stands for."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Events over time."""

    unit: Unit
    bars: tuple[Bar, ...]

    @property
    def width(self) -> int:
        """How wide it is, in units of the chart."""
        return len(self.bars) * STEP


def strip_of(events: Sequence[Event], period: Edtf | None = None) -> Strip | None:
    """Return a strip of a period, or from the first event to the last; None for less than two bars.

    Args:
        events: what it shows, in order.
        period: the time that it covers, whatever happened before and after.
    """
    listed = [event.date.listed for event in events]
    first = (period and period.earliest) or min(listed, default=None)
    last = (period and period.latest) or max(listed, default=None)
    inside = [e for e in events if first and last and first <= e.date.listed <= last]
    if first is None or last is None or not inside:
        return None
    unit = next(u for u in UNITS if u == "year" or _count(u, first, last) <= MOST_BARS)
    starts = list(_starts(unit, first, last))
    if len(starts) < 2:
        return None
    return Strip(unit, tuple(_bars(unit, starts, inside)))


def _bars(unit: Unit, starts: Sequence[date], events: Sequence[Event]) -> Iterator[Bar]:
    groups: dict[date, list[Event]] = {start: [] for start in starts}
    for event in events:
        groups[_start(unit, event.date.listed)].append(event)
    tallest = max(map(len, groups.values()))
    every = -(-len(starts) // LABELS)
    for place, (start, members) in enumerate(groups.items()):
        key = sum(event.importance == "key" for event in members)
        yield Bar(
            start,
            tuple(members),
            key,
            x=place * STEP,
            height=round(HEIGHT * len(members) / tallest),
            key_height=round(HEIGHT * key / tallest),
            is_labelled=place % every == 0,
        )


def _count(unit: Unit, first: date, last: date) -> int:
    days = (last - first).days + 1
    return {"day": days, "week": days // 7 + 1}.get(unit, (last.year - first.year + 1) * 12)


def _starts(unit: Unit, first: date, last: date) -> Iterator[date]:
    day = _start(unit, first)
    while day <= last:
        yield day
        day = _start(unit, day + timedelta(days={"day": 1, "week": 7, "month": 31}.get(unit, 366)))


def _start(unit: Unit, day: date) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return {"month": day.replace(day=1), "year": day.replace(month=1, day=1)}.get(unit, day)
