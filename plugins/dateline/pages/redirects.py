"""Old addresses: a small page for each, which leads to where its subject lives now.

They stand beside the site's own pages: no theme, no script, nothing for search engines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import Address
from dateline.pages.desk import Desk, PageOptions, desk_for
from dateline.pages.environment import render
from dateline.story.event import Event
from dateline.story.story import Story
from dateline.story.text import Text, direction


class Moved(NamedTuple):
    """Something that has lived elsewhere."""

    old: Address
    new: Address
    name: Text


def redirects(story: Story, options: PageOptions) -> Mapping[str, bytes]:
    """Return the pages at old addresses by their path from the site's root."""
    desk = desk_for(story, options)
    return {_file(moved.old, options): _page(desk, moved) for moved in _moved(story)}


def _moved(story: Story) -> Iterator[Moved]:
    for event in (*story.events, *story.withdrawn):
        for old in event.formerly:
            yield Moved(addresses.event(old), addresses.event(event.id), event.title)
            yield from _moved_quotes(event, old)
    for actor in story.profiled_actors:
        for old in actor.formerly:
            yield Moved(addresses.actor(old), addresses.actor(actor.id), actor.names)
    for place in story.places.values():
        for old in place.formerly:
            yield Moved(addresses.place(old), addresses.place(place.id), place.names)
    for count in story.counts.values():
        for old in count.formerly:
            yield Moved(addresses.count(old), addresses.count(count.id), count.title)


def _moved_quotes(event: Event, old: str) -> Iterator[Moved]:
    """The page of a quote is named after its event."""
    for quote in event.quotes:
        old_page, new_page = (addresses.quote(key, quote.id) for key in (old, event.id))
        yield Moved(old_page, new_page, event.title)


def _page(desk: Desk, moved: Moved) -> bytes:
    view = desk.view.on(moved.old)
    return render(
        desk.jinja,
        "moved.html",
        view=view,
        direction=direction(view.language),
        url=view.link(moved.new),
        name=moved.name,
    ).encode()


def _file(address: Address, options: PageOptions) -> str:
    url = addresses.url_of(address, directory_urls=options.directory_urls)
    return f"{url}index.html" if url.endswith("/") else url
