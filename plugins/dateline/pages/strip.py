"""The density strip: a small chart of events per day, in numbers that a template can draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.story.event import Event
from dateline.story.settings import Settings

MAX_DAYS = 120
"""The longest span of days that a strip still shows legibly."""

HEIGHT = 40
"""The height of the tallest bar, in the chart's own units; a day is `STEP` wide."""

STEP = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One day of the strip."""

    day: date
    events: int
    """How many events are listed under the day."""
    key_events: int
    """How many of them are key events."""
    x: int
    """Where the day starts, in units of the chart."""
    height: int
    key_height: int


def bars(events: Sequence[Event], settings: Settings) -> tuple[Bar, ...]:
    """Return a bar for every day of the story's period, or none where it cannot be drawn.

    The period is the story's own, else from the first to the last event.
    """
    listed = Counter(event.date.listed for event in events)
    key = Counter(event.date.listed for event in events if event.importance == "key")
    days = _days(listed, settings)
    tallest = max((listed[day] for day in days), default=0)
    if not tallest or len(days) > MAX_DAYS:
        return ()
    return tuple(
        Bar(
            day,
            listed[day],
            key[day],
            x=index * STEP,
            height=round(HEIGHT * listed[day] / tallest),
            key_height=round(HEIGHT * key[day] / tallest),
        )
        for index, day in enumerate(days)
    )


def _days(listed: Counter[date], settings: Settings) -> list[date]:
    period = settings.period
    first = period.earliest if period else min(listed, default=None)
    last = period.latest if period else max(listed, default=None)
    if first is None or last is None or len(listed) < 2:
        return []
    span = (last - first).days + 1
    return [first + timedelta(days=n) for n in range(min(span, MAX_DAYS + 1))]
