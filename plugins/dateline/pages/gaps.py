"""Long gaps between the days of a timeline, so that two neighbours are not taken for close."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Literal, NamedTuple

from dateline.pages.days import Day

LONG = 3
"""A gap is shown if it is so many times as long as is usual in the story, and so many days."""

Unit = Literal["days", "months", "years"]

MONTH, YEAR = 30.44, 365.25
"""Days, on average."""


class Gap(NamedTuple):
    """Time that passes between two days of a timeline without an event."""

    unit: Unit
    number: int
    """How many of the unit, in full."""


def gaps(days: Sequence[Day]) -> Mapping[str, Gap]:
    """Return the long gaps by the anchor of the day that comes after each."""
    waits = {
        after.anchor: (after.when.listed - _end(before)).days for before, after in pairwise(days)
    }
    usual = median(waits.values()) if waits else 0
    return {anchor: _told(wait) for anchor, wait in waits.items() if wait > max(LONG, LONG * usual)}


def _end(day: Day) -> date:
    """The last day under a heading; an interval stands under its first."""
    return day.day or day.when.latest or day.when.listed


def _told(wait: int) -> Gap:
    """Return a wait in the unit in which somebody would tell it."""
    if wait >= 2 * YEAR:
        return Gap("years", int(wait / YEAR))
    if wait >= 2 * MONTH:
        return Gap("months", int(wait / MONTH))
    return Gap("days", wait)
