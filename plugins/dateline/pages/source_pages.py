"""The sources: a list of every document, and what rests on each."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.addresses import CORRECTIONS, SOURCES
from dateline.pages.desk import Desk
from dateline.pages.document import Document
from dateline.story.source import Source


def source_pages(desk: Desk) -> Iterator[Document]:
    """Make the list of sources."""
    words = desk.view.words
    yield desk.document(
        SOURCES,
        "sources.html",
        words("nav.sources"),
        words("source.standfirst"),
        standfirst=words("source.standfirst"),
        corrections_url=desk.view.on(SOURCES).link(CORRECTIONS),
        sources=sorted(desk.story.sources.values(), key=lambda source: _rank(desk, source)),
    )


def _rank(desk: Desk, source: Source) -> tuple[int, str, str]:
    """Sort the sources on which most rests first, then by publisher."""
    carried = len(desk.story.events_resting_on(source.id))
    return (-carried, source.publisher.casefold(), source.id)
