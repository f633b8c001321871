"""What is new since a reader's last visit: the control that offers it, and the data behind it.

It is off until the reader turns it on, since on a searched phone it is evidence. Then the reader's
device keeps one moment: that of the newest change which was on the site when they came.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from dateline import addresses
from dateline.addresses import HOME, TIMELINE, Address, url_of
from dateline.pages.desk import Desk
from dateline.pages.environment import render

CHANGES = "assets/dateline/changes.json"
"""Where the site serves what came when."""


class Came(NamedTuple):
    """When an event came to the site and when it last changed, in seconds since 1970."""

    added: int
    changed: int


def offers_last_visit(page: Address) -> bool:
    """Tell whether a page offers to say what is new: the home page and the timeline do."""
    return page == HOME or page.path.split("/")[0] == TIMELINE.path


def last_visit(desk: Desk, page: Address) -> Markup:
    """Return the control for a page; without scripts it is never seen."""
    view = desk.view.on(page)
    values = {"changes": view.link.file(CHANGES), "root": view.link.file("")}
    return render(desk.jinja, "last-visit.html", view=view, **values)


def changes_file(desk: Desk, came: Mapping[str, Came], edition: int) -> bytes:
    """Return what came when, as JSON.

    Args:
        desk: Where the story's pages are made.
        came: When each event came and changed, by id; others are left out.
        edition: The moment of the newest change on the site.
    """
    directory_urls = desk.options.directory_urls
    events = [
        {
            "id": event.id,
            "title": desk.view.text(event.title),
            "url": url_of(addresses.event(event.id), directory_urls=directory_urls),
            **came[event.id]._asdict(),
        }
        for event in desk.story.events
        if event.id in came
    ]
    return json.dumps({"edition": edition, "events": events}, ensure_ascii=False).encode()
