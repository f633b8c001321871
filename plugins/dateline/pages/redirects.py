"""Old addresses: a small page for each, which leads to where its subject lives now.

They stand beside the site's own pages: no theme, no script, nothing for search engines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import Address
from dateline.pages.desk import Desk, PageOptions, desk_for
from dateline.pages.environment import render
from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
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
    events = (*story.events, *story.withdrawn)
    homes: list[tuple[Callable[[str], Address], Event | Actor | Place | Count, Text]] = [
        *((addresses.event, event, event.title) for event in events),
        *((addresses.actor, actor, actor.names) for actor in story.profiled_actors),
        *((addresses.place, place, place.names) for place in story.places.values()),
        *((addresses.count, count, count.title) for count in story.counts.values()),
    ]
    for address, thing, name in homes:
        for old in thing.formerly:
            yield Moved(address(old), address(thing.id), name)
            if isinstance(thing, Event):
                yield from _moved_quotes(thing, old)


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
