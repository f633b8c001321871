"""How a long timeline splits into pages: by year, else by month, else by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from dateline import addresses
from dateline.addresses import TIMELINE, Address
from dateline.pages.days import by_day
from dateline.story.dates import Edtf, parse
from dateline.story.event import Event
from dateline.story.story import Story

MOST_EVENTS = 200
"""How many events a page of the timeline holds at most, unless one day has more.

Nobody scrolls through more, and with claims and actors beside them so many weigh some 80 KB of
compressed HTML.
"""

YEAR, MONTH, DAY = len("2024"), len("2024-12"), len("2024-12-06")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time whose events share a page: whole years, whole months or whole days."""

    first: str
    """The first year, month or day of it that has events, as EDTF."""
    last: str
    """The last; equal to `first` for one."""
    events: tuple[Event, ...]

    @property
    def address(self) -> Address:
        """Its page: `timeline/2024-11`, or `timeline/2011-to-2023` for several years."""
        one = self.first == self.last
        return addresses.period(self.first if one else f"{self.first}-to-{self.last}")

    @property
    def ends(self) -> tuple[Edtf, Edtf]:
        """Its first and last year, month or day."""
        return parse(self.first), parse(self.last)


@dataclass(frozen=True)
class Split:
    """Which page of the timeline tells which event."""

    story: Story

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The pages in order; none where one page holds everything."""
        events = self.story.events
        if len(events) <= MOST_EVENTS:
            return ()
        return tuple(_packed(_pieces(events, YEAR)))

    def day_of(self, event: Event) -> Address:
        """Return the day under which an event stands, on the page that has it."""
        return self._days[event.id]

    @cached_property
    def _days(self) -> dict[str, Address]:
        pages = [(period.address, period.events) for period in self.periods]
        return {
            event.id: addresses.day(day.anchor, on=page)
            for page, events in pages or [(TIMELINE, self.story.events)]
            for day in by_day(events)
            for event in day.events
        }


def _pieces(events: Sequence[Event], width: int) -> Iterator[Period]:
    """Cut events, which are in order, into years, and what is too full into months and days."""
    for key, members in groupby(events, key=lambda event: _iso(event)[:width]):
        piece = Period(key, key, tuple(members))
        if len(piece.events) > MOST_EVENTS and width < DAY:
            yield from _pieces(piece.events, MONTH if width == YEAR else DAY)
        else:
            yield piece


def _packed(pieces: Iterator[Period]) -> Iterator[Period]:
    """Join neighbours of one kind, so that no page holds a handful of events."""
    held = next(pieces)
    for piece in pieces:
        events = (*held.events, *piece.events)
        if len(events) <= MOST_EVENTS and len(held.last) == len(piece.first):
            held = Period(held.first, piece.last, events)
        else:
            yield held
            held = piece
    yield held


def _iso(event: Event) -> str:
    return event.date.listed.isoformat()
