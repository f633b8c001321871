"""Stretches of time with a start and an end that may each be unknown: offices, ties, control."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from dateline.story.dates import Edtf


class Span(Protocol):
    """Anything that held from one date until another."""

    @property
    def from_(self) -> Edtf | None:
        """Since when; None where that is not said."""

    @property
    def until(self) -> Edtf | None:
        """Until when; None where that is not said."""


Held = TypeVar("Held", bound=Span)


def first_day(when: Edtf | None) -> date | None:
    """Return the earliest day that a start can mean; None where it is open."""
    return (when.earliest or when.latest) if when else None


def last_day(when: Edtf | None) -> date | None:
    """Return the latest day that an end can mean; None where it is open."""
    return (when.latest or when.earliest) if when else None


def touches(span: Span, first: date, last: date) -> bool:
    """Tell whether something held on any day from `first` to `last`, as far as is known."""
    start, end = first_day(span.from_), last_day(span.until)
    return (start is None or start <= last) and (end is None or end >= first)


def held_in(
    spans: Iterable[Held], days: tuple[date, date] | None
) -> tuple[tuple[Held, ...], tuple[Held, ...]]:
    """Return what held on any of the days from one to another, and what only before or after.

    What has no dates held on all of them; where nobody says which days are meant, everything did.
    """
    found: tuple[list[Held], list[Held]] = ([], [])
    for span in spans:
        is_then = days is None or touches(span, *days)
        found[0 if is_then else 1].append(span)
    return tuple(found[0]), tuple(found[1])
