"""What came when, from the repository in which the story stands, for readers who come again."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from markupsafe import Markup
from mkdocs.structure.pages import Page

from dateline.history import HistoryError
from dateline.history.stamps import Stamps, stamps
from dateline.mkdocs_plugin.page import address_of
from dateline.pages import Desk
from dateline.pages.last_visit import (
    CHANGES,
    Came,
    changes_file,
    last_visit,
    offers_last_visit,
)
from dateline.story.event import Event
from dateline.story.story import Story

log = logging.getLogger("mkdocs.plugins.dateline")


@dataclass(frozen=True)
class Visits:
    """Where readers are offered what is new since their last visit."""

    desk: Desk
    assets: dict[str, bytes]
    """What the site serves for it, by path."""

    def control(self, page: Page) -> Markup:
        """Return the control for a page; empty for one that does not offer it."""
        address = address_of(page)
        return last_visit(self.desk, address) if offers_last_visit(address) else Markup()


def visits(desk: Desk, folder: Path) -> Visits | None:
    """Read what came when; None where the repository does not tell.

    Args:
        desk: Where the story's pages are made.
        folder: The story's folder.
    """
    try:
        found = stamps(folder)
    except HistoryError as error:
        log.info("Readers cannot ask what is new since their last visit: %s", error)
        return None
    came = came_when(desk.story, found)
    edition = max([found.last, *(event.changed for event in came.values())])
    return Visits(desk, {CHANGES: changes_file(desk, came, edition)})


def came_when(story: Story, found: Stamps) -> dict[str, Came]:
    """Return when each event came to the site and last changed, by id.

    What was under embargo came when that ended, whenever it was written.
    """
    came: dict[str, Came] = {}
    for event in story.events:
        stamp = found.files.get(story.files.get(("event", event.id), ""))
        if stamp:
            public = _public_since(event, story.settings.timezone)
            came[event.id] = Came(max(stamp.added, public), max(stamp.changed, public))
    return came


def _public_since(event: Event, timezone: str) -> int:
    if event.embargo is None:
        return 0
    midnight = datetime.combine(event.embargo.listed, time(), ZoneInfo(timezone))
    return int(midnight.timestamp())
