"""The timeline, and the plain list of events behind it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.addresses import EVENTS, TIMELINE
from dateline.maps import Selection
from dateline.pages.days import by_day
from dateline.pages.desk import Desk
from dateline.pages.document import Document
from dateline.pages.strip import bars
from dateline.story.story import Story


def timeline_pages(desk: Desk) -> Iterator[Document]:
    """Make the timeline and the list of events."""
    yield _timeline(desk)
    words = desk.view.words
    yield desk.document(
        EVENTS,
        "events.html",
        words("nav.events"),
        words("events.standfirst"),
        section=TIMELINE,
        standfirst=words("events.standfirst"),
    )


def _timeline(desk: Desk) -> Document:
    view, story = desk.view, desk.story
    days = by_day(story.events)
    standfirst = view.words("timeline.standfirst")
    own = view.plain(story.settings.standfirst)
    return desk.document(
        TIMELINE,
        "timeline.html",
        view.words("nav.timeline"),
        own or standfirst,
        standfirst=standfirst,
        days=days,
        main_year=_main_year(story),
        counts=tuple(story.counts.values()),
        strip=bars(story.events, story.settings),
        known_days=frozenset(desk.record.days),
        figure=desk.figure(Selection.everything(), TIMELINE),
    )


def _main_year(story: Story) -> int | None:
    """Return the year that needs no naming: that in which the story ends."""
    period = story.settings.period
    last = period.latest if period else None
    listed = max((event.date.listed for event in story.events), default=None)
    end = last or listed
    return end.year if end else None
