"""What was put right in the whole story, and what was withdrawn, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from dateline.addresses import CORRECTIONS, SOURCES
from dateline.pages.corrections import Corrected
from dateline.pages.desk import Desk
from dateline.pages.document import Document
from dateline.pages.view import View
from dateline.story.dates import Edtf
from dateline.story.event import Event


class Notice(NamedTuple):
    """A correction of an event, or that it was withdrawn."""

    when: Edtf
    event: Event
    corrected: Corrected | None
    """What was put right; None for an event that was withdrawn."""


class Day(NamedTuple):
    """What was put right on one day."""

    anchor: str
    when: Edtf
    notices: tuple[Notice, ...]


def correction_pages(desk: Desk) -> Iterator[Document]:
    """Make the page of corrections."""
    words = desk.view.words
    yield desk.document(
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
    for event in view.story.events:
        for corrected in view.corrections.of(event):
            yield Notice(corrected.correction.date, event, corrected)
    for event in view.story.withdrawn:
        if event.withdrawn:
            yield Notice(event.withdrawn.date, event, None)


def _anchor(when: Edtf) -> str:
    return f"on-{''.join(when.text.split())}"
