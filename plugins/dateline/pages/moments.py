"""What stands in small type under a headline: which day of the story, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline import prose
from dateline.pages.view import View
from dateline.story.event import Event
from dateline.story.text import Text

LONGEST = 366
"""The days beyond which "day 300 of 900" tells nobody anything."""


class Moment(NamedTuple):
    """An event's place in the story, and a reader's time for it."""

    counted: tuple[int, int] | None
    """Which day of the story's period it is, and how many there are."""
    since: date | None
    """The day since which a browser can count; None where the day is not sure."""
    minutes: int | None
    """How long the page takes to read; None where it is short."""


def moment(view: View, event: Event) -> Moment:
    """Return the moment of an event."""
    sure = event.date.is_one_day and event.date.is_exact
    texts = " ".join(view.plain(text) for text in _texts(event))
    since = event.date.listed if sure else None
    return Moment(_counted(view, since), since, prose.minutes(texts))


def _counted(view: View, day: date | None) -> tuple[int, int] | None:
    told = view.story.settings.days
    if day is None or told is None:
        return None
    first, last = told
    days = (last - first).days + 1
    number = (day - first).days + 1
    return (number, days) if 1 <= number <= days <= LONGEST else None


def _texts(event: Event) -> Iterator[Text]:
    """Yield what a page about an event has to read."""
    yield from filter(None, (event.summary, event.why_it_matters, event.note))
    yield from (claim.text for claim in event.claims)
    yield from (quote.text for quote in event.quotes)
