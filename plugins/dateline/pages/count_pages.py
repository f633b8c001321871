"""Running counts: a list, and a page each with a chart, its table, method and caveats."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dateline import addresses
from dateline.addresses import COUNTS, TIMELINE
from dateline.pages.counted import counted
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Planned
from dateline.story.count import Count


def count_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the list of counts and the page of every count; none where nothing is counted."""
    if desk.story.counts:
        yield Planned(COUNTS, partial(_list, desk))
    for count in desk.story.counts.values():
        yield Planned(addresses.count(count.id), partial(count_page, desk, count))


def _list(desk: Desk) -> Document:
    words = desk.view.words
    view = desk.view.on(COUNTS)
    return desk.document(
        COUNTS,
        "counts.html",
        words("nav.counts"),
        words("count-page.standfirst"),
        section=TIMELINE,
        standfirst=words("count-page.standfirst"),
        counts=[counted(view, count) for count in desk.story.counts.values()],
    )


def count_page(desk: Desk, count: Count) -> Document:
    """Make the page of a running count."""
    address = addresses.count(count.id)
    view = desk.view.on(address)
    return desk.document(
        address,
        "count.html",
        view.text(count.title),
        view.plain(count.summary) or view.words("count-page.standfirst"),
        section=TIMELINE,
        edit=desk.file_of("count", count.id),
        index_url=view.link(COUNTS),
        counted=counted(view, count),
        places=[desk.story.places[key] for key in count.places],
    )
