"""How to cite the story, an event and a quote, with their addresses on this site."""

from __future__ import annotations

from dateline import addresses
from dateline.addresses import HOME, Address, url_of
from dateline.exports.cite import Citations, Work, citations
from dateline.pages.desk import Desk
from dateline.story.event import Event
from dateline.story.story import Said


def cite_story(desk: Desk) -> Citations:
    """Return how to cite the story as a whole."""
    return _cite(desk, HOME, "story")


def cite_event(desk: Desk, event: Event) -> Citations:
    """Return how to cite the page of an event."""
    title = desk.view.text(event.title)
    return _cite(desk, addresses.event(event.id), f"event-{event.id}", title)


def cite_quote(desk: Desk, said: Said, title: str) -> Citations:
    """Return how to cite the page of a quote, with who printed it first."""
    event, quote = said
    publisher = desk.story.sources[quote.source].publisher
    return _cite(
        desk,
        addresses.quote(event.id, quote.id),
        f"quote-{event.id}.{quote.id}",
        title,
        desk.view.words("quote.as-printed", publisher=publisher),
    )


def _cite(desk: Desk, address: Address, key: str, title: str = "", note: str = "") -> Citations:
    site, options = desk.options.site_url, desk.options
    path = url_of(address, directory_urls=options.directory_urls)
    return citations(
        Work(
            key=key,
            settings=desk.story.settings,
            title=title,
            url=f"{site.rstrip('/')}/{path}" if site else None,
            version=options.commit,
            note=note,
        )
    )
