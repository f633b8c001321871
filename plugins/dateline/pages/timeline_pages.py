"""The timeline, on one page or split by period, and the plain list of events behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from dateline.addresses import EVENTS, TIMELINE, Address
from dateline.maps import Selection
from dateline.pages.days import by_day
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Planned
from dateline.pages.gaps import gaps
from dateline.pages.periods import Period
from dateline.pages.strip import UNITS, Strip, strip_of
from dateline.story.event import Event

KEY_LINES = 5
"""How many key events the list of periods names of each."""


class Around(NamedTuple):
    """A period among the others."""

    period: Period
    before: Period | None
    after: Period | None


def timeline_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the timeline and the list of events."""
    periods = desk.split.periods
    if periods:
        yield Planned(TIMELINE, partial(_overview, desk, periods))
        for around in map(Around, periods, (None, *periods), (*periods[1:], None)):
            yield Planned(around.period.address, partial(_period_page, desk, around))
    else:
        yield Planned(TIMELINE, partial(_timeline, desk))
    yield Planned(EVENTS, partial(_events, desk))


def _events(desk: Desk) -> Document:
    words = desk.view.words
    return desk.document(
        EVENTS,
        "events.html",
        words("nav.events"),
        words("events.standfirst"),
        section=TIMELINE,
        standfirst=words("events.standfirst"),
    )


def _timeline(desk: Desk) -> Document:
    strip = strip_of(desk.story.events, desk.story.settings.period)
    return _page_of_days(
        desk,
        TIMELINE,
        desk.story.events,
        title=desk.view.words("nav.timeline"),
        description=_description(desk),
        strips=[strip] if strip else [],
    )


def _period_page(desk: Desk, around: Around) -> Document:
    view, period = desk.view, around.period
    title = view.words("timeline.of-period", period=view.dates.period(period.ends))
    return _page_of_days(
        desk,
        period.address,
        period.events,
        title=title,
        description=f"{title}. {view.words('timeline.standfirst')}",
        strips=_strips(desk, period),
        around=around,
    )


def _page_of_days(  # noqa: PLR0913 - a page's head is made of this many parts
    desk: Desk,
    address: Address,
    events: Sequence[Event],
    *,
    title: str,
    description: str,
    strips: Sequence[Strip],
    around: Around | None = None,
) -> Document:
    days = by_day(events)
    return desk.document(
        address,
        "timeline.html",
        title,
        description,
        section=TIMELINE,
        standfirst=desk.view.words("timeline.standfirst"),
        events=events,
        days=days,
        gaps=gaps(days),
        strips=strips,
        around=around,
        periods=desk.split.periods,
        main_year=around.period.ends[1].listed.year if around else _main_year(desk),
        counts=() if around else tuple(desk.story.counts.values()),
        known_days=frozenset(desk.record.days),
        figure=desk.figure(Selection.everything(), address),
        all_url=desk.view.on(address).link(TIMELINE),
        day_url=_day_url(desk, address),
    )


def _overview(desk: Desk, periods: Sequence[Period]) -> Document:
    view, story = desk.view, desk.story
    strip = strip_of(story.events, story.settings.period)
    return desk.document(
        TIMELINE,
        "periods.html",
        view.words("nav.timeline"),
        _description(desk),
        standfirst=view.words("timeline.standfirst"),
        periods=periods,
        events_url=view.on(TIMELINE).link(EVENTS),
        key_lines=KEY_LINES,
        counts=tuple(story.counts.values()),
        strips=[strip] if strip else [],
        figure=desk.figure(Selection.everything(), TIMELINE),
        day_url=_day_url(desk, TIMELINE),
    )


def _description(desk: Desk) -> str:
    own = desk.view.plain(desk.story.settings.standfirst)
    return own or desk.view.words("timeline.standfirst")


def _strips(desk: Desk, period: Period) -> list[Strip]:
    """Return the strip of the story, and that of the period where it is finer."""
    whole = strip_of(desk.story.events, desk.story.settings.period)
    own = strip_of(period.events)
    is_finer = not whole or (own and UNITS.index(own.unit) < UNITS.index(whole.unit))
    return [strip for strip in (whole, own if is_finer else None) if strip]


def _day_url(desk: Desk, page: Address) -> Callable[[Event], str]:
    """Return how a page links to the day of an event."""
    link = desk.view.on(page).link
    return lambda event: link(desk.split.day_of(event))


def _main_year(desk: Desk) -> int | None:
    """Return the year that needs no naming: that in which the story ends."""
    period = desk.story.settings.period
    last = period.latest if period else None
    listed = max((event.date.listed for event in desk.story.events), default=None)
    end = last or listed
    return end.year if end else None
