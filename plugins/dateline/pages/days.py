"""Events under the days on which they are listed, as a timeline shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dateline.story.dates import Edtf
from dateline.story.event import Event


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the timeline, or a month or year where nothing finer is known."""

    anchor: str
    """The id of its heading, without `day-`: `2024-12-06`, `2024-12`, `2011`."""
    when: Edtf
    """The date of its first event."""
    day: date | None
    """The day; None for a month, a year or anything wider."""
    events: tuple[Event, ...]


def by_day(events: Sequence[Event]) -> tuple[Day, ...]:
    """Group events, which are in order, by the day under which each is listed."""
    groups = groupby(events, key=lambda event: _heading(event.date))
    return tuple(_day(anchor, tuple(members)) for anchor, members in groups)


def _day(anchor: str, events: tuple[Event, ...]) -> Day:
    when = events[0].date
    return Day(anchor, when, when.listed if len(anchor) == len("2024-12-06") else None, events)


def _heading(when: Edtf) -> str:
    point = when.start or when.end
    iso = when.listed.isoformat()
    if point is not None and when.start is not None:
        return {"year": iso[:4], "month": iso[:7]}.get(point.precision, iso)
    return iso
