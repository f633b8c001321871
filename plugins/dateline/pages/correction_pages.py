"""What was put right in the whole story, and what was withdrawn, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import CORRECTIONS, SOURCES
from dateline.pages.corrections import Corrected
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Planned
from dateline.pages.view import View
from dateline.story.dates import Edtf
from dateline.story.text import Text


class Notice(NamedTuple):
    """A correction of an event or a running count, or that an event was withdrawn."""

    when: Edtf
    title: Text
    url: str
    happened: str
    """When the event happened; empty for a count."""
    corrected: Corrected | None
    """What was put right; None for an event that was withdrawn."""
    why: Text | None = None
    """Why it was withdrawn."""
    warning: Text | None = None
    """What to know of the event before reading on."""


class Day(NamedTuple):
    """What was put right on one day."""

    anchor: str
    when: Edtf
    notices: tuple[Notice, ...]


def correction_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the page of corrections."""
    yield Planned(CORRECTIONS, partial(_corrections, desk))


def _corrections(desk: Desk) -> Document:
    words = desk.view.words
    return desk.document(
        CORRECTIONS,
        "corrections.html",
        words("nav.corrections"),
        words("correction.standfirst"),
        section=SOURCES,
        standfirst=words("correction.standfirst"),
        days=_days(desk.view.on(CORRECTIONS)),
    )


def _days(view: View) -> list[Day]:
    """Return all notices by date, newest first; on one day in the order of the story."""
    notices = sorted(_notices(view), key=lambda notice: notice.when.sort_key, reverse=True)
    groups = groupby(notices, key=lambda notice: notice.when)
    return [Day(_anchor(when), when, tuple(found)) for when, found in groups]


def _notices(view: View) -> Iterator[Notice]:
    for event in (*view.story.events, *view.story.withdrawn):
        url, happened = view.event_url(event), view.dates.of(event)
        if event.withdrawn:
            gone = event.withdrawn
            yield Notice(gone.date, event.title, url, happened, None, gone.why)
        for corrected in view.corrections.of(event):
            when, warning = corrected.correction.date, event.warning
            yield Notice(when, event.title, url, happened, corrected, warning=warning)
    for count in view.story.counts.values():
        url = view.link(addresses.count(count.id))
        for corrected in view.corrections.of(count):
            yield Notice(corrected.correction.date, count.title, url, "", corrected)


def _anchor(when: Edtf) -> str:
    return f"on-{''.join(when.text.split())}"
